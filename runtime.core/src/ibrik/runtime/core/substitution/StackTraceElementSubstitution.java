package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;
import ibrik.runtime.core.Backtrace;

/** Decoding of the stack that an exception keeps. */
@Substitute("java.lang.StackTraceElement")
final class StackTraceElementSubstitution {
    private StackTraceElementSubstitution() {}

    @Replace(hash = "8992e705b5d34c2e")
    static StackTraceElement[] of(Object backtrace, int depth) { return ((Backtrace) backtrace).decode(); }
}
