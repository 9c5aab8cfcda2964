package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Inject;
import ibrik.runtime.api.link.MissingWithout;
import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Shadow;
import ibrik.runtime.api.link.Substitute;
import ibrik.runtime.core.Monitors;
import ibrik.runtime.core.StackTraces;
import ibrik.runtime.core.ThreadSupport;
import jdk.internal.misc.VM;

/** Natives of Thread, answered by the scheduler. Without one there is the main thread alone. */
@Substitute("java.lang.Thread")
final class ThreadSubstitution {
    private static final String REMEDY = "add \"-runrequires.threads: bnd.identity;id='runtime.threads'\" to its .bndrun";

    @Shadow
    private ThreadHolder holder;
    @Inject
    private Object[] ibrikScopedValues;

    private ThreadSubstitution() {}

    @Replace
    private static void registerNatives() { }

    @Replace
    static Thread currentCarrierThread() { return Thread.currentThread(); }

    /** What lookups of scoped values by the running thread have found. */
    @Replace
    static Object[] scopedValueCache() { return ((ThreadSubstitution) (Object) Thread.currentThread()).ibrikScopedValues; }

    @Replace
    static void setScopedValueCache(Object[] cache) { ((ThreadSubstitution) (Object) Thread.currentThread()).ibrikScopedValues = cache; }

    @Replace
    static void ensureMaterializedForStackWalk(Object object) { }

    /** Asked only if the bindings in the thread were lost by an asynchronous exception, which there is none of: a thread starts without. */
    @Replace
    static Object findScopedValueBindings() { return null; }

    @Replace
    private static void yield0() {
        ThreadSupport support = ThreadSupport.installed();
        if (support != null) support.yield();
    }

    @Replace
    private static void sleepNanos0(long nanos) throws InterruptedException {
        ThreadSupport support = ThreadSupport.installed();
        if (support != null) {
            support.sleep(nanos);
        } else {
            long end = System.nanoTime() + nanos;
            while (System.nanoTime() - end < 0 && !Thread.currentThread().isInterrupted()) Thread.onSpinWait();
        }
        if (Thread.interrupted()) throw new InterruptedException("sleep interrupted");
    }

    @Replace
    @MissingWithout(value = ThreadSupport.class, remedy = REMEDY)
    private void start0() {
        ThreadSupport support = ThreadSupport.installed();
        if (support == null) throw new UnsupportedOperationException("Thread.start: this firmware has one thread only; " + REMEDY);
        support.start(self());
    }

    @Replace
    public static boolean holdsLock(Object object) {
        if (object == null) throw new NullPointerException();
        return Monitors.isHeld(object);
    }

    @Replace
    private void setPriority0(int priority) {
        ThreadSupport support = ThreadSupport.installed();
        if (support != null) support.setPriority(self(), priority);
    }

    @Replace
    private void interrupt0() {
        ThreadSupport support = ThreadSupport.installed();
        if (support != null) support.interrupt(self());
    }

    @Replace
    private static void clearInterruptEvent() { }

    @Replace
    private void setNativeName(String name) { }

    @Replace
    private static Thread[] getThreads() {
        ThreadSupport support = ThreadSupport.installed();
        return support == null ? new Thread[] {Thread.currentThread()} : support.threads();
    }

    /** Elements are null for threads that have ended meanwhile. */
    @Replace
    private static StackTraceElement[][] dumpThreads(Thread[] threads) {
        StackTraceElement[][] traces = new StackTraceElement[threads.length][];
        for (int i = 0; i < threads.length; i++) traces[i] = StackTraces.of(threads[i]);
        return traces;
    }

    @Replace(hash = "3bb47f97ecaf3468")
    StackTraceElement[] asyncGetStackTrace() { return StackTraces.of(self()); }

    @Replace(hash = "7b9876c25f4e81b4")
    Thread.State threadState() {
        ThreadSupport support = ThreadSupport.installed();
        return VM.toThreadState(support == null ? holder.threadStatus : support.state(self(), holder.threadStatus));
    }

    @Inject
    private Thread self() { return (Thread) (Object) this; }
}
