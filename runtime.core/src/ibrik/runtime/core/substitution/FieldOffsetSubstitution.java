package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;
import ibrik.runtime.core.FieldTable;

/** Offsets of fields whose names are not known at link time. */
@Substitute("jdk.internal.misc.Unsafe")
final class FieldOffsetSubstitution {
    private FieldOffsetSubstitution() {}

    @Replace
    private long objectFieldOffset1(Class<?> holder, String field) { return FieldTable.offset(holder, field); }
}
