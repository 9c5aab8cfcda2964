package ibrik.firmware.shell;

import java.io.PrintStream;
import java.util.List;

/** Lists the commands. */
final class HelpCommand implements Command {
    private static final int WIDTH = 34;
    private final List<Command> commands;

    HelpCommand(List<Command> commands) { this.commands = commands; }

    @Override
    public String name() { return "help"; }

    @Override
    public String purpose() { return "list the commands"; }

    @Override
    public void run(String[] words, PrintStream out) {
        for (Command command : commands) out.println(Text.left(command.name() + " " + command.arguments(), WIDTH) + command.purpose());
    }
}
