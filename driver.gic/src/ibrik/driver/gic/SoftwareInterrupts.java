package ibrik.driver.gic;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Lines 0 to 15 of the GIC: interrupts that software sends to processors, several at once; {@link ibrik.runtime.api.InterruptController#raise} is for one's own. Edges: one that is sent again before it was
 * acknowledged comes once. Any thread; neither allocates nor blocks.
 */
@ProviderType
public interface SoftwareInterrupts {
    /** How many lines software can send: 0 .. this - 1. */
    int COUNT = 16;

    /**
     * Raises a line on several processors at once.
     *
     * @param processors bit n: CPU interface n, 0 .. 7
     * @throws IllegalArgumentException if the line is not one of the {@value #COUNT}
     */
    void send(int line, int processors);
}
