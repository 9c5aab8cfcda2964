package ibrik.runtime.arm;

import ibrik.runtime.api.Address;

/**
 * The translation tables of the short-descriptor format (ARM DDI 0406C, B3.5), as boot code leaves them: virtual addresses are physical ones, RAM is in sections of 1 MB. A section that a page is to be taken out of becomes a
 * second-level table of the same attributes first. A page that is out keeps its address and attributes in a descriptor whose type says that nothing is there.
 *
 * <p>Table walks see what the data cache holds (Cortex-A7: ID_MMFR3, coherent walk), so tables need no cleaning. A section and the table that takes its place translate alike, so both may be in use for a while.
 */
final class TranslationTables {
    /** What the tables need of processor and heap. */
    interface Support {
        /** The first-level table. */
        Address root();

        /** A page of memory for four tables, or 0 if there is none. */
        Address takePage();

        /** What was written before is seen by table walks, and the old translation of the page is forgotten. */
        void invalidate(Address page);

        /** What was written before is seen before what is written afterwards. */
        void order();
    }

    static final int PAGE = 4096;
    private static final int TABLE_SIZE = 1024;
    private static final int ENTRIES = 256;
    private static final int SECTION_SHIFT = 20;

    // Descriptors, B3.5.1.
    private static final int TYPE = 3;
    private static final int TYPE_TABLE = 1;
    private static final int TYPE_SECTION = 2;
    private static final int TABLE_ADDRESS = -TABLE_SIZE;
    /** Type of a small page, in which bit 0 is XN. */
    private static final int SMALL_PAGE = 2;
    private static final int SMALL_PAGE_XN = 1;

    private final Support support;
    /** First of the unused tables, each of which starts with the address of the next; 0 if there is none. */
    private Address spare = Address.of(0);

    TranslationTables(Support support) { this.support = support; }

    /** Takes the page out. */
    synchronized void guard(Address page) {
        Address entry = entry(page);
        entry.store32Volatile(0, entry.load32(0) & ~TYPE);
        support.invalidate(page);
    }

    /** Puts a page back that {@link #guard} took out. Pages of the heap are never executable. */
    synchronized void release(Address page) {
        Address entry = entry(page);
        entry.store32Volatile(0, entry.load32(0) | SMALL_PAGE | SMALL_PAGE_XN);
        support.invalidate(page);
    }

    /** The second-level descriptor of a page; makes the table if the page is in a section. */
    private Address entry(Address page) {
        if ((page.toInt() & PAGE - 1) != 0) throw new IllegalArgumentException("0x" + Integer.toHexString(page.toInt()) + " is not the address of a page; align it to 4096");
        Address first = support.root().plus((page.toInt() >>> SECTION_SHIFT) * 4);
        int descriptor = first.load32(0);
        int index = page.toInt() >>> 12 & ENTRIES - 1;
        return switch (descriptor & TYPE) {
            case TYPE_TABLE -> Address.of(descriptor & TABLE_ADDRESS).plus(4 * index);
            case TYPE_SECTION -> split(first, descriptor, page).plus(4 * index);
            default -> throw new IllegalArgumentException("there is no memory at 0x" + Integer.toHexString(page.toInt()) + "; guard pages lie in the heap");
        };
    }

    private Address split(Address first, int section, Address page) {
        Address table = takeTable();
        int descriptor = pageDescriptor(section);
        for (int i = 0; i < ENTRIES; i++) table.store32(4 * i, descriptor + i * PAGE);
        support.order();
        first.store32Volatile(0, table.toInt() | TYPE_TABLE);
        support.invalidate(page);
        return table;
    }

    /** The descriptor of a section's first page with the attributes of the section: B, C, AP, TEX, AP[2], S, nG, XN (figures B3-4 and B3-5). */
    static int pageDescriptor(int section) {
        return section & 0xfff0_0000 | SMALL_PAGE | section & 0xc | section >>> 4 & SMALL_PAGE_XN | (section >>> 10 & 3) << 4 | (section >>> 12 & 7) << 6 | (section >>> 15 & 7) << 9;
    }

    private Address takeTable() {
        if (spare.isZero()) {
            Address page = support.takePage();
            if (page.isZero()) throw new OutOfMemoryError("no memory for the tables of a guard page: no page of the heap is free");
            for (int i = 0; i < PAGE; i += TABLE_SIZE) {
                page.store(i, spare);
                spare = page.plus(i);
            }
        }
        Address table = spare;
        spare = table.load(0);
        return table;
    }
}
