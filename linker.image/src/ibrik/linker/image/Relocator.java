package ibrik.linker.image;

import ibrik.compiler.core.target.Relocation;

/** Writes addresses into instructions and data. */
final class Relocator {
    private static final long ARM_BRANCH_RANGE = 1L << 25;
    private final SymbolTable symbols;

    Relocator(SymbolTable symbols) { this.symbols = symbols; }

    /** Relocates an item whose first byte is at {@code address}. */
    void relocate(Item item, long address) {
        for (Relocation relocation : item.relocations()) {
            long target = symbols.address(relocation.symbol(), item.title()) + relocation.addend();
            write(item, relocation, target, address + relocation.offset());
        }
    }

    private static void write(Item item, Relocation relocation, long target, long place) {
        byte[] bytes = item.bytes();
        int at = relocation.offset();
        switch (relocation.kind()) {
            case ABS32 -> {
                if (target >>> 32 != 0) throw outOfRange(item, relocation);
                put(bytes, at, target, 4);
            }
            case ABS64 -> put(bytes, at, target, 8);
            case REL32 -> {
                long distance = target - (place + 4);
                if (distance != (int) distance) throw outOfRange(item, relocation);
                put(bytes, at, distance, 4);
            }
            case ARM_BRANCH24 -> {
                long distance = target - (place + 8);
                if (distance < -ARM_BRANCH_RANGE || distance >= ARM_BRANCH_RANGE || (distance & 3) != 0) throw outOfRange(item, relocation);
                put(bytes, at, get(bytes, at) & 0xff00_0000L | distance >> 2 & 0x00ff_ffffL, 4);
            }
            case ARM_MOVW -> put(bytes, at, immediate16(get(bytes, at), target), 4);
            case ARM_MOVT -> put(bytes, at, immediate16(get(bytes, at), target >>> 16), 4);
        }
    }

    /** MOVW and MOVT: imm4 in bits 19..16, imm12 in bits 11..0 (ARM DDI 0406C, A8.8.102 and A8.8.106). */
    private static long immediate16(long instruction, long value) {
        return instruction & 0xfff0_f000L | (value >>> 12 & 15) << 16 | value & 0xfff;
    }

    private static ImageException outOfRange(Item item, Relocation relocation) {
        return new ImageException(item.title() + " refers to " + SymbolTable.describe(relocation.symbol()) + ", which lies out of the reach of a " + relocation.kind()
                + " field; the image is too large for this architecture's branches.");
    }

    private static long get(byte[] bytes, int at) {
        long value = 0;
        for (int i = 3; i >= 0; i--) value = value << 8 | bytes[at + i] & 0xff;
        return value;
    }

    private static void put(byte[] bytes, int at, long value, int size) {
        for (int i = 0; i < size; i++) bytes[at + i] = (byte) (value >>> 8 * i);
    }
}
