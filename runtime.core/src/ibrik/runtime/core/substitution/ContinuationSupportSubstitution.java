package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;

/** There are no continuations: each virtual thread is a thread of the scheduler, as the class library has it where they are missing. */
@Substitute("jdk.internal.vm.ContinuationSupport")
final class ContinuationSupportSubstitution {
    private ContinuationSupportSubstitution() {}

    @Replace
    private static boolean isSupported0() { return false; }
}
