package ibrik.firmware.hello;

import ibrik.runtime.api.Application;
import ibrik.runtime.api.Board;
import ibrik.runtime.api.BootRecord;
import ibrik.runtime.api.Clock;
import ibrik.runtime.api.Composition;
import ibrik.runtime.api.Processor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

    /** The letters a to z that occur and how often, in alphabetical order. Others would bring the tables of Unicode into the image. */
    static List<String> letters(String text) {
        int[] counts = new int['z' + 1];
        for (int i = 0; i < text.length(); i++) {
            char letter = (char) (text.charAt(i) | 0x20);
            if (letter >= 'a' && letter <= 'z') counts[letter]++;
        }
        List<String> letters = new ArrayList<>();
        for (char letter = 'a'; letter <= 'z'; letter++) {
            if (counts[letter] > 0) letters.add(letter + "=" + counts[letter]);
        }
        return letters;
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
