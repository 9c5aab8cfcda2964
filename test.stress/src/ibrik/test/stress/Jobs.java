package ibrik.test.stress;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** The jobs of {@link Mixed}. */
final class Jobs {
    private Jobs() {}

    /** What goes into a queue comes out, once and in each producer's order. */
    static final class Queue extends Job {
        private static final int PRODUCERS = 2;
        private final ArrayBlockingQueue<long[]> queue = new ArrayBlockingQueue<>(16);
        private final long[] last = new long[PRODUCERS];

        Queue() { super("queue", PRODUCERS + 1); }

        @Override
        void work(int index, int seed, long end) throws InterruptedException {
            if (index < PRODUCERS) {
                long number = 1;
                while (goesOn(end)) {
                    if (queue.offer(new long[] {index, number}, 10, TimeUnit.MILLISECONDS)) number++;
                }
                return;
            }
            while (goesOn(end) || !queue.isEmpty()) {
                long[] taken = queue.poll(10, TimeUnit.MILLISECONDS);
                if (taken == null) continue;
                int producer = (int) taken[0];
                check(taken[1] == last[producer] + 1, "element " + taken[1] + " came after " + last[producer]);
                last[producer] = taken[1];
                step();
            }
        }
    }

    /** Money moves between accounts under two locks taken in order; none is lost. */
    static final class Accounts extends Job {
        private static final int COUNT = 8;
        private static final int EACH = 1000;
        private final int[] money = new int[COUNT];
        private final ReentrantLock[] locks = new ReentrantLock[COUNT];

        Accounts() {
            super("accounts", 4);
            for (int i = 0; i < COUNT; i++) {
                money[i] = EACH;
                locks[i] = new ReentrantLock(i % 2 == 0);
            }
        }

        @Override
        void work(int index, int seed, long end) {
            int state = seed;
            while (goesOn(end)) {
                state = next(state);
                int from = (state & 0x7fff_ffff) % COUNT;
                int to = (from + 1 + (state >>> 8) % (COUNT - 1) + COUNT) % COUNT;
                if (from == to) continue;
                ReentrantLock first = locks[Math.min(from, to)];
                ReentrantLock second = locks[Math.max(from, to)];
                first.lock();
                second.lock();
                try {
                    money[from]--;
                    Litmus.mayswitch();
                    money[to]++;
                } finally {
                    second.unlock();
                    first.unlock();
                }
                step();
                if ((state & 0xff) == 0) sum();
            }
        }

        private void sum() {
            for (ReentrantLock lock : locks) lock.lock();
            int sum = 0;
            for (int amount : money) sum += amount;
            for (ReentrantLock lock : locks) lock.unlock();
            check(sum == COUNT * EACH, "the accounts hold " + sum);
        }
    }

    /** Threads of several priorities count under one monitor, recursively now and then, and ask for its identity hash. */
    static final class Counter extends Job {
        private long count;
        private final AtomicLong added = new AtomicLong();

        Counter() { super("monitor", 4); }

        @Override
        void work(int index, int seed, long end) throws InterruptedException {
            boolean urgent = index % 2 == 1;
            if (urgent) Thread.currentThread().setPriority(Thread.NORM_PRIORITY + 1);
            int hash = System.identityHashCode(this);
            int state = seed;
            while (goesOn(end)) {
                state = next(state);
                add(state & 3);
                check(System.identityHashCode(this) == hash, "the identity hash changed");
                step();
                if (urgent) Thread.sleep(0, 300_000);
                else if ((state & 63) == 0) Thread.yield();
            }
            synchronized (this) {
                check(count >= added.get() - 4 * workers(), "counted " + count + " of " + added.get());
            }
        }

        private synchronized void add(int depth) {
            if (depth > 0) add(depth - 1);
            long before = count;
            Litmus.mayswitch();
            count = before + 1;
            added.incrementAndGet();
            check(count == added.get(), "counted " + count + " of " + added.get());
        }
    }

    /** Two threads take turns by wait and notify. */
    static final class PingPong extends Job {
        private int turn;

        PingPong() { super("ping-pong", 2); }

        @Override
        synchronized void work(int index, int seed, long end) throws InterruptedException {
            while (goesOn(end)) {
                while (turn != index && goesOn(end)) wait(5);
                if (turn == index) {
                    turn = 1 - index;
                    step();
                    notifyAll();
                }
            }
        }
    }

    /** Timers never fire early. */
    static final class Timers extends Job {
        Timers() { super("timers", 1); }

        @Override
        int priority() { return Thread.NORM_PRIORITY + 2; }

        @Override
        void work(int index, int seed, long end) throws Exception {
            ScheduledExecutorService service = Executors.newScheduledThreadPool(2);
            try {
                int state = seed;
                while (goesOn(end)) {
                    state = next(state);
                    long micros = 100 + (state & 0x7ff);
                    long start = System.nanoTime();
                    ScheduledFuture<Long> fired = service.schedule(System::nanoTime, micros, TimeUnit.MICROSECONDS);
                    long early = start + micros * 1000 - fired.get();
                    check(early <= 0, "a timer fired " + early + " ns early");
                    step();
                }
            } finally {
                service.shutdownNow();
            }
            check(service.awaitTermination(10, TimeUnit.SECONDS), "the timers' threads did not end");
        }
    }

    /** A sleeper is interrupted again and again and wakes each time; one that is not interrupted sleeps its time. */
    static final class Interruptions extends Job {
        private volatile boolean asleep;

        Interruptions() { super("interrupt", 1); }

        @Override
        void work(int index, int seed, long end) throws InterruptedException {
            int[] woken = {0};
            Thread sleeper = new Thread(() -> {
                while (goesOn(end)) {
                    try {
                        asleep = true;
                        Thread.sleep(1_000_000);
                        fail("a long sleep ended by itself");
                    } catch (InterruptedException expected) {
                        asleep = false;
                        woken[0]++;
                    }
                }
            }, "sleeper");
            sleeper.start();
            int sent = 0;
            while (goesOn(end)) {
                long start = System.nanoTime();
                Thread.sleep(0, 200_000);
                check(System.nanoTime() - start >= 200_000, "a sleep was too short");
                if (asleep) {
                    asleep = false;
                    sleeper.interrupt();
                    sent++;
                    step();
                }
            }
            while (sleeper.isAlive()) {
                sleeper.interrupt();
                sleeper.join(1);
            }
            check(woken[0] >= sent - 1, "woken " + woken[0] + " of " + sent + " times");
        }
    }

    /** Trees are built, kept for a while, checked and forgotten. */
    static final class Garbage extends Job {
        private record Node(Node left, Node right, int value) {}

        Garbage() { super("garbage", 2); }

        @Override
        void work(int index, int seed, long end) {
            Node[] kept = new Node[16];
            int state = seed;
            while (goesOn(end)) {
                state = next(state);
                int place = state >>> 28;
                if (kept[place] != null) check(sum(kept[place]) == 255, "a tree lost a node");
                kept[place] = build(7);
                step();
            }
        }

        private static Node build(int depth) { return depth == 0 ? new Node(null, null, 1) : new Node(build(depth - 1), build(depth - 1), 1); }

        private static int sum(Node node) { return node == null ? 0 : node.value + sum(node.left) + sum(node.right); }
    }

    /** Forces collections. */
    static final class Collections extends Job {
        Collections() { super("collect", 1); }

        @Override
        void work(int index, int seed, long end) throws InterruptedException {
            while (goesOn(end)) {
                System.gc();
                step();
                Thread.sleep(2);
            }
        }
    }

    /** A concurrent map and its sum. */
    static final class Maps extends Job {
        private static final int KEYS = 64;
        private final ConcurrentHashMap<Integer, Long> map = new ConcurrentHashMap<>();
        private final AtomicLong added = new AtomicLong();

        Maps() { super("map", 3); }

        @Override
        void work(int index, int seed, long end) {
            Map<Integer, Long> mine = new HashMap<>();
            int state = seed;
            while (goesOn(end)) {
                state = next(state);
                map.merge((state >>> 8) % KEYS, 1L, Long::sum);
                mine.merge((state >>> 8) % KEYS, 1L, Long::sum);
                added.incrementAndGet();
                step();
            }
            for (Map.Entry<Integer, Long> entry : mine.entrySet()) check(map.get(entry.getKey()) >= entry.getValue(), "a count of the map is too small");
            long sum = 0;
            for (long count : map.values()) sum += count;
            check(sum <= added.get() + workers(), "the map counts " + sum + " of " + added.get());
        }
    }
}
