package ibrik.linker.world;

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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.tree.FieldNode;

/**
 * What folding may rely on. Facts of the link-time heap hold for ever; assumptions (no instance of a type exists, nobody writes a static field) are noted
 * together with the methods folded under them, which are folded again when one turns out wrong.
 */
final class Knowledge {
    /** Fields of java.lang.System that System.setIn and its like change although they are final. */
    private static final Set<String> NEVER_FOLDED = Set.of("in", "out", "err");

    final ClassUniverse universe;
    final LinkTimeHeap heap;
    private final Initialisation initialisation;
    private final Map<MethodInfo, FoldedMethod> folded = new HashMap<>();
    private final Deque<MethodInfo> folding = new ArrayDeque<>();
    private final Map<TypeInfo, Set<MethodInfo>> assumedEmpty = new HashMap<>();
    private final Map<FieldInfo, Set<MethodInfo>> assumedUnwritten = new LinkedHashMap<>();
    private final Map<FieldInfo, Object> assumedValues = new HashMap<>();
    private final Map<MethodInfo, Set<MethodInfo>> summaryUsers = new HashMap<>();
    private final Map<FieldInfo, Boolean> stable = new HashMap<>();
    private final Set<FieldInfo> written = new LinkedHashSet<>();
    /** Types that may have instances, as far as reachability knows by now. */
    private Predicate<TypeInfo> inhabited = type -> true;

    Knowledge(ClassUniverse universe, LinkTimeHeap heap, Initialisation initialisation) {
        this.universe = universe;
        this.heap = heap;
        this.initialisation = initialisation;
    }

    Initialisation initialisation() { return initialisation; }

    void inhabited(Predicate<TypeInfo> predicate) { inhabited = predicate; }

    // ---- folding

    /** The folded body, from the cache or made now. */
    FoldedMethod fold(MethodInfo method) {
        FoldedMethod known = folded.get(method);
        if (known != null) return known;
        folding.push(method);
        try {
            FoldedMethod result = new MethodFolder(this, method).fold();
            folded.put(method, result);
            return result;
        } finally {
            folding.pop();
        }
    }

    /** What a call of exactly this method is known to return; null while it is being folded itself, or is too large to look into. */
    FoldedMethod summary(MethodInfo method) {
        if (folding.contains(method) || folding.size() > 12 || method.node == null || method.node.instructions.size() == 0 || method.node.instructions.size() > 400) return null;
        if (method.isSynchronized() || Leaves.isLeaf(method)) return null;
        FoldedMethod result = fold(method);
        if (result.returned == null && !result.pure) return null;
        for (MethodInfo user : folding) summaryUsers.computeIfAbsent(method, key -> new LinkedHashSet<>()).add(user);
        return result;
    }

    // ---- facts

    /** The value of a static field that nothing changes any more, or null. */
    Object staticConstant(FieldInfo field) {
        if (!foldable(field)) return null;
        boolean atLinkTime = field.owner.initialisation == TypeInfo.Initialisation.AT_LINK_TIME;
        if (!atLinkTime) return null;
        if (!field.isFinal()) {
            if (written.contains(field)) return null;
            for (MethodInfo user : folding) assumedUnwritten.computeIfAbsent(field, key -> new LinkedHashSet<>()).add(user);
        }
        SimObject statics = heap.statics(field.owner);
        if (statics == null) return null;
        Object value = HeapValues.read(statics, field.offset, field.descriptor);
        if (!field.isFinal()) assumedValues.putIfAbsent(field, value);
        return value;
    }

    /** The value of a field of a constant object that nothing changes any more, or null. */
    Object instanceConstant(SimObject holder, FieldInfo field) {
        if (!foldable(field) || !field.isFinal() && !isStable(field)) return null;
        Object value = HeapValues.read(holder, field.offset, field.descriptor);
        return field.isFinal() || !HeapValues.isDefault(value) ? value : null;
    }

    private boolean foldable(FieldInfo field) {
        return !(NEVER_FOLDED.contains(field.name) && field.owner.name.equals("java/lang/System")) && !universe.substitutions().isReset(field.owner.name, field.name, field.descriptor)
            && !field.descriptor.equals(WordTypes.ADDRESS_DESCRIPTOR);
    }

    boolean isStable(FieldInfo field) {
        return stable.computeIfAbsent(field, key -> {
            if (field.owner.node == null) return false;
            for (FieldNode node : field.owner.node.fields) {
                if (node.name.equals(field.name) && node.desc.equals(field.descriptor)) return Annotations.find(node, Annotations.JDK + "Stable;") != null;
            }
            return false;
        });
    }

    // ---- assumptions

    /** Whether an instance of the type or a subtype may exist. */
    boolean mayExist(TypeInfo type) {
        if (type.isArray() || type.isPrimitive() || type.name.equals(WordTypes.ADDRESS) || type.superclass == null && type.isClass()) return true;
        if (inhabited.test(type)) return true;
        for (MethodInfo user : folding) assumedEmpty.computeIfAbsent(type, key -> new LinkedHashSet<>()).add(user);
        return false;
    }

    /** An instance of exactly this type turned up: returns the methods to fold again. */
    List<MethodInfo> instantiated(TypeInfo type) {
        List<MethodInfo> stale = new ArrayList<>();
        for (TypeInfo above : Ancestors.of(type)) {
            Set<MethodInfo> users = assumedEmpty.remove(above);
            if (users != null) for (MethodInfo user : users) invalidate(user, stale);
        }
        return stale;
    }

    /** Reached code writes this static field: returns the methods to fold again. */
    List<MethodInfo> written(FieldInfo field) {
        List<MethodInfo> stale = new ArrayList<>();
        if (!written.add(field)) return stale;
        Set<MethodInfo> users = assumedUnwritten.remove(field);
        if (users != null) for (MethodInfo user : users) invalidate(user, stale);
        return stale;
    }

    /** Link-time code has changed static fields since they were folded: returns the methods to fold again. */
    List<MethodInfo> changedSince() {
        List<MethodInfo> stale = new ArrayList<>();
        for (FieldInfo field : List.copyOf(assumedUnwritten.keySet())) {
            Object now = HeapValues.read(heap.statics(field.owner), field.offset, field.descriptor);
            if (!Objects.equals(now, assumedValues.get(field))) {
                Set<MethodInfo> users = assumedUnwritten.remove(field);
                assumedValues.remove(field);
                for (MethodInfo user : users) invalidate(user, stale);
            }
        }
        return stale;
    }

    private void invalidate(MethodInfo method, List<MethodInfo> stale) {
        if (folded.remove(method) == null) return;
        stale.add(method);
        Set<MethodInfo> users = summaryUsers.remove(method);
        if (users != null) for (MethodInfo user : users) invalidate(user, stale);
    }

    /** Starts another pass: forgets bodies and assumptions. Fields that the last pass found written stay so. */
    void restart(Set<FieldInfo> writtenFields) {
        folded.clear();
        assumedEmpty.clear();
        assumedUnwritten.clear();
        assumedValues.clear();
        summaryUsers.clear();
        written.clear();
        written.addAll(writtenFields);
    }

    Set<FieldInfo> writtenFields() { return written; }
}
