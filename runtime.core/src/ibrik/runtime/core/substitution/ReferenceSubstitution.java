package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Shadow;
import ibrik.runtime.api.link.Substitute;
import ibrik.runtime.core.ReferenceHandling;
import java.lang.ref.Reference;

/** Natives of Reference. */
@Substitute("java.lang.ref.Reference")
final class ReferenceSubstitution {
    private ReferenceSubstitution() {}

    @Shadow
    private Object referent;

    @Replace
    private boolean refersTo0(Object object) { return Referent.of(this) == object; }

    @Replace(hash = "9fc05545065d7ad7")
    public Object get() { return Referent.of(this); }

    @Replace
    private void clear0() { referent = null; }

    @Replace
    private static Reference<?> getAndClearReferencePendingList() { return (Reference<?>) ReferenceHandling.takePending(); }

    @Replace
    private static boolean hasReferencePendingList() { return ReferenceHandling.hasPending(); }

    @Replace
    private static void waitForReferencePendingList() { ReferenceHandling.awaitPending(); }

    /** The scheduler starts the handler, when there can be threads: {@link ReferenceHandling}. */
    @Replace(hash = "997fbd3108609c09")
    private static void startReferenceHandlerThread(ThreadGroup group) { }
}
