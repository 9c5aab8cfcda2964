package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;

/** The counter of thread identifiers has no address: see {@link ThreadIdentifiersSubstitution}. */
@Substitute("java.lang.Thread")
final class ThreadCounterSubstitution {
    private ThreadCounterSubstitution() {}

    @Replace
    private static long getNextThreadIdOffset() { return 0; }
}
