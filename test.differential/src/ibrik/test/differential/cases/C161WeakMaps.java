package ibrik.test.differential.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.WeakHashMap;

/** WeakHashMap, and values of ThreadLocal that nothing else holds. */
public final class C161WeakMaps {

    record Key(int number) {
    }

    static final List<Key> held = new ArrayList<>();

    static void fill(Map<Key, String> map, int from, int to) {
        for (int i = from; i < to; i++) {
            Key key = new Key(i);
            map.put(key, "value " + i);
            if (i % 10 == 0) {
                held.add(key);
            }
        }
    }

    static void print(Map<Key, String> map) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (Map.Entry<Key, String> entry : map.entrySet()) {
            numbers.add(entry.getKey().number);
            if (!entry.getValue().equals("value " + entry.getKey().number)) {
                System.out.println("wrong value " + entry.getValue());
            }
        }
        System.out.println(map.size() + " " + (numbers.size() < 30 ? numbers : numbers.size()));
    }

    static void settle(Map<Key, String> map, int expected) throws InterruptedException {
        long end = System.nanoTime() + 5_000_000_000L;
        System.gc();
        while (map.size() != expected && System.nanoTime() < end) {
            Thread.sleep(1);
        }
        print(map);
    }

    static void locals(int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            ThreadLocal<long[]> local = ThreadLocal.withInitial(() -> new long[1000]);
            local.get()[i % 1000] = i;
            sum += local.get()[i % 1000];
        }
        System.out.println(sum);
    }

    public static void main(String[] args) throws InterruptedException {
        Map<Key, String> map = new WeakHashMap<>();
        fill(map, 0, 200);
        settle(map, 20);
        fill(map, 1000, 1100);
        settle(map, 30);
        held.removeIf(key -> key.number < 1000);
        settle(map, 10);
        System.out.println(map.get(new Key(1050)) + " " + map.get(new Key(20)));
        map.keySet().removeIf(key -> key.number % 20 == 0);
        print(map);
        held.clear();
        settle(map, 0);
        locals(20_000);
    }
}
