package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;

/** What is asked for every character that is appended. */
@Substitute("java.lang.AbstractStringBuilder")
final class StringBufferingSubstitution {
    private StringBufferingSubstitution() {}

    /** Whether so many characters of the new coder do not fit, or are to be encoded anew. A negative capacity, which has overflowed, never fits. In 32 bits, as the length is shifted instead of the capacity. */
    @Replace(hash = "d8f6a6b014fc965d")
    private static boolean needsNewBuffer(byte[] value, byte coder, int minimumCapacity, byte newCoder) {
        return coder != newCoder || Integer.compareUnsigned(minimumCapacity, value.length >> coder) > 0;
    }
}
