package ibrik.runtime.core;

import ibrik.runtime.api.Memory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A simulated RAM from {@code base} on; touching anything outside fails the test. */
final class ArrayMemory implements Memory {
    private final long base;
    private final ByteBuffer bytes;

    ArrayMemory(long base, int size) {
        this.base = base;
        this.bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Fills everything with a pattern, as RAM is after power-on. */
    ArrayMemory dirty() {
        for (int i = 0; i < bytes.capacity(); i++) bytes.put(i, (byte) (i * 37 + 11));
        return this;
    }

    @Override
    public long load(long address, int size) {
        int at = at(address, size);
        return switch (size) {
            case 1 -> bytes.get(at);
            case 2 -> bytes.getShort(at);
            case 4 -> bytes.getInt(at);
            default -> bytes.getLong(at);
        };
    }

    @Override
    public void store(long address, int size, long data) {
        int at = at(address, size);
        switch (size) {
            case 1 -> bytes.put(at, (byte) data);
            case 2 -> bytes.putShort(at, (short) data);
            case 4 -> bytes.putInt(at, (int) data);
            default -> bytes.putLong(at, data);
        }
    }

    private int at(long address, int size) {
        if (address % size != 0) throw new AssertionError("misaligned access of " + size + " bytes at 0x" + Long.toHexString(address));
        long at = address - base;
        if (at < 0 || at + size > bytes.capacity()) throw new AssertionError("access outside RAM at 0x" + Long.toHexString(address));
        return (int) at;
    }
}
