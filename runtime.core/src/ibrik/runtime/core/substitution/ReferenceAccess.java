package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Inject;
import ibrik.runtime.api.link.Shadow;
import ibrik.runtime.api.link.Substitute;

/** Opens parts of Reference to the runtime. */
@Substitute("java.lang.ref.Reference")
public final class ReferenceAccess {
    @Shadow
    private Object referent;

    private ReferenceAccess() {}

    @Shadow
    private static void processPendingReferences() { }

    /** Waits for pending references, and brings them to their queues or, for a jdk.internal.ref.Cleaner, runs it. */
    @Inject
    public static void processPending() { processPendingReferences(); }

    /** As refersTo. */
    @Inject
    public boolean hasReferent(Object object) { return Referent.of(this) == object; }

    /** As clear. */
    @Inject
    public void dropReferent() { referent = null; }
}
