package ibrik.firmware.shell;

import ibrik.runtime.threads.InterruptStatistics;
import java.io.PrintStream;

/** Lists interrupt lines. */
final class InterruptsCommand implements Command {
    @Override
    public String name() { return "interrupts"; }

    @Override
    public String purpose() { return "list the interrupt lines in use and how often each has interrupted"; }

    @Override
    public void run(String[] words, PrintStream out) {
        for (InterruptStatistics.Line line : InterruptStatistics.lines()) {
            out.println(Text.right(line.line(), 4) + Text.right(line.count(), 11) + "  " + (line.name().isEmpty() ? "(no handler)" : line.name()) + (line.stuck() ? ", stuck" : ""));
        }
        out.println("spurious: " + InterruptStatistics.spurious());
    }
}
