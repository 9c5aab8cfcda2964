package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.api.link.NeverInline;
import ibrik.runtime.api.link.NoPoll;
import ibrik.runtime.layout.ObjectLayout;
import ibrik.runtime.layout.ThreadBlock;
import ibrik.runtime.layout.TypeDescriptor;

/** Slow paths of allocation: called by the stubs when the thread's hole is too small, or when the size is not known beforehand. */
@Hidden
public final class Allocation {
    /** Bytes that no heap can hold: larger requests fail before they overflow. */
    private static final long LIMIT = 0x7fff_0000L;
    private static final OutOfMemoryError EXHAUSTED = new OutOfMemoryError("Java heap space");
    private static final OutOfMemoryError TOO_LARGE = new OutOfMemoryError("Requested array size exceeds VM limit");

    private Allocation() {}

    /** A new object of the class with this descriptor, fields zero. Throws OutOfMemoryError. */
    @NeverInline("called by a stub")
    static Object allocateInstance(Address descriptor) {
        return initialise(descriptor, take(descriptor.load32(TypeDescriptor.INSTANCE_SIZE))).toObject();
    }

    /** A new array of the type with this descriptor, elements zero. Throws NegativeArraySizeException, OutOfMemoryError. */
    @NeverInline("called by a stub")
    static Object allocateArray(Address descriptor, int length) {
        if (length < 0) throw new NegativeArraySizeException(Integer.toString(length));
        long size = ObjectModel.arraySize(descriptor, length);
        if (length >= Integer.MAX_VALUE - 1) throw TOO_LARGE;
        if (size > LIMIT) throw EXHAUSTED;
        Address array = initialise(descriptor, take((int) size));
        array.store32(ObjectLayout.ARRAY_LENGTH, length);
        return array.toObject();
    }

    /** Nested arrays as multianewarray makes them: all dimensions are checked before any array is made (JVMS 6.5). */
    static Object allocateMulti(Class<?> type, int[] dimensions) {
        for (int dimension : dimensions) if (dimension < 0) throw new NegativeArraySizeException(Integer.toString(dimension));
        return nested(Types.descriptor(type), dimensions, 0);
    }

    private static Object nested(Address descriptor, int[] dimensions, int at) {
        Object array = allocateArray(descriptor, dimensions[at]);
        if (at + 1 < dimensions.length) {
            Object[] outer = (Object[]) array;
            for (int i = 0; i < outer.length; i++) outer[i] = nested(descriptor.load(TypeDescriptor.ELEMENT), dimensions, at + 1);
        }
        return array;
    }

    /** An array of this component type, as Array.newInstance makes it. Throws UnsupportedOperationException if nothing else in the image names that array type. */
    public static Object newArray(Class<?> component, int length) {
        Address array = Types.descriptor(component).load(TypeDescriptor.ARRAY);
        if (array.isZero()) throw new UnsupportedOperationException("the array type " + component.getName() + "[] is not in the image: nothing but reflection makes arrays of it");
        return allocateArray(array, length);
    }

    /** A shallow copy of an object of the same size; the header's lock and hash are fresh. */
    public static Object clone(Object original) {
        Address descriptor = ObjectModel.descriptor(Address.ofObject(original));
        Object copy = ObjectModel.kind(descriptor) == TypeDescriptor.KIND_INSTANCE
                ? allocateInstance(descriptor)
                : allocateArray(descriptor, Address.ofObject(original).load32(ObjectLayout.ARRAY_LENGTH));
        copyContents(original, copy);
        return copy;
    }

    @NoPoll("both objects are raw addresses here; the new one has no log bit, so its references need no barrier")
    private static void copyContents(Object original, Object copy) {
        Address from = Address.ofObject(original);
        int size = ObjectModel.size(from);
        MemoryOperations.copyForward(from.plus(ObjectLayout.HEADER_SIZE), Address.ofObject(copy).plus(ObjectLayout.HEADER_SIZE), size - ObjectLayout.HEADER_SIZE);
    }

    private static Address initialise(Address descriptor, Address object) {
        object.store(ObjectLayout.CLASS_WORD, descriptor);
        return object;
    }

    /** Cleared memory of this size: from the thread's hole, from a new one, or after a collection. */
    private static Address take(int size) {
        Address thread = Frame.thread();
        if (thread.load32(ThreadBlock.NO_ALLOCATION) != 0) Fatal.stop("allocation during a collection");
        Heap heap = VirtualMachine.HEAP;
        if (Collector.stress || heap.isDue(size)) collect();
        Address object = tryTake(thread, size);
        if (object.isZero()) object = takeAfterCollection(thread, size);
        if (Collector.stress) thread.store32(ThreadBlock.ALLOCATION_LIMIT, 0);
        return object;
    }

    /** Tries harder and harder. */
    @NeverInline("is rare")
    private static Address takeAfterCollection(Address thread, int size) {
        collect();
        Address object = tryTake(thread, size);
        if (!object.isZero()) return object;
        Collector.collectAll();
        object = tryTake(thread, size);
        if (!object.isZero()) return object;
        Collector.collectEverything();
        ReferenceHandling.wake();
        object = tryTake(thread, size);
        if (object.isZero()) throw EXHAUSTED;
        return object;
    }

    private static void collect() {
        Collector.collect();
        ReferenceHandling.wake();
    }

    private static Address tryTake(Address thread, int size) {
        Address cursor = thread.load(ThreadBlock.ALLOCATION_CURSOR);
        Address end = cursor.plus(size);
        if (end.isAtOrBelow(thread.load(ThreadBlock.ALLOCATION_LIMIT)) && size <= Heap.LARGE) {
            thread.store(ThreadBlock.ALLOCATION_CURSOR, end);
            return cursor;
        }
        return VirtualMachine.HEAP.allocate(thread, size);
    }
}
