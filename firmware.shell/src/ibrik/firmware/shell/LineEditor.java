package ibrik.firmware.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;

/**
 * Lines from a console. A serial line shows nothing by itself, so what is typed is echoed; backspace and delete take the last character away, control-U the whole line. A line ends with
 * carriage return, line feed, or both. Characters other than printable ASCII are ignored.
 */
final class LineEditor {
    private static final int BACKSPACE = 8;
    private static final int DELETE = 127;
    private static final int KILL = 21;
    private static final int LONGEST = 512;

    private final InputStream in;
    private final PrintStream out;
    private final boolean echo;
    private boolean afterReturn;

    LineEditor(InputStream in, PrintStream out, boolean echo) {
        this.in = in;
        this.out = out;
        this.echo = echo;
    }

    /** The next line without its end, or null at the end of input. */
    String read() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            int next = in.read();
            boolean second = next == '\n' && afterReturn;
            afterReturn = next == '\r';
            if (second) continue;
            switch (next) {
                case -1 -> {
                    if (line.isEmpty()) return null;
                    return end(line);
                }
                case '\r', '\n' -> {
                    return end(line);
                }
                case BACKSPACE, DELETE -> erase(line, 1);
                case KILL -> erase(line, line.length());
                default -> append(line, next);
            }
        }
    }

    private String end(StringBuilder line) {
        if (echo) out.println();
        return line.toString();
    }

    private void erase(StringBuilder line, int count) {
        for (int i = 0; i < count && !line.isEmpty(); i++) {
            line.setLength(line.length() - 1);
            show("\b \b");
        }
    }

    private void append(StringBuilder line, int character) {
        if (character < ' ' || character >= DELETE || line.length() == LONGEST) return;
        line.append((char) character);
        show(String.valueOf((char) character));
    }

    private void show(String text) {
        if (!echo) return;
        out.print(text);
        out.flush();
    }
}
