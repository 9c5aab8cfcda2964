package ibrik.runtime.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Memory that devices read and write: a region of the board's memory map of kind {@code dma}, outside the heap, so that nothing in it moves or is collected. Its attributes hold for both sides: what the processor
 * stores a device sees after {@link Machine#synchronise}, without cache maintenance.
 *
 * <p>Blocks are given out first fit: the free block of the lowest address that is large enough. Any thread may call, several at once; none of the methods waits for anything but another call of this region. {@link #allocate}, {@link #reserve} and
 * {@link #free} may allocate on the Java heap, so they are not for interrupt context; the copies are not either, since they poll.
 *
 * <p>A component has the service property {@code region}, the name of the region: {@code @Reference(target = "(region=frames)")}. A board has one named {@code dma}.
 */
@ProviderType
public interface DmaRegion {
    /** The name of the region in the memory map. */
    String name();

    /** First byte of the region; also its address on the bus. */
    Address start();

    /** Bytes of the region. */
    int size();

    /**
     * Takes a block. What it holds is undefined.
     *
     * @param size bytes, at least 1
     * @param alignment of the block's address: a power of two
     * @return address of the block
     * @throws IllegalArgumentException if the size is not positive or the alignment no power of two
     * @throws OutOfMemoryError if no free block is large enough; nothing is changed then
     */
    Address allocate(int size, int alignment);

    /**
     * Takes a block at a given place, such as one that a device was wired to or a boot loader left something in.
     *
     * @param offset from the start of the region, in bytes
     * @param size bytes, at least 1
     * @return address of the block
     * @throws IndexOutOfBoundsException if it is not within the region
     * @throws IllegalStateException if some of it is in use
     */
    Address reserve(int offset, int size);

    /**
     * Gives a block back; free neighbours become one.
     *
     * @param block what {@link #allocate} or {@link #reserve} returned
     * @throws IllegalArgumentException if no block in use starts there
     */
    void free(Address block);

    /**
     * Copies into the region, in ascending order, with accesses of 32 bits where the target is aligned and of 8 bits elsewhere.
     *
     * @throws IndexOutOfBoundsException if it is not within the array or not within the region; nothing is copied then
     */
    void write(Address to, byte[] from, int offset, int length);

    /**
     * Copies out of the region, as {@link #write} does.
     *
     * @throws IndexOutOfBoundsException if it is not within the array or not within the region; nothing is copied then
     */
    void read(Address from, byte[] to, int offset, int length);

    /** Bytes in use. */
    int used();

    /** Blocks in use. */
    int blocks();

    /** Bytes of the largest block that is free. */
    int largestFree();
}
