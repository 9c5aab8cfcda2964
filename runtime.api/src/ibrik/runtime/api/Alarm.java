package ibrik.runtime.api;

import ibrik.runtime.api.link.NoAllocation;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One deadline on the monotonic {@link Clock}, at which a line interrupts: the base of sleep, timed waits and time slices. Belongs to the scheduler; an application sleeps instead.
 * Per processor: each call concerns the processor that it runs on.
 */
@ProviderType
public interface Alarm {
    /** No deadline. */
    long NEVER = Long.MAX_VALUE;

    /** The line that interrupts, as the {@link InterruptController} numbers it; no one needs to configure it. Constant. */
    int line();

    /**
     * Replaces the deadline. One that has passed interrupts as soon as interrupts are unmasked; never before its time. Called with interrupts masked or not, at safepoints' deepest: neither allocates nor blocks.
     *
     * @param deadline {@link Clock#nanoTime} at which to interrupt, or {@link #NEVER}
     */
    @NoAllocation("part of a switch between threads")
    void set(long deadline);
}
