package ibrik.runtime.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A byte console, usually a UART: what System.in, System.out and System.err are connected to. Writing is polled, so that it works with interrupts off and in
 * fatal reports; reading parks the calling thread where interrupts are served, and polls elsewhere. All methods may be called by any thread; bytes of concurrent writes may interleave. Nothing here allocates.
 */
@ProviderType
public interface Console {
    /** Writes {@code length} bytes from {@code offset}; returns when the device has taken them all. */
    void write(byte[] bytes, int offset, int length);

    /** Writes one byte (the low 8 bits); for reports from places where no array can be had. */
    void write(int value);

    /**
     * Reads at least one byte, waiting for it.
     *
     * @return how many bytes were stored, 1 .. length, or -1 at the end of input, which on a UART is the byte 4 (EOT, control-D) and stays
     */
    int read(byte[] bytes, int offset, int length);

    /** How many bytes can be read without waiting, as far as the device tells; 0 if none or unknown. */
    int available();

    /** Whether what is typed appears by itself, as on a terminal of the host; a serial line shows nothing, and whoever reads must echo. */
    default boolean echoes() { return false; }
}
