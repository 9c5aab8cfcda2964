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

    void bytes(byte[] values) {
        if (size + values.length > data.length) data = Arrays.copyOf(data, Math.max(2 * data.length, size + values.length));
        System.arraycopy(values, 0, data, size, values.length);
        size += values.length;
    }

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

    /** u16 length in bytes, then modified UTF-8 (JVMS 4.4.7). */
    void string(String text) {
        int start = size;
        u16(0);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != 0 && c < 0x80) {
                u8(c);
            } else if (c < 0x800) {
                u8(0xc0 | c >> 6);
                u8(0x80 | c & 0x3f);
            } else {
                u8(0xe0 | c >> 12);
                u8(0x80 | c >> 6 & 0x3f);
                u8(0x80 | c & 0x3f);
            }
        }
        int length = size - start - 2;
        if (length > 0xffff) throw new ImageException("the name " + text.substring(0, 80) + "... is longer than 65535 bytes; shorten it.");
        data[start] = (byte) length;
        data[start + 1] = (byte) (length >> 8);
    }

    void align(int alignment) { while (size % alignment != 0) u8(0); }

    void set32(int offset, long value) {
        for (int i = 0; i < 4; i++) data[offset + i] = (byte) (value >>> 8 * i);
    }
}
