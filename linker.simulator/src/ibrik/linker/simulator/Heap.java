package ibrik.linker.simulator;

import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import ibrik.runtime.layout.ObjectLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InnerClassNode;

/** The simulated heap: allocation, strings, mirrors, statics, and writes that respect the journal. */
final class Heap {
    private static final byte LATIN1 = 0;
    private static final byte UTF16 = 1;

    private final Machine machine;
    private final Journal journal;
    final Monitors monitors = new Monitors();
    private final Map<String, SimObject> interned = new LinkedHashMap<>();
    private final Map<String, FieldInfo> wellKnown = new HashMap<>();
    private final List<SimObject> mirrors = new ArrayList<>();
    private final List<TypeInfo> newMirrors = new ArrayList<>();
    private final List<TypeInfo> newStatics = new ArrayList<>();
    private int nextSerial = 1;
    private int hashState = 0x2545f491;
    /** Bytes allocated so far, and where to stop. */
    long allocated;
    long allocationLimit = Long.MAX_VALUE;
    /** The module of every class, once boot has made it. */
    private SimObject module;

    Heap(Machine machine) {
        this.machine = machine;
        this.journal = machine.journal;
    }

    int nextSerial() { return nextSerial; }

    // Allocation

    SimObject allocate(TypeInfo type) {
        account(type.instanceSize);
        return new SimObject(type, type.instanceSize, type.referenceOffsets.length > 0, nextSerial++);
    }

    SimObject allocateArray(TypeInfo type, int length) {
        long size = SimObject.arrayBase(type) + ((long) length << SimObject.elementShift(type));
        if (size > machine.options.largestArray()) {
            if (machine.options.oracle()) throw machine.exceptions.make("java/lang/OutOfMemoryError", "Java heap space");
            throw machine.refusal("it makes an array of " + size + " bytes, more than the budget of memory");
        }
        account(size);
        return new SimObject(type, length, nextSerial++);
    }

    private void account(long size) {
        if ((allocated += size) > allocationLimit) throw machine.refusal("it allocates more than the budget of memory");
    }

    /** A shallow copy. */
    SimObject copy(SimObject object) {
        SimObject copy = object.isArray() ? allocateArray(object.type, object.length) : allocate(object.type);
        System.arraycopy(object.bytes, 0, copy.bytes, 0, object.bytes.length);
        if (object.references != null) System.arraycopy(object.references, 0, copy.references, 0, object.references.length);
        return copy;
    }

    /** Identity hashes follow one fixed sequence, so that images repeat: 26 bits, never 0. */
    int identityHash(SimObject object) {
        while (object.identityHash == 0) {
            hashState ^= hashState << 13;
            hashState ^= hashState >>> 17;
            hashState ^= hashState << 5;
            object.identityHash = hashState & 0x3ffffff;
        }
        return object.identityHash;
    }

    // Fields and elements

    void putByte(SimObject object, int offset, byte value) {
        if (object.serial < journal.watch) journal.beforeWrite(object, offset, 1);
        object.putByte(offset, value);
    }

    void putShort(SimObject object, int offset, short value) {
        if (object.serial < journal.watch) journal.beforeWrite(object, offset, 2);
        object.putShort(offset, value);
    }

    void putInt(SimObject object, int offset, int value) {
        if (object.serial < journal.watch) journal.beforeWrite(object, offset, 4);
        object.putInt(offset, value);
    }

    void putLong(SimObject object, int offset, long value) {
        if (object.serial < journal.watch) journal.beforeWrite(object, offset, 8);
        object.putLong(offset, value);
    }

    void putReference(SimObject object, int offset, SimObject value) {
        if (object.serial < journal.watch) journal.beforeReferenceWrite(object, offset >> 2);
        object.putReference(offset, value);
    }

    SimObject element(SimObject array, int index) { return array.references[(ObjectLayout.ARRAY_BASE >> 2) + index]; }

    void setElement(SimObject array, int index, SimObject value) { putReference(array, ObjectLayout.ARRAY_BASE + 4 * index, value); }

    /** A field of a library class that the simulator relies on, by its name alone. */
    FieldInfo wellKnown(String owner, String name) {
        String key = owner + '.' + name;
        FieldInfo known = wellKnown.get(key);
        if (known == null) {
            TypeInfo type = machine.universe.find(owner);
            if (type != null) for (FieldInfo field : type.fields.values()) if (field.name.equals(name)) known = field;
            if (known == null) throw new IllegalStateException("java.base has no field " + key + "; the simulator relies on it");
            wellKnown.put(key, known);
        }
        return known;
    }

    SimObject referenceField(SimObject object, String owner, String name) { return object.getReference(wellKnown(owner, name).offset); }

    void setReferenceField(SimObject object, String owner, String name, SimObject value) { putReference(object, wellKnown(owner, name).offset, value); }

    void setIntField(SimObject object, String owner, String name, int value) { putInt(object, wellKnown(owner, name).offset, value); }

    int intField(SimObject object, String owner, String name) { return object.getInt(wellKnown(owner, name).offset); }

    // Strings

    SimObject string(String value) {
        SimObject known = interned.get(value);
        if (known == null) {
            known = newString(value);
            interned.put(value, known);
        }
        return known;
    }

    SimObject intern(SimObject string) {
        SimObject known = interned.putIfAbsent(text(string), string);
        return known == null ? string : known;
    }

    /** Interned strings in the order of their interning. */
    List<SimObject> internedStrings() { return new ArrayList<>(interned.values()); }

    SimObject newString(String value) {
        boolean latin1 = value.chars().allMatch(c -> c < 256);
        int length = value.length();
        SimObject bytes = allocateArray(machine.universe.find("[B"), latin1 ? length : 2 * length);
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (latin1) bytes.putByte(ObjectLayout.ARRAY_BASE + (long) i, (byte) c);
            else bytes.putShort(ObjectLayout.ARRAY_BASE + 2L * i, (short) c);
        }
        SimObject string = allocate(machine.universe.find("java/lang/String"));
        string.putReference(wellKnown("java/lang/String", "value").offset, bytes);
        string.putByte(wellKnown("java/lang/String", "coder").offset, latin1 ? LATIN1 : UTF16);
        return string;
    }

    /** The value of a simulated string; null for null. */
    String text(SimObject string) {
        if (string == null) return null;
        SimObject bytes = referenceField(string, "java/lang/String", "value");
        boolean latin1 = string.getByte(wellKnown("java/lang/String", "coder").offset) == LATIN1;
        char[] chars = new char[latin1 ? bytes.length : bytes.length / 2];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = latin1 ? (char) (bytes.getByte(ObjectLayout.ARRAY_BASE + (long) i) & 0xff) : (char) bytes.getShort(ObjectLayout.ARRAY_BASE + 2L * i);
        }
        return new String(chars);
    }

    // Mirrors and statics

    SimObject mirror(TypeInfo type) {
        if (type.mirror == null) {
            SimObject mirror = allocate(machine.universe.find("java/lang/Class"));
            mirror.mirrors = type;
            type.mirror = mirror;
            newMirrors.add(type);
            mirrors.add(mirror);
            fillMirror(mirror);
        }
        return type.mirror;
    }

    private void fillMirror(SimObject mirror) {
        TypeInfo type = mirror.mirrors;
        if (type.isArray()) mirror.putReference(wellKnown("java/lang/Class", "componentType").offset, mirror(type.element));
        mirror.putReference(wellKnown("java/lang/Class", "module").offset, module);
        mirror.putByte(wellKnown("java/lang/Class", "primitive").offset, (byte) (type.isPrimitive() ? 1 : 0));
        mirror.putShort(wellKnown("java/lang/Class", "modifiers").offset, (short) modifiers(type));
    }

    /** Class.getModifiers: for member classes the flags of the InnerClasses attribute (JVMS 4.7.6). */
    static int modifiers(TypeInfo type) {
        int accessible = Opcodes.ACC_PUBLIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_PROTECTED;
        if (type.isArray()) return modifiers(type.element) & accessible | Opcodes.ACC_FINAL | Opcodes.ACC_ABSTRACT;
        if (type.isPrimitive()) return Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_ABSTRACT;
        int flags = type.access;
        for (InnerClassNode inner : type.node.innerClasses) if (inner.name.equals(type.name)) flags = inner.access;
        return flags & 0xffff & ~Opcodes.ACC_SUPER;
    }

    /** Sets the one module, for mirrors made already and to come. */
    void setModule(SimObject module) {
        this.module = module;
        for (SimObject mirror : mirrors) putReference(mirror, wellKnown("java/lang/Class", "module").offset, module);
    }

    SimObject statics(TypeInfo type) {
        SimClass holder = machine.classOf(type);
        if (holder.statics == null) {
            int end = 0;
            boolean references = false;
            for (FieldInfo field : type.fields.values()) {
                if (!field.isStatic()) continue;
                end = Math.max(end, field.offset + field.size(machine.universe.architecture().wordSize()));
                references |= field.isReference();
            }
            if (end == 0) return null;
            holder.statics = new SimObject(machine.universe.find("java/lang/Class"), end, references, nextSerial++);
            newStatics.add(type);
            prepare(type, holder.statics);
        }
        return holder.statics;
    }

    /** Static fields before initialisation: zero, or the value of their ConstantValue attribute. */
    private void prepare(TypeInfo type, SimObject statics) {
        Arrays.fill(statics.bytes, (byte) 0);
        if (statics.references != null) Arrays.fill(statics.references, null);
        for (FieldInfo field : type.fields.values()) {
            if (!field.isStatic() || field.constantValue == null) continue;
            switch (field.constantValue) {
                case Integer number -> {
                    switch (field.size(8)) {
                        case 1 -> statics.putByte(field.offset, number.byteValue());
                        case 2 -> statics.putShort(field.offset, number.shortValue());
                        default -> statics.putInt(field.offset, number);
                    }
                }
                case Long number -> statics.putLong(field.offset, number);
                case Float number -> statics.putInt(field.offset, Float.floatToRawIntBits(number));
                case Double number -> statics.putLong(field.offset, Double.doubleToRawLongBits(number));
                default -> statics.putReference(field.offset, string((String) field.constantValue));
            }
        }
    }

    void prepareAgain(TypeInfo type) {
        SimObject statics = machine.classOf(type).statics;
        if (statics != null) prepare(type, statics);
    }

    void beginAttempt() {
        newMirrors.clear();
        newStatics.clear();
    }

    /** Mirrors and statics made during the attempt stay, as they were when made. */
    void rollBack() {
        for (TypeInfo type : newMirrors) {
            Arrays.fill(type.mirror.bytes, (byte) 0);
            Arrays.fill(type.mirror.references, null);
            fillMirror(type.mirror);
        }
        for (TypeInfo type : newStatics) prepareAgain(type);
        beginAttempt();
    }
}
