package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Shadow;
import ibrik.runtime.api.link.Substitute;
import ibrik.runtime.core.ReferenceHandling;

/** The collector advances {@code clock} too; the assignment here is what makes the linker keep it as a variable. */
@Substitute("java.lang.ref.SoftReference")
final class SoftReferenceSubstitution {
    @Shadow
    private static long clock;
    @Shadow
    private long timestamp;

    private SoftReferenceSubstitution() {}

    @Replace(hash = "0e9ad2a6f075925b")
    public Object get() {
        Object referent = Referent.of(this);
        if (referent != null) {
            clock = ReferenceHandling.softTime();
            timestamp = clock;
        }
        return referent;
    }
}
