package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;
import ibrik.runtime.core.ThreadSupport;

/** Parking is the scheduler's. Without one it returns at once, as it may at any time (LockSupport): who waits in a loop, as one should, polls. */
@Substitute("jdk.internal.misc.Unsafe")
final class ParkSubstitution {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private ParkSubstitution() {}

    @Replace
    public void unpark(Object thread) {
        ThreadSupport support = ThreadSupport.installed();
        if (support != null && thread != null) support.unpark((Thread) thread);
    }

    /** @param time nanoseconds from now, or with {@code absolute} milliseconds since 1970; 0 nanoseconds waits without end */
    @Replace
    public void park(boolean absolute, long time) {
        ThreadSupport support = ThreadSupport.installed();
        if (support == null || time < 0) return;
        if (!absolute) {
            support.park(time);
            return;
        }
        long millis = time - System.currentTimeMillis();
        if (millis > 0) support.park(millis > Long.MAX_VALUE / NANOS_PER_MILLI ? Long.MAX_VALUE : millis * NANOS_PER_MILLI);
    }
}
