package ibrik.runtime.core.substitution;

import java.lang.ref.Reference;
import jdk.internal.misc.Unsafe;

/** Reads Reference.referent. Each time anew: a collection may have cleared it since, and the compiler keeps plain values of fields across what allocates or polls. */
final class Referent {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long OFFSET = UNSAFE.objectFieldOffset(Reference.class, "referent");

    private Referent() {}

    static Object of(Object reference) { return UNSAFE.getReferenceOpaque(reference, OFFSET); }
}
