package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Shadow;
import ibrik.runtime.api.link.Substitute;
import java.nio.charset.CoderResult;

/** Results for long malformed input are made anew instead of cached, which keeps concurrent maps out of every program that prints. */
@Substitute("java.nio.charset.CoderResult")
final class CoderResultSubstitution {
    private static final int MALFORMED = 2;
    private static final int UNMAPPABLE = 3;

    @Shadow
    private static CoderResult[] malformed4;
    @Shadow
    private static CoderResult[] unmappable4;

    @Shadow
    CoderResultSubstitution(int type, int length) {}

    @Replace(hash = "50ccb71325e270a5")
    public static CoderResult malformedForLength(int length) {
        if (length <= 0) throw new IllegalArgumentException("Non-positive length");
        return length <= 4 ? malformed4[length - 1] : (CoderResult) (Object) new CoderResultSubstitution(MALFORMED, length);
    }

    @Replace(hash = "fd22a92caa004b01")
    public static CoderResult unmappableForLength(int length) {
        if (length <= 0) throw new IllegalArgumentException("Non-positive length");
        return length <= 4 ? unmappable4[length - 1] : (CoderResult) (Object) new CoderResultSubstitution(UNMAPPABLE, length);
    }
}
