package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.NothingWithout;
import ibrik.runtime.api.link.Shadow;
import ibrik.runtime.api.link.Substitute;
import jdk.internal.misc.CarrierThread;

/** What goes before and after an operation that blocks tells the carrier of a virtual thread of it: nothing where there are no carriers. */
@Substitute("jdk.internal.misc.Blocker")
final class BlockerSubstitution {
    private BlockerSubstitution() {}

    @Shadow
    @NothingWithout(CarrierThread.class)
    public static native boolean begin();

    @Shadow
    @NothingWithout(CarrierThread.class)
    public static native void end(boolean attempted);
}
