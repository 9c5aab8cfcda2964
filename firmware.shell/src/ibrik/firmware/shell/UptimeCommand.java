package ibrik.firmware.shell;

import ibrik.runtime.api.Clock;
import java.io.PrintStream;

/** Says how long ago reset was. */
final class UptimeCommand implements Command {
    private static final long MILLION = 1_000_000;
    private final Clock clock;

    UptimeCommand(Clock clock) { this.clock = clock; }

    @Override
    public String name() { return "uptime"; }

    @Override
    public String purpose() { return "print the time since reset"; }

    @Override
    public void run(String[] words, PrintStream out) { out.println("up " + seconds(clock.sinceReset()) + " s"); }

    /** Seconds with six digits behind the point, of nanoseconds. */
    static String seconds(long nanos) {
        long micros = nanos / 1000;
        String fraction = String.valueOf(micros % MILLION + MILLION).substring(1);
        return micros / MILLION + "." + fraction;
    }
}
