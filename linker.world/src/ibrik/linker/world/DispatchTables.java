package ibrik.linker.world;

import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.TypeInfo;
import ibrik.linker.model.Universe;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.Opcodes;

/**
 * Selector colouring: each selector (name and descriptor; for package-private methods the package too) that is called with several targets gets a colour that no other selector understood by
 * a common class has, so that virtual and interface calls alike are one load from the descriptor. Greedy, most widely understood first.
 */
final class DispatchTables {
    private final Map<TypeInfo, MethodInfo[]> tables = new HashMap<>();

    /**
     * Sets dispatchOffset of the called methods.
     *
     * @param dispatched methods, as resolved, that need dispatch
     * @param instantiated types that objects can have
     * @param start byte offset of the first dispatch word
     */
    DispatchTables(Universe universe, Set<MethodInfo> dispatched, Set<TypeInfo> instantiated, int start) {
        Map<String, List<MethodInfo>> selectors = new TreeMap<>();
        for (MethodInfo method : dispatched) selectors.computeIfAbsent(selector(method), key -> new ArrayList<>()).add(method);
        Map<String, List<TypeInfo>> understood = new HashMap<>();
        for (var entry : selectors.entrySet()) understood.put(entry.getKey(), understanding(entry.getValue(), instantiated));
        List<String> order = new ArrayList<>(selectors.keySet());
        order.sort(Comparator.<String>comparingInt(selector -> -understood.get(selector).size()).thenComparing(Comparator.naturalOrder()));
        Map<TypeInfo, Map<Integer, MethodInfo>> rows = new HashMap<>();
        List<Set<TypeInfo>> colours = new ArrayList<>();
        for (String selector : order) {
            List<TypeInfo> types = understood.get(selector);
            int colour = free(colours, types);
            colours.get(colour).addAll(types);
            for (MethodInfo method : selectors.get(selector)) method.dispatchOffset = start + 4 * colour;
            for (TypeInfo type : types) rows.computeIfAbsent(type, key -> new TreeMap<>()).put(colour, target(universe, type, selectors.get(selector)));
        }
        rows.forEach((type, row) -> tables.put(type, table((TreeMap<Integer, MethodInfo>) row)));
    }

    MethodInfo[] table(TypeInfo type) { return tables.getOrDefault(type, new MethodInfo[0]); }

    private static MethodInfo[] table(TreeMap<Integer, MethodInfo> row) {
        MethodInfo[] table = new MethodInfo[row.lastKey() + 1];
        row.forEach((colour, method) -> table[colour] = method);
        return table;
    }

    private static int free(List<Set<TypeInfo>> colours, List<TypeInfo> types) {
        for (int colour = 0; colour < colours.size(); colour++) {
            Set<TypeInfo> taken = colours.get(colour);
            if (types.stream().noneMatch(taken::contains)) return colour;
        }
        colours.add(new HashSet<>());
        return colours.size() - 1;
    }

    private static List<TypeInfo> understanding(List<MethodInfo> methods, Set<TypeInfo> instantiated) {
        List<TypeInfo> types = new ArrayList<>();
        for (TypeInfo type : instantiated) {
            for (MethodInfo method : methods) {
                if (type.isSubtypeOf(method.owner)) {
                    types.add(type);
                    break;
                }
            }
        }
        return types;
    }

    private static MethodInfo target(Universe universe, TypeInfo type, List<MethodInfo> methods) {
        for (MethodInfo method : methods) {
            if (!type.isSubtypeOf(method.owner)) continue;
            MethodInfo selected = universe.selectMethod(type, method);
            MethodInfo target = selected != null ? selected : Unimplemented.known(type, method);
            // No call can meet the type if its method is not reached.
            if (target != null && target.reached) return target;
        }
        return null;
    }

    private static String selector(MethodInfo method) {
        int visible = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;
        String key = method.name + method.descriptor;
        if ((method.access & visible) != 0) return key;
        return key + " " + method.owner.name.substring(0, method.owner.name.lastIndexOf('/') + 1);
    }
}
