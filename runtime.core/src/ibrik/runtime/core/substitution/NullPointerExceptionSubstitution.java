package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;

/** No helpful messages: bytecode is not in the image to explain what was null. */
@Substitute("java.lang.NullPointerException")
final class NullPointerExceptionSubstitution {
    private NullPointerExceptionSubstitution() {}

    @Replace
    private String getExtendedNPEMessage() { return null; }
}
