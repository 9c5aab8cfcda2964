package ibrik.runtime.api;

import ibrik.runtime.api.link.InterruptContext;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What turns signals of devices into interrupts of processors. One for a whole composition; blocks that only add lines to it are {@link InterruptRouter}s.
 *
 * <p>A line is a small number that the controller's Javadoc explains: the GIC's interrupt ID on ARM; on x86 the global system interrupt (GSI), and from
 * {@code driver.lapic}'s first local line on what the processor itself raises. Lines start out masked. Methods may be called by any thread, also with interrupts masked, and neither
 * allocate nor block; each change is seen by the hardware when the method returns.
 */
@ProviderType
public interface InterruptController {
    /** What {@link #acknowledge} returns for an interrupt that is no longer there. */
    int SPURIOUS = -1;

    /** One more than the highest line. At most {@value #MAX_LINES}. */
    int lines();

    /** How many lines there can be. */
    int MAX_LINES = 1024;

    /**
     * Sets up a line before it is unmasked for the first time.
     *
     * @param line 0 .. {@link #lines()} - 1
     * @param level true: active as long as the device says so; false: at each edge
     * @param activeLow level low or falling edge; not every controller can tell the difference, which its Javadoc says
     * @throws IllegalArgumentException if there is no such line or it cannot work so
     */
    void configure(int line, boolean level, boolean activeLow);

    /** Lets interrupts of this line through. One that came while it was masked comes now if it is level and still there, or an edge that the controller has kept. */
    @InterruptContext("may be called by fast handlers")
    void unmask(int line);

    /** Holds interrupts of this line back. */
    @InterruptContext("called by the vectors")
    void mask(int line);

    /**
     * Called by the vectors, interrupts masked: which line is it? When this returns the controller has been told that the interrupt is over (EOI), so that it lets others through, and this line is masked.
     *
     * @param vector the processor's number of the interrupt: the vector on x86, the signal on linux, 0 on ARM
     * @return the line, or {@link #SPURIOUS}
     */
    @InterruptContext("called by the vectors")
    int acknowledge(int vector);

    /**
     * Makes a line interrupt this processor once, as if its device had asked by an edge: for tests, measurement, and calls between processors. A line that is masked may or may not remember it.
     *
     * @throws UnsupportedOperationException if this controller, or this line, cannot do that
     */
    default void raise(int line) { throw new UnsupportedOperationException("line " + line + " cannot be raised by software on this interrupt controller"); }
}
