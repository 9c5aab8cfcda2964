package ibrik.test.differential.cases;

/** Objects that are hashed and locked, one after another and nested: hashes stay, monitors come and go. */
public final class C152ManyMonitors {
    private C152ManyMonitors() {}

    public static void main(String[] args) {
        boolean stable = true;
        for (int i = 0; i < 20_000; i++) {
            Object hashedFirst = new Object();
            int hash = System.identityHashCode(hashedFirst);
            synchronized (hashedFirst) {
                stable &= hash == System.identityHashCode(hashedFirst);
            }
            stable &= hash == System.identityHashCode(hashedFirst);
            Object lockedFirst = new Object();
            int inside;
            synchronized (lockedFirst) {
                inside = System.identityHashCode(lockedFirst);
                synchronized (lockedFirst) {
                    stable &= inside == System.identityHashCode(lockedFirst);
                }
                stable &= Thread.holdsLock(lockedFirst);
            }
            stable &= inside == System.identityHashCode(lockedFirst) && !Thread.holdsLock(lockedFirst);
        }
        System.out.println(stable);
        System.out.println(nest(new Object[40], 0));
        Object deep = new Object();
        System.out.println(enter(deep, 5000));
        System.out.println(Thread.holdsLock(deep));
    }

    /** Forty objects held at once, each hashed while it is locked. */
    private static boolean nest(Object[] held, int depth) {
        if (depth == held.length) return true;
        held[depth] = new Object();
        synchronized (held[depth]) {
            int hash = System.identityHashCode(held[depth]);
            boolean inner = nest(held, depth + 1);
            return inner && hash == System.identityHashCode(held[depth]);
        }
    }

    /** Deeper than a thin lock counts. */
    private static int enter(Object lock, int depth) {
        synchronized (lock) {
            return depth == 0 ? 0 : 1 + enter(lock, depth - 1);
        }
    }
}
