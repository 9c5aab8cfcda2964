package ibrik.test.differential.cases;

/** Monitors that many threads want, nested, hashed, and left by exceptions. */
public final class C225Contention {
    private C225Contention() {}

    private static int total;

    private static synchronized void add(int n) {
        int old = total;
        if (n % 97 == 0) Thread.yield();
        total = old + n;
    }

    public static void main(String[] args) throws Exception {
        Object[] locks = new Object[3];
        int[] counts = new int[3];
        for (int i = 0; i < locks.length; i++) locks[i] = new Object();
        int hash = System.identityHashCode(locks[0]);
        Thread[] threads = new Thread[6];
        for (int i = 0; i < threads.length; i++) {
            int number = i;
            threads[i] = new Thread(() -> {
                for (int j = 0; j < 1000; j++) {
                    add(j);
                    int which = (j + number) % 3;
                    synchronized (locks[which]) {
                        synchronized (locks[which]) {
                            if (j % 100 == 0) Thread.yield();
                            counts[which]++;
                            if (System.identityHashCode(locks[0]) != hash) throw new IllegalStateException("hash changed");
                        }
                    }
                    try {
                        synchronized (locks[0]) {
                            if (j % 200 == 0) throw new IllegalArgumentException();
                        }
                    } catch (IllegalArgumentException exception) {
                        if (Thread.holdsLock(locks[0])) throw new IllegalStateException("still held");
                    }
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) thread.join();
        System.out.println(total + " " + counts[0] + " " + counts[1] + " " + counts[2]);
        System.out.println(hash == System.identityHashCode(locks[0]));
        Object deep = new Object();
        recurse(deep, 3000);
        Thread other = new Thread(() -> {
            synchronized (deep) {
                System.out.println("free again");
            }
        });
        other.start();
        other.join();
    }

    private static void recurse(Object lock, int depth) {
        synchronized (lock) {
            if (depth > 0) recurse(lock, depth - 1);
        }
    }
}
