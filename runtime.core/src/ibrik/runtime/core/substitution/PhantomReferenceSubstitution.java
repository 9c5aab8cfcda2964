package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Inject;
import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;

/** Natives of PhantomReference: those of Reference. */
@Substitute("java.lang.ref.PhantomReference")
final class PhantomReferenceSubstitution {
    private PhantomReferenceSubstitution() {}

    @Inject
    private ReferenceAccess reference() { return (ReferenceAccess) (Object) this; }

    @Replace
    private boolean refersTo0(Object object) { return reference().hasReferent(object); }

    @Replace
    private void clear0() { reference().dropReferent(); }
}
