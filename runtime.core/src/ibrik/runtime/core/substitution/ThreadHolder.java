package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Shadow;
import ibrik.runtime.api.link.Substitute;

/** Names a class that is private to its package. */
@Substitute("java.lang.Thread$FieldHolder")
final class ThreadHolder {
    @Shadow
    long stackSize;
    @Shadow
    volatile int threadStatus;

    private ThreadHolder() {}
}
