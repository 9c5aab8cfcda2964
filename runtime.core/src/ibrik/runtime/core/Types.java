package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.core.substitution.ClassFields;
import ibrik.runtime.layout.ObjectLayout;
import ibrik.runtime.layout.TypeDescriptor;

/** Descriptors and classes. */
public final class Types {
    private Types() {}

    /** The type descriptor of a class. */
    public static Address descriptor(Class<?> type) { return Address.of(((ClassFields) (Object) type).ibrikDescriptor); }

    public static Class<?> mirror(Address descriptor) { return (Class<?>) descriptor.load(TypeDescriptor.MIRROR).toObject(); }

    /** The name as Class.getName gives it. */
    public static String name(Address descriptor) { return CodeNames.text(descriptor.load(TypeDescriptor.NAME)); }

    /** Length of an object that is known to be an array. */
    static int arrayLength(Object array) { return Address.ofObject(array).load32(ObjectLayout.ARRAY_LENGTH); }

    /** Whether instances of {@code type} may be assigned to {@code target} (JLS 5.2); both are types of references. */
    public static boolean isSubtype(Address type, Address target) {
        if (type.is(target)) return true;
        int bit = target.loadU16(TypeDescriptor.TEST_BIT);
        if (bit != TypeDescriptor.NO_BIT) return (type.loadU8(TypeDescriptor.BITS + (bit >> 3)) >> (bit & 7) & 1) != 0;
        int low = target.loadU16(TypeDescriptor.ID_LOW);
        int id = type.loadU16(TypeDescriptor.TYPE_ID);
        return id >= low && id <= low + target.loadU16(TypeDescriptor.ID_COUNT);
    }
}
