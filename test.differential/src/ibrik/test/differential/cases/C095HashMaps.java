package ibrik.test.differential.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Uses HashMap: collisions, growth, null keys, compute, merge, views, tree bins. */
public final class C095HashMaps {

    record Key(int n) {
        @Override
        public int hashCode() {
            return n % 3;
        }
    }

    record Sorted(int n) implements Comparable<Sorted> {
        @Override
        public int hashCode() {
            return 7;
        }

        @Override
        public int compareTo(Sorted o) {
            return Integer.compare(n, o.n);
        }
    }

    public static void main(String[] args) {
        Map<String, Integer> m = new HashMap<>();
        for (String w : "it was the best of times it was the worst of times it was the age of wisdom".split(" ")) {
            m.merge(w, 1, Integer::sum);
        }
        System.out.println(m);
        System.out.println(new TreeMap<>(m));
        System.out.println(m.get("was") + " " + m.get("nothing") + " " + m.getOrDefault("x", -1) + " " + m.containsKey("age") + m.containsValue(3));
        System.out.println(m.put("was", 10) + " " + m.putIfAbsent("was", 11) + " " + m.putIfAbsent("new", 1) + " " + m.remove("best") + " " + m.remove("none"));
        System.out.println(m.computeIfAbsent("len", String::length) + " " + m.computeIfPresent("was", (k, v) -> null) + " " + m.compute("of", (k, v) -> v == null ? 1 : v * 100));
        m.put(null, 5);
        m.put("nullvalue", null);
        System.out.println(m.get(null) + " " + m.get("nullvalue") + m.containsKey("nullvalue") + " " + m.size());
        m.replaceAll((k, v) -> v == null ? 0 : v + 1);
        m.keySet().removeIf(k -> k != null && k.startsWith("t"));
        m.values().remove(2);
        System.out.println(m + " " + m.hashCode());
        int sum = 0;
        for (Map.Entry<String, Integer> e : m.entrySet()) {
            e.setValue(e.getValue() * 2);
            sum += e.getValue();
        }
        System.out.println(sum + " " + m.equals(new HashMap<>(m)) + " " + m.entrySet().size());
        Map<Key, Integer> colliding = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            colliding.put(new Key(i), i * i);
        }
        long total = 0;
        for (int i = 0; i < 250; i += 7) {
            total += colliding.getOrDefault(new Key(i), -1);
        }
        for (int i = 0; i < 190; i++) {
            colliding.remove(new Key(i));
        }
        System.out.println(total + " " + colliding.size() + " " + colliding.get(new Key(195)));
        Map<Sorted, String> trees = new HashMap<>();
        for (int i = 0; i < 100; i++) {
            trees.put(new Sorted(i * 37 % 101), "v" + i);
        }
        System.out.println(trees.get(new Sorted(50)) + trees.get(new Sorted(100)) + trees.get(new Sorted(1000)) + trees.size());
        Map<Integer, Long> big = new HashMap<>();
        for (int i = 0; i < 10000; i++) {
            big.put(i * 7919, (long) i);
        }
        long hash = 0;
        for (Map.Entry<Integer, Long> e : big.entrySet()) {
            hash = hash * 31 + e.getKey() + e.getValue();
        }
        System.out.println(hash + " " + big.size() + " " + big.get(7919 * 5000));
        Map<Object, String> identity = new HashMap<>();
        Object a = new Object();
        Object b = new int[0];
        identity.put(a, "a");
        identity.put(b, "b");
        identity.put("s", "s");
        System.out.println(identity.get(a) + identity.get(b) + identity.get(new String("s")) + identity.get(new Object()));
        m.clear();
        System.out.println(m + " " + m.isEmpty());
    }
}
