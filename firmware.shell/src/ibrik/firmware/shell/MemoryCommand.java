package ibrik.firmware.shell;

import ibrik.runtime.api.BootRecord;
import ibrik.runtime.core.HeapStatistics;
import java.io.PrintStream;

/** Says how much memory there is and what it is used for. */
final class MemoryCommand implements Command {
    private static final int KILOBYTE = 10;

    @Override
    public String name() { return "memory"; }

    @Override
    public String purpose() { return "print the sizes of RAM, heap and stacks in kB, and the number of live objects"; }

    @Override
    public void run(String[] words, PrintStream out) {
        long used = HeapStatistics.used();
        long stacks = HeapStatistics.stacks();
        out.println("RAM " + kilobytes(BootRecord.ramSize()) + ", heap " + kilobytes(HeapStatistics.capacity()) + ": objects " + kilobytes(used - stacks) + ", stacks of started threads " + kilobytes(stacks)
                + ", free " + kilobytes(HeapStatistics.capacity() - used) + "; " + HeapStatistics.objects() + " objects alive at the last collection");
    }

    private static long kilobytes(long bytes) { return bytes >> KILOBYTE; }
}
