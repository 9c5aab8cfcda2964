package ibrik.runtime.api;

import ibrik.runtime.api.link.InterruptContext;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A block that feeds a run of lines into the {@link InterruptController}, as each I/O APIC does on x86. Used by the controller only, with interrupts masked or from the vectors; never allocates or blocks.
 */
@ProviderType
public interface InterruptRouter {
    /** The controller's number of the router's first line. */
    int firstLine();

    /** How many lines it has. */
    int lineCount();

    /**
     * Routes a line to a vector of a processor, masked.
     *
     * @param line the controller's number
     * @param vector 32 .. 255
     * @param processor the processor's hardware id
     */
    void route(int line, int vector, int processor, boolean level, boolean activeLow);

    @InterruptContext("called by the vectors")
    void mask(int line);

    @InterruptContext("may be called by fast handlers")
    void unmask(int line);
}
