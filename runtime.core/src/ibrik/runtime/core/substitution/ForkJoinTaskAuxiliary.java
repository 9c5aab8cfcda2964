package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Shadow;
import ibrik.runtime.api.link.Substitute;

/** Names a class that is private to its package. */
@Substitute("java.util.concurrent.ForkJoinTask$Aux")
final class ForkJoinTaskAuxiliary {
    @Shadow
    Throwable ex;

    private ForkJoinTaskAuxiliary() {}
}
