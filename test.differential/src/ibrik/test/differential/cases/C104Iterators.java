package ibrik.test.differential.cases;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Iterates with own iterators, and provokes ConcurrentModificationException and
 * NoSuchElementException.
 */
public final class C104Iterators {

    record Range(int from, int to, int step) implements Iterable<Integer> {
        @Override
        public Iterator<Integer> iterator() {
            return new Iterator<>() {
                int at = from;

                @Override
                public boolean hasNext() {
                    return step > 0 ? at < to : at > to;
                }

                @Override
                public Integer next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException("range ended at " + at);
                    }
                    int v = at;
                    at += step;
                    return v;
                }
            };
        }
    }

    static void modify(List<Integer> list, int at) {
        int seen = 0;
        try {
            for (Integer i : list) {
                seen += i;
                if (i == at) {
                    list.remove(i);
                }
            }
            System.out.println("unnoticed " + seen + list);
        } catch (ConcurrentModificationException e) {
            System.out.println("noticed " + seen + list);
        }
    }

    public static void main(String[] args) {
        int sum = 0;
        for (int i : new Range(0, 10, 3)) {
            for (int j : new Range(i, -5, -2)) {
                sum = sum * 3 + i * j;
            }
        }
        System.out.println(sum);
        Iterator<Integer> it = new Range(0, 1, 1).iterator();
        it.next();
        try {
            it.next();
        } catch (NoSuchElementException e) {
            System.out.println(e.getMessage());
        }
        try {
            it.remove();
        } catch (UnsupportedOperationException e) {
            System.out.println("no remove");
        }
        modify(new ArrayList<>(List.of(1, 2, 3, 4)), 1);
        modify(new ArrayList<>(List.of(1, 2, 3, 4)), 3);
        modify(new ArrayList<>(List.of(1, 2, 3, 4)), 4);
        modify(new LinkedList<>(List.of(1, 2, 3, 4)), 2);
        Map<Integer, Integer> map = new HashMap<>();
        for (int i = 0; i < 10; i++) {
            map.put(i, i);
        }
        try {
            for (Integer k : map.keySet()) {
                map.remove(k + 1);
                map.put(k + 100, 1);
            }
        } catch (ConcurrentModificationException e) {
            System.out.println("map noticed " + map.size());
        }
        Iterator<Map.Entry<Integer, Integer>> entries = map.entrySet().iterator();
        while (entries.hasNext()) {
            if (entries.next().getKey() % 2 == 0) {
                entries.remove();
            }
        }
        System.out.println(map);
        Iterator<Integer> empty = new ArrayList<Integer>().iterator();
        try {
            empty.next();
        } catch (NoSuchElementException e) {
            System.out.println("nothing");
        }
        try {
            empty.remove();
        } catch (IllegalStateException e) {
            System.out.println("nothing to remove");
        }
        StringBuilder b = new StringBuilder();
        new Range(3, 0, -1).forEach(i -> b.append(i));
        new ArrayList<>(List.of("x", "y")).iterator().forEachRemaining(b::append);
        System.out.println(b);
    }
}
