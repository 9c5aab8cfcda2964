package ibrik.firmware.shell;

import ibrik.runtime.api.PowerControl;
import java.io.PrintStream;

/** Resets the board. */
final class RebootCommand implements Command {
    private final PowerControl power;

    /** @param power null where there is none */
    RebootCommand(PowerControl power) { this.power = power; }

    @Override
    public String name() { return "reboot"; }

    @Override
    public String purpose() { return "reset the board"; }

    @Override
    public void run(String[] words, PrintStream out) throws UsageException {
        if (power == null) throw new UsageException("this composition cannot reset its board; add a bundle that provides PowerControl to its .bndrun.");
        out.flush();
        power.reset();
        throw new UsageException("the board did not reset.");
    }
}
