package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;
import ibrik.runtime.core.InternTable;

/** Interning. */
@Substitute("java.lang.String")
final class StringSubstitution {
    private StringSubstitution() {}

    @Replace
    public String intern() { return InternTable.intern((String) (Object) this); }
}
