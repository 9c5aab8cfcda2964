package ibrik.test.differential.cases;

/**
 * Uses synchronized methods and blocks on one thread: nested, recursive, left by return and
 * exception.
 */
public final class C073Synchronized {

    int count;
    static int shared;

    synchronized int next() {
        return ++count;
    }

    static synchronized int nextShared() {
        return shared += 10;
    }

    synchronized int recursive(int n) {
        return n == 0 ? 0 : 1 + recursive(n - 1);
    }

    synchronized void fail() {
        throw new IllegalStateException("inside");
    }

    int block(Object a, Object b, int mode) {
        synchronized (a) {
            synchronized (b) {
                synchronized (a) {
                    if (mode == 1) {
                        return 1;
                    }
                    if (mode == 2) {
                        throw new IllegalArgumentException("two");
                    }
                }
                if (!Thread.holdsLock(a) || !Thread.holdsLock(b)) {
                    return -1;
                }
            }
            for (int i = 0; i < 3; i++) {
                synchronized (b) {
                    if (i == 1) {
                        continue;
                    }
                    if (i == 2) {
                        break;
                    }
                }
            }
        }
        return Thread.holdsLock(a) || Thread.holdsLock(b) ? -2 : 0;
    }

    public static void main(String[] args) throws InterruptedException {
        C073Synchronized o = new C073Synchronized();
        System.out.println(o.next() + o.next());
        System.out.println(nextShared() + nextShared());
        System.out.println(o.recursive(300));
        try {
            o.fail();
        } catch (IllegalStateException e) {
            System.out.println(Thread.holdsLock(o));
        }
        Object a = new Object();
        Object b = new int[1];
        for (int mode = 0; mode < 3; mode++) {
            try {
                System.out.println(o.block(a, b, mode));
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage() + Thread.holdsLock(a) + Thread.holdsLock(b));
            }
        }
        System.out.println(o.block(a, a, 0) + " " + o.block("x", C073Synchronized.class, 0));
        try {
            a.notify();
        } catch (IllegalMonitorStateException e) {
            System.out.println("notify without lock");
        }
        try {
            a.wait();
        } catch (IllegalMonitorStateException e) {
            System.out.println("wait without lock");
        }
        synchronized (a) {
            a.notifyAll();
            int h = a.hashCode();
            synchronized (a) {
                System.out.println(h == a.hashCode());
            }
        }
        int h = o.hashCode();
        synchronized (o) {
            System.out.println(h == o.hashCode() && h == System.identityHashCode(o));
        }
        Object[] many = new Object[500];
        for (int i = 0; i < many.length; i++) {
            many[i] = new Object();
        }
        System.out.println(lockAll(many, 0));
        System.out.println(Thread.holdsLock(many[499]));
    }

    static int lockAll(Object[] many, int i) {
        if (i == many.length) {
            return 0;
        }
        synchronized (many[i]) {
            return lockAll(many, i + 1) + 1;
        }
    }
}
