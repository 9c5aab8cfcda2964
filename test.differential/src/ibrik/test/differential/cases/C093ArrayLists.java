package ibrik.test.differential.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Uses ArrayList: add, insert, remove, set, subList, sort, removeIf, bulk operations, errors. */
public final class C093ArrayLists {

    public static void main(String[] args) {
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            list.add(i * 37 % 31);
        }
        System.out.println(list);
        list.add(0, 100);
        list.add(15, 200);
        list.remove(5);
        list.remove((Integer) 12);
        System.out.println(list + " " + list.size());
        System.out.println(list.indexOf(200) + " " + list.lastIndexOf(0) + " " + list.contains(30) + " " + list.contains(99) + " " + list.get(7));
        System.out.println(list.set(3, -5) + " " + list.get(3));
        list.removeIf(x -> x % 3 == 0);
        list.replaceAll(x -> x * 2);
        System.out.println(list);
        Collections.sort(list);
        System.out.println(list);
        list.sort(Comparator.reverseOrder());
        System.out.println(list.subList(2, 6));
        list.subList(0, 10).clear();
        System.out.println(list);
        list.addAll(List.of(7, 8, 9));
        list.addAll(2, List.of(1, 2));
        list.retainAll(List.of(1, 2, 7, 8, 9, 20, 10));
        System.out.println(list + " " + list.hashCode() + " " + list.equals(new ArrayList<>(list)));
        System.out.println(list.containsAll(List.of(1, 9)) + " " + list.isEmpty() + " " + list.toArray().length + " " + list.toArray(new Integer[0])[0]);
        System.out.println(list.getFirst() + " " + list.getLast() + " " + list.reversed());
        for (int i : new int[] {-1, 100}) {
            try {
                list.get(i);
            } catch (IndexOutOfBoundsException e) {
                System.out.println(e.getMessage());
            }
            try {
                list.add(i, 5);
            } catch (IndexOutOfBoundsException e) {
                System.out.println(e.getMessage());
            }
        }
        List<String> names = new ArrayList<>(List.of("pear", "fig", "apple", "kiwi", "date"));
        names.sort(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
        System.out.println(names);
        names.sort(null);
        System.out.println(names + " " + names.removeFirst() + names.removeLast());
        List<List<Integer>> nested = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            nested.add(new ArrayList<>());
            for (int j = 0; j < i; j++) {
                nested.get(i).add(j);
            }
        }
        System.out.println(nested);
        ArrayList<Object> nulls = new ArrayList<>();
        nulls.add(null);
        nulls.add("x");
        nulls.add(null);
        System.out.println(nulls + " " + nulls.indexOf(null) + nulls.lastIndexOf(null) + nulls.remove(null) + nulls);
        nulls.add(nulls);
        System.out.println(nulls);
        long sum = 0;
        ArrayList<Long> longs = new ArrayList<>();
        for (long i = 0; i < 5000; i++) {
            longs.add(i * i);
        }
        for (long v : longs) {
            sum += v;
        }
        longs.trimToSize();
        longs.clear();
        System.out.println(sum + " " + longs);
    }
}
