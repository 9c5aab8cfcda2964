package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Inject;
import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;
import ibrik.runtime.core.Allocation;
import ibrik.runtime.core.Monitors;

/** Natives of Object. There is one thread, so no one waits who could be notified. */
@Substitute("java.lang.Object")
final class ObjectSubstitution {
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
    public void notifyOne() { requireHeld(); }

    @Replace(name = "notifyAll")
    public void notifyEveryone() { requireHeld(); }

    @Replace
    private void wait0(long millis) throws InterruptedException {
        requireHeld();
        if (millis == 0) throw new UnsupportedOperationException("Object.wait without a time would wait for ever: threads are not supported yet");
        long end = System.nanoTime() + millis * 1_000_000;
        while (System.nanoTime() - end < 0) Thread.onSpinWait();
    }

    @Inject
    private void requireHeld() {
        if (!Monitors.isHeld(this)) throw new IllegalMonitorStateException("current thread is not owner");
    }
}
