// The tables of 4-level paging (Intel SDM volume 3, 4.5), as far as guard pages change them. Only the first 4 GB, which the entry code maps one to one.
package ibrik.runtime.amd64;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.NoPoll;

/** Reads and changes entries of the page tables that CR3 names. Callers exclude each other, and drop the processor's old translation afterwards. */
@NoPoll("nobody else may see the tables half changed")
final class PageMap {
    static final int PAGE = 4096;
    private static final int PRESENT = 1;
    private static final int WRITABLE = 2;
    private static final int ACCESSED = 0x20;
    /** In an entry of a directory: a page of 2 MB instead of a table. */
    private static final int LARGE = 0x80;
    private static final int ENTRY = 8;
    private static final int ENTRIES = 512;

    private PageMap() {}

    /** Where the directory has the 2 MB around this page; 0 if the gigabyte around it has no directory. */
    static Address directoryEntry(Address root, Address page) {
        Address gigabytes = table(root);
        Address directory = gigabytes.plus((page.toInt() >>> 30) * ENTRY);
        if ((directory.load32(0) & PRESENT) == 0) return Address.of(0);
        return table(directory).plus((page.toInt() >>> 21 & ENTRIES - 1) * ENTRY);
    }

    /** The table that an entry names. All lie below 4 GB. */
    private static Address table(Address entry) { return entry.load(0).alignDown(PAGE); }

    static boolean isPresent(Address entry) { return (entry.load32(0) & PRESENT) != 0; }

    static boolean isLarge(Address entry) { return (entry.load32(0) & LARGE) != 0; }

    /** Makes 512 pages of 4 kB of one of 2 MB, with the same rights: the table is filled first and linked by one store. */
    static void split(Address entry, Address table) {
        long page = entry.load64(0) & ~(long) LARGE;
        for (int i = 0; i < ENTRIES; i++) table.store64(i * ENTRY, page + (long) i * PAGE);
        entry.store64Volatile(0, table.toLong() | PRESENT | WRITABLE | ACCESSED);
    }

    /** Where the table below this entry, which is not large, has the page. */
    static Address pageEntry(Address entry, Address page) { return table(entry).plus((page.toInt() >>> 12 & ENTRIES - 1) * ENTRY); }

    /** Makes accesses to the page faults, or lets them through; the entry keeps the rest. */
    static void setPresent(Address entry, boolean present) {
        long rest = entry.load64(0) & ~(long) PRESENT;
        entry.store64Volatile(0, present ? rest | PRESENT : rest);
    }
}
