package ibrik.runtime.api;

import org.osgi.annotation.versioning.ProviderType;

/** A {@link Clock} that scales a counter of the processor: for timers that compare with that counter. */
@ProviderType
public interface CounterClock extends Clock {
    /**
     * The lowest value of the counter at which {@link #nanoTime} is at least {@code nanos}. Any thread, also with interrupts off; neither allocates nor blocks.
     *
     * @param nanos 0 or more
     * @return the value; all ones below the sign bit if the counter never gets there
     */
    long counterAt(long nanos);
}
