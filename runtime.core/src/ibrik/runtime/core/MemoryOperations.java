package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.AlwaysInline;
import ibrik.runtime.api.link.NoAllocation;
import ibrik.runtime.api.link.NoPoll;

/** Bulk operations on raw memory. */
@NoAllocation("used by the collector")
@NoPoll("used by the collector; pieces are bounded by the callers")
public final class MemoryOperations {
    private MemoryOperations() {}

    /** Clears {@code size} bytes, a multiple of 8, from an 8-aligned address. */
    static void clear(Address start, int size) {
        int at = 0;
        for (; at <= size - 128; at += 128) {
            Address piece = start.plus(at);
            clear32(piece);
            clear32(piece.plus(32));
            clear32(piece.plus(64));
            clear32(piece.plus(96));
        }
        for (; at < size; at += 8) start.store64(at, 0);
    }

    @AlwaysInline
    private static void clear32(Address start) {
        start.store64(0, 0);
        start.store64(8, 0);
        start.store64(16, 0);
        start.store64(24, 0);
    }

    /**
     * Copies bytes upwards from the lowest address; right when the areas do not overlap or the target lies lower. Both architectures reach words of 8 bytes at multiples of 4, and of
     * 4 bytes anywhere (ARM ARM DDI 0406C, A3.2.1); but elements of arrays do not fall apart, so only bytes are taken together where they lie unevenly.
     */
    static void copyForward(Address from, Address to, int size) {
        int at = 0;
        if (((from.toInt() | to.toInt()) & 3) == 0) {
            for (; at <= size - 16; at += 16) {
                Address source = from.plus(at);
                Address target = to.plus(at);
                long first = source.load64(0);
                long second = source.load64(8);
                target.store64(0, first);
                target.store64(8, second);
            }
        } else if (((from.toInt() | to.toInt()) & 1) == 0) {
            for (; at <= size - 2; at += 2) to.store16(at, from.loadU16(at));
        }
        for (; at <= size - 4; at += 4) to.store32(at, from.load32(at));
        for (; at < size; at++) to.store8(at, from.loadU8(at));
    }

    /** Copies bytes, and up to three more, between places at multiples of 4 that do not overlap. */
    @AlwaysInline
    static void copyWords(Address from, Address to, int size) {
        int at = 0;
        for (; at <= size - 16; at += 16) {
            Address source = from.plus(at);
            Address target = to.plus(at);
            long first = source.load64(0);
            long second = source.load64(8);
            target.store64(0, first);
            target.store64(8, second);
        }
        for (; at < size; at += 4) to.store32(at, from.load32(at));
    }

    /** Copies bytes downwards from the highest address; right when the target lies higher. */
    static void copyBackward(Address from, Address to, int size) {
        int at = size;
        if (((from.toInt() | to.toInt() | size) & 7) == 0) {
            while (at >= 8) {
                at -= 8;
                to.store64(at, from.load64(at));
            }
        } else if (((from.toInt() | to.toInt() | size) & 3) == 0) {
            while (at >= 4) {
                at -= 4;
                to.store32(at, from.load32(at));
            }
        } else if (((from.toInt() | to.toInt() | size) & 1) == 0) {
            while (at >= 2) {
                at -= 2;
                to.store16(at, from.loadU16(at));
            }
        }
        while (at > 0) {
            at--;
            to.store8(at, from.loadU8(at));
        }
    }
}
