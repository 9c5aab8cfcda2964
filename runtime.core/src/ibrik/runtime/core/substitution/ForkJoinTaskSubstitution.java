package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Shadow;
import ibrik.runtime.api.link.Substitute;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;

/**
 * The exception of a task that another thread ran is thrown as it is. The class's specification allows that: a copy made by reflection, with the stack of the thread
 * that joins, is only to be thrown "when possible".
 */
@Substitute("java.util.concurrent.ForkJoinTask")
final class ForkJoinTaskSubstitution {
    private static final int DONE = 1 << 31;
    private static final int ABNORMAL = 1 << 16;
    private static final int THROWN = 1 << 17;

    @Shadow
    volatile int status;
    @Shadow
    private transient volatile ForkJoinTaskAuxiliary aux;

    private ForkJoinTaskSubstitution() {}

    @Replace(hash = "3c8a2c31a4c8dd22")
    private Throwable getException(boolean wrapped) {
        int state = status;
        if ((state & DONE) == 0 || (state & ABNORMAL) == 0) return null;
        ForkJoinTaskAuxiliary auxiliary = aux;
        Throwable thrown = (state & THROWN) != 0 && auxiliary != null ? auxiliary.ex : null;
        if (thrown == null) return new CancellationException();
        return wrapped ? new ExecutionException(thrown) : thrown;
    }
}
