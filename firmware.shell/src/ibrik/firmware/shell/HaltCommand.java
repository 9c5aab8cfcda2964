package ibrik.firmware.shell;

import ibrik.runtime.api.PowerControl;
import java.io.PrintStream;

/** Ends the program, with the board's power off where it can be turned off. */
final class HaltCommand implements Command {
    private final PowerControl power;

    /** @param power null where there is none */
    HaltCommand(PowerControl power) { this.power = power; }

    @Override
    public String name() { return "halt"; }

    @Override
    public String arguments() { return "[STATUS]"; }

    @Override
    public String purpose() { return "end; without a status the board's power is turned off if it can be"; }

    @Override
    public void run(String[] words, PrintStream out) throws UsageException {
        int status = words.length > 1 ? Text.number(words[1], "the status", 0, 255) : 0;
        out.flush();
        if (words.length == 1 && power != null) power.powerOff();
        System.exit(status);
    }
}
