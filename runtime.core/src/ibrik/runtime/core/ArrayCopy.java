package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.AlwaysInline;
import ibrik.runtime.api.link.NoPoll;
import ibrik.runtime.layout.ObjectLayout;
import ibrik.runtime.layout.TypeDescriptor;
import java.util.Objects;

/** System.arraycopy. */
public final class ArrayCopy {
    private ArrayCopy() {}

    /** Semantics and order of checks as in the Javadoc of System.arraycopy. */
    public static void copy(Object source, int sourceStart, Object target, int targetStart, int length) {
        Objects.requireNonNull(source);
        Objects.requireNonNull(target);
        Address descriptor = ObjectModel.descriptor(Address.ofObject(source));
        int flags = descriptor.load32(TypeDescriptor.FLAGS);
        if (descriptor.is(ObjectModel.descriptor(Address.ofObject(target))) && (flags & TypeDescriptor.KIND_MASK) == TypeDescriptor.KIND_PRIMITIVE_ARRAY
                && isInside(source, sourceStart, length) && isInside(target, targetStart, length)) {
            int shift = flags >> TypeDescriptor.ELEMENT_SHIFT_SHIFT & TypeDescriptor.ELEMENT_SHIFT_MASK;
            if (length <= Allocation.PIECE >> 3) moveRaw(source, sourceStart, target, targetStart, length, shift, shift == 3 ? ObjectLayout.ARRAY_BASE_WIDE : ObjectLayout.ARRAY_BASE);
            else move(source, sourceStart, target, targetStart, length, descriptor);
        } else {
            copyAny(source, sourceStart, target, targetStart, length);
        }
    }

    @AlwaysInline
    private static boolean isInside(Object array, int start, int length) {
        int room = Types.arrayLength(array) - start;
        return (start | length | room) >= 0 && length <= room;
    }

    /**
     * Copies bytes into an array that has just been made, from its start. Whole words, into the space behind the last element too, if the bytes lie at a word's start.
     *
     * @param start within the source, as is the end
     */
    @AlwaysInline
    public static void copyInto(byte[] fresh, byte[] source, int start, int length) {
        if (length <= Allocation.PIECE) copyBytes(fresh, source, start, length);
        else copyMany(fresh, source, start, length);
    }

    private static void copyMany(byte[] fresh, byte[] source, int start, int length) {
        move(source, start, fresh, 0, length, ObjectModel.descriptor(Address.ofObject(source)));
    }

    @NoPoll("the arrays are raw addresses here")
    private static void copyBytes(byte[] fresh, byte[] source, int start, int length) {
        Address from = Address.ofObject(source).plus(ObjectLayout.ARRAY_BASE + start);
        Address to = Address.ofObject(fresh).plus(ObjectLayout.ARRAY_BASE);
        if ((start & 3) == 0) MemoryOperations.copyWords(from, to, length);
        else MemoryOperations.copyForward(from, to, length);
    }

    private static void copyAny(Object source, int sourceStart, Object target, int targetStart, int length) {
        Class<?> sourceType = source.getClass();
        Class<?> targetType = target.getClass();
        Address sourceDescriptor = Types.descriptor(sourceType);
        Address targetDescriptor = Types.descriptor(targetType);
        int sourceKind = ObjectModel.kind(sourceDescriptor);
        int targetKind = ObjectModel.kind(targetDescriptor);
        if (!isArray(sourceKind)) throw new ArrayStoreException("arraycopy: source type " + sourceType.getName() + " is not an array");
        if (!isArray(targetKind)) throw new ArrayStoreException("arraycopy: destination type " + targetType.getName() + " is not an array");
        if (sourceKind != targetKind || sourceKind == TypeDescriptor.KIND_PRIMITIVE_ARRAY && sourceType != targetType) {
            throw new ArrayStoreException("arraycopy: type mismatch: can not copy " + describe(sourceType) + " into " + describe(targetType));
        }
        int sourceLength = Types.arrayLength(source);
        int targetLength = Types.arrayLength(target);
        if (!isInside(source, sourceStart, length) || !isInside(target, targetStart, length)) {
            throw new ArrayIndexOutOfBoundsException(explain(sourceType, sourceStart, sourceLength, targetType, targetStart, targetLength, length));
        }
        if (sourceType == targetType || Types.isSubtype(sourceDescriptor.load(TypeDescriptor.ELEMENT), targetDescriptor.load(TypeDescriptor.ELEMENT))) {
            move(source, sourceStart, target, targetStart, length, sourceDescriptor);
        } else {
            copyChecked((Object[]) source, sourceStart, (Object[]) target, targetStart, length);
        }
    }

    private static boolean isArray(int kind) { return kind == TypeDescriptor.KIND_PRIMITIVE_ARRAY || kind == TypeDescriptor.KIND_REFERENCE_ARRAY; }

    /** Element by element; those before the first that does not fit stay copied. The arrays are different ones, so nothing overlaps. */
    private static void copyChecked(Object[] source, int sourceStart, Object[] target, int targetStart, int length) {
        Class<?> element = target.getClass().getComponentType();
        for (int i = 0; i < length; i++) {
            Object value = source[sourceStart + i];
            if (value != null && !element.isInstance(value)) {
                throw new ArrayStoreException("arraycopy: element type mismatch: can not cast one of the elements of "
                        + source.getClass().getComponentType().getName() + "[] to the type of the destination array, " + element.getName());
            }
            target[targetStart + i] = value;
        }
    }

    /** Moves elements, which fit; more than {@link Allocation#PIECE} bytes in pieces, with polls between them. */
    static void move(Object source, int sourceStart, Object target, int targetStart, int length, Address descriptor) {
        int shift = ObjectModel.elementShift(descriptor);
        int piece = Allocation.PIECE >> shift;
        if (length <= piece) {
            movePiece(source, sourceStart, target, targetStart, length, shift);
        } else if (source == target && sourceStart < targetStart) {
            for (int left = length; left > 0; left -= piece) {
                int first = Math.max(left - piece, 0);
                movePiece(source, sourceStart + first, target, targetStart + first, left - first, shift);
            }
        } else {
            for (int done = 0; done < length; done += piece) movePiece(source, sourceStart + done, target, targetStart + done, Math.min(piece, length - done), shift);
        }
    }

    @NoPoll("the arrays are raw addresses here")
    private static void movePiece(Object source, int sourceStart, Object target, int targetStart, int length, int shift) {
        Address descriptor = ObjectModel.descriptor(Address.ofObject(source));
        if (ObjectModel.kind(descriptor) == TypeDescriptor.KIND_REFERENCE_ARRAY) Barriers.beforeWrite(target);
        moveRaw(source, sourceStart, target, targetStart, length, shift, ObjectModel.arrayBase(descriptor));
    }

    @NoPoll("the arrays are raw addresses here")
    private static void moveRaw(Object source, int sourceStart, Object target, int targetStart, int length, int shift, int base) {
        Address from = Address.ofObject(source).plus(base + (sourceStart << shift));
        Address to = Address.ofObject(target).plus(base + (targetStart << shift));
        int size = length << shift;
        if (from.isBelow(to) && to.isBelow(from.plus(size))) MemoryOperations.copyBackward(from, to, size);
        else MemoryOperations.copyForward(from, to, size);
    }

    private static String describe(Class<?> array) {
        Class<?> element = array.getComponentType();
        return element.isPrimitive() ? element.getName() + "[]" : "object array[]";
    }

    private static String explain(Class<?> sourceType, int sourceStart, int sourceLength, Class<?> targetType, int targetStart, int targetLength, int length) {
        if (sourceStart < 0) return outside("source index " + sourceStart, sourceType, sourceLength);
        if (targetStart < 0) return outside("destination index " + targetStart, targetType, targetLength);
        if (length < 0) return "arraycopy: length " + length + " is negative";
        if (length > sourceLength - sourceStart) return outside("last source index " + unsignedSum(sourceStart, length), sourceType, sourceLength);
        return outside("last destination index " + unsignedSum(targetStart, length), targetType, targetLength);
    }

    private static String outside(String what, Class<?> array, int length) {
        String kind = describe(array);
        return "arraycopy: " + what + " out of bounds for " + kind.substring(0, kind.length() - 1) + length + "]";
    }

    private static long unsignedSum(int a, int b) { return (a & 0xffff_ffffL) + (b & 0xffff_ffffL); }
}
