package ibrik.linker.model;

import ibrik.runtime.layout.ObjectLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * An object of the simulated heap, in the target's layout: offsets are those of ibrik.runtime.layout.ObjectLayout and
 * {@link FieldInfo#offset}, so that offsets which class initialisers obtain from Unsafe stay true in the image. Primitive
 * contents lie in {@link #bytes}, little-endian, at their offset; references in {@link #references} at offset / 4.
 */
public final class SimObject {
    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    public final TypeInfo type;
    /** Array length, or -1. */
    public final int length;
    /** The object's bytes, header included (header words 0); for arrays of references and objects of only references shorter than the object. */
    public final byte[] bytes;
    /** References by offset / 4; null where the type can hold none. */
    public final SimObject[] references;
    /** Identity hash, 26 bits, or 0 if never asked for. */
    public int identityHash;
    /** For java.lang.Class objects: the type it mirrors. */
    public TypeInfo mirrors;
    /** What the linker knows of an object that stands for something of its own, e.g. a {@link VarHandleConstant}; else null. */
    public Object hostData;
    /** Order of creation in the world: the image places objects in this order, so that builds repeat. */
    public final int serial;

    /** An instance of a class (also used for a class's simulated statics, with {@code size} bytes and the class's mirror type). */
    public SimObject(TypeInfo type, int size, boolean holdsReferences, int serial) {
        this.type = type;
        this.length = -1;
        this.bytes = new byte[size];
        this.references = holdsReferences ? new SimObject[(size + 3) >> 2] : null;
        this.serial = serial;
    }

    /** An array of {@code type} with {@code length} elements. */
    public SimObject(TypeInfo type, int length, int serial) {
        this.type = type;
        this.length = length;
        this.serial = serial;
        if (type.isReferenceArray()) {
            bytes = new byte[ObjectLayout.ARRAY_BASE];
            references = new SimObject[(ObjectLayout.ARRAY_BASE >> 2) + length];
        } else {
            long size = arrayBase(type) + ((long) length << elementShift(type));
            bytes = new byte[Math.toIntExact(size)];
            references = null;
        }
        INTS.set(bytes, ObjectLayout.ARRAY_LENGTH, length);
    }

    /** Offset of the first element of arrays of this type. */
    public static int arrayBase(TypeInfo arrayType) {
        return elementShift(arrayType) == 3 ? ObjectLayout.ARRAY_BASE_WIDE : ObjectLayout.ARRAY_BASE;
    }

    /** log2 of the bytes per element. */
    public static int elementShift(TypeInfo arrayType) {
        if (!arrayType.element.isPrimitive()) return ObjectLayout.REFERENCE_SHIFT;
        return switch (arrayType.element.name) {
            case "boolean", "byte" -> 0;
            case "char", "short" -> 1;
            case "long", "double" -> 3;
            default -> 2;
        };
    }

    public boolean isArray() { return length >= 0; }

    public byte getByte(long offset) { return bytes[Math.toIntExact(offset)]; }
    public void putByte(long offset, byte value) { bytes[Math.toIntExact(offset)] = value; }
    public short getShort(long offset) { return (short) SHORTS.get(bytes, Math.toIntExact(offset)); }
    public void putShort(long offset, short value) { SHORTS.set(bytes, Math.toIntExact(offset), value); }
    public int getInt(long offset) { return (int) INTS.get(bytes, Math.toIntExact(offset)); }
    public void putInt(long offset, int value) { INTS.set(bytes, Math.toIntExact(offset), value); }
    public long getLong(long offset) { return (long) LONGS.get(bytes, Math.toIntExact(offset)); }
    public void putLong(long offset, long value) { LONGS.set(bytes, Math.toIntExact(offset), value); }
    public SimObject getReference(long offset) { return references == null ? null : references[Math.toIntExact(offset >> 2)]; }
    public void putReference(long offset, SimObject value) { references[Math.toIntExact(offset >> 2)] = value; }

    /** Bytes the object takes in the image, a multiple of 8. */
    public int imageSize() {
        long size = length < 0 ? type.instanceSize : arrayBase(type) + ((long) length << elementShift(type));
        return Math.toIntExact((size + 7) & ~7L);
    }

    @Override
    public String toString() { return type.javaName() + "#" + serial; }
}
