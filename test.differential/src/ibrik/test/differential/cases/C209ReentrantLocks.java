package ibrik.test.differential.cases;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** ReentrantLock: exclusion, reentrance, tryLock, fairness, interruption. */
public final class C209ReentrantLocks {
    private C209ReentrantLocks() {}

    private static int counter;

    public static void main(String[] args) throws Exception {
        ReentrantLock lock = new ReentrantLock();
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> {
                for (int j = 0; j < 2000; j++) {
                    lock.lock();
                    try {
                        int old = counter;
                        if (j % 100 == 0) Thread.yield();
                        counter = old + 1;
                    } finally {
                        lock.unlock();
                    }
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) thread.join();
        System.out.println(counter);
        lock.lock();
        lock.lock();
        System.out.println(lock.getHoldCount() + " " + lock.isHeldByCurrentThread() + " " + lock.isFair());
        Thread other = new Thread(() -> {
            System.out.println(lock.tryLock());
            try {
                System.out.println(lock.tryLock(5, TimeUnit.MILLISECONDS));
                lock.lockInterruptibly();
                System.out.println("no");
            } catch (InterruptedException exception) {
                System.out.println("interrupted");
            }
        });
        other.start();
        while (!lock.hasQueuedThread(other) || other.getState() != Thread.State.WAITING) Thread.sleep(1);
        other.interrupt();
        other.join();
        lock.unlock();
        lock.unlock();
        System.out.println(lock.isLocked());
        try {
            lock.unlock();
        } catch (IllegalMonitorStateException exception) {
            System.out.println("not held");
        }
        ReentrantLock fair = new ReentrantLock(true);
        StringBuffer order = new StringBuffer();
        fair.lock();
        for (int i = 0; i < 5; i++) {
            int number = i;
            threads[i % 4] = new Thread(() -> {
                fair.lock();
                order.append(number);
                fair.unlock();
            });
            Thread thread = threads[i % 4];
            thread.start();
            while (!fair.hasQueuedThread(thread)) Thread.sleep(1);
        }
        System.out.println(fair.getQueueLength());
        fair.unlock();
        for (Thread thread : threads) thread.join();
        while (order.length() < 5) Thread.sleep(1);
        System.out.println(order);
    }
}
