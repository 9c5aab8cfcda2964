package ibrik.firmware.shell;

import ibrik.runtime.api.WallClock;
import java.io.PrintStream;

/** Tells or sets the time of day. */
final class DateCommand implements Command {
    private final WallClock clock;

    /** @param clock null where the board has none */
    DateCommand(WallClock clock) { this.clock = clock; }

    @Override
    public String name() { return "date"; }

    @Override
    public String arguments() { return "[TIME]"; }

    @Override
    public String purpose() { return "print the time of day in UTC, or set it: date 2026-11-22T14:05:09"; }

    @Override
    public void run(String[] words, PrintStream out) throws UsageException {
        if (clock == null) throw new UsageException("this composition has no clock of the time of day; add one that the board has to its .bndrun.");
        if (words.length > 1) {
            try {
                clock.set(Civil.parse(words[1]) * 1000);
            } catch (UnsupportedOperationException refused) {
                throw new UsageException(refused.getMessage() + ".");
            }
        }
        out.println(Civil.format(Math.floorDiv(clock.currentTimeMillis(), 1000L)));
    }
}
