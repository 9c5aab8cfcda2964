package ibrik.runtime.api;

import org.osgi.annotation.versioning.ProviderType;

/** The time of day. Any thread; never allocates. */
@ProviderType
public interface WallClock {
    /** Milliseconds since 1970-01-01T00:00Z. */
    long currentTimeMillis();

    /** What the time is known from, for people: a few words, which say so if it is not known. */
    default String source() { return "real-time clock"; }

    /**
     * Sets the time of day, of the hardware too where it keeps one. The monotonic {@link Clock} does not move.
     *
     * @throws UnsupportedOperationException if this clock cannot be set
     */
    default void set(long millis) { throw new UnsupportedOperationException("this clock cannot be set"); }
}
