package ibrik.test.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.qemu.Machine;
import ibrik.qemu.QemuRunner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reading the console parks the thread that reads, and no other. */
class ReadingTest {
    private static final String THREADS = "test.fixtures.threads";

    private static final byte[] INPUT = input();
    private static final String READ = INPUT.length + " bytes, sum " + sum();

    private static byte[] input() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2000; i++) text.append(i).append('\n');
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static int sum() {
        int sum = 0;
        for (byte next : INPUT) sum = 31 * sum + next;
        return sum;
    }

    private static QemuRunner runner(Machine machine, String argument) throws Exception { return Images.run(THREADS, machine).arguments(argument); }

    @ParameterizedTest
    @EnumSource
    void nothingIsLostWhileAnotherThreadComputes(Machine machine) throws Exception {
        assertEquals(READ + ", while another thread ran\n", Images.textOf(runner(machine, "read-busy").input(INPUT), 0));
    }

    @ParameterizedTest
    @EnumSource
    void anotherThreadSleepsAndWakesWhileNothingComes(Machine machine) throws Exception {
        assertEquals(READ + ", while another thread slept several times\n", Images.textOf(runner(machine, "read-idle").inputFrom(late()), 0));
    }

    @ParameterizedTest
    @EnumSource
    void severalThreadsShareTheInput(Machine machine) throws Exception {
        assertEquals(INPUT.length + " bytes\n", Images.textOf(runner(machine, "read-shared").input(INPUT), 0));
    }

    /** The input after a second, in pieces. */
    private static InputStream late() {
        return new InputStream() {
            private int at;

            @Override
            public int read() throws IOException {
                byte[] single = new byte[1];
                return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                try {
                    Thread.sleep(at == 0 ? 1000 : 50);
                } catch (InterruptedException exception) {
                    throw new IOException(exception);
                }
                int count = Math.min(Math.min(length, 1500), INPUT.length - at);
                if (count <= 0) return -1;
                System.arraycopy(INPUT, at, buffer, offset, count);
                at += count;
                return count;
            }
        };
    }
}
