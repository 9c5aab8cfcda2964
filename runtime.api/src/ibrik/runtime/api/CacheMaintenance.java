package ibrik.runtime.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes what processors and devices see of cached memory agree. Memory of a region of kind {@code dma} is not cached and needs none of this; nor does any memory of a processor whose caches devices see through (x86), where
 * all methods do nothing. Any thread, also with interrupts masked; neither allocates nor blocks. Each call is complete, as devices see it, when it returns.
 */
@ProviderType
public interface CacheMaintenance {
    /** Bytes of a cache line, a power of two; 1 where there is nothing to do. */
    int lineSize();

    /** Writes back what processors have written: called before a device reads. The range may begin and end anywhere. */
    void clean(Address start, int length);

    /**
     * Forgets what the caches hold, so that what a device has written is read: called before the device starts to write, and again after it has finished, since processors may read ahead in between.
     *
     * @throws IllegalArgumentException if the range does not begin and end at a line: what lies beside it in the line would be lost
     */
    void invalidate(Address start, int length);

    /** {@link #clean}s and {@link #invalidate}s: called before a device reads and writes. The range may begin and end anywhere. */
    void flush(Address start, int length);
}
