package ibrik.compiler.core.world;

import ibrik.linker.model.Architecture;
import ibrik.linker.model.ClosedWorld;
import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import ibrik.runtime.layout.ObjectLayout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** A small closed world over the class path of the test: reads the named classes and what they mention; throwables of java.lang keep their hierarchy but no contents. */
public final class TestWorld implements ClosedWorld {
    public static final int DISPATCH_START = 128;
    private final Architecture architecture;
    private final Map<String, TypeInfo> types = new LinkedHashMap<>();
    private final Map<String, Integer> selectors = new LinkedHashMap<>();
    private final Map<String, byte[]> classFiles;
    private int serial;

    public TestWorld(Architecture architecture, Class<?>... seeds) { this(architecture, Map.of(), seeds); }

    /** @param classFiles classes that are not on the class path, by internal name */
    public TestWorld(Architecture architecture, Map<String, byte[]> classFiles, Class<?>... seeds) {
        this.architecture = architecture;
        this.classFiles = classFiles;
        for (String name : new String[] {"java/lang/Object", "java/lang/Class", "java/lang/String", "java/lang/NullPointerException", "java/lang/ArithmeticException",
            "java/lang/ArrayIndexOutOfBoundsException", "java/lang/NegativeArraySizeException", "java/lang/ClassCastException", "java/lang/ArrayStoreException"}) type(name);
        for (String name : new String[] {"[Z", "[C", "[F", "[D", "[B", "[S", "[I", "[J", "[Ljava/lang/Object;"}) type(name);
        for (Class<?> seed : seeds) readAll(type(seed.getName().replace('.', '/')));
        close();
    }

    /** Reads what the class's code mentions, and the code of what is read from the test's own packages. */
    private void readAll(TypeInfo type) {
        List<TypeInfo> work = new ArrayList<>(List.of(type));
        List<TypeInfo> done = new ArrayList<>();
        while (!work.isEmpty()) {
            TypeInfo next = work.removeLast();
            if (done.contains(next) || next.node == null || next.name.startsWith("java/")) continue;
            done.add(next);
            for (MethodNode method : next.node.methods) {
                for (var block : method.tryCatchBlocks) if (block.type != null) work.add(type(block.type));
                mention(work, org.objectweb.asm.Type.getReturnType(method.desc));
                for (AbstractInsnNode instruction : method.instructions) mentions(instruction, work, method);
            }
        }
    }

    private void mentions(AbstractInsnNode instruction, List<TypeInfo> work, MethodNode method) {
        switch (instruction) {
            case org.objectweb.asm.tree.TypeInsnNode node -> {
                work.add(type(node.desc));
                if (node.getOpcode() == Opcodes.ANEWARRAY) work.add(type(node.desc.startsWith("[") ? "[" + node.desc : "[L" + node.desc + ";"));
            }
            case org.objectweb.asm.tree.MultiANewArrayInsnNode node -> {
                for (String name = node.desc; name.startsWith("["); name = name.substring(1)) work.add(type(name));
            }
            case org.objectweb.asm.tree.FieldInsnNode node -> work.add(type(node.owner));
            case org.objectweb.asm.tree.MethodInsnNode node -> {
                work.add(type(node.owner));
                mention(work, org.objectweb.asm.Type.getReturnType(node.desc));
            }
            case LdcInsnNode node -> {
                if (node.cst instanceof String) node.cst = new SimObject(type("java/lang/String"), 24, true, serial++);
            }
            default -> { }
        }
    }

    private void mention(List<TypeInfo> work, org.objectweb.asm.Type type) {
        if (type.getSort() == org.objectweb.asm.Type.OBJECT || type.getSort() == org.objectweb.asm.Type.ARRAY) work.add(type(type.getInternalName()));
    }

    // ---- closing

    private void close() {
        int[] next = {1};
        number(type("java/lang/Object"), next);
        int bit = 0;
        for (TypeInfo type : types.values()) {
            type.reached = true;
            type.instantiated = !type.isAbstract() || type.isArray();
            if (type.isInterface() || type.isReferenceArray()) type.testBit = bit++;
        }
        for (TypeInfo type : types.values()) {
            for (MethodInfo method : type.methods.values()) {
                if (method.isStatic() || method.isConstructor() || method.isPrivate()) continue;
                method.dispatchOffset = DISPATCH_START + 4 * selectors.computeIfAbsent(method.name + method.descriptor, key -> selectors.size());
                method.targets = targets(method);
            }
        }
    }

    private static void number(TypeInfo type, int[] next) {
        type.idLow = next[0]++;
        for (TypeInfo subtype : type.subtypes) if (subtype.isClass()) number(subtype, next);
        type.idCount = next[0] - type.idLow - 1;
    }

    private List<MethodInfo> targets(MethodInfo method) {
        List<MethodInfo> targets = new ArrayList<>();
        for (TypeInfo type : types.values()) {
            if (!type.isClass() || type.isAbstract() || !type.isSubtypeOf(method.owner)) continue;
            MethodInfo target = select(type, method.name, method.descriptor);
            if (target != null && !targets.contains(target)) targets.add(target);
        }
        return targets;
    }

    /** The method that a call with this selector runs on an instance of the type. */
    public static MethodInfo select(TypeInfo type, String name, String descriptor) {
        for (TypeInfo t = type; t != null; t = t.superclass) {
            MethodInfo method = t.method(name, descriptor);
            if (method != null && !method.isAbstract()) return method;
        }
        for (TypeInfo t = type; t != null; t = t.superclass) {
            for (TypeInfo implemented : t.interfaces) {
                MethodInfo method = select(implemented, name, descriptor);
                if (method != null) return method;
            }
        }
        return null;
    }

    // ---- types

    @Override
    public synchronized TypeInfo type(String name) {
        TypeInfo known = types.get(name);
        if (known != null) return known;
        if (name.startsWith("[")) return array(name);
        return switch (name) {
            case "boolean", "byte", "char", "short", "int", "long", "float", "double", "void" -> add(new TypeInfo(name, TypeInfo.Kind.PRIMITIVE, 0x411, null, "test"));
            default -> read(name);
        };
    }

    private TypeInfo add(TypeInfo type) {
        types.put(type.name, type);
        return type;
    }

    private TypeInfo array(String name) {
        TypeInfo array = new TypeInfo(name, TypeInfo.Kind.ARRAY, 0x411, null, "test");
        String element = name.substring(1);
        array.element = switch (element.charAt(0)) {
            case 'L' -> type(element.substring(1, element.length() - 1));
            case '[' -> type(element);
            default -> type(org.objectweb.asm.Type.getType(element).getClassName());
        };
        array.element.array = array;
        array.superclass = type("java/lang/Object");
        return add(array);
    }

    private InputStream open(String name) {
        byte[] bytes = classFiles.get(name);
        return bytes != null ? new ByteArrayInputStream(bytes) : TestWorld.class.getClassLoader().getResourceAsStream(name + ".class");
    }

    private TypeInfo read(String name) {
        ClassNode node = new ClassNode();
        try (InputStream in = open(name)) {
            if (in == null) throw new IllegalStateException("no class " + name);
            new ClassReader(in).accept(node, ClassReader.SKIP_FRAMES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return define(node);
    }

    /** Adds a class that a test has made. Before {@link #close} only. */
    private TypeInfo define(ClassNode node) {
        boolean library = node.name.startsWith("java/");
        TypeInfo.Kind kind = (node.access & Opcodes.ACC_INTERFACE) != 0 ? TypeInfo.Kind.INTERFACE : TypeInfo.Kind.CLASS;
        TypeInfo type = add(new TypeInfo(node.name, kind, node.access, node, "test"));
        if (node.superName != null && kind == TypeInfo.Kind.CLASS) {
            type.superclass = type(node.superName);
            type.superclass.subtypes.add(type);
        }
        if (!library) {
            for (String name : node.interfaces) {
                type.interfaces.add(type(name));
                type(name).subtypes.add(type);
            }
        }
        if (kind == TypeInfo.Kind.CLASS) layOut(type, library);
        for (MethodNode method : node.methods) {
            if (library && !method.name.equals("<init>")) continue;
            if (library) makeEmpty(method);
            type.methods.put(method.name + method.desc, new MethodInfo(type, method.name, method.desc, method.access, method));
        }
        return type;
    }

    private static void makeEmpty(MethodNode method) {
        method.instructions.clear();
        method.tryCatchBlocks.clear();
        method.instructions.add(new InsnNode(Opcodes.RETURN));
    }

    private void layOut(TypeInfo type, boolean library) {
        int end = type.superclass == null ? ObjectLayout.HEADER_SIZE : type.superclass.fieldsEnd;
        int wordSize = architecture.wordSize();
        for (FieldNode field : library ? List.<FieldNode>of() : type.node.fields) {
            FieldInfo info = new FieldInfo(type, field.name, field.desc, field.access, field.value);
            type.fields.put(field.name + field.desc, info);
            if (info.isStatic()) continue;
            int size = info.size(wordSize);
            end = end + size - 1 & -size;
            info.offset = end;
            end += size;
        }
        type.fieldsEnd = end;
        type.instanceSize = end + 7 & -8;
    }

    // ---- ClosedWorld

    @Override
    public Architecture architecture() { return architecture; }

    @Override
    public List<MethodInfo> methods() {
        List<MethodInfo> methods = new ArrayList<>();
        for (TypeInfo type : types.values()) for (MethodInfo method : type.methods.values()) if (!method.isAbstract() && !method.isNative()) methods.add(method);
        return methods;
    }

    @Override
    public Collection<TypeInfo> types() { return types.values(); }

    @Override
    public MethodNode body(MethodInfo method) { return method.node; }

    @Override
    public boolean hasRuntimeMethod(String owner, String name, String descriptor) { return true; }

    @Override
    public synchronized MethodInfo runtimeMethod(String owner, String name, String descriptor) {
        TypeInfo type = types.computeIfAbsent(owner, key -> new TypeInfo(key, TypeInfo.Kind.CLASS, Opcodes.ACC_PUBLIC, null, "test"));
        return type.methods.computeIfAbsent(name + descriptor, key -> new MethodInfo(type, name, descriptor, Opcodes.ACC_STATIC | Opcodes.ACC_NATIVE, null));
    }

    @Override
    public int dispatchStart() { return DISPATCH_START; }

    @Override
    public int dispatchLength(TypeInfo type) { return selectors.size(); }

    @Override
    public MethodInfo[] dispatchTable(TypeInfo type) { throw new UnsupportedOperationException(); }

    @Override
    public SimObject statics(TypeInfo type) { return null; }

    @Override
    public List<SimObject> snapshot() { return List.of(); }

    @Override
    public List<SimObject> internedStrings() { return List.of(); }
}
