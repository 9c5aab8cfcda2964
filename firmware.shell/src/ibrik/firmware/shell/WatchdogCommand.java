package ibrik.firmware.shell;

import ibrik.runtime.api.Watchdog;
import java.io.PrintStream;
import java.time.Duration;

/** Starts, refreshes and shows the watchdog. */
final class WatchdogCommand implements Command {
    private final Watchdog watchdog;

    /** @param watchdog null where there is none */
    WatchdogCommand(Watchdog watchdog) { this.watchdog = watchdog; }

    @Override
    public String name() { return "watchdog"; }

    @Override
    public String arguments() { return "[SECONDS | refresh]"; }

    @Override
    public String purpose() { return "show, start or refresh the watchdog"; }

    @Override
    public void run(String[] words, PrintStream out) throws UsageException {
        if (watchdog == null) throw new UsageException("this composition has no watchdog; add one that the board has to its .bndrun.");
        if (words.length == 1) {
            out.println((watchdog.isRunning() ? "running" : "off") + ", last reset: " + watchdog.resetCause() + ", longest time " + watchdog.longest().toMillis() / 1000 + " s");
        } else if (words[1].equals("refresh")) {
            if (!watchdog.isRunning()) throw new UsageException("the watchdog is off; watchdog 10 starts it with ten seconds.");
            watchdog.refresh();
        } else {
            int most = (int) watchdog.longest().toSeconds();
            Duration set = watchdog.start(Duration.ofSeconds(Text.number(words[1], "the number of seconds", 1, most)));
            out.println("the board resets unless watchdog refresh comes within " + set.toMillis() + " ms");
        }
    }
}
