package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Inject;
import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;

/** Parking with one thread: the permit is a flag, time is waited for, and waiting without end for no one is an error. */
@Substitute("jdk.internal.misc.Unsafe")
final class ParkSubstitution {
    @Inject
    private static boolean ibrikPermit;

    private ParkSubstitution() {}

    @Replace
    public void unpark(Object thread) {
        if (thread == Thread.currentThread()) ibrikPermit = true;
    }

    /** @param time nanoseconds from now, or with {@code absolute} milliseconds since 1970; 0 waits without end */
    @Replace
    public void park(boolean absolute, long time) {
        if (ibrikPermit || Thread.currentThread().isInterrupted()) {
            ibrikPermit = false;
            return;
        }
        if (absolute) {
            while (System.currentTimeMillis() < time && !ibrikPermit) Thread.onSpinWait();
        } else {
            if (time == 0) throw new InternalError("deadlock: the only thread parks and no other can unpark it");
            long start = System.nanoTime();
            while (System.nanoTime() - start < time && !ibrikPermit) Thread.onSpinWait();
        }
        ibrikPermit = false;
    }
}
