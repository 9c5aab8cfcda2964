package ibrik.firmware.shell;

import ibrik.runtime.api.Address;
import java.io.PrintStream;

/** Writes memory or a device register. */
final class PokeCommand implements Command {
    @Override
    public String name() { return "poke"; }

    @Override
    public String arguments() { return "ADDRESS VALUE"; }

    @Override
    public String purpose() { return "write a word of 32 bits"; }

    @Override
    public void run(String[] words, PrintStream out) throws UsageException {
        if (words.length != 3) throw new UsageException("poke needs an address and a value, as in poke 0x00900000 1.");
        long address = PeekCommand.address(words[1]);
        long value = Text.number(words[2], "the value");
        if (value != (int) value && value != (value & 0xffff_ffffL)) throw new UsageException("the value " + words[2] + " does not fit into 32 bits.");
        Address.ofLong(address).store32Volatile(0, (int) value);
    }
}
