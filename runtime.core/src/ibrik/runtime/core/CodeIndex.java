package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.NoAllocation;
import ibrik.runtime.api.link.NoPoll;
import ibrik.runtime.layout.CodeTables;

/**
 * Finds what the linker knows about a pc: the method, its frame, and the entry of the call or trap there. A cursor that is reused; formats in
 * {@link CodeTables}. Works on the host over a simulated memory.
 */
@NoAllocation("walks stacks during a collection")
@NoPoll("walks stacks during a collection")
final class CodeIndex {
    private Address index;
    private int count;
    private Address cursor;

    // The method found last.
    Address start;
    int flags;
    /** Bytes. */
    int frameSize;
    int name;
    private int entries;

    // The entry found last.
    int entryFlags;
    int line;
    /** Inline site, or -1. */
    int inlineSite;
    /** Offset of the landing pad from {@link #start}, or -1. */
    int landingPad;
    /** Where the entry's map starts, if entryFlags says it has one. */
    Address map;

    /** Must come before anything else: the object itself is made at link time, when there are no addresses. */
    void initialise(Address index, int count) {
        this.index = index;
        this.count = count;
    }

    /**
     * Finds the method and the entry for a return address (or trap address + 1).
     *
     * @return whether there is such a method and entry; the method's fields are set if there is a method
     */
    boolean find(Address pc) {
        return findMethod(pc) && findEntry(pc.distanceFrom(start));
    }

    /** Finds the method whose code holds the byte before {@code pc}. */
    boolean findMethod(Address pc) {
        Address inside = pc.minus(1);
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (index.load(middle * CodeTables.INDEX_STRIDE).isAtOrBelow(inside)) low = middle + 1;
            else high = middle;
        }
        if (low == 0) return false;
        Address pair = index.plus((low - 1) * CodeTables.INDEX_STRIDE);
        start = pair.load(0);
        cursor = pair.load(4);
        if (cursor.isZero()) return false;
        flags = readByte();
        frameSize = readUnsigned() << 3;
        name = readUnsigned();
        entries = readUnsigned();
        return true;
    }

    /**
     * Finds the method whose code holds the instruction at {@code pc}, and as its line that of the last call or trap before it, or else of the first one; 0 if it has none, as of leaves that trap nowhere.
     *
     * @return whether there is such a method
     */
    boolean findLine(Address pc) {
        if (!findMethod(pc.plus(1))) return false;
        int key = pc.distanceFrom(start) + 1;
        line = 0;
        entryFlags = 0;
        inlineSite = -1;
        landingPad = -1;
        if (entries == 0) return true;
        int at = readUnsigned();
        readEntry();
        for (int i = 1; i < entries; i++) {
            skipMap();
            at += readUnsigned();
            if (at > key) break;
            readEntry();
        }
        landingPad = -1;
        return true;
    }

    private boolean findEntry(int key) {
        int at = 0;
        line = 0;
        for (int i = 0; i < entries; i++) {
            at += readUnsigned();
            if (at > key) return false;
            readEntry();
            if (at == key) {
                map = cursor;
                return true;
            }
            skipMap();
        }
        return false;
    }

    /** Flags, line, inline site and landing pad of the entry at the cursor, which then stands at its map. */
    private void readEntry() {
        entryFlags = readByte();
        if ((entryFlags & CodeTables.ENTRY_LINE) != 0) line += readSigned();
        inlineSite = (entryFlags & CodeTables.ENTRY_INLINED) != 0 ? readUnsigned() : -1;
        landingPad = (entryFlags & CodeTables.ENTRY_HANDLER) != 0 ? readUnsigned() : -1;
    }

    private void skipMap() {
        if ((entryFlags & CodeTables.ENTRY_MAP) == 0) return;
        for (int i = readUnsigned(); i > 0; i--) readUnsigned();
        if ((entryFlags & CodeTables.ENTRY_REGISTERS) != 0) readUnsigned();
        if ((entryFlags & CodeTables.ENTRY_DERIVED) != 0) {
            for (int i = 2 * readUnsigned(); i > 0; i--) readUnsigned();
        }
    }

    /** Puts the reading position at the map of the entry found last. */
    void openMap() { cursor = map; }

    int readByte() {
        int value = cursor.loadU8(0);
        cursor = cursor.plus(1);
        return value;
    }

    /** Unsigned LEB128. */
    int readUnsigned() {
        int value = 0;
        for (int shift = 0;; shift += 7) {
            int part = readByte();
            value |= (part & 0x7f) << shift;
            if (part < 0x80) return value;
        }
    }

    /** Signed LEB128. */
    int readSigned() {
        int value = 0;
        for (int shift = 0;;) {
            int part = readByte();
            value |= (part & 0x7f) << shift;
            shift += 7;
            if (part < 0x80) return shift < 32 && (part & 0x40) != 0 ? value | -1 << shift : value;
        }
    }
}
