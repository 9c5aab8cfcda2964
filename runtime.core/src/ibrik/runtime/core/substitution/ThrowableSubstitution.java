package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.NeverInline;
import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Shadow;
import ibrik.runtime.api.link.Substitute;
import ibrik.runtime.core.Backtrace;
import ibrik.runtime.core.StackTraceText;
import java.io.PrintStream;

/** The stack that an exception keeps. */
@Substitute("java.lang.Throwable")
final class ThrowableSubstitution {
    private ThrowableSubstitution() {}

    @Shadow
    private transient Object backtrace;
    @Shadow
    private transient int depth;

    @Replace
    @NeverInline("a frame that stack traces leave out by name")
    private Throwable fillInStackTrace(int dummy) {
        Throwable self = (Throwable) (Object) this;
        backtrace = Backtrace.capture(self);
        depth = 1;
        return self;
    }

    /** As documented, without the set of identity that the library keeps. */
    @Replace(hash = "76ca8e958e0343ac")
    public void printStackTrace(PrintStream out) { StackTraceText.print((Throwable) (Object) this, out); }
}
