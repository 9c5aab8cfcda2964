package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Inject;
import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;
import ibrik.runtime.core.Allocation;
import ibrik.runtime.core.Monitors;
import ibrik.runtime.core.ThreadSupport;

/** Natives of Object. */
@Substitute("java.lang.Object")
final class ObjectSubstitution {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private ObjectSubstitution() {}

    @Override
    @Replace
    public int hashCode() { return Monitors.identityHash(this); }

    @Replace
    @SuppressWarnings("all")
    protected Object clone() throws CloneNotSupportedException {
        if (!((Object) this instanceof Cloneable)) throw new CloneNotSupportedException(getClass().getName());
        return Allocation.clone(this);
    }

    @Replace(name = "notify")
    public void notifyOne() {
        if (!Monitors.signal(this, false)) throw notOwner();
    }

    @Replace(name = "notifyAll")
    public void notifyEveryone() {
        if (!Monitors.signal(this, true)) throw notOwner();
    }

    @Replace
    private void wait0(long millis) throws InterruptedException {
        if (!Monitors.isHeld(this)) throw notOwner();
        if (Thread.interrupted()) throw new InterruptedException();
        if (ThreadSupport.installed() == null) waitAlone(millis);
        else if (!Monitors.await(this, millis > Long.MAX_VALUE / NANOS_PER_MILLI ? Long.MAX_VALUE : millis * NANOS_PER_MILLI) && Thread.interrupted()) throw new InterruptedException();
    }

    /** No one else is there to notify. */
    @Inject
    private static void waitAlone(long millis) {
        if (millis == 0) throw new UnsupportedOperationException("Object.wait without a time would wait for ever: this firmware has one thread only; add \"-runrequires.threads: bnd.identity;id='runtime.threads'\" to its .bndrun");
        long end = System.nanoTime() + millis * NANOS_PER_MILLI;
        while (System.nanoTime() - end < 0) Thread.onSpinWait();
    }

    @Inject
    private static IllegalMonitorStateException notOwner() { return new IllegalMonitorStateException("current thread is not owner"); }
}
