package ibrik.runtime.api;

import org.osgi.annotation.versioning.ProviderType;

/** Turning the board off and resetting it. Any thread, also in fatal reports; neither allocates nor returns on success. */
@ProviderType
public interface PowerControl {
    /** Turns power off; returns only where the board cannot. */
    void powerOff();

    /** Resets the board; returns only where it cannot. */
    void reset();
}
