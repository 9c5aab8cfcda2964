package ibrik.test.stress;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** The classical tests (Alglave, Maranget, Tautschnig: Herding Cats, 2014, names as there), with the accesses of Java that forbid the weak outcomes. */
final class LitmusTests {
    private LitmusTests() {}

    /** Two volatile variables. */
    private abstract static class TwoVariables extends Litmus {
        volatile int x;
        volatile int y;

        TwoVariables(String name, int actors, int results) { super(name, actors, results); }

        @Override
        void reset() { x = y = 0; }
    }

    /** SB: each stores its variable and loads the other's. Volatile: not both may miss the other's store. */
    static final class StoreBuffering extends TwoVariables {
        StoreBuffering() { super("SB", 2, 2); }

        @Override
        void act(int actor) {
            if (actor == 0) {
                x = 1;
                mayswitch();
                seen[0] = y;
            } else {
                y = 1;
                mayswitch();
                seen[1] = x;
            }
        }

        @Override
        boolean allows(int[] r) { return r[0] == 1 || r[1] == 1; }
    }

    /** MP: plain data, volatile flag: who sees the flag sees the data. */
    static final class MessagePassing extends Litmus {
        private int data;
        private volatile int flag;

        MessagePassing() { super("MP", 2, 2); }

        @Override
        void reset() { data = flag = 0; }

        @Override
        void act(int actor) {
            if (actor == 0) {
                data = 1;
                mayswitch();
                flag = 1;
            } else {
                seen[0] = flag;
                mayswitch();
                seen[1] = data;
            }
        }

        @Override
        boolean allows(int[] r) { return r[0] == 0 || r[1] == 1; }
    }

    /** LB: each loads the other's variable and then stores its own: not both may see a store that comes after. */
    static final class LoadBuffering extends TwoVariables {
        LoadBuffering() { super("LB", 2, 2); }

        @Override
        void act(int actor) {
            if (actor == 0) {
                seen[0] = x;
                mayswitch();
                y = 1;
            } else {
                seen[1] = y;
                mayswitch();
                x = 1;
            }
        }

        @Override
        boolean allows(int[] r) { return r[0] == 0 || r[1] == 0; }
    }

    /** IRIW: two readers may not see two independent volatile stores in opposite orders. */
    static final class IndependentReads extends TwoVariables {
        IndependentReads() { super("IRIW", 4, 4); }

        @Override
        void act(int actor) {
            switch (actor) {
                case 0 -> x = 1;
                case 1 -> y = 1;
                case 2 -> {
                    seen[0] = x;
                    mayswitch();
                    seen[1] = y;
                }
                default -> {
                    seen[2] = y;
                    mayswitch();
                    seen[3] = x;
                }
            }
        }

        @Override
        boolean allows(int[] r) { return !(r[0] == 1 && r[1] == 0 && r[2] == 1 && r[3] == 0); }
    }

    /** CoRR: two volatile loads of one variable may not go back. */
    static final class Coherence extends Litmus {
        private volatile int x;

        Coherence() { super("CoRR", 2, 2); }

        @Override
        void reset() { x = 0; }

        @Override
        void act(int actor) {
            if (actor == 0) {
                x = 1;
                mayswitch();
                x = 2;
            } else {
                seen[0] = x;
                mayswitch();
                seen[1] = x;
            }
        }

        @Override
        boolean allows(int[] r) { return r[0] <= r[1]; }
    }

    /** A volatile long is never seen half written (JLS 17.7). */
    static final class LongAtomicity extends Litmus {
        private static final long ONES = -1;
        private volatile long x;

        LongAtomicity() { super("long", 2, 1); }

        @Override
        void reset() { x = 0; }

        @Override
        void act(int actor) {
            if (actor == 0) {
                x = ONES;
                mayswitch();
                x = 0;
                mayswitch();
                x = ONES;
            } else {
                long found = x;
                seen[0] = found == 0 ? 0 : found == ONES ? 1 : 2;
            }
        }

        @Override
        boolean allows(int[] r) { return r[0] < 2; }
    }

    /** Final fields are seen as constructed even through a race (JLS 17.5). */
    static final class FinalField extends Litmus {
        private record Box(int value, int[] contents) {}

        private Box box;

        FinalField() { super("final", 2, 1); }

        @Override
        void reset() { box = null; }

        @Override
        void act(int actor) {
            if (actor == 0) {
                box = new Box(1, new int[] {2});
            } else {
                mayswitch();
                Box found = box;
                seen[0] = found == null ? 0 : found.value + found.contents[0];
            }
        }

        @Override
        boolean allows(int[] r) { return r[0] == 0 || r[0] == 3; }
    }

    /** MP with release and acquire by a VarHandle. */
    static final class AcquireRelease extends Litmus {
        private static final VarHandle FLAG = handle();
        private int data;
        private int flag;

        AcquireRelease() { super("MP+rel+acq", 2, 2); }

        private static VarHandle handle() {
            try {
                return MethodHandles.lookup().findVarHandle(AcquireRelease.class, "flag", int.class);
            } catch (ReflectiveOperationException impossible) {
                throw new AssertionError(impossible);
            }
        }

        @Override
        void reset() { data = flag = 0; }

        @Override
        void act(int actor) {
            if (actor == 0) {
                data = 1;
                mayswitch();
                FLAG.setRelease(this, 1);
            } else {
                seen[0] = (int) FLAG.getAcquire(this);
                mayswitch();
                seen[1] = data;
            }
        }

        @Override
        boolean allows(int[] r) { return r[0] == 0 || r[1] == 1; }
    }

    /** Two variables changed under a monitor are never seen apart under it. */
    static final class MonitorExclusion extends Litmus {
        private int x;
        private int y;

        MonitorExclusion() { super("monitor", 3, 3); }

        @Override
        void reset() { x = y = 0; }

        @Override
        void act(int actor) {
            synchronized (this) {
                x++;
                mayswitch();
                y++;
                seen[actor] = x - y;
            }
        }

        @Override
        boolean allows(int[] r) { return r[0] == 0 && r[1] == 0 && r[2] == 0; }
    }

    /** No atomic addition is lost. */
    static final class LostUpdate extends Litmus {
        private static final int ADDITIONS = 8;
        private final java.util.concurrent.atomic.AtomicLong sum = new java.util.concurrent.atomic.AtomicLong();
        private final java.util.concurrent.atomic.AtomicInteger done = new java.util.concurrent.atomic.AtomicInteger();

        LostUpdate() { super("add", 3, 1); }

        @Override
        void reset() {
            sum.set(0);
            done.set(0);
        }

        @Override
        void act(int actor) {
            for (int i = 0; i < ADDITIONS; i++) sum.getAndAdd(1L << 32 | 1);
            if (done.incrementAndGet() == 3) seen[0] = sum.get() == 3L * ADDITIONS * (1L << 32 | 1) ? 0 : 1;
        }

        @Override
        boolean allows(int[] r) { return r[0] == 0; }
    }

    /** A plain store does not move behind a volatile one, nor a plain load before a volatile one, when all are to one object. */
    static final class PlainIntoVolatile extends Litmus {
        private int a;
        private int b;
        private volatile int turn;

        PlainIntoVolatile() { super("MP+2", 2, 3); }

        @Override
        void reset() { a = b = turn = 0; }

        @Override
        void act(int actor) {
            if (actor == 0) {
                a = 1;
                b = 1;
                mayswitch();
                turn = 1;
                mayswitch();
                a = 2;
            } else {
                seen[0] = turn;
                seen[1] = a;
                seen[2] = b;
            }
        }

        @Override
        boolean allows(int[] r) { return r[0] == 0 || r[1] >= 1 && r[2] == 1; }
    }
}
