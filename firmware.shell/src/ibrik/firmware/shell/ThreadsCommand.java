package ibrik.firmware.shell;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lists the threads. */
final class ThreadsCommand implements Command {
    private static final int STATE_WIDTH = 15;

    @Override
    public String name() { return "threads"; }

    @Override
    public String purpose() { return "list the threads: id, priority, state, daemon or not, name"; }

    @Override
    public void run(String[] words, PrintStream out) {
        for (Thread thread : all()) {
            out.println(Text.right(thread.threadId(), 4) + Text.right(thread.getPriority(), 4) + "  " + Text.left(thread.getState(), STATE_WIDTH) + (thread.isDaemon() ? "daemon  " : "        ") + thread.getName());
        }
    }

    /** All threads that have been started and have not ended, by id. */
    static List<Thread> all() {
        List<Thread> threads = new ArrayList<>(Thread.getAllStackTraces().keySet());
        threads.sort(Comparator.comparingLong(Thread::threadId));
        return threads;
    }
}
