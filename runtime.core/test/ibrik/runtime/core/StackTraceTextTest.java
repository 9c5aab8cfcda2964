package ibrik.runtime.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

/** Against the JDK's own printing. */
class StackTraceTextTest {
    private static void check(Throwable exception) {
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        exception.printStackTrace(new PrintStream(expected, true));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        StackTraceText.print(exception, new PrintStream(printed, true));
        assertEquals(expected.toString(), printed.toString());
    }

    private static RuntimeException deeper(String message, Throwable cause) { return new IllegalStateException(message, cause); }

    @Test
    void plain() { check(new RuntimeException("message")); }

    @Test
    void causesShareFrames() { check(deeper("outer", deeper("middle", new Error()))); }

    @Test
    void suppressedWithCauses() {
        Throwable exception = deeper("outer", null);
        exception.addSuppressed(deeper("first", new Error("of the first")));
        exception.addSuppressed(new RuntimeException());
        check(exception);
    }

    @Test
    void circles() {
        Throwable a = new RuntimeException("a");
        Throwable b = new RuntimeException("b", a);
        a.initCause(b);
        check(a);
    }
}
