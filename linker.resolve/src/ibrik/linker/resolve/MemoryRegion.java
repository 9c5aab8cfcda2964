// A region of the memory map that a board declares.
package ibrik.linker.resolve;

import java.util.Map;

/**
 * A capability of the namespace {@value #NAMESPACE}.
 *
 * @param name unique in a board, e.g. "ram"
 * @param kind "ram" (heap, code, stacks), "dma" (outside the heap), "device" (uncached registers), "table" (page tables,
 *     vectors) or "none" (no access)
 * @param start physical address, unsigned; 0 in a region of kind "dma": the linker puts it into the image
 * @param size in bytes; 0 if the boot code finds it out
 * @param attributes all attributes as declared, further settings such as stack.offset among them
 */
public record MemoryRegion(String name, String kind, long start, long size, Map<String, String> attributes) {

    public static final String NAMESPACE = "ibrik.memory";

    /** The address behind the last byte. */
    public long end() {
        return start + size;
    }

    /** The number that an attribute holds, e.g. stack.size, or -1 if the region does not have it. */
    public long number(String attribute) {
        String text = attributes.get(attribute);
        return text == null ? -1 : MemoryMap.number(name, attribute, attributes, "its board");
    }

    /** Whether it is known where it lies: a region of kind dma that starts at 0 is carved out of RAM by the linker. */
    boolean isPlaced() {
        return size > 0 && !(kind.equals("dma") && start == 0);
    }

    boolean overlaps(MemoryRegion other) {
        return isPlaced() && other.isPlaced() && Long.compareUnsigned(start, other.end()) < 0 && Long.compareUnsigned(other.start, end()) < 0;
    }

    @Override
    public String toString() {
        return name + " (" + kind + ", 0x" + Long.toHexString(start) + "-0x" + Long.toHexString(end() - 1) + ")";
    }
}
