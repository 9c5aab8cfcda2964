package ibrik.firmware.hello;

import ibrik.runtime.api.Application;
import ibrik.runtime.api.Board;
import ibrik.runtime.api.BootRecord;
import ibrik.runtime.api.Clock;
import ibrik.runtime.api.Composition;
import ibrik.runtime.api.Processor;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says what it runs on, reads a line and answers. */
@Component
public final class Hello implements Application {
    private final Board board;
    private final Processor processor;
    private final Clock clock;

    @Activate
    public Hello(@Reference Board board, @Reference Processor processor, @Reference Clock clock) {
        this.board = board;
        this.processor = processor;
        this.clock = clock;
    }

    @Override
    public int run(String[] args) throws IOException {
        System.out.println("Hello from Java on " + board.name());
        System.out.println("processor: " + processor.name() + " (" + processor.architecture() + ")");
        System.out.println("RAM: " + (BootRecord.ramSize() >> 20) + " MB");
        System.out.println("bundles: " + String.join(", ", Composition.bundles()));
        System.out.println("time from reset: " + clock.sinceReset() / 1000 + " us");
        for (String arg : args) System.out.println("argument: " + arg);
        System.out.print("What is your name? ");
        System.out.flush();
        String name = readLine();
        if (name == null || name.isEmpty()) name = "world";
        System.out.println("Hello, " + name.trim() + "!");
        System.out.println("letters: " + letters(name));
        return 0;
    }

    /** How often each of the letters a to z occurs, in alphabetical order. Others would bring the tables of Unicode into the image. */
    static Map<Character, Integer> letters(String text) {
        Map<Character, Integer> counts = new TreeMap<>();
        for (char character : text.toCharArray()) {
            char letter = (char) (character | 0x20);
            if (letter >= 'a' && letter <= 'z') counts.merge(letter, 1, Integer::sum);
        }
        return counts;
    }

    /** One line of input without its end, or null at the end of input. */
    private static String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            int next = System.in.read();
            if (next < 0) return line.isEmpty() ? null : line.toString();
            if (next == '\n' || next == '\r') return line.toString();
            line.append((char) next);
        }
    }
}
