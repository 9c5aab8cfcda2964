package ibrik.test.differential.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Uses List.of, Set.of, Map.of and unmodifiable views; order-free printing. */
public final class C105ImmutableCollections {

    static void refuse(String what, Runnable action) {
        try {
            action.run();
            System.out.println(what + " allowed");
        } catch (UnsupportedOperationException | NullPointerException | IllegalArgumentException e) {
            System.out.println(what + " " + e.getClass().getSimpleName());
        }
    }

    public static void main(String[] args) {
        List<Integer> list = List.of(3, 1, 2);
        Set<String> set = Set.of("c", "a", "b", "d");
        Map<String, Integer> map = Map.of("one", 1, "two", 2, "three", 3);
        System.out.println(list + " " + list.get(1) + list.indexOf(2) + list.contains(5) + list.hashCode() + list.equals(List.of(3, 1, 2)));
        System.out.println(new TreeSet<>(set) + " " + set.contains("b") + set.contains("z") + set.size() + set.hashCode());
        System.out.println(new TreeMap<>(map) + " " + map.get("two") + map.get("four") + map.containsKey("one") + map.hashCode());
        refuse("add", () -> list.add(1));
        refuse("set", () -> list.set(0, 1));
        refuse("put", () -> map.put("x", 1));
        refuse("remove", () -> set.remove("a"));
        refuse("null list", () -> List.of(1, null));
        refuse("null contains", () -> list.contains(null));
        refuse("duplicate set", () -> Set.of(1, 1));
        refuse("duplicate map", () -> Map.of(1, 1, 1, 2));
        refuse("sort", () -> list.sort(null));
        List<Integer> base = new ArrayList<>(list);
        List<Integer> view = Collections.unmodifiableList(base);
        base.add(4);
        System.out.println(view);
        refuse("view add", () -> view.add(5));
        refuse("view iterator", () -> {
            var it = view.iterator();
            it.next();
            it.remove();
        });
        List<Integer> copy = List.copyOf(base);
        base.clear();
        System.out.println(copy + " " + view + " " + (List.copyOf(copy) == copy));
        System.out.println(Collections.emptyList() + "" + Collections.singletonList(7) + Collections.nCopies(3, "x") + Collections.emptyMap());
        Collection<Integer> values = new TreeMap<>(Map.ofEntries(Map.entry("k", 1), Map.entry("j", 2))).values();
        System.out.println(values + " " + Map.entry("a", 1) + " " + List.of() + Set.of() + Map.of());
        System.out.println(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12).subList(3, 9));
        int sum = 0;
        for (int i : Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)) {
            sum += i;
        }
        System.out.println(sum);
    }
}
