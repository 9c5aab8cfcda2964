package ibrik.test.differential.cases;

/** A bounded buffer on wait and notifyAll; notify wakes one; monitors are needed. */
public final class C202WaitNotify {
    private C202WaitNotify() {}

    private static final class Buffer {
        private final int[] items = new int[3];
        private int count;
        private int in;
        private int out;

        synchronized void put(int item) throws InterruptedException {
            while (count == items.length) wait();
            items[in++ % items.length] = item;
            count++;
            notifyAll();
        }

        synchronized int take() throws InterruptedException {
            while (count == 0) wait();
            int item = items[out++ % items.length];
            count--;
            notifyAll();
            return item;
        }
    }

    private static int woken;

    public static void main(String[] args) throws Exception {
        Buffer buffer = new Buffer();
        int producers = 4;
        int each = 500;
        Thread[] threads = new Thread[producers];
        for (int i = 0; i < producers; i++) {
            int base = i * each;
            threads[i] = new Thread(() -> {
                try {
                    for (int j = 0; j < each; j++) buffer.put(base + j);
                } catch (InterruptedException exception) {
                    throw new IllegalStateException(exception);
                }
            });
            threads[i].start();
        }
        long sum = 0;
        int[] last = new int[producers];
        boolean ordered = true;
        for (int i = 0; i < producers * each; i++) {
            int item = buffer.take();
            sum += item;
            int producer = item / each;
            ordered &= item % each == last[producer]++;
        }
        System.out.println(sum + " " + ordered);
        for (Thread thread : threads) thread.join();

        Object lock = new Object();
        Thread[] waiters = new Thread[3];
        for (int i = 0; i < waiters.length; i++) {
            waiters[i] = new Thread(() -> {
                synchronized (lock) {
                    try {
                        synchronized (lock) {
                            lock.wait();
                        }
                    } catch (InterruptedException exception) {
                        throw new IllegalStateException(exception);
                    }
                    woken++;
                    lock.notifyAll();
                }
            });
            waiters[i].start();
            while (waiters[i].getState() != Thread.State.WAITING) Thread.sleep(1);
        }
        synchronized (lock) {
            System.out.println(woken);
            lock.notify();
            while (woken < 3) lock.wait();
        }
        System.out.println(woken);
        for (Thread waiter : waiters) waiter.join();
        try {
            lock.notify();
        } catch (IllegalMonitorStateException exception) {
            System.out.println(exception.getMessage());
        }
        try {
            lock.wait(1);
        } catch (IllegalMonitorStateException exception) {
            System.out.println(exception.getMessage());
        }
        System.out.println(Thread.holdsLock(lock));
        synchronized (lock) {
            System.out.println(Thread.holdsLock(lock));
        }
        int hash = lock.hashCode();
        synchronized (lock) {
            lock.notifyAll();
            lock.wait(1);
            System.out.println(hash == lock.hashCode());
        }
        System.out.println(hash == lock.hashCode());
    }
}
