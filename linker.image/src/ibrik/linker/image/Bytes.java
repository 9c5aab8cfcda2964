package ibrik.linker.image;

import java.util.Arrays;

/** A growing little-endian byte buffer. */
final class Bytes {
    private byte[] data = new byte[256];
    private int size;

    int size() { return size; }

    byte[] toArray() { return Arrays.copyOf(data, size); }

    void u8(int value) {
        if (size == data.length) data = Arrays.copyOf(data, 2 * size);
        data[size++] = (byte) value;
    }

    void u16(int value) {
        u8(value);
        u8(value >>> 8);
    }

    void u32(long value) {
        u16((int) value);
        u16((int) (value >>> 16));
    }

    void u64(long value) {
        u32(value);
        u32(value >>> 32);
    }

    void bytes(byte[] values) { for (byte value : values) u8(value); }

    /** Unsigned LEB128. */
    void uleb(int value) {
        while (value >>> 7 != 0) {
            u8(value & 0x7f | 0x80);
            value >>>= 7;
        }
        u8(value);
    }

    /** Signed LEB128. */
    void sleb(int value) {
        while (value >> 6 != 0 && value >> 6 != -1) {
            u8(value & 0x7f | 0x80);
            value >>= 7;
        }
        u8(value & 0x7f);
    }

    void align(int alignment) { while (size % alignment != 0) u8(0); }

    void set32(int offset, long value) {
        for (int i = 0; i < 4; i++) data[offset + i] = (byte) (value >>> 8 * i);
    }
}
