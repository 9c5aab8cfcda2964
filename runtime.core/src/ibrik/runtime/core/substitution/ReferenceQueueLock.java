package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Substitute;

/** Gives the class of a reference queue's lock a name here. */
@Substitute("java.lang.ref.ReferenceQueue$Lock")
final class ReferenceQueueLock {
    private ReferenceQueueLock() {}
}
