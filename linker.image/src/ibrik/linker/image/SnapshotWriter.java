package ibrik.linker.image;

import ibrik.compiler.core.target.Relocation;
import ibrik.compiler.core.target.Symbol;
import ibrik.linker.model.ClosedWorld;
import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import ibrik.runtime.layout.HeaderWord;
import ibrik.runtime.layout.ImageSymbols;
import ibrik.runtime.layout.ObjectLayout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the objects of the snapshot and the static fields, and fills in what java.lang.Class has in an image only (docs/linking.md). */
final class SnapshotWriter {
    private static final int STATE_NEW = 1;
    private final ClosedWorld world;
    private final Set<TypeInfo> described = new HashSet<>();
    private final Set<MethodInfo> compiled = new HashSet<>();

    SnapshotWriter(ClosedWorld world) {
        this.world = world;
        described.addAll(world.types());
        compiled.addAll(world.methods());
    }

    void writeObjects(Section data) {
        for (SimObject object : world.snapshot()) data.add(object(object));
    }

    void writeInterned(Section rodata) {
        Bytes table = new Bytes();
        List<Relocation> relocations = new ArrayList<>();
        for (SimObject string : world.internedStrings()) {
            relocations.add(new Relocation(table.size(), Relocation.Kind.ABS32, new Symbol.Snapshot(string), 0));
            table.u32(0);
        }
        rodata.add(new Item(new Symbol.Named(ImageSymbols.INTERNED), ImageSymbols.INTERNED, "(linker)", table.toArray(), 4, relocations));
    }

    private Item object(SimObject object) {
        byte[] bytes = new byte[object.imageSize()];
        System.arraycopy(object.bytes, 0, bytes, 0, Math.min(object.bytes.length, bytes.length));
        List<Relocation> relocations = new ArrayList<>();
        relocations.add(new Relocation(ObjectLayout.CLASS_WORD, Relocation.Kind.ABS32, new Symbol.Descriptor(object.type), 0));
        int header = HeaderWord.LOG;
        if (object.identityHash != 0) header |= object.identityHash << HeaderWord.PAYLOAD_SHIFT | HeaderWord.STATE_HASHED;
        put(bytes, ObjectLayout.HEADER_WORD, header, 4);
        if (object.references != null) references(relocations, object.references, bytes.length);
        if (object.mirrors != null) mirror(object, bytes, relocations);
        TypeInfo mirrored = object.mirrors;
        return new Item(new Symbol.Snapshot(object), Titles.of(object), mirrored != null ? mirrored.bundle : object.type.bundle, mirrored != null ? mirrored.javaName() : null, bytes, 8, relocations);
    }

    private static void references(List<Relocation> relocations, SimObject[] references, int size) {
        for (int i = ObjectLayout.HEADER_SIZE >> 2; i < references.length && i << 2 < size; i++) {
            if (references[i] != null) relocations.add(new Relocation(i << 2, Relocation.Kind.ABS32, new Symbol.Snapshot(references[i]), 0));
        }
    }

    private void mirror(SimObject mirror, byte[] bytes, List<Relocation> relocations) {
        TypeInfo type = mirror.mirrors;
        if (described.contains(type)) {
            relocations.add(new Relocation(injected(mirror.type, "ibrikDescriptor"), Relocation.Kind.ABS32, new Symbol.Descriptor(type), 0));
        }
        if (type.initialisation != TypeInfo.Initialisation.AT_RUN_TIME) return;
        put(bytes, injected(mirror.type, "ibrikState"), STATE_NEW, 4);
        MethodInfo initialiser = type.method("<clinit>", "()V");
        if (initialiser != null && compiled.contains(initialiser)) {
            relocations.add(new Relocation(injected(mirror.type, "ibrikInitialiser"), Relocation.Kind.ABS32, new Symbol.Method(initialiser), 0));
        }
    }

    private static int injected(TypeInfo javaLangClass, String name) {
        FieldInfo field = javaLangClass.field(name, "I");
        if (field == null) throw new ImageException("java.lang.Class has no field " + name + ": runtime.core's ClassFields was not merged; put runtime.core into the composition.");
        return field.offset;
    }

    /** Static fields that reached code uses, references and primitives apart. */
    void writeStatics(Section references, Section primitives) {
        int word = world.architecture().wordSize();
        for (TypeInfo type : world.types()) {
            SimObject statics = world.statics(type);
            for (FieldInfo field : type.fields.values()) {
                if (!field.isStatic() || !field.reached) continue;
                if (field.isReference()) references.add(reference(field, statics));
                else primitives.add(primitive(field, statics, field.size(word)));
            }
        }
    }

    private static Item reference(FieldInfo field, SimObject statics) {
        SimObject value = statics == null ? null : statics.getReference(field.offset);
        List<Relocation> relocations = value == null ? List.of() : List.of(new Relocation(0, Relocation.Kind.ABS32, new Symbol.Snapshot(value), 0));
        return new Item(new Symbol.StaticField(field), "static " + field, field.owner.bundle, field.owner.javaName(), new byte[4], 4, relocations);
    }

    private static Item primitive(FieldInfo field, SimObject statics, int size) {
        byte[] bytes = new byte[size];
        if (statics != null) System.arraycopy(statics.bytes, field.offset, bytes, 0, size);
        return new Item(new Symbol.StaticField(field), "static " + field, field.owner.bundle, field.owner.javaName(), bytes, size, List.of());
    }

    private static void put(byte[] bytes, int at, long value, int size) {
        for (int i = 0; i < size; i++) bytes[at + i] = (byte) (value >>> 8 * i);
    }
}
