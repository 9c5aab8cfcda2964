package ibrik.firmware.shell;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.DmaRegion;
import java.io.PrintStream;

/** Shows the memory for devices, takes blocks of it and gives them back. */
final class DmaCommand implements Command {
    private static final int USUAL_ALIGNMENT = 64;
    private final DmaRegion region;

    DmaCommand(DmaRegion region) { this.region = region; }

    @Override
    public String name() { return "dma"; }

    @Override
    public String arguments() { return "[take BYTES | free ADDRESS]"; }

    @Override
    public String purpose() { return "show the memory for devices, take a block of it, or give one back"; }

    @Override
    public void run(String[] words, PrintStream out) throws UsageException {
        if (words.length == 1) {
            out.println(region.name() + " at " + Text.hex(region.start().toLong(), 8) + ": " + region.size() + " bytes, " + region.used() + " in use in " + region.blocks() + " blocks, largest free "
                    + region.largestFree());
            return;
        }
        if (words.length != 3) throw new UsageException("dma needs nothing, take and a size, or free and an address.");
        switch (words[1]) {
            case "take" -> take(Text.number(words[2], "the size", 1, Integer.MAX_VALUE), out);
            case "free" -> free(words[2]);
            default -> throw new UsageException("dma does not know \"" + words[1] + "\"; it takes and frees.");
        }
    }

    private void take(int size, PrintStream out) throws UsageException {
        try {
            out.println(Text.hex(region.allocate(size, USUAL_ALIGNMENT).toLong(), 8));
        } catch (OutOfMemoryError exhausted) {
            throw new UsageException(exhausted.getMessage());
        }
    }

    private void free(String word) throws UsageException {
        try {
            region.free(Address.ofLong(Text.number(word, "the address")));
        } catch (IllegalArgumentException refused) {
            throw new UsageException(refused.getMessage());
        }
    }
}
