package ibrik.test.stress;

import ibrik.runtime.api.Clock;
import ibrik.runtime.api.InterruptController;
import ibrik.runtime.core.HeapStatistics;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;

/**
 * Times of the scheduler and the interrupts, in nanoseconds of the monotonic clock: under {@code -icount shift=0} an instruction is a nanosecond, so on the boards they are counts of instructions. Each is printed
 * as {@code latency NAME VALUE}.
 */
final class Latencies {
    private static final int ROUNDS = 1000;
    private static final int TRIES = 101;
    private static final int THREADS = 200;
    private static final int SMALL_STACK = 16 * 1024;
    private static final int MEGABYTE = 1 << 20;
    /** Bytes of a long[1]. */
    private static final int OBJECT = 24;

    private static Object garbage;

    private final Clock clock;
    private final InterruptController controller;
    private final ProbeLine line;
    private final FastProbeLine fastLine;
    private volatile boolean stop;
    private volatile long spun;

    Latencies(Clock clock, InterruptController controller, ProbeLine line, FastProbeLine fastLine) {
        this.clock = clock;
        this.controller = controller;
        this.line = line;
        this.fastLine = fastLine;
    }

    void measure(PrintStream out) throws InterruptedException {
        clock.nanoTime();
        long reading = reading();
        print(out, "clock", reading);
        print(out, "monitor", monitor());
        print(out, "switch", yields());
        if (line.line() >= 0) {
            print(out, "interrupt", handlerThread() - reading);
            print(out, "fast-handler", fastHandler() - reading);
        }
        print(out, "preemption", preemption());
        alarm(out);
        print(out, "unpolled", unpolled());
        print(out, "thread-bytes", threadBytes());
        pauses(out);
    }

    private static void print(PrintStream out, String name, long value) { out.println("latency " + name + " " + value); }

    /** What reading the clock takes, which is in each of the other times once. */
    private long reading() {
        long[] times = new long[TRIES];
        for (int i = 0; i < TRIES; i++) {
            long start = clock.nanoTime();
            times[i] = clock.nanoTime() - start;
        }
        return median(times);
    }

    private static long median(long[] times) {
        sort(times);
        return times[times.length / 2];
    }

    /** By insertion: the library's sort can go parallel, and would bring its thread pool. */
    private static void sort(long[] times) {
        for (int i = 1; i < times.length; i++) {
            long time = times[i];
            int place = i;
            for (; place > 0 && times[place - 1] > time; place--) times[place] = times[place - 1];
            times[place] = time;
        }
    }

    /** Entering and leaving a monitor that no one else wants, the loop around it not counted. */
    private long monitor() {
        Object lock = new Object();
        long start = clock.nanoTime();
        for (int i = 0; i < ROUNDS; i++) spun = i;
        long empty = clock.nanoTime() - start;
        start = clock.nanoTime();
        for (int i = 0; i < ROUNDS; i++) {
            synchronized (lock) {
                spun = i;
            }
        }
        return (clock.nanoTime() - start - empty) / ROUNDS;
    }

    /** Two threads yield to each other: from one's call to the other's return. */
    private long yields() throws InterruptedException {
        Thread other = new Thread(() -> {
            while (!stop) Thread.yield();
        }, "yielding");
        stop = false;
        other.start();
        for (int i = 0; i < ROUNDS; i++) Thread.yield();
        long start = clock.nanoTime();
        for (int i = 0; i < ROUNDS; i++) Thread.yield();
        long time = clock.nanoTime() - start;
        stop = true;
        other.join();
        return time / (2 * ROUNDS);
    }

    /** From the instruction that raises the line to the first of its handler's thread; this thread spins in an empty loop meanwhile. */
    private long handlerThread() {
        long[] times = new long[TRIES];
        for (int i = 0; i < TRIES; i++) {
            int before = line.count;
            long start = clock.nanoTime();
            controller.raise(line.line());
            while (line.count == before) Thread.onSpinWait();
            times[i] = line.begun - start;
        }
        return median(times);
    }

    private long fastHandler() {
        long[] times = new long[TRIES];
        for (int i = 0; i < TRIES; i++) {
            int before = fastLine.count;
            long start = clock.nanoTime();
            controller.raise(fastLine.line());
            while (fastLine.count == before) Thread.onSpinWait();
            times[i] = fastLine.begun - start;
        }
        return median(times);
    }

    /** How long a thread in an empty loop keeps the processor from another of its priority. */
    private long preemption() throws InterruptedException {
        stop = false;
        Thread other = new Thread(() -> {
            while (!stop) { }
        }, "looping");
        other.start();
        long worst = 0;
        for (int i = 0; i < 10; i++) {
            long start = clock.nanoTime();
            Thread.yield();
            worst = Math.max(worst, clock.nanoTime() - start);
        }
        stop = true;
        other.join();
        return worst;
    }

    /** How much later than asked a sleeper goes on, on an idle machine. */
    private void alarm(PrintStream out) throws InterruptedException {
        long[] late = new long[TRIES];
        for (int i = 0; i < TRIES; i++) {
            int nanos = 100_000 + 997 * i;
            long start = clock.nanoTime();
            Thread.sleep(0, nanos);
            late[i] = clock.nanoTime() - start - nanos;
        }
        sort(late);
        print(out, "alarm-earliest", late[0]);
        print(out, "alarm-median", late[TRIES / 2]);
        print(out, "alarm-latest", late[TRIES - 1]);
    }

    /**
     * How much later than asked a sleeper of high priority goes on while this thread allocates, clears, copies, compares and hashes arrays of a megabyte and throws from deep stacks: the longest stretch without a poll that
     * any of them has, with the alarm's own lateness in it. Collections are none of it: the heap has room for all of this.
     */
    private long unpolled() throws InterruptedException {
        long[] worst = {0};
        System.gc();
        stop = false;
        Thread sleeper = new Thread(() -> {
            for (int nanos = 20_000; !stop; nanos = 20_000 + nanos % 9973) {
                long start = clock.nanoTime();
                try {
                    Thread.sleep(0, nanos);
                } catch (InterruptedException end) {
                    return;
                }
                worst[0] = Math.max(worst[0], clock.nanoTime() - start - nanos);
            }
        }, "sleeper");
        sleeper.setPriority(Thread.MAX_PRIORITY);
        sleeper.start();
        byte[] bytes = new byte[MEGABYTE];
        for (int i = 0; i < 3; i++) {
            byte[] copy = bytes.clone();
            System.arraycopy(copy, 0, copy, 1, MEGABYTE - 1);
            java.util.Arrays.fill(copy, (byte) 0);
            spun = java.util.Arrays.hashCode(copy) + (java.util.Arrays.equals(copy, bytes) ? 1 : 0);
            Object[] references = new Object[MEGABYTE / 8];
            System.arraycopy(references, 0, references, 1, references.length - 1);
            try {
                deep(100);
            } catch (IllegalStateException expected) {
                spun += expected.getStackTrace().length;
            }
        }
        stop = true;
        sleeper.join();
        return worst[0];
    }

    private static int deep(int levels) {
        if (levels == 0) throw new IllegalStateException("the bottom");
        return 1 + deep(levels - 1);
    }

    /** Memory that a parked thread with a stack of 16 KB takes: stack, guard page, objects. */
    private static long threadBytes() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(THREADS);
        CountDownLatch end = new CountDownLatch(1);
        Thread[] threads = new Thread[THREADS];
        System.gc();
        long before = Runtime.getRuntime().freeMemory();
        for (int i = 0; i < THREADS; i++) {
            threads[i] = new Thread(null, () -> {
                started.countDown();
                try {
                    end.await();
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            }, "idle", SMALL_STACK);
            threads[i].start();
        }
        started.await();
        System.gc();
        long bytes = (before - Runtime.getRuntime().freeMemory()) / THREADS;
        end.countDown();
        for (Thread thread : threads) thread.join();
        return bytes;
    }

    /** Collections with an empty heap, and what each megabyte of small objects adds: live ones to a full collection, those that survive to one of the nursery. */
    private void pauses(PrintStream out) {
        long empty = fullPause();
        Object[] live = fill();
        print(out, "collection", empty);
        print(out, "collection-per-megabyte", fullPause() - empty);
        long nursery = nurseryPause(null);
        Object[] survivors = new Object[live.length];
        print(out, "nursery", nursery);
        print(out, "nursery-per-megabyte", nurseryPause(survivors) - nursery);
        long sum = 0;
        for (int i = 0; i < live.length; i++) sum += ((long[]) live[i])[0] - ((long[]) survivors[i])[0];
        if (sum != 0) throw new IllegalStateException("the objects were not kept");
    }

    private static Object[] fill() {
        Object[] live = new Object[MEGABYTE / OBJECT];
        fill(live);
        return live;
    }

    private static void fill(Object[] live) {
        for (int i = 0; i < live.length; i++) live[i] = new long[] {i};
    }

    private static long fullPause() {
        System.gc();
        System.gc();
        return HeapStatistics.lastPause();
    }

    /** Of the next nursery collection after one; what the array holds then survives it. */
    private static long nurseryPause(Object[] survivors) {
        collectNursery();
        if (survivors != null) fill(survivors);
        collectNursery();
        return HeapStatistics.lastPause();
    }

    private static void collectNursery() {
        int count = HeapStatistics.nurseryCollections();
        while (HeapStatistics.nurseryCollections() == count) garbage = new long[20];
    }
}
