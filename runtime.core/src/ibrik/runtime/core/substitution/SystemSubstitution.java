package ibrik.runtime.core.substitution;

import ibrik.runtime.api.Clock;
import ibrik.runtime.api.WallClock;
import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Shadow;
import ibrik.runtime.api.link.Substitute;
import ibrik.runtime.core.ArrayCopy;
import ibrik.runtime.core.Monitors;
import ibrik.runtime.core.SystemConsole;
import java.io.InputStream;
import java.io.PrintStream;

/** Natives of System. */
@Substitute("java.lang.System")
final class SystemSubstitution {
    private SystemSubstitution() {}

    @Shadow
    static InputStream in;
    @Shadow
    static PrintStream out;
    @Shadow
    static PrintStream err;

    @Replace
    private static void registerNatives() { }

    @Replace
    private static void setIn0(InputStream stream) { in = stream; }

    @Replace
    private static void setOut0(PrintStream stream) { out = stream; }

    @Replace
    private static void setErr0(PrintStream stream) { err = stream; }

    @Replace
    public static long nanoTime() {
        Clock clock = SystemConsole.clock;
        return clock == null ? 0 : clock.nanoTime();
    }

    /** Without a wall clock the time of day counts from 1970 at reset. */
    @Replace
    public static long currentTimeMillis() {
        WallClock clock = SystemConsole.wallClock;
        return clock == null ? nanoTime() / 1_000_000 : clock.currentTimeMillis();
    }

    @Replace
    public static void arraycopy(Object source, int sourceStart, Object target, int targetStart, int length) {
        ArrayCopy.copy(source, sourceStart, target, targetStart, length);
    }

    @Replace
    public static int identityHashCode(Object object) { return object == null ? 0 : Monitors.identityHash(object); }
}
