package ibrik.runtime.dma;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.DmaRegion;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** A region of kind dma of the memory map; without configuration the one named {@code dma}. */
@Component(service = DmaRegion.class, configurationPid = "ibrik.runtime.dma", property = "region=dma")
public final class DmaMemory implements DmaRegion {
    private final String name;
    private final Address start;
    private final int size;
    private final FirstFit blocks;

    /** Properties of the component. */
    @interface Settings {
        /** Name of the region in the memory map. */
        String region() default "dma";
    }

    /** Takes charge of the region. */
    @Activate
    public DmaMemory(Settings settings) { this(settings.region(), RegionTable.ofImage()); }

    DmaMemory(String name, RegionTable table) {
        int entry = table.find(name);
        if (entry < 0) throw new IllegalArgumentException("DMA region " + name + " is not in the memory map; declare ibrik.memory;ibrik.memory=" + name + ";kind=dma in a bundle of the firmware");
        this.name = name;
        start = table.start(entry);
        size = table.size(entry);
        blocks = new FirstFit(start.toLong(), size);
    }

    @Override
    public String name() { return name; }

    @Override
    public Address start() { return start; }

    @Override
    public int size() { return size; }

    @Override
    public Address allocate(int size, int alignment) {
        if (size <= 0) throw new IllegalArgumentException("a block of " + size + " bytes; it needs at least one");
        if (Integer.bitCount(alignment) != 1 || alignment < 0) throw new IllegalArgumentException("alignment " + alignment + " is no power of two");
        synchronized (blocks) {
            long place = blocks.allocate(size, alignment);
            if (place >= 0) return Address.ofLong(place);
            throw new OutOfMemoryError("DMA region " + name + " has no " + size + " bytes at a multiple of " + alignment + ": " + blocks.used() + " of " + this.size + " are in use, and "
                    + blocks.largestFree() + " are the most in one piece; free some, or declare a larger region");
        }
    }

    @Override
    public Address reserve(int offset, int size) {
        if (size <= 0) throw new IllegalArgumentException("a block of " + size + " bytes; it needs at least one");
        Objects.checkFromIndexSize(offset, size, this.size);
        Address block = start.plus(offset);
        synchronized (blocks) {
            if (blocks.reserve(block.toLong(), size)) return block;
        }
        throw new IllegalStateException("DMA region " + name + ": some of the " + size + " bytes at offset " + offset + " are in use; reserve them before anything is allocated");
    }

    @Override
    public void free(Address block) {
        synchronized (blocks) {
            if (blocks.free(block.toLong())) return;
        }
        throw new IllegalArgumentException("DMA region " + name + ": no block in use starts at offset " + block.distanceFrom(start) + "; free each block once, by the address that it was given out with");
    }

    @Override
    public void write(Address to, byte[] from, int offset, int length) {
        check(to, length);
        Objects.checkFromIndexSize(offset, length, from.length);
        int at = 0;
        while (at < length && (to.plus(at).toInt() & 3) != 0) to.store8(at, from[offset + at++]);
        for (; at <= length - 4; at += 4) {
            int i = offset + at;
            to.store32(at, from[i] & 0xff | (from[i + 1] & 0xff) << 8 | (from[i + 2] & 0xff) << 16 | from[i + 3] << 24);
        }
        while (at < length) to.store8(at, from[offset + at++]);
    }

    @Override
    public void read(Address from, byte[] to, int offset, int length) {
        check(from, length);
        Objects.checkFromIndexSize(offset, length, to.length);
        int at = 0;
        while (at < length && (from.plus(at).toInt() & 3) != 0) to[offset + at] = (byte) from.loadU8(at++);
        for (; at <= length - 4; at += 4) {
            int word = from.load32(at);
            int i = offset + at;
            to[i] = (byte) word;
            to[i + 1] = (byte) (word >>> 8);
            to[i + 2] = (byte) (word >>> 16);
            to[i + 3] = (byte) (word >>> 24);
        }
        while (at < length) to[offset + at] = (byte) from.loadU8(at++);
    }

    /** The distance is compared as a whole: an address below the region is far above it. */
    private void check(Address place, int length) {
        long offset = place.toLong() - start.toLong();
        if (length < 0 || offset < 0 || offset > size - length) {
            throw new IndexOutOfBoundsException("DMA region " + name + " has " + size + " bytes; " + length + " bytes at offset " + offset + " are not within it");
        }
    }

    @Override
    public int used() {
        synchronized (blocks) {
            return (int) blocks.used();
        }
    }

    @Override
    public int blocks() {
        synchronized (blocks) {
            return blocks.blocks();
        }
    }

    @Override
    public int largestFree() {
        synchronized (blocks) {
            return (int) blocks.largestFree();
        }
    }
}
