package ibrik.test.differential.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Uses Collections: sort, reverse, rotate, shuffle with a seed, frequency, min, max, binarySearch,
 * swap.
 */
public final class C106CollectionAlgorithms {

    public static void main(String[] args) {
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            list.add(i);
        }
        Collections.shuffle(list, new Random(42));
        System.out.println(list);
        System.out.println(Collections.max(list) + " " + Collections.min(list) + " " + Collections.max(list, Comparator.comparing(i -> i % 7 * 100 + i)));
        Collections.sort(list);
        System.out.println(Collections.binarySearch(list, 13) + " " + Collections.binarySearch(list, 77) + " " + Collections.binarySearch(list, -5));
        Collections.reverse(list);
        Collections.rotate(list, 5);
        Collections.swap(list, 0, 19);
        System.out.println(list);
        Collections.sort(list, Collections.reverseOrder(Comparator.comparing(i -> i % 4)));
        System.out.println(list);
        Collections.fill(list.subList(5, 10), 7);
        System.out.println(list + " " + Collections.frequency(list, 7));
        System.out.println(Collections.disjoint(list, List.of(100, 200)) + " " + Collections.indexOfSubList(list, List.of(7, 7)) + " " + Collections.lastIndexOfSubList(list, List.of(7, 7)));
        Collections.replaceAll(list, 7, 8);
        Collections.addAll(list, 1, 2, 3);
        System.out.println(list);
        List<String> words = new ArrayList<>(List.of("delta", "Alpha", "charlie", "bravo"));
        words.sort(String.CASE_INSENSITIVE_ORDER);
        System.out.println(words);
        words.sort(Comparator.comparing((String s) -> s.charAt(s.length() - 1)).thenComparing(Comparator.reverseOrder()));
        System.out.println(words);
        List<Integer> checked = Collections.synchronizedList(new ArrayList<>(List.of(1, 2)));
        checked.add(3);
        System.out.println(checked);
    }
}
