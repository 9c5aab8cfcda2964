package ibrik.test.differential.cases;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Permits, latches. */
public final class C211Semaphores {
    private C211Semaphores() {}

    private static int inside;
    private static int most;

    public static void main(String[] args) throws Exception {
        Semaphore semaphore = new Semaphore(3);
        CountDownLatch done = new CountDownLatch(10);
        for (int i = 0; i < 10; i++) {
            new Thread(() -> {
                semaphore.acquireUninterruptibly();
                enter(1);
                try {
                    Thread.sleep(2);
                } catch (InterruptedException exception) {
                    throw new IllegalStateException(exception);
                }
                enter(-1);
                semaphore.release();
                done.countDown();
            }).start();
        }
        done.await();
        System.out.println(inside + " " + (most <= 3) + " " + done.getCount());
        while (semaphore.availablePermits() < 3) Thread.sleep(1);
        System.out.println(semaphore.tryAcquire(2) + " " + semaphore.tryAcquire(2) + " " + semaphore.tryAcquire(2, 3, TimeUnit.MILLISECONDS));
        semaphore.release(5);
        System.out.println(semaphore.drainPermits());
        System.out.println(done.await(1, TimeUnit.MILLISECONDS) + " " + new CountDownLatch(1).await(1, TimeUnit.MILLISECONDS));
        Semaphore fair = new Semaphore(0, true);
        StringBuffer order = new StringBuffer();
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            int number = i;
            threads[i] = new Thread(() -> {
                fair.acquireUninterruptibly();
                order.append(number);
                fair.release();
            });
            threads[i].start();
            while (fair.getQueueLength() <= i) Thread.sleep(1);
        }
        fair.release();
        for (Thread thread : threads) thread.join();
        System.out.println(order);
    }

    private static synchronized void enter(int delta) {
        inside += delta;
        most = Math.max(most, inside);
    }
}
