package ibrik.test.differential.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Uses HashSet and TreeSet: set algebra, navigation, order. */
public final class C098Sets {

    public static void main(String[] args) {
        Set<Integer> a = new HashSet<>();
        Set<Integer> b = new HashSet<>();
        for (int i = 0; i < 30; i++) {
            a.add(i * 2);
            b.add(i * 3);
        }
        Set<Integer> both = new HashSet<>(a);
        both.retainAll(b);
        Set<Integer> either = new HashSet<>(a);
        either.addAll(b);
        Set<Integer> onlyA = new HashSet<>(a);
        onlyA.removeAll(b);
        System.out.println(both);
        System.out.println(either.size() + " " + either.hashCode());
        System.out.println(onlyA);
        System.out.println(a.add(0) + " " + a.add(1) + " " + a.remove(1) + " " + a.remove(1) + " " + a.containsAll(both) + " " + both.equals(Set.copyOf(both)));
        TreeSet<String> t = new TreeSet<>(List.of("delta", "alpha", "echo", "bravo", "charlie"));
        System.out.println(t + " " + t.first() + " " + t.last() + " " + t.headSet("charlie") + t.tailSet("charlie") + t.subSet("b", "d"));
        System.out.println(t.floor("c") + " " + t.ceiling("c") + " " + t.lower("alpha") + " " + t.higher("delta") + " " + t.descendingSet());
        System.out.println(t.pollFirst() + t.pollLast() + t);
        TreeSet<Integer> sieve = new TreeSet<>();
        for (int i = 2; i < 200; i++) {
            sieve.add(i);
        }
        for (int i = 2; i < 15; i++) {
            int k = i;
            sieve.removeIf(n -> n > k && n % k == 0);
        }
        System.out.println(sieve);
        Set<Object> mixed = new HashSet<>();
        mixed.add(1);
        mixed.add(1L);
        mixed.add("1");
        mixed.add('1');
        mixed.add(1.0);
        mixed.add(null);
        System.out.println(mixed.size() + " " + mixed.contains((short) 1) + mixed.contains(null));
        Set<List<Integer>> lists = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            lists.add(List.of(i % 3, i % 4));
        }
        System.out.println(lists.size() + " " + lists.contains(List.of(2, 3)));
    }
}
