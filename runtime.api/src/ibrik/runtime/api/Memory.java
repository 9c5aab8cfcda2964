package ibrik.runtime.api;

/**
 * Simulated memory behind {@link Address} on the host; not in any image. A test installs its own: an array for the collector, a register file with side effects for a driver.
 */
public interface Memory {
    /** The {@code size} bytes (1, 2, 4 or 8) at {@code address}, little-endian, zero- or sign-extended as the implementation likes. */
    long load(long address, int size);

    /** Stores the low {@code size} bytes of {@code data}. */
    void store(long address, int size, long data);

    /** Atomic in tests that need it. */
    default boolean compareAndSet32(long address, int expected, int replacement) {
        if ((int) load(address, 4) != expected) return false;
        store(address, 4, replacement);
        return true;
    }

    /** What Address uses on this thread. */
    static Memory current() {
        Memory memory = Installed.MEMORY.get();
        if (memory == null) throw new IllegalStateException("no simulated memory is installed on this thread: call Memory.install");
        return memory;
    }

    /** Makes Address use this memory on the calling thread (null: none). */
    static void install(Memory memory) { Installed.MEMORY.set(memory); }

    /** Holder of the installed memory. */
    final class Installed {
        private static final ThreadLocal<Memory> MEMORY = new ThreadLocal<>();

        private Installed() {}
    }
}
