package ibrik.runtime.api;

import org.osgi.annotation.versioning.ProviderType;

/** The monotonic clock: never goes back, arbitrary origin. Any thread, also with interrupts off; never allocates. */
@ProviderType
public interface Clock {
    /** Nanoseconds since an arbitrary origin that is fixed for one run. */
    long nanoTime();

    /** Nanoseconds since the first instruction of the image. */
    long sinceReset();
}
