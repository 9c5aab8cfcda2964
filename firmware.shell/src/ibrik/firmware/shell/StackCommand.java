package ibrik.firmware.shell;

import java.io.PrintStream;

/** Prints where threads are. */
final class StackCommand implements Command {
    @Override
    public String name() { return "stack"; }

    @Override
    public String arguments() { return "[ID]"; }

    @Override
    public String purpose() { return "print the stack of a thread, or of all"; }

    @Override
    public void run(String[] words, PrintStream out) throws UsageException {
        long wanted = words.length > 1 ? Text.number(words[1], "the thread's id") : -1;
        boolean found = false;
        for (Thread thread : ThreadsCommand.all()) {
            if (wanted >= 0 && thread.threadId() != wanted) continue;
            found = true;
            out.println("\"" + thread.getName() + "\" #" + thread.threadId() + " " + thread.getState());
            for (StackTraceElement element : thread.getStackTrace()) out.println("    at " + element);
        }
        if (!found) throw new UsageException("there is no thread " + wanted + "; threads lists them.");
    }
}
