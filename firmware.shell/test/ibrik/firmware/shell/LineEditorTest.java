package ibrik.firmware.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LineEditorTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    private LineEditor editor(String typed, boolean echo) {
        return new LineEditor(new ByteArrayInputStream(typed.getBytes(StandardCharsets.ISO_8859_1)), new PrintStream(shown, true, StandardCharsets.US_ASCII), echo);
    }

    @Test
    void anyEndEndsALine() throws IOException {
        LineEditor editor = editor("one\rtwo\nthree\r\n\nfive", false);
        assertEquals("one", editor.read());
        assertEquals("two", editor.read());
        assertEquals("three", editor.read());
        assertEquals("", editor.read());
        assertEquals("five", editor.read());
        assertNull(editor.read());
    }

    @Test
    void mistakesAreTakenBack() throws IOException {
        assertEquals("hello", editor("help\b\u007fllo\n", false).read());
        assertEquals("b", editor("aaa\u0015b\n", false).read());
        assertEquals("x", editor("\b\b\bx\n", false).read());
    }

    @Test
    void whatIsTypedIsShown() throws IOException {
        editor("ab\bc\n", true).read();
        assertEquals("ab\b \bc" + System.lineSeparator(), shown.toString(StandardCharsets.US_ASCII));
    }

    @Test
    void controlAndForeignCharactersAreIgnored() throws IOException {
        assertEquals("ab", editor("a\u0001\u00e9\u001bb\n", true).read());
    }
}
