package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.NoAllocation;
import ibrik.runtime.api.link.NoPoll;
import ibrik.runtime.layout.ObjectLayout;
import ibrik.runtime.layout.TypeDescriptor;

/** What can be read off an object through its type descriptor. Objects are raw addresses here. */
@NoAllocation("used by the collector")
@NoPoll("used by the collector")
public final class ObjectModel {
    private ObjectModel() {}

    static Address descriptor(Address object) { return object.load(ObjectLayout.CLASS_WORD); }

    static int kind(Address descriptor) { return descriptor.load32(TypeDescriptor.FLAGS) & TypeDescriptor.KIND_MASK; }

    /** log2 of the bytes of an element of this array type. */
    static int elementShift(Address descriptor) {
        return descriptor.load32(TypeDescriptor.FLAGS) >> TypeDescriptor.ELEMENT_SHIFT_SHIFT & TypeDescriptor.ELEMENT_SHIFT_MASK;
    }

    /** Offset of the first element of this array type. */
    static int arrayBase(Address descriptor) {
        return kind(descriptor) == TypeDescriptor.KIND_PRIMITIVE_ARRAY && elementShift(descriptor) == 3 ? ObjectLayout.ARRAY_BASE_WIDE : ObjectLayout.ARRAY_BASE;
    }

    /** Bytes of an object, a multiple of 8. */
    static int size(Address object) { return size(object, descriptor(object)); }

    /** Bytes of an object whose descriptor is at hand. */
    static int size(Address object, Address descriptor) {
        int kind = kind(descriptor);
        if (kind == TypeDescriptor.KIND_INSTANCE) return descriptor.load32(TypeDescriptor.INSTANCE_SIZE);
        int length = object.load32(ObjectLayout.ARRAY_LENGTH);
        return arrayBase(descriptor) + (length << elementShift(descriptor)) + 7 & -8;
    }

    /** Bytes of an array of this type and length, as a long: it may not fit the heap. */
    static long arraySize(Address descriptor, int length) {
        return arrayBase(descriptor) + ((long) length << elementShift(descriptor)) + 7 & -8L;
    }
}
