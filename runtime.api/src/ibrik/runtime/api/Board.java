package ibrik.runtime.api;

import org.osgi.annotation.versioning.ProviderType;

/** What a program can ask of the board it runs on. Implemented by the board's bundle. */
@ProviderType
public interface Board {
    /** Name for people, e.g. {@code QEMU microvm}. */
    String name();

    /** Processor as the hardware names itself, e.g. {@code ARM Cortex-A7 r0p5}. */
    String processor();

    /** Ends everything with this status (0..255): powers off, leaves the emulator or the process. Does not return. */
    void exit(int status);
}
