package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.AlwaysInline;
import ibrik.runtime.api.link.Inject;
import ibrik.runtime.api.link.NeverInline;
import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Shadow;
import ibrik.runtime.api.link.Substitute;

/** Appending a character: at once what fits Latin-1 and the storage, as nearly all do. */
@Substitute("java.lang.AbstractStringBuilder")
final class StringBufferingSubstitution {
    @Shadow
    byte[] value;
    /** 0: one byte a character, 1: two. */
    @Shadow
    byte coder;
    @Shadow
    int count;

    private StringBufferingSubstitution() {}

    @Shadow
    private static native byte[] ensureCapacityNewCoder(byte[] value, byte coder, int count, int minimumCapacity, byte newCoder);

    /** Whether so many characters of the new coder do not fit, or are to be encoded anew. A negative capacity, which has overflowed, never fits. In 32 bits, as the length is shifted instead of the capacity. */
    @Replace(hash = "d8f6a6b014fc965d")
    private static boolean needsNewBuffer(byte[] value, byte coder, int minimumCapacity, byte newCoder) {
        return coder != newCoder || Integer.compareUnsigned(minimumCapacity, value.length >> coder) > 0;
    }

    @AlwaysInline
    @Replace(hash = "14d446e5984bf934")
    public StringBufferingSubstitution append(char c) {
        int at = count;
        byte[] bytes = value;
        if (coder != 0 || c > 0xff || Integer.compareUnsigned(at, bytes.length) >= 0) return ibrikAppend(c);
        bytes[at] = (byte) c;
        count = at + 1;
        return this;
    }

    @Inject
    @NeverInline
    private StringBufferingSubstitution ibrikAppend(char c) {
        int at = count;
        byte[] bytes = value;
        byte wide = (byte) (coder | (c > 0xff ? 1 : 0));
        if (needsNewBuffer(bytes, coder, at + 1, wide)) {
            bytes = ensureCapacityNewCoder(bytes, coder, at, at + 1, wide);
            value = bytes;
            coder = wide;
        }
        if (wide == 0) {
            bytes[at] = (byte) c;
        } else {
            bytes[2 * at] = (byte) c;
            bytes[2 * at + 1] = (byte) (c >> 8);
        }
        count = at + 1;
        return this;
    }
}
