package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;
import ibrik.runtime.core.ArrayCopy;

/** What every new string is made with: as Arrays.copyOfRange and Arrays.copyOf say, without the questions that arrays of other types raise. */
@Substitute("java.util.Arrays")
final class ByteArraysSubstitution {
    private ByteArraysSubstitution() {}

    @Replace(hash = "c6655d8e8eea7f90")
    public static byte[] copyOfRange(byte[] original, int from, int to) {
        int length = to - from;
        if (length < 0) throw new IllegalArgumentException(from + " > " + to);
        byte[] copy = new byte[length];
        int size = Math.min(original.length - from, length);
        if ((from | size) < 0) System.arraycopy(original, from, copy, 0, size);
        else ArrayCopy.copyInto(copy, original, from, size);
        return copy;
    }

    @Replace(hash = "4940322ebef6a069")
    public static byte[] copyOf(byte[] original, int newLength) {
        byte[] copy = new byte[newLength];
        ArrayCopy.copyInto(copy, original, 0, Math.min(original.length, newLength));
        return copy;
    }
}
