package ibrik.linker.simulator;

import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What the initialiser of an application class may do at link time, such that no one can tell that it did not run at its first use: write only its own statics and
 * objects that it made itself, read only statics that no one changes and that lead to nothing that anyone changes. There is one such context at a
 * time; the initialisers that it causes have their own.
 */
final class Strictness {
    /** One context. Objects with serial numbers in the ranges belong to classes initialised on the way. */
    private static final class Context {
        final SimClass owner;
        final int start;
        final List<int[]> foreign = new ArrayList<>();

        Context(SimClass owner, int start) {
            this.owner = owner;
            this.start = start;
        }
    }

    private static final int IMMUTABILITY_DEPTH = 16;
    private static final Set<String> IMMUTABLE = Set.of("java/lang/String", "java/lang/Class", "java/lang/Integer", "java/lang/Long", "java/lang/Short", "java/lang/Byte",
        "java/lang/Character", "java/lang/Boolean", "java/lang/Float", "java/lang/Double", "java/math/BigInteger", "java/math/BigDecimal", "java/lang/invoke/VarHandle");

    /** Static fields that are not final but set once, while the library starts. */
    private static final Set<String> SET_AT_BOOT = Set.of("java/lang/System.lineSeparator");
    /** Static fields that are final to compilers, yet change. */
    private static final Set<String> CHANGING = Set.of("java/lang/System.in", "java/lang/System.out", "java/lang/System.err");
    private static final Set<String> CLASSES_SET_AT_BOOT = Set.of("jdk/internal/access/SharedSecrets", "jdk/internal/misc/VM");

    private final Machine machine;
    private Context context;
    private final Map<FieldInfo, Boolean> effectivelyFinal = new HashMap<>();

    Strictness(Machine machine) { this.machine = machine; }

    /** Opaque state for {@link #leave}. */
    private record Saved(Context context, int watch, int serial) {}

    /** Enters the initialiser of a class; returns what {@link #leave} needs. */
    Object enter(SimClass type) {
        Journal journal = machine.journal;
        Saved saved = new Saved(context, journal.watch, machine.heap.nextSerial());
        if (machine.isTrusted(type.type)) {
            context = null;
            journal.watch(null, journal.attemptStart());
        } else {
            context = new Context(type, saved.serial);
            journal.watch(this, saved.serial);
        }
        return saved;
    }

    void leave(Object token) {
        Saved saved = (Saved) token;
        context = saved.context;
        if (context == null) {
            machine.journal.watch(null, saved.watch);
        } else {
            int now = machine.heap.nextSerial();
            if (now > saved.serial) context.foreign.add(new int[] {saved.serial, now});
            machine.journal.watch(this, now);
        }
    }

    void reset() { context = null; }

    void beforeWrite(SimObject object) {
        if (object == context.owner.statics || object.mirrors != null || object.type.name.equals("java/lang/String")) return;
        if (object.serial >= context.start) {
            boolean own = true;
            for (int[] range : context.foreign) own &= object.serial < range[0] || object.serial >= range[1];
            if (own) return;
        }
        throw machine.refusal("it writes to an object of class " + object.type.javaName() + " that it did not make");
    }

    void beforeStaticWrite(FieldInfo field) {
        if (field.owner != context.owner.type) throw machine.refusal("it writes static field " + field + " of another class");
    }

    void beforeStaticRead(FieldInfo field) {
        if (field.owner == context.owner.type) return;
        SimClass holder = machine.classOf(field.owner);
        boolean trusted = machine.isTrusted(field.owner);
        if (!trusted && holder.state != SimClass.READY) throw machine.refusal("it reads static field " + field + " while that class is being initialised");
        boolean constant = field.isFinal() && !CHANGING.contains(field.owner.name + "." + field.name);
        if (!constant && !(trusted && isEffectivelyFinal(field))) throw machine.refusal("it reads static field " + field + ", which can change");
        // Arrays that javac makes for itself, of enum constants and of switches over them, are never written again.
        boolean synthetic = (field.access & Opcodes.ACC_SYNTHETIC) != 0;
        if (trusted || synthetic || !field.isReference()) return;
        SimObject value = holder.statics.getReference(field.offset);
        if (!isImmutable(value, new HashSet<>(), IMMUTABILITY_DEPTH)) {
            throw machine.refusal("it reads static field " + field + ", whose object can change");
        }
    }

    private boolean isImmutable(SimObject object, Set<SimObject> visited, int depth) {
        if (object == null || IMMUTABLE.contains(object.type.name) || !visited.add(object)) return true;
        if (depth == 0) return false;
        if (object.isArray()) return object.length == 0;
        for (TypeInfo type = object.type; type != null; type = type.superclass) {
            for (FieldInfo field : type.fields.values()) {
                if (field.isStatic()) continue;
                boolean enumHash = type.name.equals("java/lang/Enum") && field.name.equals("hash");
                if (!field.isFinal() && !enumHash) return false;
                if (field.isReference() && !isImmutable(object.getReference(field.offset), visited, depth - 1)) return false;
            }
        }
        return true;
    }

    /** Whether nothing writes a field of the library once the library has started. */
    private boolean isEffectivelyFinal(FieldInfo field) {
        if (CLASSES_SET_AT_BOOT.contains(field.owner.name) || SET_AT_BOOT.contains(field.owner.name + "." + field.name)) return true;
        return effectivelyFinal.computeIfAbsent(field, key -> (field.access & Opcodes.ACC_PRIVATE) != 0 && !isWrittenInNest(field));
    }

    private boolean isWrittenInNest(FieldInfo field) {
        TypeInfo owner = field.owner;
        Set<String> nest = new HashSet<>();
        nest.add(owner.name);
        if (owner.node.nestHostClass != null) nest.add(owner.node.nestHostClass);
        TypeInfo host = owner.node.nestHostClass == null ? owner : machine.universe.find(owner.node.nestHostClass);
        if (host != null && host.node.nestMembers != null) nest.addAll(host.node.nestMembers);
        for (InnerClassNode inner : owner.node.innerClasses) if (inner.name.startsWith(owner.name + "$")) nest.add(inner.name);
        for (String name : nest) {
            TypeInfo member = machine.universe.find(name);
            if (member == null) continue;
            for (MethodNode method : member.node.methods) {
                if (member == owner && method.name.equals("<clinit>")) continue;
                for (AbstractInsnNode insn = method.instructions.getFirst(); insn != null; insn = insn.getNext()) {
                    if (insn.getOpcode() == Opcodes.PUTSTATIC && insn instanceof FieldInsnNode put && put.name.equals(field.name) && put.owner.equals(owner.name)) return true;
                }
            }
        }
        return false;
    }
}
