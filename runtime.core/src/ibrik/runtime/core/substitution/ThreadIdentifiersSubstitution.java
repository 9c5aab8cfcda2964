package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Inject;
import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;
import java.util.concurrent.atomic.AtomicLong;

/** Thread identifiers are counted in Java; elsewhere the counter is a variable of the virtual machine. The main thread is 3, as it is in the class library. */
@Substitute("java.lang.Thread$ThreadIdentifiers")
final class ThreadIdentifiersSubstitution {
    private static final long FIRST = 4;
    @Inject
    private static final AtomicLong IBRIK_NEXT = new AtomicLong(FIRST);

    private ThreadIdentifiersSubstitution() {}

    @Replace(hash = "1dc5c010c8906c1e")
    static long next() { return IBRIK_NEXT.getAndIncrement(); }
}
