package ibrik.firmware.shell;

import ibrik.runtime.api.Processor;
import java.io.PrintStream;

/** Says what runs the shell. */
final class CpuCommand implements Command {
    private final Processor processor;

    CpuCommand(Processor processor) { this.processor = processor; }

    @Override
    public String name() { return "cpu"; }

    @Override
    public String purpose() { return "print architecture, name and number of processors"; }

    @Override
    public void run(String[] words, PrintStream out) {
        out.println(processor.architecture() + ", " + processor.name() + ", processors in use: " + Runtime.getRuntime().availableProcessors());
    }
}
