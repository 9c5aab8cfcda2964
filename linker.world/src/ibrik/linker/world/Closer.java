package ibrik.linker.world;

import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.LinkTimeHeap;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import ibrik.runtime.layout.TypeDescriptor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Turns what the last pass of {@link Reachability} found into a closed world: final bodies, numbers, tables, snapshot. Orders are by name or serial number, so that builds repeat. */
final class Closer {
    private static final Comparator<MethodInfo> BY_NAME = Comparator.comparing((MethodInfo method) -> method.owner.name).thenComparing(method -> method.name)
        .thenComparing(method -> method.descriptor);

    private final ClassUniverse universe;
    private final LinkTimeHeap heap;
    private final Knowledge knowledge;
    private final Reachability reached;
    private final Set<MethodInfo> dispatched = new LinkedHashSet<>();
    private final Map<MethodInsnNode, List<MethodInfo>> targets = new IdentityHashMap<>();
    private final Map<SimObject, Boolean> seen = new IdentityHashMap<>();
    private final List<SimObject> snapshot = new ArrayList<>();

    Closer(ClassUniverse universe, LinkTimeHeap heap, Knowledge knowledge, Reachability reached) {
        this.universe = universe;
        this.heap = heap;
        this.knowledge = knowledge;
        this.reached = reached;
    }

    World close() {
        List<MethodInfo> methods = new ArrayList<>();
        for (MethodInfo method : reached.methods) if (!method.isAbstract()) methods.add(method);
        methods.sort(BY_NAME);
        List<TypeInfo> types = new ArrayList<>(reached.types);
        types.sort(Comparator.comparing(type -> type.name));
        mark(types);
        for (MethodInfo method : methods) {
            method.reached = true;
            FoldedMethod folded = knowledge.fold(method);
            method.folded = folded.node;
            devirtualise(folded);
        }
        for (var entry : reached.targets.entrySet()) {
            entry.getKey().targets = new ArrayList<>(entry.getValue());
            entry.getKey().targets.sort(BY_NAME);
        }
        int bits = SubtypeNumbers.assign(types, tested(types));
        int start = (TypeDescriptor.BITS + (bits + 7 >> 3) + 3) & ~3;
        DispatchTables tables = new DispatchTables(universe, dispatched, new LinkedHashSet<>(instantiated(types)), start);
        snapshot(methods, types);
        return new World(universe, heap, methods, types, tables, start, snapshot, interned(), targets);
    }

    private void mark(List<TypeInfo> types) {
        for (TypeInfo type : types) {
            type.reached = true;
            type.instantiated = reached.instantiated.contains(type);
        }
        for (FieldInfo field : reached.statics) field.reached = true;
    }

    private static List<TypeInfo> instantiated(List<TypeInfo> types) { return types.stream().filter(type -> type.instantiated).toList(); }

    private void devirtualise(FoldedMethod folded) {
        for (AbstractInsnNode instruction : folded.node.instructions) {
            if (!(instruction instanceof MethodInsnNode call) || call.getOpcode() != Opcodes.INVOKEVIRTUAL && call.getOpcode() != Opcodes.INVOKEINTERFACE) continue;
            TypeInfo owner = universe.find(call.owner);
            MethodInfo resolved = owner.method(call.name, call.desc);
            if (Leaves.isLeaf(resolved)) continue;
            Set<MethodInfo> site = reached.targetsAt(folded.receivers.getOrDefault(call, owner), resolved);
            Set<MethodInfo> any = reached.targets.getOrDefault(resolved, Set.of());
            // No receiver exists: the call can only throw NullPointerException, which a direct call of anything does too.
            MethodInfo only = site.size() == 1 ? site.iterator().next() : site.isEmpty() && !any.isEmpty() ? any.iterator().next() : null;
            if (only != null) {
                call.setOpcode(Opcodes.INVOKESPECIAL);
                call.owner = only.owner.name;
                call.name = only.name;
                call.itf = only.owner.isInterface();
            } else if (!any.isEmpty()) {
                dispatched.add(resolved);
                targets.put(call, site.stream().sorted(BY_NAME).toList());
            }
        }
    }

    /** Types whose bit may be asked for: statically, and all once there is code that tests for types it does not know. */
    private Set<TypeInfo> tested(List<TypeInfo> types) {
        TypeInfo runtime = universe.known("ibrik/runtime/core/Types");
        boolean dynamic = runtime != null && reached.types.contains(runtime);
        return dynamic ? new LinkedHashSet<>(types) : reached.tested;
    }

    // ---- snapshot

    private void snapshot(List<MethodInfo> methods, List<TypeInfo> types) {
        for (TypeInfo type : types) {
            SimObject statics = heap.statics(type);
            for (FieldInfo field : type.fields.values()) {
                if (!field.isStatic() || !field.reached || statics == null) continue;
                if (reached.isOmitted(field)) {
                    HeapValues.clear(statics, field.offset, field.descriptor, universe.architecture().wordSize());
                } else if (field.isReference()) {
                    add(statics.getReference(field.offset));
                }
            }
            add(heap.mirror(type));
        }
        for (MethodInfo method : methods) {
            for (AbstractInsnNode instruction : method.folded.instructions) {
                if (instruction instanceof LdcInsnNode load && load.cst instanceof SimObject object) add(object);
            }
            if (method.isSynchronized() && method.isStatic()) add(heap.mirror(method.owner));
        }
        snapshot.sort(Comparator.comparingInt(object -> object.serial));
    }

    private void add(SimObject root) {
        if (root == null || seen.put(root, true) != null) return;
        Deque<SimObject> left = new ArrayDeque<>(List.of(root));
        while (!left.isEmpty()) {
            SimObject object = left.pop();
            snapshot.add(object);
            reset(object);
            SnapshotReferences.forEach(object, reached::isOmitted, (field, value) -> {
                if (seen.put(value, true) == null) left.push(value);
            });
        }
    }

    private void reset(SimObject object) {
        if (object.isArray()) return;
        for (TypeInfo type = object.type; type != null; type = type.superclass) {
            for (FieldInfo field : type.fields.values()) {
                if (field.isStatic() || !reached.isOmitted(field)) continue;
                HeapValues.clear(object, field.offset, field.descriptor, universe.architecture().wordSize());
            }
        }
    }

    private List<SimObject> interned() {
        List<SimObject> strings = new ArrayList<>();
        for (SimObject string : heap.internedStrings()) if (seen.containsKey(string)) strings.add(string);
        strings.sort(Comparator.comparingInt(string -> string.serial));
        return strings;
    }
}
