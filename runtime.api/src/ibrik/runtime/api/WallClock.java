package ibrik.runtime.api;

import org.osgi.annotation.versioning.ProviderType;

/** The time of day. Any thread; never allocates. */
@ProviderType
public interface WallClock {
    /** Milliseconds since 1970-01-01T00:00Z. */
    long currentTimeMillis();
}
