package ibrik.runtime.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A driver's answer to one line. Provided as a service; runtime.threads finds all of them at link time, gives each a thread of its own and unmasks the line. Without runtime.threads nothing calls it: a
 * driver must then work by polling.
 *
 * <p>When the line interrupts, the vector masks it and readies the thread, which calls {@link #handle} and then unmasks it. Several handlers may share a line that is level: all are called before it is unmasked.
 */
@ConsumerType
public interface InterruptHandler {
    /** What {@link #line} returns where the board has not wired the device: the handler is left alone. */
    int NONE = -1;

    /** The line, as its {@link InterruptController} numbers it, or {@link #NONE}. Constant. */
    int line();

    /** How the device drives it. */
    default boolean isLevel() { return true; }

    /** Whether low or falling means active. */
    default boolean isActiveLow() { return false; }

    /** Priority of the thread, {@link Thread#MIN_PRIORITY} to {@link Thread#MAX_PRIORITY}. */
    default int priority() { return Thread.MAX_PRIORITY; }

    /** Name of the device, for thread names, reports and the list of interrupts, e.g. {@code uart1}. */
    String name();

    /**
     * Serves the device. An ordinary method of an ordinary thread: it may allocate, block, and wake others.
     *
     * @return whether the device had asked for service; if all handlers of a line say no, a hundred thousand times in a row, the line is reported as stuck and left masked
     */
    boolean handle();

    /**
     * Whether some thread now waits for what an interrupt of this line would bring. If every thread waits, no alarm is set, and no handler says so, the system reports a deadlock and ends. Called by the idle loop: neither allocates nor
     * blocks. A driver whose input no one may ever read, such as a console's, says whether someone does.
     */
    default boolean isAwaited() { return true; }

    /** Called once before the line is unmasked for the first time, by the thread that starts the system: from now on {@link #handle} will be called. The driver asks its device for interrupts here. */
    void attached();
}
