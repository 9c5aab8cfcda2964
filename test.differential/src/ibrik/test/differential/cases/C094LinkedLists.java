package ibrik.test.differential.cases;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedList;
import java.util.ListIterator;
import java.util.NoSuchElementException;

/** Uses LinkedList and ArrayDeque as lists, stacks and queues. */
public final class C094LinkedLists {

    static void exercise(Deque<Integer> d) {
        for (int i = 0; i < 40; i++) {
            switch (i % 5) {
                case 0 -> d.addFirst(i);
                case 1 -> d.addLast(i);
                case 2 -> d.push(i);
                case 3 -> d.offer(i);
                default -> System.out.println(d.pollFirst() + " " + d.peekLast());
            }
        }
        System.out.println(d + " " + d.size());
        System.out.println(d.pop() + " " + d.removeLast() + " " + d.peek() + " " + d.element() + " " + d.contains(10));
        System.out.println(d.removeFirstOccurrence(11) + " " + d.removeLastOccurrence(999) + " " + d.remove(17));
        StringBuilder backwards = new StringBuilder();
        for (var it = d.descendingIterator(); it.hasNext();) {
            int v = it.next();
            backwards.append(v).append(' ');
            if (v % 2 == 0) {
                it.remove();
            }
        }
        System.out.println(backwards + " " + d);
        while (!d.isEmpty()) {
            d.poll();
        }
        System.out.println(d.poll() + " " + d.peekFirst());
        try {
            d.removeFirst();
        } catch (NoSuchElementException e) {
            System.out.println("empty");
        }
    }

    public static void main(String[] args) {
        exercise(new LinkedList<>());
        exercise(new ArrayDeque<>());
        exercise(new ArrayDeque<>(2));
        LinkedList<String> list = new LinkedList<>();
        for (String s : "the quick brown fox jumps".split(" ")) {
            list.add(s);
        }
        list.add(2, "very");
        list.set(0, "a");
        System.out.println(list + " " + list.indexOf("fox") + list.get(4));
        ListIterator<String> it = list.listIterator();
        while (it.hasNext()) {
            int at = it.nextIndex();
            String s = it.next();
            if (s.length() == 5) {
                it.set(s.toUpperCase(java.util.Locale.ROOT) + at);
            } else if (s.length() == 4) {
                it.remove();
            } else {
                it.add("+");
            }
        }
        while (it.hasPrevious()) {
            System.out.println(it.previous());
        }
        try {
            new ArrayDeque<String>().add(null);
        } catch (NullPointerException e) {
            System.out.println("no nulls");
        }
        ArrayDeque<Integer> ring = new ArrayDeque<>();
        long h = 0;
        for (int i = 0; i < 3000; i++) {
            ring.addLast(i);
            if (i % 3 == 2) {
                h = h * 31 + ring.removeFirst();
            }
        }
        System.out.println(h + " " + ring.size() + " " + ring.peekFirst());
    }
}
