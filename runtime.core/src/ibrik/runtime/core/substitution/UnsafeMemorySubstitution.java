package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Inject;
import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;
import jdk.internal.misc.Unsafe;

/** Bulk memory operations of Unsafe: on arrays of primitives, or raw memory where the base is null. Bounds and overflow were checked by the callers. */
@Substitute("jdk.internal.misc.Unsafe")
final class UnsafeMemorySubstitution {
    private UnsafeMemorySubstitution() {}

    @Inject
    private Unsafe self() { return (Unsafe) (Object) this; }

    @Replace
    private void setMemory0(Object base, long offset, long bytes, byte value) {
        for (long i = 0; i < bytes; i++) self().putByte(base, offset + i, value);
    }

    /** The two may overlap. */
    @Replace
    private void copyMemory0(Object from, long fromOffset, Object to, long toOffset, long bytes) {
        if (from == to && fromOffset < toOffset) {
            for (long i = bytes - 1; i >= 0; i--) self().putByte(to, toOffset + i, self().getByte(from, fromOffset + i));
        } else {
            for (long i = 0; i < bytes; i++) self().putByte(to, toOffset + i, self().getByte(from, fromOffset + i));
        }
    }

    /** Copies and reverses the bytes of each element of 2, 4 or 8 bytes; the two are the same or do not overlap. */
    @Replace
    private void copySwapMemory0(Object from, long fromOffset, Object to, long toOffset, long bytes, long elementSize) {
        for (long i = 0; i < bytes; i += elementSize) {
            for (long low = 0, high = elementSize - 1; low <= high; low++, high--) {
                byte first = self().getByte(from, fromOffset + i + low);
                byte last = self().getByte(from, fromOffset + i + high);
                self().putByte(to, toOffset + i + low, last);
                self().putByte(to, toOffset + i + high, first);
            }
        }
    }
}
