package ibrik.runtime.core;

/** The start-up code: the linker replaces this class by one that constructs the components in dependency order with direct calls. */
final class Startup {
    private Startup() {}

    /** Constructs and activates every component. */
    static native void start() throws Exception;

    /** Deactivates them in reverse order. */
    static native void stop() throws Exception;
}
