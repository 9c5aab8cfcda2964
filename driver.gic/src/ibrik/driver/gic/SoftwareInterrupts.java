package ibrik.driver.gic;

import ibrik.runtime.api.link.InterruptContext;
import org.osgi.annotation.versioning.ProviderType;

/** Lines 0 to 15 of the GIC: interrupts that software sends to processors. Edges: one that is sent again before it was acknowledged comes once. Any thread; neither allocates nor blocks. */
@ProviderType
public interface SoftwareInterrupts {
    /** How many lines software can raise: 0 .. this - 1. */
    int COUNT = 16;

    /**
     * Raises a line on the processor that this runs on.
     *
     * @throws IllegalArgumentException if the line is not one of the {@value #COUNT}
     */
    void raise(int line);

    /**
     * Raises a line on several processors at once.
     *
     * @param processors bit n: CPU interface n, 0 .. 7
     * @throws IllegalArgumentException if the line is not one of the {@value #COUNT}
     */
    void send(int line, int processors);

    /** Like {@link #raise}, for fast handlers and schedulers: the line is not checked. */
    @InterruptContext("may be called by fast handlers")
    void raiseUnchecked(int line);
}
