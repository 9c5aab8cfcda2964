package ibrik.firmware.shell;

import ibrik.runtime.api.Address;
import java.io.PrintStream;

/** Reads memory or device registers, 32 bits at a time. */
final class PeekCommand implements Command {
    private static final int MOST = 256;
    private static final int PER_LINE = 4;

    @Override
    public String name() { return "peek"; }

    @Override
    public String arguments() { return "ADDRESS [WORDS]"; }

    @Override
    public String purpose() { return "read words of 32 bits; where nothing is mapped the system ends in a report"; }

    @Override
    public void run(String[] words, PrintStream out) throws UsageException {
        if (words.length < 2) throw new UsageException("peek needs an address, as in peek 0x80000000 8.");
        long start = address(words[1]);
        int count = words.length > 2 ? Text.number(words[2], "the number of words", 1, MOST) : 1;
        for (int i = 0; i < count; i += PER_LINE) {
            StringBuilder line = new StringBuilder(Text.hex(start + 4L * i, 8)).append(':');
            for (int word = i; word < Math.min(count, i + PER_LINE); word++) line.append(' ').append(Text.hex(Address.ofLong(start + 4L * word).load32Volatile(0) & 0xffff_ffffL, 8));
            out.println(line);
        }
    }

    /** The address that a word says, which must be a multiple of 4. */
    static long address(String word) throws UsageException {
        long address = Text.number(word, "the address");
        if ((address & 3) != 0) throw new UsageException("the address " + word + " is not a multiple of 4; words of 32 bits lie at multiples of 4.");
        return address;
    }
}
