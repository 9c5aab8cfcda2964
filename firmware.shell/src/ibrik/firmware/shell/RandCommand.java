package ibrik.firmware.shell;

import ibrik.runtime.api.EntropySource;
import java.io.PrintStream;

/** Shows random bytes of the hardware. */
final class RandCommand implements Command {
    private static final int MOST = 64;
    private static final int USUAL = 16;
    private final EntropySource source;

    /** @param source null where there is none */
    RandCommand(EntropySource source) { this.source = source; }

    @Override
    public String name() { return "rand"; }

    @Override
    public String arguments() { return "[BYTES]"; }

    @Override
    public String purpose() { return "print random bytes of the hardware"; }

    @Override
    public void run(String[] words, PrintStream out) throws UsageException {
        if (source == null) throw new UsageException("this composition has no source of randomness; add one that the board has to its .bndrun.");
        byte[] bytes = new byte[words.length > 1 ? Text.number(words[1], "the number of bytes", 1, MOST) : USUAL];
        try {
            source.fill(bytes, 0, bytes.length);
        } catch (IllegalStateException refused) {
            throw new UsageException(refused.getMessage());
        }
        StringBuilder line = new StringBuilder(source.name()).append(':');
        for (byte value : bytes) line.append(' ').append(Text.hex(value & 0xff, 2), 2, 4);
        out.println(line);
    }
}
