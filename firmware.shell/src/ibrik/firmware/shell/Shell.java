package ibrik.firmware.shell;

import ibrik.runtime.api.Application;
import ibrik.runtime.api.Board;
import ibrik.runtime.api.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads lines and does what they say, until {@code halt} or the end of input. */
@Component
public final class Shell implements Application {
    private static final String PROMPT = "> ";

    private final Board board;
    private final Console console;
    private final List<Command> commands = new ArrayList<>();

    @Activate
    public Shell(@Reference Board board, @Reference Console console, @Reference SystemCommands system, @Reference DeviceCommands devices) {
        this.board = board;
        this.console = console;
        commands.add(new HelpCommand(commands));
        commands.addAll(system.commands());
        commands.addAll(devices.commands());
    }

    @Override
    public int run(String[] args) throws IOException {
        PrintStream out = System.out;
        out.println("Ibrik on " + board.name() + "; help lists the commands");
        LineEditor lines = new LineEditor(System.in, out, !console.echoes());
        while (true) {
            out.print(PROMPT);
            out.flush();
            String line = lines.read();
            if (line == null) return 0;
            perform(line, out);
        }
    }

    /** Does one line; whatever goes wrong is told and is no reason to end. */
    void perform(String line, PrintStream out) {
        String[] words = words(line);
        if (words.length == 0) return;
        try {
            find(words[0]).run(words, out);
        } catch (UsageException refused) {
            out.println(refused.getMessage());
        } catch (Exception | StackOverflowError | OutOfMemoryError thrown) {
            out.println(words[0] + " failed: " + thrown);
        }
    }

    private static String[] words(String line) {
        StringTokenizer tokens = new StringTokenizer(line);
        String[] words = new String[tokens.countTokens()];
        for (int i = 0; i < words.length; i++) words[i] = tokens.nextToken();
        return words;
    }

    private Command find(String name) throws UsageException {
        for (Command command : commands) {
            if (command.name().equals(name)) return command;
        }
        throw new UsageException("there is no command \"" + name + "\"; help lists the commands.");
    }
}
