package ibrik.test.differential.cases;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;

/** Uses LinkedHashMap and LinkedHashSet: insertion order, access order, least-recently-used cache. */
public final class C096LinkedHashMaps {

    static class Cache extends LinkedHashMap<Integer, String> {
        private static final long serialVersionUID = 1L;
        private final int limit;
        int evicted;

        Cache(int limit) {
            super(16, 0.75f, true);
            this.limit = limit;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
            if (size() > limit) {
                evicted += eldest.getKey();
                return true;
            }
            return false;
        }
    }

    public static void main(String[] args) {
        Map<String, Integer> m = new LinkedHashMap<>();
        for (int i = 0; i < 20; i++) {
            m.put("k" + i * 7 % 20, i);
        }
        m.put("k3", 99);
        m.remove("k7");
        m.put("k7", 7);
        System.out.println(m);
        System.out.println(m.keySet() + " " + m.values());
        Cache cache = new Cache(5);
        for (int i = 0; i < 30; i++) {
            cache.put(i, "v" + i);
            cache.get(i - 2);
            cache.get(25);
        }
        System.out.println(cache + " " + cache.evicted);
        LinkedHashMap<String, Integer> sequenced = new LinkedHashMap<>(m);
        System.out.println(sequenced.firstEntry() + " " + sequenced.lastEntry() + " " + sequenced.reversed().keySet());
        sequenced.putFirst("first", 1);
        sequenced.pollLastEntry();
        System.out.println(sequenced);
        LinkedHashSet<Integer> set = new LinkedHashSet<>();
        for (int i = 0; i < 30; i++) {
            set.add(i * i % 17);
        }
        System.out.println(set + " " + set.contains(4) + set.contains(3) + set.reversed());
    }
}
