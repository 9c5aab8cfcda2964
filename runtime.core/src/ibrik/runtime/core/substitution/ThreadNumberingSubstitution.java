package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Inject;
import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;
import java.util.concurrent.atomic.AtomicInteger;

/** The numbers in names like Thread-0 come from an object of their own: an image has no base object for static fields, which Unsafe would need. */
@Substitute("java.lang.Thread$ThreadNumbering")
final class ThreadNumberingSubstitution {
    @Inject
    private static final AtomicInteger IBRIK_NEXT = new AtomicInteger();

    private ThreadNumberingSubstitution() {}

    @Replace(hash = "5a346160e70fea33")
    static int next() { return IBRIK_NEXT.getAndIncrement(); }
}
