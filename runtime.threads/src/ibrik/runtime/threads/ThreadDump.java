package ibrik.runtime.threads;

import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.core.Fatal;
import java.util.Map;

/** A report of all threads while the system goes on: what control-\ on the console asks for. Name, priority, state, what each waits for and its stack, the way {@link Thread#getAllStackTraces} sees them. */
@Hidden
final class ThreadDump implements Runnable {
    private final Threads threads;

    ThreadDump(Threads threads) { this.threads = threads; }

    @Override
    public void run() {
        StringBuilder text = new StringBuilder("\nThread dump:\n");
        for (Map.Entry<Thread, StackTraceElement[]> entry : Thread.getAllStackTraces().entrySet()) describe(text, entry.getKey(), entry.getValue());
        // Not by System.out, whose lock a thread that is stuck may hold.
        Fatal.print(text.append('\n').toString());
    }

    private void describe(StringBuilder text, Thread thread, StackTraceElement[] trace) {
        text.append("\n\"").append(thread.getName()).append("\" #").append(thread.threadId());
        if (thread.isDaemon()) text.append(" daemon");
        text.append(" prio=").append(thread.getPriority()).append(' ').append(thread.getState()).append('\n');
        text.append(threads.waitsFor(thread));
        for (StackTraceElement element : trace) text.append("\tat ").append(element).append('\n');
    }
}
