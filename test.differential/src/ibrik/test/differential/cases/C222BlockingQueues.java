package ibrik.test.differential.cases;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/** Queues that wait. */
public final class C222BlockingQueues {
    private C222BlockingQueues() {}

    public static void main(String[] args) throws Exception {
        pump("array", new ArrayBlockingQueue<>(5));
        pump("linked", new LinkedBlockingQueue<>());
        pump("hand over", new SynchronousQueue<>());
        pump("deque", new LinkedBlockingDeque<>(3));
        pump("transfer", new LinkedTransferQueue<>());
        PriorityBlockingQueue<String> sorted = new PriorityBlockingQueue<>();
        for (String word : "the quick brown fox jumps over the lazy dog".split(" ")) sorted.put(word);
        StringBuilder words = new StringBuilder();
        while (!sorted.isEmpty()) words.append(sorted.take()).append(' ');
        System.out.println(words);
        BlockingQueue<Integer> small = new ArrayBlockingQueue<>(1);
        System.out.println(small.offer(1) + " " + small.offer(2) + " " + small.offer(3, 3, TimeUnit.MILLISECONDS) + " " + small.poll() + " " + small.poll(3, TimeUnit.MILLISECONDS));
        DelayQueue<Late> delays = new DelayQueue<>();
        delays.put(new Late("second", 40));
        delays.put(new Late("first", 10));
        System.out.println(delays.poll() == null);
        System.out.println(delays.take().name + " " + delays.take().name);
    }

    private static void pump(String name, BlockingQueue<Integer> queue) throws InterruptedException {
        Thread producer = new Thread(() -> {
            try {
                for (int i = 1; i <= 300; i++) queue.put(i);
                queue.put(-1);
            } catch (InterruptedException exception) {
                throw new IllegalStateException(exception);
            }
        });
        producer.start();
        long sum = 0;
        boolean ordered = true;
        int last = 0;
        for (int item = queue.take(); item != -1; item = queue.take()) {
            ordered &= item == ++last;
            sum += item;
        }
        producer.join();
        System.out.println(name + " " + sum + " " + ordered);
    }

    private static final class Late implements Delayed {
        final String name;
        private final long due;

        Late(String name, int millis) {
            this.name = name;
            due = System.nanoTime() + millis * 1_000_000L;
        }

        @Override
        public long getDelay(TimeUnit unit) { return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS); }

        @Override
        public int compareTo(Delayed other) { return Long.compare(due, ((Late) other).due); }
    }
}
