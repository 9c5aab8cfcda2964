package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Shadow;
import ibrik.runtime.api.link.Substitute;

/** References, which are strong so far. */
@Substitute("java.lang.ref.Reference")
final class ReferenceSubstitution {
    private ReferenceSubstitution() {}

    @Shadow
    private Object referent;

    @Replace
    private boolean refersTo0(Object object) { return referent == object; }

    @Replace
    private void clear0() { referent = null; }

    /** Clearing of references by the collector is not supported yet: all are strong, and no one needs to handle them. */
    @Replace(hash = "997fbd3108609c09")
    private static void startReferenceHandlerThread(ThreadGroup group) { }
}
