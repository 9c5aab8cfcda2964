// Tells what the command is doing once it takes longer than two seconds.
package ibrik.cli;

import java.io.PrintStream;

/**
 * The current step, shown on standard error: on a terminal in one line that is rewritten and removed at the end, elsewhere as
 * plain lines. Nothing is shown for the first two seconds of a step list. Thread-safe.
 */
public final class Progress implements AutoCloseable {

    private static final long QUIET_NANOS = 2_000_000_000L;

    private final PrintStream out;
    private final boolean terminal;
    private final Thread ticker;
    private long began = System.nanoTime();
    private String step;
    private String shown;
    private boolean closed;

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        ticker = Thread.ofPlatform().daemon().name("progress").start(this::tick);
    }

    static Progress toStandardError() {
        return new Progress(System.err, Terminal.isTerminal(2));
    }

    /** Says what is being done from now on, e.g. "compiling runtime.core". */
    public synchronized void step(String text) {
        step = text;
    }

    /** Ends the list of steps: a line on a terminal is wiped, so that other output starts in a clean line. */
    public synchronized void done() {
        wipe();
        step = null;
        shown = null;
        began = System.nanoTime();
    }

    @Override
    public synchronized void close() {
        done();
        closed = true;
        ticker.interrupt();
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(250);
                synchronized (this) {
                    if (closed) {
                        return;
                    }
                    show();
                }
            }
        } catch (InterruptedException e) {
            // closed
        }
    }

    private void show() {
        long elapsed = System.nanoTime() - began;
        if (step == null || elapsed < QUIET_NANOS) {
            return;
        }
        if (terminal) {
            out.print("\r\033[K" + elapsed / 1_000_000_000 + " s  " + step);
            out.flush();
            shown = step;
        } else if (!step.equals(shown)) {
            out.println("ibrik: " + step);
            shown = step;
        }
    }

    private void wipe() {
        if (terminal && shown != null) {
            out.print("\r\033[K");
            out.flush();
        }
    }
}
