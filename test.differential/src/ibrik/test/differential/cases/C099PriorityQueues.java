package ibrik.test.differential.cases;

import java.util.Collections;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Uses PriorityQueue with natural and custom orders; merges and schedules. */
public final class C099PriorityQueues {

    record Task(String name, int priority, int order) {
    }

    public static void main(String[] args) {
        PriorityQueue<Integer> q = new PriorityQueue<>();
        int x = 7;
        for (int i = 0; i < 100; i++) {
            x = x * 1664525 + 1013904223;
            q.add(x >>> 22);
        }
        StringBuilder b = new StringBuilder();
        while (q.size() > 50) {
            b.append(q.poll()).append(' ');
        }
        System.out.println(b);
        System.out.println(q.remove(q.peek()) + " " + q.remove(-1) + " " + q.contains(5) + " " + q.size());
        PriorityQueue<Task> tasks = new PriorityQueue<>(Comparator.comparingInt(Task::priority).reversed().thenComparing(Task::order));
        for (int i = 0; i < 12; i++) {
            tasks.offer(new Task("t" + i, i * 5 % 7, i));
        }
        while (!tasks.isEmpty()) {
            System.out.println(tasks.poll());
        }
        PriorityQueue<String> reverse = new PriorityQueue<>(Collections.reverseOrder());
        Collections.addAll(reverse, "b", "d", "a", "c");
        System.out.println(reverse.poll() + reverse.poll() + reverse.peek() + reverse.size());
        PriorityQueue<long[]> hamming = new PriorityQueue<>((p, r) -> Long.compare(p[0], r[0]));
        hamming.add(new long[] {1});
        long last = 0;
        for (int n = 0; n < 200;) {
            long v = hamming.poll()[0];
            if (v != last) {
                last = v;
                n++;
                hamming.add(new long[] {v * 2});
                hamming.add(new long[] {v * 3});
                hamming.add(new long[] {v * 5});
            }
        }
        System.out.println(last);
    }
}
