package ibrik.linker.world;

import ibrik.linker.model.Architecture;
import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.TypeInfo;
import ibrik.linker.model.Universe;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * All classes of a composition and of the running JDK, read on demand. The stack map frames of class files are not kept: they would be
 * wrong after folding, and no one needs them. Not thread-safe.
 */
public final class ClassUniverse implements Universe {
    private static final String[] PRIMITIVES = {"void", "boolean", "byte", "char", "short", "int", "long", "float", "double"};
    private static final int ARRAY_ACCESS = Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT | Opcodes.ACC_FINAL;

    private final Architecture architecture;
    private final ClassPath classPath;
    private final Map<String, TypeInfo> types = new LinkedHashMap<>();
    private final Map<String, TypeInfo> primitives = new HashMap<>();
    private final Set<String> missing = new TreeSet<>();
    private final Map<String, ClassNode> generated = new HashMap<>();
    private final Map<String, String> generatedBundle = new HashMap<>();
    private final Substitutions substitutions;
    private final boolean redirects;
    private final MethodLookup lookup;

    public ClassUniverse(Architecture architecture, ClassPath classPath) {
        this.architecture = architecture;
        this.classPath = classPath;
        this.substitutions = Substitutions.scan(classPath);
        redirects = classPath.find(Redirects.MESSAGES) != null;
        for (String name : PRIMITIVES) {
            TypeInfo type = new TypeInfo(name, TypeInfo.Kind.PRIMITIVE, ARRAY_ACCESS, null, "java.base");
            types.put(name, type);
            primitives.put(type.descriptor(), type);
        }
        TypeInfo object = find("java/lang/Object");
        if (object == null) throw new IllegalStateException("the JDK that runs the linker has no java.lang.Object; run it on a JDK 25 with its jrt image");
        lookup = new MethodLookup(object);
    }

    @Override
    public Architecture architecture() { return architecture; }

    public ClassPath classPath() { return classPath; }

    Substitutions substitutions() { return substitutions; }

    /** Every type read so far, in the order of reading. */
    public Collection<TypeInfo> read() { return Collections.unmodifiableCollection(types.values()); }

    @Override
    public TypeInfo find(String name) {
        TypeInfo known = types.get(name);
        if (known != null) return known;
        if (name.startsWith("[")) {
            TypeInfo element = ofDescriptor(name.substring(1));
            return element == null ? null : arrayOf(element);
        }
        if (missing.contains(name)) return null;
        TypeInfo type = read(name);
        if (type == null) missing.add(name);
        return type;
    }

    @Override
    public TypeInfo ofDescriptor(String descriptor) {
        return switch (descriptor.charAt(0)) {
            case 'L' -> find(descriptor.substring(1, descriptor.length() - 1));
            case '[' -> find(descriptor);
            default -> primitives.get(descriptor);
        };
    }

    @Override
    public TypeInfo arrayOf(TypeInfo element) {
        if (element.array != null) return element.array;
        TypeInfo array = new TypeInfo("[" + element.descriptor(), TypeInfo.Kind.ARRAY, ARRAY_ACCESS, null, element.bundle);
        array.element = element;
        array.superclass = find("java/lang/Object");
        array.interfaces.add(find("java/lang/Cloneable"));
        array.interfaces.add(find("java/io/Serializable"));
        element.array = array;
        types.put(array.name, array);
        return array;
    }

    /** The type if it has been read, else null. Changes nothing. */
    TypeInfo known(String name) { return types.get(name); }

    private TypeInfo read(String name) {
        ClassNode made = generated.remove(name);
        if (made != null) return define(made, generatedBundle.get(name));
        if (substitutions.isSubstitution(name)) return null;
        ClassPath.Found found = classPath.find(name);
        if (found == null) return null;
        ClassNode node = new ClassNode(Opcodes.ASM9);
        new ClassReader(found.bytes()).accept(node, ClassReader.SKIP_FRAMES);
        if (!classPath.isJdk(found.bundle())) node = substitutions.remap(node);
        substitutions.merge(node);
        if (redirects && classPath.isJdk(found.bundle())) Redirects.apply(node);
        EnumDesugaring.apply(node);
        new Desugaring(node, helper -> {
            generated.put(helper.name, helper);
            generatedBundle.put(helper.name, found.bundle());
        }).run();
        return define(node, found.bundle());
    }

    /** Adds a class, generated or read. Null if a class above it is missing. */
    TypeInfo define(ClassNode node, String bundle) {
        boolean isInterface = (node.access & Opcodes.ACC_INTERFACE) != 0;
        TypeInfo type = new TypeInfo(node.name, isInterface ? TypeInfo.Kind.INTERFACE : TypeInfo.Kind.CLASS, node.access, node, bundle);
        if (node.superName != null && !isInterface) {
            type.superclass = find(node.superName);
            if (type.superclass == null) return null;
        }
        for (String name : node.interfaces) {
            TypeInfo superinterface = find(name);
            if (superinterface == null) return null;
            type.interfaces.add(superinterface);
        }
        for (FieldNode field : node.fields) type.fields.put(field.name + field.desc, new FieldInfo(type, field.name, field.desc, field.access, field.value));
        for (MethodNode method : node.methods) addMethod(type, method);
        FieldLayout.place(type, architecture.wordSize());
        types.put(node.name, type);
        if (type.superclass != null) type.superclass.subtypes.add(type);
        for (TypeInfo superinterface : type.interfaces) superinterface.subtypes.add(type);
        return type;
    }

    /** Takes a class made by the linker in place of a class file of this name; not yet read. */
    void addGenerated(ClassNode node, String bundle) {
        generated.put(node.name, node);
        generatedBundle.put(node.name, bundle);
    }

    /** Adds a class made by the linker, whose superclass is there. */
    TypeInfo defineGenerated(ClassNode node, String bundle) {
        missing.remove(node.name);
        return define(node, bundle);
    }

    /** Adds a method to a class that has been read, for generated code. */
    MethodInfo addMethod(TypeInfo type, MethodNode node) {
        MethodInfo method = new MethodInfo(type, node.name, node.desc, node.access, node);
        method.neverInline = Annotations.has(node, "NeverInline") || Annotations.find(node, Annotations.JDK + "DontInline;") != null;
        method.alwaysInline = Annotations.has(node, "AlwaysInline") || Annotations.find(node, Annotations.JDK + "ForceInline;") != null;
        method.noPoll = Annotations.has(node, "NoPoll") || Annotations.has(type.node, "NoPoll");
        method.noAllocation = Annotations.has(node, "NoAllocation") || Annotations.has(type.node, "NoAllocation");
        method.hidden = Annotations.has(node, "Hidden") || Annotations.has(type.node, "Hidden") || Annotations.find(node, Annotations.JDK + "Hidden;") != null;
        type.methods.put(node.name + node.desc, method);
        return method;
    }

    @Override
    public MethodInfo resolveMethod(TypeInfo type, String name, String descriptor) { return lookup.resolve(type, name, descriptor); }

    @Override
    public FieldInfo resolveField(TypeInfo type, String name, String descriptor) { return lookup.resolveField(type, name, descriptor); }

    @Override
    public MethodInfo selectMethod(TypeInfo receiver, MethodInfo resolved) { return lookup.select(receiver, resolved); }

    /** The default methods that stand in each other's way if no method is selected because of them; else at most one. */
    List<MethodInfo> conflictingDefaults(TypeInfo receiver, MethodInfo resolved) { return lookup.conflictingDefaults(receiver, resolved); }

    /** Whether calls of this (resolved) method have descriptors of their own: MethodHandle.invokeExact, VarHandle.compareAndSet and the like. */
    public static boolean isSignaturePolymorphic(MethodInfo method) { return MethodLookup.isSignaturePolymorphic(method); }
}
