package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;
import ibrik.runtime.core.Monitors;

/** Natives of Thread: there is one, the main thread. */
@Substitute("java.lang.Thread")
final class ThreadSubstitution {
    private ThreadSubstitution() {}

    @Replace
    private static void registerNatives() { }

    @Replace
    static Thread currentCarrierThread() { return Thread.currentThread(); }

    @Replace
    static Object[] scopedValueCache() { return null; }

    @Replace
    static void setScopedValueCache(Object[] cache) { }

    @Replace
    static void ensureMaterializedForStackWalk(Object object) { }

    @Replace
    private static void yield0() { }

    @Replace
    private static void sleepNanos0(long nanos) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() - end < 0) Thread.onSpinWait();
    }

    @Replace
    private void start0() { throw new UnsupportedOperationException("Thread.start: threads are not supported yet"); }

    @Replace
    public static boolean holdsLock(Object object) {
        if (object == null) throw new NullPointerException();
        return Monitors.isHeld(object);
    }

    @Replace
    private void setPriority0(int priority) { }

    @Replace
    private void interrupt0() { }

    @Replace
    private static void clearInterruptEvent() { }

    @Replace
    private void setNativeName(String name) { }
}
