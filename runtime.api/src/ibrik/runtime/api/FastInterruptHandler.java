package ibrik.runtime.api;

import ibrik.runtime.api.link.InterruptContext;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A handler that the vector calls itself, interrupts masked, before anything else. Provided as a service, beside or instead of an {@link InterruptHandler} of the same line. The linker proves of
 * {@link #interrupt} and all that it can call what {@link InterruptContext} says, or names the call that breaks it. An implicit exception in it is a fatal report.
 */
@ConsumerType
public interface FastInterruptHandler {
    /** The line, as its {@link InterruptController} numbers it, or {@link InterruptHandler#NONE}. Constant. */
    int line();

    /** How the device drives it. */
    default boolean isLevel() { return true; }

    /** Whether low or falling means active. */
    default boolean isActiveLow() { return false; }

    /** Name of the device. */
    String name();

    /**
     * Serves the device.
     *
     * @return true if the line may be unmasked at once; false to have the line's {@link InterruptHandler} thread go on, with the line masked
     */
    @InterruptContext("called by the vectors")
    boolean interrupt();
}
