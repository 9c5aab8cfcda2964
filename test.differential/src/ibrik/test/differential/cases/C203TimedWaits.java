package ibrik.test.differential.cases;

import java.util.concurrent.locks.LockSupport;

/** Waits for a time last that long, or until they are ended. */
public final class C203TimedWaits {
    private C203TimedWaits() {}

    public static void main(String[] args) throws Exception {
        long start = System.nanoTime();
        Thread.sleep(20);
        System.out.println(atLeast(start, 20));
        start = System.nanoTime();
        Thread.sleep(0, 500_000);
        Thread.sleep(java.time.Duration.ofMillis(3));
        System.out.println(atLeast(start, 3));
        Object lock = new Object();
        start = System.nanoTime();
        synchronized (lock) {
            lock.wait(15);
        }
        System.out.println(atLeast(start, 14));
        start = System.nanoTime();
        LockSupport.parkNanos(10_000_000);
        LockSupport.parkNanos(10_000_000);
        System.out.println(System.nanoTime() - start >= 0);
        LockSupport.unpark(Thread.currentThread());
        start = System.nanoTime();
        LockSupport.parkNanos(60_000_000_000L);
        System.out.println(System.nanoTime() - start < 30_000_000_000L);
        LockSupport.parkUntil(System.currentTimeMillis() - 1000);
        LockSupport.parkNanos(-1);
        Thread.sleep(0);
        try {
            Thread.sleep(-1);
        } catch (IllegalArgumentException exception) {
            System.out.println(exception.getMessage());
        }
        StringBuffer order = new StringBuffer();
        Thread[] threads = new Thread[5];
        int[] delays = {240, 60, 180, 0, 120};
        for (int i = 0; i < threads.length; i++) {
            int delay = delays[i];
            threads[i] = new Thread(() -> {
                try {
                    Thread.sleep(delay);
                } catch (InterruptedException exception) {
                    throw new IllegalStateException(exception);
                }
                order.append(delay).append(' ');
            });
        }
        for (Thread thread : threads) thread.start();
        for (Thread thread : threads) thread.join();
        System.out.println(order);
        Thread waiter = new Thread(() -> {
            synchronized (lock) {
                try {
                    lock.wait(100_000);
                    System.out.println("notified in time");
                } catch (InterruptedException exception) {
                    System.out.println("no");
                }
            }
        });
        waiter.start();
        while (waiter.getState() != Thread.State.TIMED_WAITING) Thread.sleep(1);
        synchronized (lock) {
            lock.notify();
        }
        waiter.join();
    }

    private static boolean atLeast(long start, int millis) { return System.nanoTime() - start >= millis * 1_000_000L; }
}
