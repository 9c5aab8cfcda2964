package ibrik.runtime.api;

import ibrik.runtime.api.link.NoAllocation;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Interrupts of the processor that it is called on, as a whole, and waiting for them. The idle loop calls {@link #mask}, looks for work, and then either {@link #halt}s or {@link #unmask}s: an interrupt
 * that comes in between stays pending and ends the halt, so none is slept through. Masking is no lock: another processor goes on.
 */
@ProviderType
public interface Idle {
    /** Holds interrupts back. */
    @NoAllocation("part of a switch between threads")
    void mask();

    /** Lets them through. */
    @NoAllocation("part of a switch between threads")
    void unmask();

    /** Called masked: lets interrupts through and halts, in one, until one has been served. Returns unmasked; may return early. */
    @NoAllocation("part of a switch between threads")
    void halt();
}
