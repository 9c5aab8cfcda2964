package ibrik.test.differential.cases;

import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Uses TreeMap: navigation, ranges, descending views, custom comparators, many insertions and
 * removals.
 */
public final class C097TreeMaps {

    public static void main(String[] args) {
        TreeMap<Integer, String> m = new TreeMap<>();
        for (int i = 0; i < 50; i++) {
            m.put(i * 31 % 53, "v" + i);
        }
        System.out.println(m);
        System.out.println(m.firstKey() + " " + m.lastKey() + " " + m.floorKey(30) + " " + m.ceilingKey(30) + " " + m.lowerKey(0) + " " + m.higherKey(51));
        System.out.println(m.headMap(10) + " " + m.tailMap(45, false) + " " + m.subMap(20, true, 25, true));
        System.out.println(m.descendingMap().headMap(40) + " " + m.descendingKeySet().first());
        System.out.println(m.pollFirstEntry() + " " + m.pollLastEntry() + " " + m.firstEntry().getValue());
        NavigableMap<Integer, String> view = m.subMap(5, true, 15, false);
        view.remove(7);
        view.put(8, "eight");
        try {
            view.put(20, "outside");
        } catch (IllegalArgumentException e) {
            System.out.println("out of range");
        }
        view.clear();
        System.out.println(m.size() + " " + m.ceilingEntry(5));
        TreeMap<String, Integer> words = new TreeMap<>(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
        for (String w : "one two three four five six seven eight nine ten".split(" ")) {
            words.put(w, w.length());
        }
        System.out.println(words);
        try {
            new TreeMap<String, Integer>().put(null, 1);
        } catch (NullPointerException e) {
            System.out.println("no null key");
        }
        TreeMap<Integer, Integer> big = new TreeMap<>();
        int x = 1;
        for (int i = 0; i < 5000; i++) {
            x = x * 1103515245 + 12345;
            big.merge(x >>> 20, 1, Integer::sum);
            if (i % 3 == 0) {
                big.remove(x >>> 21);
            }
        }
        long h = 0;
        for (Map.Entry<Integer, Integer> e : big.entrySet()) {
            h = h * 31 + e.getKey() * 7 + e.getValue();
        }
        System.out.println(big.size() + " " + h);
    }
}
