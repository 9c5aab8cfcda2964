package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Inject;
import ibrik.runtime.api.link.MissingWithout;
import ibrik.runtime.api.link.NothingWithout;
import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Shadow;
import ibrik.runtime.api.link.Substitute;
import ibrik.runtime.core.ThreadSupport;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;

/** The counter of pool names is an object of its own: an image has no base object for static fields, which Unsafe would need. */
@Substitute("java.util.concurrent.ForkJoinPool")
final class ForkJoinPoolSubstitution {
    @Inject
    private static final AtomicInteger IBRIK_POOL_IDS = new AtomicInteger();

    private ForkJoinPoolSubstitution() {}

    /** Without a scheduler there are no workers: who joins a task runs it. So code that only might be parallel, as BigInteger's is, needs no threads; submitting tasks does. */
    @Shadow
    @NothingWithout(ThreadSupport.class)
    private native boolean createWorker();

    @Shadow
    @MissingWithout(value = ThreadSupport.class, remedy = "add \"-runrequires.threads: bnd.identity;id='runtime.threads'\" to the .bndrun")
    private native <T> ForkJoinTask<T> poolSubmit(boolean signalIfEmpty, ForkJoinTask<T> task);

    @Replace(hash = "e94a8868a17ade77")
    private static int getAndAddPoolIds(int delta) { return IBRIK_POOL_IDS.getAndAdd(delta); }
}
