package ibrik.runtime.api;

import org.osgi.annotation.versioning.ProviderType;

/** Resets the board: for drivers that provide the whole of {@link PowerControl} on boards where another block resets than turns power off. */
@ProviderType
public interface ResetControl {
    /** Resets the board; returns only where it cannot. Any thread, also in fatal reports; does not allocate. */
    void reset();
}
