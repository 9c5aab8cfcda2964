package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.api.link.NeverInline;
import ibrik.runtime.api.link.NoPoll;
import ibrik.runtime.layout.ObjectLayout;
import ibrik.runtime.layout.ThreadBlock;
import ibrik.runtime.layout.TypeDescriptor;

/**
 * Slow paths of allocation: called by the stubs when the thread's hole is too small, or when the size is not known beforehand.
 *
 * <p>From the moment that memory is handed out until it is an object there is no poll, as no collection would know of it. Memory for large arrays is set aside first, cleared in pieces with polls between them, and handed out then.
 */
@Hidden
public final class Allocation {
    /** Bytes that no heap can hold: larger requests fail before they overflow. */
    private static final long LIMIT = 0x7fff_0000L;
    /** Arrays above this size are cleared in pieces of it. */
    static final int PIECE = 4096;
    private static final OutOfMemoryError EXHAUSTED = new OutOfMemoryError("Java heap space");
    private static final OutOfMemoryError TOO_LARGE = new OutOfMemoryError("Requested array size exceeds VM limit");

    private Allocation() {}

    /** A new object of the class with this descriptor, fields zero. Throws OutOfMemoryError. */
    @NeverInline("called by a stub")
    static Object allocateInstance(Address descriptor) {
        Object object = newInstance(descriptor);
        ReferenceHandling.wake();
        return object;
    }

    /** A new array of the type with this descriptor, elements zero. Throws NegativeArraySizeException, OutOfMemoryError. */
    @NeverInline("called by a stub")
    static Object allocateArray(Address descriptor, int length) {
        if (length < 0) throw new NegativeArraySizeException(Integer.toString(length));
        long size = ObjectModel.arraySize(descriptor, length);
        if (length >= Integer.MAX_VALUE - 1) throw TOO_LARGE;
        if (size > LIMIT) throw EXHAUSTED;
        Object array = size > Heap.LARGE ? newLargeArray(descriptor, length, (int) size) : newArray(descriptor, length, (int) size);
        ReferenceHandling.wake();
        return array;
    }

    @NoPoll("the memory must become an object first")
    private static Object newInstance(Address descriptor) {
        Address object = take(descriptor.load32(TypeDescriptor.INSTANCE_SIZE));
        object.store(ObjectLayout.CLASS_WORD, descriptor);
        return object.toObject();
    }

    @NoPoll("the memory must become an object first")
    private static Object newArray(Address descriptor, int length, int size) { return array(take(size), descriptor, length); }

    private static Object newLargeArray(Address descriptor, int length, int size) {
        Address memory = setAside(size);
        for (int at = 0; at < size; at += PIECE) MemoryOperations.clear(memory.plus(at), Math.min(PIECE, size - at));
        return handOut(memory, descriptor, length, size);
    }

    @NoPoll("the memory must become an object first")
    private static Object handOut(Address memory, Address descriptor, int length, int size) {
        VirtualMachine.HEAP.handOut(memory, size);
        return array(memory, descriptor, length);
    }

    @NoPoll("the memory must become an object first")
    private static Object array(Address array, Address descriptor, int length) {
        array.store(ObjectLayout.CLASS_WORD, descriptor);
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
        if (ObjectModel.kind(descriptor) == TypeDescriptor.KIND_INSTANCE) {
            Object copy = allocateInstance(descriptor);
            copyFields(original, copy, descriptor.load32(TypeDescriptor.INSTANCE_SIZE));
            return copy;
        }
        int length = Types.arrayLength(original);
        Object copy = allocateArray(descriptor, length);
        ArrayCopy.move(original, 0, copy, 0, length, descriptor);
        return copy;
    }

    @NoPoll("both objects are raw addresses here")
    private static void copyFields(Object original, Object copy, int size) {
        Barriers.beforeWrite(copy);
        MemoryOperations.copyForward(Address.ofObject(original).plus(ObjectLayout.HEADER_SIZE), Address.ofObject(copy).plus(ObjectLayout.HEADER_SIZE), size - ObjectLayout.HEADER_SIZE);
    }

    /** Cleared memory of this size, at most {@link Heap#LARGE}: from the thread's hole, from a new one, or after a collection. */
    @NoPoll("the memory must become an object first")
    private static Address take(int size) {
        Address thread = Frame.thread();
        prepare(thread, size);
        Address object = tryTake(thread, size);
        for (int effort = 0; object.isZero(); effort++) {
            collect(effort);
            object = tryTake(thread, size);
        }
        if (Collector.stress) thread.store32(ThreadBlock.ALLOCATION_LIMIT, 0);
        return object;
    }

    /** Memory of this size, above {@link Heap#LARGE}, which collections leave alone until it is handed out. */
    @NoPoll("as take")
    private static Address setAside(int size) {
        prepare(Frame.thread(), size);
        Address memory = VirtualMachine.HEAP.setAside(size);
        for (int effort = 0; memory.isZero(); effort++) {
            collect(effort);
            memory = VirtualMachine.HEAP.setAside(size);
        }
        return memory;
    }

    @NoPoll("as take")
    private static void prepare(Address thread, int size) {
        if (thread.load32(ThreadBlock.NO_ALLOCATION) != 0) Fatal.stop("allocation during a collection");
        if (Collector.stress || VirtualMachine.HEAP.isDue(size)) Collector.collect();
    }

    /** Tries harder and harder. Throws OutOfMemoryError at last. */
    @NoPoll("as take")
    private static void collect(int effort) {
        switch (effort) {
            case 0 -> Collector.collect();
            case 1 -> Collector.collectAll();
            case 2 -> Collector.collectEverything();
            default -> throw EXHAUSTED;
        }
    }

    @NoPoll("as take")
    private static Address tryTake(Address thread, int size) {
        Address cursor = thread.load(ThreadBlock.ALLOCATION_CURSOR);
        Address end = cursor.plus(size);
        if (!end.isAtOrBelow(thread.load(ThreadBlock.ALLOCATION_LIMIT))) return VirtualMachine.HEAP.allocate(thread, size);
        thread.store(ThreadBlock.ALLOCATION_CURSOR, end);
        return cursor;
    }
}
