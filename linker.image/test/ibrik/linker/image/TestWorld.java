package ibrik.linker.image;

import ibrik.linker.model.Architecture;
import ibrik.linker.model.ClosedWorld;
import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import ibrik.runtime.layout.ObjectLayout;
import ibrik.runtime.layout.TypeDescriptor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** A closed world made by hand: Object, Class with the injected fields, String, byte arrays, and what a test adds. */
final class TestWorld implements ClosedWorld {
    final Map<String, TypeInfo> types = new LinkedHashMap<>();
    final List<SimObject> snapshot = new ArrayList<>();
    final List<SimObject> interned = new ArrayList<>();
    final List<MethodInfo> methods = new ArrayList<>();
    final Map<TypeInfo, SimObject> statics = new HashMap<>();
    final Map<TypeInfo, MethodInfo[]> dispatch = new HashMap<>();
    final TypeInfo object;
    final TypeInfo javaClass;
    final TypeInfo string;
    final TypeInfo bytes;
    private final Architecture architecture;
    private int next;

    TestWorld(Architecture architecture) {
        this.architecture = architecture;
        object = type("java/lang/Object", null);
        javaClass = type("java/lang/Class", object);
        for (String name : List.of("ibrikDescriptor", "ibrikState", "ibrikInitialiser")) field(javaClass, name, "I", 0);
        string = type("java/lang/String", object);
        field(string, "value", "[B", 0);
        field(string, "coder", "B", 0);
        TypeInfo primitive = new TypeInfo("byte", TypeInfo.Kind.PRIMITIVE, Opcodes.ACC_PUBLIC, null, "java.base");
        types.put("byte", primitive);
        bytes = new TypeInfo("[B", TypeInfo.Kind.ARRAY, Opcodes.ACC_PUBLIC, null, "java.base");
        bytes.element = primitive;
        bytes.superclass = object;
        types.put("[B", bytes);
    }

    TypeInfo type(String name, TypeInfo superclass) {
        ClassNode node = new ClassNode();
        node.sourceFile = name.substring(name.lastIndexOf('/') + 1) + ".java";
        TypeInfo type = new TypeInfo(name, TypeInfo.Kind.CLASS, Opcodes.ACC_PUBLIC, node, name.startsWith("java/") ? "java.base" : "test.bundle");
        type.superclass = superclass;
        type.fieldsEnd = superclass == null ? ObjectLayout.HEADER_SIZE : superclass.fieldsEnd;
        type.instanceSize = type.fieldsEnd + 7 & -8;
        type.idLow = types.size();
        types.put(name, type);
        return type;
    }

    FieldInfo field(TypeInfo owner, String name, String descriptor, int access) {
        FieldInfo field = new FieldInfo(owner, name, descriptor, access, null);
        int size = field.size(architecture.wordSize());
        if (field.isStatic()) {
            owner.staticsSize = (owner.staticsSize + size - 1) / size * size;
            field.offset = owner.staticsSize;
            owner.staticsSize += size;
            field.reached = true;
        } else {
            field.offset = (owner.fieldsEnd + size - 1) / size * size;
            owner.fieldsEnd = field.offset + size;
            owner.instanceSize = owner.fieldsEnd + 7 & -8;
            if (field.isReference()) {
                int[] offsets = java.util.Arrays.copyOf(owner.referenceOffsets, owner.referenceOffsets.length + 1);
                offsets[offsets.length - 1] = field.offset;
                owner.referenceOffsets = offsets;
            }
        }
        owner.fields.put(name + descriptor, field);
        return field;
    }

    MethodInfo method(TypeInfo owner, String name, String descriptor) {
        MethodInfo method = new MethodInfo(owner, name, descriptor, Opcodes.ACC_PUBLIC, null);
        owner.methods.put(name + descriptor, method);
        methods.add(method);
        return method;
    }

    SimObject instance(TypeInfo type) {
        SimObject instance = new SimObject(type, type.instanceSize, true, next++);
        snapshot.add(instance);
        return instance;
    }

    SimObject mirror(TypeInfo type) {
        SimObject mirror = instance(javaClass);
        mirror.mirrors = type;
        type.mirror = mirror;
        return mirror;
    }

    SimObject string(String text) {
        SimObject array = new SimObject(bytes, text.length(), next++);
        for (int i = 0; i < text.length(); i++) array.putByte(ObjectLayout.ARRAY_BASE + i, (byte) text.charAt(i));
        snapshot.add(array);
        SimObject made = instance(string);
        made.putReference(string.field("value", "[B").offset, array);
        return made;
    }

    @Override public Architecture architecture() { return architecture; }
    @Override public List<MethodInfo> methods() { return methods; }
    @Override public Collection<TypeInfo> types() { return types.values(); }
    @Override public TypeInfo type(String internalName) { return types.get(internalName); }
    @Override public MethodNode body(MethodInfo method) { throw new UnsupportedOperationException(); }
    @Override public boolean hasRuntimeMethod(String owner, String name, String descriptor) { return false; }
    @Override public MethodInfo runtimeMethod(String owner, String name, String descriptor) { throw new UnsupportedOperationException(); }
    @Override public int dispatchStart() { return TypeDescriptor.BITS + 4; }
    @Override public int dispatchLength(TypeInfo type) { return dispatchTable(type).length; }
    @Override public MethodInfo[] dispatchTable(TypeInfo type) { return dispatch.getOrDefault(type, new MethodInfo[0]); }
    @Override public SimObject statics(TypeInfo type) { return statics.get(type); }
    @Override public List<SimObject> snapshot() { return snapshot; }
    @Override public List<SimObject> internedStrings() { return interned; }
}
