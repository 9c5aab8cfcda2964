package ibrik.test.differential.cases;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** Read-write locks and stamped locks. */
public final class C221ReadWriteLocks {
    private C221ReadWriteLocks() {}

    private static int readers;
    private static int value;
    private static int mirror;

    public static void main(String[] args) throws Exception {
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        boolean[] torn = new boolean[1];
        Thread[] threads = new Thread[5];
        for (int i = 0; i < threads.length; i++) {
            boolean writer = i < 2;
            threads[i] = new Thread(() -> {
                for (int j = 0; j < 500; j++) {
                    if (writer) {
                        lock.writeLock().lock();
                        value++;
                        if (j % 50 == 0) Thread.yield();
                        mirror++;
                        lock.writeLock().unlock();
                    } else {
                        lock.readLock().lock();
                        if (value != mirror) torn[0] = true;
                        lock.readLock().unlock();
                    }
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) thread.join();
        System.out.println(value + " " + mirror + " " + torn[0]);
        lock.writeLock().lock();
        lock.readLock().lock();
        lock.writeLock().unlock();
        System.out.println(lock.getReadLockCount() + " " + lock.isWriteLocked() + " " + lock.writeLock().tryLock());
        lock.readLock().unlock();
        StampedLock stamped = new StampedLock();
        long stamp = stamped.tryOptimisticRead();
        System.out.println(stamped.validate(stamp));
        long write = stamped.writeLock();
        System.out.println(stamped.validate(stamp) + " " + stamped.tryReadLock());
        stamped.unlockWrite(write);
        long read = stamped.readLock();
        long upgraded = stamped.tryConvertToWriteLock(read);
        System.out.println((upgraded != 0) + " " + stamped.isWriteLocked());
        stamped.unlock(upgraded);
        Thread reader = new Thread(() -> {
            long held = stamped.readLock();
            readers++;
            stamped.unlockRead(held);
        });
        long exclusive = stamped.writeLock();
        reader.start();
        Thread.sleep(5);
        System.out.println(readers);
        stamped.unlockWrite(exclusive);
        reader.join();
        System.out.println(readers);
    }
}
