package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Inject;
import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The default is UTF-8. Compares names, which are ASCII (Javadoc of Charset), without the tables that ignoring the case of all of Unicode takes. */
@Substitute("java.nio.charset.Charset")
final class CharsetSubstitution {
    private CharsetSubstitution() {}

    @Replace(hash = "e679b095a9ee684c")
    public final int compareTo(Charset that) {
        String mine = ((Charset) (Object) this).name();
        String other = that.name();
        int length = Math.min(mine.length(), other.length());
        for (int i = 0; i < length; i++) {
            int difference = small(mine.charAt(i)) - small(other.charAt(i));
            if (difference != 0) return difference;
        }
        return mine.length() - other.length();
    }

    /** UTF-8, not looked up by name. */
    @Replace(hash = "06a78f328ed89d33")
    public static Charset defaultCharset() { return StandardCharsets.UTF_8; }

    @Inject
    private static int small(int letter) { return letter >= 'A' && letter <= 'Z' ? letter + 32 : letter; }
}
