package ibrik.runtime.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** The ring between a console's handler and its readers. */
final class ConsoleInputTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** A device that has received these bytes. */
    private static final class Line extends ConsoleInput {
        final Queue<Integer> received = new ArrayDeque<>();

        @Override
        protected void poll() {
            while (room() > 0 && !received.isEmpty()) receive(received.remove());
        }
    }

    @Test
    void readerPollsWhereNoInterruptsCome() {
        Line line = new Line();
        for (char c : "abc".toCharArray()) line.received.add((int) c);
        byte[] bytes = new byte[8];
        assertEquals(3, line.read(bytes, 1, 7));
        assertEquals("abc", new String(bytes, 1, 3, java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void endOfTransmissionEndsAndStays() {
        Line line = new Line();
        line.attach();
        line.receive('x');
        line.receive(ConsoleInput.END_OF_INPUT);
        line.receive('y');
        byte[] bytes = new byte[8];
        assertEquals(1, line.read(bytes, 0, 8));
        assertEquals(-1, line.read(bytes, 0, 8));
        assertEquals(-1, line.read(bytes, 0, 8));
        assertEquals(0, line.read(bytes, 0, 0));
    }

    @Test
    void controlCharactersAreDataForWhoPutsThem() {
        Line line = new Line();
        line.attach();
        line.put(ConsoleInput.END_OF_INPUT);
        line.put(ConsoleInput.DUMP);
        line.end();
        byte[] bytes = new byte[8];
        assertEquals(2, line.read(bytes, 0, 8));
        assertEquals(ConsoleInput.END_OF_INPUT, bytes[0]);
        assertEquals(ConsoleInput.DUMP, bytes[1]);
    }

    @Test
    void bytesPassInOrderThroughARingThatIsSmallerAndWaitForRoom() {
        Line line = new Line();
        line.attach();
        int count = 100_000;
        ByteArrayOutputStream got = new ByteArrayOutputStream();
        assertTimeoutPreemptively(LIMIT, () -> {
            Thread handler = new Thread(() -> {
                for (int i = 0; i < count; i++) line.put(i);
                line.end();
            });
            handler.start();
            byte[] piece = new byte[777];
            for (int n = line.read(piece, 0, piece.length); n >= 0; n = line.read(piece, 0, piece.length)) got.write(piece, 0, n);
            handler.join();
        });
        byte[] all = got.toByteArray();
        assertEquals(count, all.length);
        for (int i = 0; i < count; i++) assertEquals((byte) i, all[i]);
    }

    @Test
    void interruptOfAReaderIsKept() {
        Line line = new Line();
        line.attach();
        assertTimeoutPreemptively(LIMIT, () -> {
            Thread.currentThread().interrupt();
            Thread handler = new Thread(() -> line.put('z'));
            handler.start();
            assertEquals(1, line.read(new byte[1], 0, 1));
            assertTrue(Thread.interrupted());
            handler.join();
        });
    }

    @Test
    void aReportIsAskedForAndIsNoInput() {
        Line line = new Line();
        line.attach();
        int[] asked = new int[1];
        line.receive(ConsoleInput.DUMP);
        assertEquals(1, line.available());
        ConsoleInput.onDump(() -> asked[0]++);
        try {
            line.receive(ConsoleInput.DUMP);
            assertEquals(1, asked[0]);
            assertEquals(1, line.available());
        } finally {
            ConsoleInput.onDump(null);
        }
    }
}
