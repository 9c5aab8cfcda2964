package ibrik.linker.world;

import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.linker.model.Architecture;
import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.LinkTimeHeap;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import ibrik.linker.model.WordTypes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Rapid type analysis over folded bodies and the snapshot heap: a dispatched call reaches what any type instantiated so far runs for it. One instance is one pass;
 * {@link WorldBuilder} repeats passes while they get smaller.
 */
final class Reachability {
    /** A class of receivers and the method they are sent. */
    private record Site(TypeInfo receiver, MethodInfo resolved) {}

    /** For {@link Why}: that objects of the class exist, other than that something names it. */
    record Instances(TypeInfo type) {
        @Override
        public String toString() { return type.toString(); }
    }

    private final ClassUniverse universe;
    private final LinkTimeHeap heap;
    private final Knowledge knowledge;
    private final TypeInfo classType;
    private final MethodInfo enumReader;
    private final ClassFacts facts;
    final Why why = new Why();

    final Set<MethodInfo> methods = new LinkedHashSet<>();
    final Set<TypeInfo> types = new LinkedHashSet<>();
    final Set<TypeInfo> instantiated = new LinkedHashSet<>();
    final Set<FieldInfo> statics = new LinkedHashSet<>();
    /** Static fields that reached code writes. */
    final Set<FieldInfo> written = new LinkedHashSet<>();
    final Map<MethodInfo, Set<MethodInfo>> targets = new LinkedHashMap<>();
    private final Map<Site, Set<MethodInfo>> siteTargets = new LinkedHashMap<>();
    final Set<TypeInfo> tested = new LinkedHashSet<>();
    /** Problem message, and the method that has it. */
    final Map<FoldedMethod.Problem, MethodInfo> problems = new LinkedHashMap<>();
    /** Errors of reached members: message by member. */
    final Map<String, String> errors = new TreeMap<>();
    private final Map<TypeInfo, Set<Site>> sitesByReceiver = new HashMap<>();
    private final Map<TypeInfo, Set<TypeInfo>> instancesBelow = new HashMap<>();
    private final Set<TypeInfo> inhabited = new LinkedHashSet<>();
    private final Deque<MethodInfo> queue = new ArrayDeque<>();
    private final Set<MethodInfo> queued = new LinkedHashSet<>();
    private final Map<SimObject, Boolean> seen = new IdentityHashMap<>();
    private final List<SimObject> constants = new ArrayList<>();
    private final Set<TypeInfo> leftToRunTime = new LinkedHashSet<>();

    Reachability(ClassUniverse universe, LinkTimeHeap heap, Knowledge knowledge) {
        this.universe = universe;
        this.heap = heap;
        this.knowledge = knowledge;
        classType = universe.find("java/lang/Class");
        enumReader = classType.methods.get(EnumDesugaring.READER);
        facts = new ClassFacts(universe, heap);
    }

    Set<TypeInfo> inhabited() { return inhabited; }

    Set<TypeInfo> leftToRunTime() { return leftToRunTime; }

    /** What a call of this method on receivers of this class can run. */
    Set<MethodInfo> targetsAt(TypeInfo receiver, MethodInfo resolved) { return siteTargets.getOrDefault(new Site(receiver, resolved), Set.of()); }

    /** "; reached by ..." for a reached method or type of this name. */
    String pathOfMember(String name) {
        for (MethodInfo method : methods) if (method.toString().equals(name)) return "; reached by " + why.onOneLine(method);
        for (TypeInfo type : types) if (type.toString().equals(name)) return "; reached by " + why.onOneLine(type);
        return "";
    }

    // ---- roots

    void root(MethodInfo method, String reason) {
        why.root(method, reason);
        reach(method);
    }

    void runtimeEntry(RuntimeEntry entry, MethodInfo from) {
        TypeInfo owner = universe.find(entry.owner());
        MethodInfo method = owner == null ? null : owner.method(entry.method(), entry.descriptor());
        if (method == null) {
            errors.putIfAbsent(entry.name(), "the composition has no runtime entry " + entry.owner().replace('/', '.') + "." + entry.method() + entry.descriptor()
                + (from == null ? "" : ", which " + from + " needs") + "; add the bundle that has it (runtime.core)");
            return;
        }
        if (from == null) why.root(method, "runtime entry");
        else why.edge(from, method, "needs the runtime entry");
        if (!knowledge.initialisation().atLinkTime(method.owner)) {
            errors.putIfAbsent(method.toString(), "compiled code enters class " + method.owner + ", which must be initialised at link time but is not: "
                + method.owner.initialisationReason);
        }
        reach(method);
    }

    // ---- the fixed point

    void run() {
        do {
            drain();
            initialiseEnums();
            instantiateReflectedArrays();
            facts.fill(List.copyOf(types), methods);
            for (MethodInfo stale : knowledge.changedSince()) again(stale);
            walkSnapshot();
        } while (!queue.isEmpty());
        for (MethodInfo method : methods) needed(method);
    }

    /** What {@code @MissingWithout} says of a method. */
    private void needed(MethodInfo method) {
        TypeInfo needed = Annotations.named(method.node, "MissingWithout", universe);
        if (needed == null || inhabited.contains(needed)) return;
        AnnotationNode annotation = Annotations.find(method.node, Annotations.LINK + "MissingWithout;");
        problems.put(new FoldedMethod.Problem(FoldedMethod.Problem.Kind.MISSING, method + " works only with a " + needed + ", and the composition makes none",
            Annotations.value(annotation, "remedy", "")), method);
    }

    private void drain() {
        while (!queue.isEmpty()) {
            MethodInfo method = queue.poll();
            queued.remove(method);
            scan(method);
        }
    }

    private void again(MethodInfo method) { if (methods.contains(method) && queued.add(method)) queue.add(method); }

    private void reach(MethodInfo method) {
        if (!methods.add(method)) return;
        String error = universe.substitutions().error(method.owner.name, method.name, method.descriptor);
        if (error != null) errors.put(method.toString(), error);
        reachType(method.owner, method, "is declared in");
        if (method.isAbstract()) return;
        queued.add(method);
        queue.add(method);
    }

    private void reach(MethodInfo method, Object from, String how) {
        why.edge(from, method, how);
        reach(method);
    }

    void reachType(TypeInfo type, Object from, String how) {
        if (from != null) why.edge(from, type, how);
        if (type.name.equals(WordTypes.ADDRESS) || !types.add(type)) return;
        String error = universe.substitutions().error(type.name);
        if (error != null) errors.put(type.toString(), error);
        if (type.superclass != null) reachType(type.superclass, type, "extends");
        for (TypeInfo superinterface : type.interfaces) reachType(superinterface, type, "implements");
        if (type.element == null) return;
        reachType(type.element, type, "has elements of");
        // Arrays are also made by copying and by reflection, from their class alone.
        instantiate(type, type, "may have instances:");
    }

    void instantiate(TypeInfo type, Object from, String how) {
        Instances instances = new Instances(type);
        if (from == null) why.root(instances, how);
        else why.edge(from, instances, how);
        if (instantiated.contains(type) || type.isInterface() || type.name.equals(WordTypes.ADDRESS)) return;
        reachType(type, instances, "has instances:");
        instantiated.add(type);
        Set<TypeInfo> ancestors = Ancestors.of(type);
        inhabited.addAll(ancestors);
        for (MethodInfo stale : knowledge.instantiated(type)) again(stale);
        for (TypeInfo ancestor : ancestors) {
            instancesBelow.computeIfAbsent(ancestor, key -> new LinkedHashSet<>()).add(type);
            for (Site site : List.copyOf(sitesByReceiver.getOrDefault(ancestor, Set.of()))) dispatch(site, type);
        }
    }

    private void dispatch(Site site, TypeInfo receiver) {
        MethodInfo selected = universe.selectMethod(receiver, site.resolved);
        MethodInfo target = selected != null ? selected : Unimplemented.of(universe, receiver, site.resolved);
        siteTargets.get(site).add(target);
        targets.computeIfAbsent(site.resolved, key -> new LinkedHashSet<>()).add(target);
        reach(target, new Instances(receiver), "so a call of " + site.resolved.owner.javaName() + "." + site.resolved.name + " runs");
    }

    private void call(TypeInfo receiver, MethodInfo resolved, MethodInfo from) {
        why.edge(from, resolved, "calls");
        Site site = new Site(receiver, resolved);
        if (siteTargets.containsKey(site)) return;
        siteTargets.put(site, new LinkedHashSet<>());
        reachType(resolved.owner, from, "calls a method of");
        sitesByReceiver.computeIfAbsent(receiver, key -> new LinkedHashSet<>()).add(site);
        for (TypeInfo type : List.copyOf(instancesBelow.getOrDefault(receiver, Set.of()))) dispatch(site, type);
    }

    /** Where arrays are made by reflection, their element types are among the classes that code names. */
    private void instantiateReflectedArrays() {
        TypeInfo reflection = universe.known("java/lang/reflect/Array");
        MethodInfo maker = reflection == null ? null : reflection.method("newArray", "(Ljava/lang/Class;I)Ljava/lang/Object;");
        if (maker == null || !methods.contains(maker)) return;
        for (SimObject constant : List.copyOf(constants)) {
            if (constant.mirrors != null && !constant.mirrors.name.equals("void")) instantiate(universe.arrayOf(constant.mirrors), maker, "may make");
        }
    }

    private void leaveToRunTime(TypeInfo type, Object from) {
        if (!leftToRunTime.add(type)) return;
        MethodInfo initialiser = type.method("<clinit>", "()V");
        // Its folded body begins with what must be initialised before.
        if (initialiser == null && !knowledge.initialisation().before(type).isEmpty()) initialiser = universe.addMethod(type, emptyInitialiser());
        if (initialiser != null) reach(initialiser, from, "is initialised at run time by");
    }

    private static MethodNode emptyInitialiser() {
        MethodNode node = new MethodNode(Opcodes.ASM9, Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC, "<clinit>", "()V", null, null);
        node.instructions.add(new InsnNode(Opcodes.RETURN));
        return node;
    }

    // ---- one body

    private void scan(MethodInfo method) {
        FoldedMethod folded = knowledge.fold(method);
        for (TypeInfo type : folded.ensured) leaveToRunTime(type, method);
        for (FoldedMethod.Problem problem : folded.problems) problems.putIfAbsent(problem, method);
        if (method.isSynchronized()) {
            runtimeEntry(RuntimeEntry.MONITOR_ENTER, method);
            runtimeEntry(RuntimeEntry.MONITOR_EXIT, method);
            if (method.isStatic()) constant(heap.mirror(method.owner), method);
        }
        for (AbstractInsnNode instruction : folded.node.instructions) {
            if (instruction.getOpcode() >= 0) scan(instruction, method, folded);
        }
        for (TryCatchBlockNode block : folded.node.tryCatchBlocks) {
            if (block.type == null) continue;
            TypeInfo type = universe.find(block.type);
            reachType(type, method, "catches");
            tested.add(type);
        }
    }

    private void scan(AbstractInsnNode instruction, MethodInfo method, FoldedMethod folded) {
        switch (instruction) {
            case MethodInsnNode call -> scanCall(call, method, folded);
            case FieldInsnNode access -> scanField(access, method);
            case TypeInsnNode named -> {
                TypeInfo type = universe.find(named.desc);
                switch (named.getOpcode()) {
                    case Opcodes.NEW -> {
                        if (!knowledge.initialisation().atLinkTime(type)) leaveToRunTime(type, method);
                        instantiate(type, method, "makes instances of");
                    }
                    case Opcodes.ANEWARRAY -> instantiate(universe.arrayOf(type), method, "makes arrays");
                    default -> {
                        reachType(type, method, "tests for");
                        tested.add(type);
                    }
                }
            }
            case IntInsnNode make when make.getOpcode() == Opcodes.NEWARRAY -> instantiate(universe.find(primitiveArray(make.operand)), method, "makes arrays");
            case MultiANewArrayInsnNode make -> {
                TypeInfo type = universe.find(make.desc);
                for (int i = 0; i < make.dims; i++, type = type.element) instantiate(type, method, "makes arrays");
                constant(heap.mirror(universe.find(make.desc)), method);
                runtimeEntry(RuntimeEntry.ALLOCATE_MULTI, method);
            }
            case LdcInsnNode load when load.cst instanceof SimObject object -> constant(object, method);
            default -> entries(instruction.getOpcode(), method);
        }
    }

    private void constant(SimObject object, MethodInfo method) {
        why.edge(method, object, "loads");
        constants.add(object);
        walk(object);
    }

    private static String primitiveArray(int code) {
        return switch (code) {
            case Opcodes.T_BOOLEAN -> "[Z";
            case Opcodes.T_CHAR -> "[C";
            case Opcodes.T_FLOAT -> "[F";
            case Opcodes.T_DOUBLE -> "[D";
            case Opcodes.T_BYTE -> "[B";
            case Opcodes.T_SHORT -> "[S";
            case Opcodes.T_INT -> "[I";
            default -> "[J";
        };
    }

    /** Runtime entries that the compiler may call for an instruction. */
    private void entries(int opcode, MethodInfo method) {
        boolean arm = universe.architecture() == Architecture.ARM;
        switch (opcode) {
            case Opcodes.MONITORENTER -> runtimeEntry(RuntimeEntry.MONITOR_ENTER, method);
            case Opcodes.MONITOREXIT -> runtimeEntry(RuntimeEntry.MONITOR_EXIT, method);
            case Opcodes.AASTORE -> runtimeEntry(RuntimeEntry.MAY_STORE, method);
            case Opcodes.FREM -> runtimeEntry(RuntimeEntry.FREM, method);
            case Opcodes.DREM -> runtimeEntry(RuntimeEntry.DREM, method);
            case Opcodes.LDIV -> { if (arm) runtimeEntry(RuntimeEntry.LDIV, method); }
            case Opcodes.LREM -> { if (arm) runtimeEntry(RuntimeEntry.LREM, method); }
            case Opcodes.L2F -> { if (arm) runtimeEntry(RuntimeEntry.L2F, method); }
            case Opcodes.L2D -> { if (arm) runtimeEntry(RuntimeEntry.L2D, method); }
            case Opcodes.F2L -> { if (arm) runtimeEntry(RuntimeEntry.F2L, method); }
            case Opcodes.D2L -> { if (arm) runtimeEntry(RuntimeEntry.D2L, method); }
            default -> { }
        }
    }

    private void scanCall(MethodInsnNode call, MethodInfo method, FoldedMethod folded) {
        TypeInfo owner = universe.find(call.owner);
        MethodInfo target = owner.method(call.name, call.desc);
        if (call.getOpcode() == Opcodes.INVOKESTATIC && !knowledge.initialisation().atLinkTime(target.owner)) leaveToRunTime(target.owner, method);
        // On linux interrupts are let through by system calls.
        if (call.owner.equals("ibrik/runtime/api/Idle") && !call.name.equals("mask")) runtimeEntry(RuntimeEntry.INTERRUPT, method);
        if (Leaves.isLeaf(target)) {
            why.edge(method, target, "uses the intrinsic");
            if (call.owner.equals("ibrik/runtime/api/Machine") && (call.name.equals("unmaskInterrupts") || call.name.equals("haltUnmasked"))) runtimeEntry(RuntimeEntry.INTERRUPT, method);
            if (call.owner.equals("ibrik/runtime/core/Frame") && call.name.equals("switchTo")) runtimeEntry(RuntimeEntry.THREAD_START, method);
            if (universe.architecture() == Architecture.ARM && call.owner.equals("java/lang/Long")) {
                if (call.name.equals("divideUnsigned")) runtimeEntry(RuntimeEntry.LUDIV, method);
                if (call.name.equals("remainderUnsigned")) runtimeEntry(RuntimeEntry.LUREM, method);
            }
            return;
        }
        boolean dispatched = call.getOpcode() == Opcodes.INVOKEVIRTUAL || call.getOpcode() == Opcodes.INVOKEINTERFACE;
        if (dispatched) call(folded.receivers.getOrDefault(call, owner), target, method);
        else reach(target, method, "calls");
    }

    private void scanField(FieldInsnNode access, MethodInfo method) {
        TypeInfo owner = universe.find(access.owner);
        FieldInfo field = owner.field(access.name, access.desc);
        if (!field.isStatic()) return;
        if (!knowledge.initialisation().atLinkTime(owner)) leaveToRunTime(owner, method);
        reachType(owner, method, "uses a static field of");
        why.edge(method, field, "uses");
        if (access.getOpcode() == Opcodes.PUTSTATIC && written.add(field)) for (MethodInfo stale : knowledge.written(field)) again(stale);
        if (statics.add(field)) walkStatic(field);
    }

    // ---- the snapshot

    private void walkStatic(FieldInfo field) {
        if (!field.isReference() || isOmitted(field)) return;
        SimObject storage = heap.statics(field.owner);
        SimObject value = storage == null ? null : storage.getReference(field.offset);
        if (value != null) {
            why.edge(field, value, "holds");
            walk(value);
        }
    }

    /** Whether the field starts with its default value in the image, whatever it holds now: a substitution resets it, or nothing reads it. */
    boolean isOmitted(FieldInfo field) {
        if (universe.substitutions().isReset(field.owner.name, field.name, field.descriptor)) return true;
        if (field.owner != classType) return false;
        MethodInfo reader = field.name.equals(EnumDesugaring.FIELD) ? enumReader : facts.reader(field.name);
        return reader != null && !methods.contains(reader);
    }

    /** Classes whose enum constants may be asked for are initialised like those whose values() is called. */
    private void initialiseEnums() {
        if (!methods.contains(enumReader)) return;
        for (TypeInfo type : List.copyOf(types)) {
            if (type.superclass == null || !type.superclass.name.equals("java/lang/Enum")) continue;
            if (!knowledge.initialisation().atLinkTime(type)) leaveToRunTime(type, enumReader);
        }
    }

    /** Link-time initialisation may have changed what is reachable since the last walk. */
    private void walkSnapshot() {
        seen.clear();
        for (FieldInfo field : List.copyOf(statics)) walkStatic(field);
        for (SimObject constant : List.copyOf(constants)) walk(constant);
        for (TypeInfo type : List.copyOf(types)) walk(heap.mirror(type));
    }

    private void walk(SimObject root) {
        Deque<SimObject> left = new ArrayDeque<>();
        if (seen.put(root, true) == null) left.push(root);
        while (!left.isEmpty()) {
            SimObject object = left.pop();
            instantiate(object.type, object, "is an instance of");
            if (object.mirrors != null) reachType(object.mirrors, object, "is the class of");
            if (object.references == null) continue;
            if (object.mirrors == null && object.type.name.equals("java/lang/Class")) {
                throw new WorldException("the snapshot holds the storage of static fields, which Unsafe.staticFieldBase gives, and which an image has not; keep it out of fields; reached by "
                    + why.onOneLine(object));
            }
            SnapshotReferences.forEach(object, this::isOmitted, (field, value) -> {
                if (seen.put(value, true) != null) return;
                why.edge(object, value, field == null ? "has the element" : "holds in " + field + " the");
                left.push(value);
            });
        }
    }
}
