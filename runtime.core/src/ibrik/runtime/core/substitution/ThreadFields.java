package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Inject;
import ibrik.runtime.api.link.Shadow;
import ibrik.runtime.api.link.Substitute;
import ibrik.runtime.core.ScheduledThread;

/** What java.lang.Thread gets beside its own, and what of its own is used from outside. */
@Substitute("java.lang.Thread")
public final class ThreadFields {
    /** JVMTI's bits, as jdk.internal.misc.VM.toThreadState reads them. */
    private static final int ALIVE_RUNNABLE = 5;
    private static final int TERMINATED = 2;

    /** The scheduler's part; null before the start, after the end, and where there is no scheduler. */
    @Inject
    public ScheduledThread ibrikScheduled;
    @Shadow
    private volatile long eetop;
    @Shadow
    private ThreadHolder holder;
    @Shadow
    private volatile Object parkBlocker;

    private ThreadFields() {}

    @Shadow
    private native void exit();

    @Shadow
    native void dispatchUncaughtException(Throwable exception);

    @Inject
    public long ibrikStackSize() { return holder.stackSize; }

    @Inject
    public Object ibrikBlocker() { return parkBlocker; }

    @Inject
    public void ibrikBegin() {
        holder.threadStatus = ALIVE_RUNNABLE;
        eetop = 1;
    }

    @Inject
    public void ibrikEnd() {
        synchronized (this) {
            holder.threadStatus = TERMINATED;
            eetop = 0;
            notifyAll();
        }
    }

    @Inject
    public void ibrikExit() { exit(); }

    @Inject
    public void ibrikUncaught(Throwable exception) { dispatchUncaughtException(exception); }
}
