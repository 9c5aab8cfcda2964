package ibrik.runtime.api;

import ibrik.runtime.api.link.Intrinsic;

/**
 * A machine address. In an image it is a bare machine word, as wide as the machine (64 bits on amd64, 32 on ARM), and each method compiles to an
 * instruction or two; on a normal JVM it is an object over a simulated {@link Memory}, so that drivers and the collector can be tested there.
 *
 * <p>In an image an Address is never null, never converted to Object, never an element of an array or a type argument, and never compared with
 * {@code ==}: the linker refuses such code. Accesses must be aligned to their size. Plain accesses may be reordered or removed by the compiler like those of a field;
 * the {@code Volatile} ones are done exactly once, in program order with each other (device registers), and are sequentially consistent.
 */
public final class Address {
    private final long value;

    private Address(long value) { this.value = value; }

    /** The address with these 32 bits, zeros above. */
    @Intrinsic
    public static Address of(int value) { return new Address(value & 0xffff_ffffL); }

    /** The address with these bits; on a 32-bit machine the low 32. */
    @Intrinsic
    public static Address ofLong(long value) { return new Address(value); }

    /** The low 32 bits. */
    @Intrinsic
    public int toInt() { return (int) value; }

    /** The bits, zeros above those of the machine. */
    @Intrinsic
    public long toLong() { return value; }

    /** This plus a signed number of bytes. */
    @Intrinsic
    public Address plus(int bytes) { return new Address(value + bytes); }

    /** This plus a number of bytes of the machine's width. */
    @Intrinsic
    public Address plus(Address bytes) { return new Address(value + bytes.value); }

    /** This minus a signed number of bytes. */
    @Intrinsic
    public Address minus(int bytes) { return new Address(value - bytes); }

    /** The low 32 bits of the distance from {@code other} to this. */
    @Intrinsic
    public int distanceFrom(Address other) { return (int) (value - other.value); }

    /** The largest multiple of {@code alignment} (a power of two) that is not above this. */
    @Intrinsic
    public Address alignDown(int alignment) { return new Address(value & -(long) alignment); }

    /** The smallest multiple of {@code alignment} (a power of two) that is not below this. */
    @Intrinsic
    public Address alignUp(int alignment) { return new Address(value + alignment - 1 & -(long) alignment); }

    @Intrinsic
    public boolean isZero() { return value == 0; }

    /** Whether both are the same address. */
    @Intrinsic
    public boolean is(Address other) { return value == other.value; }

    /** Unsigned comparison: this below {@code other}. */
    @Intrinsic
    public boolean isBelow(Address other) { return Long.compareUnsigned(value, other.value) < 0; }

    /** Unsigned comparison: this below or the same as {@code other}. */
    @Intrinsic
    public boolean isAtOrBelow(Address other) { return Long.compareUnsigned(value, other.value) <= 0; }

    /** Returns the byte there, with sign, {@code offset} bytes on. */
    @Intrinsic
    public int loadS8(int offset) { return (byte) Memory.current().load(value + offset, 1); }

    /** Returns the byte there, without sign, {@code offset} bytes on. */
    @Intrinsic
    public int loadU8(int offset) { return (int) Memory.current().load(value + offset, 1) & 0xff; }

    /** Returns the halfword there, with sign, {@code offset} bytes on. */
    @Intrinsic
    public int loadS16(int offset) { return (short) Memory.current().load(value + offset, 2); }

    /** Returns the halfword there, without sign, {@code offset} bytes on. */
    @Intrinsic
    public int loadU16(int offset) { return (int) Memory.current().load(value + offset, 2) & 0xffff; }

    /** Returns the 32 bits there, {@code offset} bytes on. */
    @Intrinsic
    public int load32(int offset) { return (int) Memory.current().load(value + offset, 4); }

    /** Returns the 64 bits there, {@code offset} bytes on. */
    @Intrinsic
    public long load64(int offset) { return Memory.current().load(value + offset, 8); }

    /** The 32-bit address stored there, {@code offset} bytes on. */
    @Intrinsic
    public Address load(int offset) { return of(load32(offset)); }

    /** The machine word stored there, {@code offset} bytes on (on the host: 64 bits). */
    @Intrinsic
    public Address loadWord(int offset) { return ofLong(load64(offset)); }

    /** Stores the low 8 bits of {@code data}, {@code offset} bytes on. */
    @Intrinsic
    public void store8(int offset, int data) { Memory.current().store(value + offset, 1, data); }

    /** Stores the low 16 bits of {@code data}, {@code offset} bytes on. */
    @Intrinsic
    public void store16(int offset, int data) { Memory.current().store(value + offset, 2, data); }

    /** Stores 32 bits of {@code data}, {@code offset} bytes on. */
    @Intrinsic
    public void store32(int offset, int data) { Memory.current().store(value + offset, 4, data); }

    /** Stores 64 bits of {@code data}, {@code offset} bytes on. */
    @Intrinsic
    public void store64(int offset, long data) { Memory.current().store(value + offset, 8, data); }

    /** Stores the low 32 bits of an address, {@code offset} bytes on. */
    @Intrinsic
    public void store(int offset, Address data) { store32(offset, data.toInt()); }

    /** Stores a machine word, {@code offset} bytes on (on the host: 64 bits). */
    @Intrinsic
    public void storeWord(int offset, Address data) { store64(offset, data.value); }

    /** Volatile load of 8 bits without sign. */
    @Intrinsic
    public int load8Volatile(int offset) { return loadU8(offset); }

    /** Volatile store of 8 bits. */
    @Intrinsic
    public void store8Volatile(int offset, int data) { store8(offset, data); }

    /** Volatile load of 16 bits without sign. */
    @Intrinsic
    public int load16Volatile(int offset) { return loadU16(offset); }

    /** Volatile store of 16 bits. */
    @Intrinsic
    public void store16Volatile(int offset, int data) { store16(offset, data); }

    /** Volatile load of 32 bits. */
    @Intrinsic
    public int load32Volatile(int offset) { return load32(offset); }

    /** Volatile store of 32 bits. */
    @Intrinsic
    public void store32Volatile(int offset, int data) { store32(offset, data); }

    /** Volatile load of 64 bits. */
    @Intrinsic
    public long load64Volatile(int offset) { return load64(offset); }

    /** Volatile store of 64 bits. */
    @Intrinsic
    public void store64Volatile(int offset, long data) { store64(offset, data); }

    /** Replaces the 32 bits there by {@code replacement} if they are {@code expected}, atomically; tells whether it did. */
    @Intrinsic
    public boolean compareAndSet32(int offset, int expected, int replacement) {
        return Memory.current().compareAndSet32(value + offset, expected, replacement);
    }

    /** Adds to the 32 bits there, atomically; returns what was there before. */
    @Intrinsic
    public int getAndAdd32(int offset, int delta) {
        int found;
        do {
            found = load32(offset);
        } while (!compareAndSet32(offset, found, found + delta));
        return found;
    }

    /** The address of an object, or 0 for null. It stays true only up to the next safepoint. Not on the host. */
    @Intrinsic
    public static Address ofObject(Object object) { throw new UnsupportedOperationException("objects have no address on the host"); }

    /** The object at this address, or null for 0. Not on the host. */
    @Intrinsic
    public Object toObject() { throw new UnsupportedOperationException("there are no objects in simulated memory"); }

    @Override
    public boolean equals(Object other) { return other instanceof Address address && address.value == value; }

    @Override
    public int hashCode() { return Long.hashCode(value); }

    @Override
    public String toString() { return "0x" + Long.toHexString(value); }
}
