package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Inject;
import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;
import java.util.concurrent.atomic.AtomicInteger;

/** The counter of pool names is an object of its own: an image has no base object for static fields, which Unsafe would need. */
@Substitute("java.util.concurrent.ForkJoinPool")
final class ForkJoinPoolSubstitution {
    @Inject
    private static final AtomicInteger IBRIK_POOL_IDS = new AtomicInteger();

    private ForkJoinPoolSubstitution() {}

    @Replace(hash = "e94a8868a17ade77")
    private static int getAndAddPoolIds(int delta) { return IBRIK_POOL_IDS.getAndAdd(delta); }
}
