package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;

/** Hashing without the detour for vector instructions. */
@Substitute("java.lang.StringLatin1")
final class Latin1Substitution {
    private Latin1Substitution() {}

    /** As String.hashCode says. */
    @Replace(hash = "02888f6691a3cf1d")
    public static int hashCode(byte[] value) {
        int hash = 0;
        for (byte character : value) hash = 31 * hash + (character & 0xff);
        return hash;
    }
}
