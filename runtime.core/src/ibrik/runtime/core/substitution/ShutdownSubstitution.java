package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;
import ibrik.runtime.core.Frame;

/** The end of the program. */
@Substitute("java.lang.Shutdown")
final class ShutdownSubstitution {
    private ShutdownSubstitution() {}

    @Replace
    static void beforeHalt() { }

    @Replace
    static void halt0(int status) { Frame.exit(status); }

    /** There is no System.Logger to tell. */
    @Replace(hash = "225bca9631b6054f")
    private static void logRuntimeExit(int status) { }
}
