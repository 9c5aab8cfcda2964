package ibrik.linker.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.HashSet;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The substitutions of a composition: classes of its bundles annotated {@code @Substitute}, merged into the JDK classes they name as the classes are
 * read. What is wrong with a member is remembered and told only if the member is reached.
 */
final class Substitutions {
    private static final String SUBSTITUTE = Annotations.LINK + "Substitute;";
    /** Prefix of members that javac made up (lambda bodies and the like) and of the substitution's own class initialiser, in the target. */
    private static final String PREFIX = "substitution$";

    private final Map<String, String> targets = new TreeMap<>();
    private final Map<String, List<ClassNode>> byTarget = new HashMap<>();
    private final Map<String, Set<String>> synthetic = new HashMap<>();
    /** By owner.name+descriptor: why reaching it is an error. */
    private final Map<String, String> errors = new TreeMap<>();
    /** By owner.name+descriptor of replaced methods: the substitution's class. */
    private final Map<String, String> boundary = new TreeMap<>();
    /** By class: names and descriptors of fields that start with their default value. */
    private final Map<String, Set<String>> resets = new HashMap<>();
    private final Remapper remapper = new SubstitutionRemapper();

    static Substitutions scan(ClassPath path) {
        Substitutions substitutions = new Substitutions();
        List<ClassNode> found = new ArrayList<>();
        for (String name : path.bundleClasses()) {
            ClassNode node = new ClassNode(Opcodes.ASM9);
            byte[] bytes = path.find(name).bytes();
            ClassReader reader = new ClassReader(bytes);
            reader.accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            AnnotationNode substitute = Annotations.find(node, SUBSTITUTE);
            if (substitute == null) continue;
            ClassNode whole = new ClassNode(Opcodes.ASM9);
            reader.accept(whole, ClassReader.SKIP_FRAMES);
            substitutions.targets.put(name, Annotations.value(substitute, "value", "").replace('.', '/'));
            Set<String> made = new HashSet<>();
            for (MethodNode method : whole.methods) if ((method.access & Opcodes.ACC_SYNTHETIC) != 0) made.add(method.name);
            substitutions.synthetic.put(name, made);
            found.add(whole);
        }
        for (ClassNode node : found) {
            substitutions.byTarget.computeIfAbsent(substitutions.targets.get(node.name), key -> new ArrayList<>()).add(substitutions.remap(node));
        }
        return substitutions;
    }

    /** Whether the class itself is a substitution and so in no image. */
    boolean isSubstitution(String name) { return targets.containsKey(name); }

    /** Why reaching the member is an error, or null. */
    String error(String owner, String name, String descriptor) { return errors.isEmpty() ? null : errors.get(owner + "." + name + descriptor); }

    /** The substitution that provides this method's body, or null. */
    String substitutedBy(String owner, String name, String descriptor) { return boundary.get(owner + "." + name + descriptor); }

    /** Why reaching the class is an error, or null. */
    String error(String owner) { return errors.get(owner); }

    boolean isReset(String owner, String field, String descriptor) {
        Set<String> fields = resets.get(owner);
        return fields != null && fields.contains(field + descriptor);
    }

    /** Rewrites references to substitution classes in a class of a bundle. */
    ClassNode remap(ClassNode node) {
        if (targets.isEmpty()) return node;
        ClassNode remapped = new ClassNode(Opcodes.ASM9);
        node.accept(new ClassRemapper(Opcodes.ASM9, remapped, remapper) {});
        return remapped;
    }

    /** Merges all substitutions of a class into it. */
    void merge(ClassNode target) {
        List<ClassNode> sources = byTarget.get(target.name);
        if (sources == null) return;
        for (ClassNode source : sources) merge(source, target);
    }

    private void merge(ClassNode source, ClassNode target) {
        AnnotationNode annotation = Annotations.find(source, SUBSTITUTE);
        String place = "substitution " + source(target.name, source) + " of " + target.name.replace('/', '.');
        boolean whole = Annotations.value(annotation, "whole", false);
        AnnotationNode delete = Annotations.find(source, Annotations.LINK + "Delete;");
        if (delete != null) errors.put(target.name, Annotations.value(delete, "value", ""));
        if (whole) keepOnlyShadowed(source, target);
        for (FieldNode field : source.fields) field(field, target, whole, place);
        for (MethodNode method : source.methods) method(method, target, whole, place);
    }

    private String source(String targetName, ClassNode source) {
        for (var entry : targets.entrySet()) {
            if (entry.getValue().equals(targetName) && source.sourceFile != null
                && entry.getKey().substring(entry.getKey().lastIndexOf('/') + 1).startsWith(source.sourceFile.replace(".java", ""))) {
                return entry.getKey().replace('/', '.');
            }
        }
        return source.sourceFile == null ? targetName : source.sourceFile;
    }

    private static void keepOnlyShadowed(ClassNode source, ClassNode target) {
        Set<String> kept = new HashSet<>();
        for (MethodNode method : source.methods) if (Annotations.has(method, "Shadow")) kept.add(method.name + method.desc);
        for (FieldNode field : source.fields) if (Annotations.has(field, "Shadow")) kept.add(field.name + field.desc);
        target.methods.removeIf(method -> !kept.contains(method.name + method.desc));
        target.fields.removeIf(field -> !kept.contains(field.name + field.desc));
        target.superName = source.superName;
        if (!source.interfaces.isEmpty()) target.interfaces = source.interfaces;
    }

    private void field(FieldNode field, ClassNode target, boolean whole, String place) {
        FieldNode present = find(target.fields, field);
        if (Annotations.has(field, "Reset")) {
            require(present, place, field.name + " " + field.desc);
            resets.computeIfAbsent(target.name, key -> new HashSet<>()).add(field.name + field.desc);
        } else if (Annotations.has(field, "Shadow")) {
            require(present, place, field.name + " " + field.desc);
        } else if (Annotations.has(field, "Inject") || whole || (field.access & Opcodes.ACC_SYNTHETIC) != 0 || field.value != null) {
            if (present != null) {
                // Constants of javac that a substitution shares by name with its target are compiled into its code already.
                if (field.value != null && field.value.equals(present.value)) return;
                throw new WorldException(place + ": field " + field.name + " is there already; mark it @Shadow, or name the injected one otherwise");
            }
            target.fields.add(field);
        } else {
            throw new WorldException(place + ": field " + field.name + " is neither @Inject, @Shadow nor @Reset; mark it");
        }
    }

    private void method(MethodNode method, ClassNode target, boolean whole, String place) {
        AnnotationNode replace = Annotations.find(method, Annotations.LINK + "Replace;");
        AnnotationNode delete = Annotations.find(method, Annotations.LINK + "Delete;");
        if (replace != null) {
            String name = Annotations.value(replace, "name", "");
            if (!name.isEmpty()) method.name = name;
            replace(method, Annotations.value(replace, "hash", ""), target, place);
        } else if (delete != null) {
            require(find(target.methods, method), place, method.name + method.desc);
            errors.put(target.name + "." + method.name + method.desc, Annotations.value(delete, "value", ""));
        } else if (Annotations.has(method, "Shadow")) {
            MethodNode present = find(target.methods, method);
            require(present, place, method.name + method.desc);
            Annotations.copy(method, present, "MissingWithout");
            Annotations.copy(method, present, "NothingWithout");
        } else if (method.name.equals("<clinit>")) {
            if (whole) add(method, target, place); else addInitialiser(method, target);
        } else if (Annotations.has(method, "Inject") || whole || (method.access & Opcodes.ACC_SYNTHETIC) != 0) {
            add(method, target, place);
        } else if (!method.name.equals("<init>")) {
            throw new WorldException(place + ": method " + method.name + method.desc + " is neither @Replace, @Inject, @Shadow nor @Delete; mark it");
        }
    }

    private static void require(Object present, String place, String member) {
        if (present == null) throw new WorldException(place + ": the target has no " + member + "; the JDK has changed or the name is wrong");
    }

    private static void add(MethodNode method, ClassNode target, String place) {
        if (find(target.methods, method) != null) {
            throw new WorldException(place + ": method " + method.name + method.desc + " is there already; mark it @Replace");
        }
        target.methods.add(method);
    }

    private void replace(MethodNode method, String expected, ClassNode target, String place) {
        MethodNode present = find(target.methods, method);
        require(present, place, method.name + method.desc);
        String key = target.name + "." + method.name + method.desc;
        int mustAgree = Opcodes.ACC_STATIC;
        if ((present.access & mustAgree) != (method.access & mustAgree)) throw new WorldException(place + ": " + method.name + method.desc + " is static on one side only");
        if (present.instructions.size() > 0) {
            String found = BytecodeHash.of(present);
            if (!List.of(expected.split("[, ]+")).contains(found)) {
                errors.put(key, place + " was written for other code of " + method.name + method.desc + " (hash " + (expected.isEmpty() ? "not given" : expected)
                    + ", this JDK has " + found + "); compare the two, then put the new hash into @Replace");
            }
        }
        boundary.put(key, place);
        int fromSource = Opcodes.ACC_NATIVE | Opcodes.ACC_ABSTRACT | Opcodes.ACC_SYNCHRONIZED;
        method.access = present.access & ~fromSource | method.access & fromSource;
        target.methods.set(target.methods.indexOf(present), method);
    }

    /** The substitution's own initialiser runs before the target's, which may call replaced methods. */
    private static void addInitialiser(MethodNode method, ClassNode target) {
        MethodNode present = find(target.methods, method);
        if (present == null) {
            target.methods.add(method);
            return;
        }
        method.name = PREFIX + "initialise";
        method.access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        while (find(target.methods, method) != null) method.name += "$";
        target.methods.add(method);
        boolean itf = (target.access & Opcodes.ACC_INTERFACE) != 0;
        present.instructions.insert(new MethodInsnNode(Opcodes.INVOKESTATIC, target.name, method.name, "()V", itf));
    }

    private static MethodNode find(List<MethodNode> methods, MethodNode like) {
        for (MethodNode method : methods) if (method.name.equals(like.name) && method.desc.equals(like.desc)) return method;
        return null;
    }

    private static FieldNode find(List<FieldNode> fields, FieldNode like) {
        for (FieldNode field : fields) if (field.name.equals(like.name) && field.desc.equals(like.desc)) return field;
        return null;
    }

    private final class SubstitutionRemapper extends Remapper {
        SubstitutionRemapper() { super(Opcodes.ASM9); }

        @Override
        public String map(String internalName) { return targets.getOrDefault(internalName, internalName); }

        @Override
        public String mapMethodName(String owner, String name, String descriptor) {
            Set<String> made = synthetic.get(owner);
            return made != null && made.contains(name) ? PREFIX + name : name;
        }
    }
}
