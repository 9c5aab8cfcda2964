package ibrik.test.differential.cases;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Conditions of a lock. */
public final class C210Conditions {
    private C210Conditions() {}

    private static final ReentrantLock LOCK = new ReentrantLock();
    private static final Condition EVEN = LOCK.newCondition();
    private static final Condition ODD = LOCK.newCondition();
    private static int turn;

    public static void main(String[] args) throws Exception {
        StringBuffer out = new StringBuffer();
        Thread even = new Thread(() -> play(0, EVEN, ODD, out));
        Thread odd = new Thread(() -> play(1, ODD, EVEN, out));
        even.start();
        odd.start();
        even.join();
        odd.join();
        System.out.println(out);
        LOCK.lock();
        try {
            System.out.println(EVEN.await(5, TimeUnit.MILLISECONDS));
            System.out.println(EVEN.awaitNanos(1_000_000) <= 0);
        } finally {
            LOCK.unlock();
        }
        Thread waiter = new Thread(() -> {
            LOCK.lock();
            try {
                EVEN.await();
                System.out.println("no");
            } catch (InterruptedException exception) {
                System.out.println("interrupted, holds it " + LOCK.isHeldByCurrentThread());
            } finally {
                LOCK.unlock();
            }
        });
        waiter.start();
        while (waiter.getState() != Thread.State.WAITING) Thread.sleep(1);
        waiter.interrupt();
        waiter.join();
        Thread stubborn = new Thread(() -> {
            LOCK.lock();
            EVEN.awaitUninterruptibly();
            System.out.println("signalled " + Thread.interrupted());
            LOCK.unlock();
        });
        stubborn.start();
        while (stubborn.getState() != Thread.State.WAITING) Thread.sleep(1);
        stubborn.interrupt();
        LOCK.lock();
        while (!LOCK.hasWaiters(EVEN)) EVEN.await(1, TimeUnit.MILLISECONDS);
        EVEN.signalAll();
        LOCK.unlock();
        stubborn.join();
        try {
            ODD.signal();
        } catch (IllegalMonitorStateException exception) {
            System.out.println("not held");
        }
    }

    private static void play(int parity, Condition mine, Condition theirs, StringBuffer out) {
        LOCK.lock();
        try {
            for (int i = 0; i < 20; i++) {
                while (turn % 2 != parity) mine.await();
                out.append(turn++).append(' ');
                theirs.signal();
            }
        } catch (InterruptedException exception) {
            throw new IllegalStateException(exception);
        } finally {
            LOCK.unlock();
        }
    }
}
