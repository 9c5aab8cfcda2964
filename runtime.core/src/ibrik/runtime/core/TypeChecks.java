package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.api.link.NoAllocation;
import ibrik.runtime.layout.TypeDescriptor;

/** Slow paths of type checks. */
@Hidden
@NoAllocation("raw descriptors")
final class TypeChecks {
    private TypeChecks() {}

    /** Whether {@code value} (not null) may be stored into {@code array}. */
    static boolean mayStore(Object array, Object value) {
        Address element = ObjectModel.descriptor(Address.ofObject(array)).load(TypeDescriptor.ELEMENT);
        return Types.isSubtype(ObjectModel.descriptor(Address.ofObject(value)), element);
    }
}
