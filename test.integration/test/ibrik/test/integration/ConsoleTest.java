package ibrik.test.integration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.qemu.Machine;
import ibrik.qemu.QemuRunner;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bytes in and out, and the words of the command line. */
class ConsoleTest {

    @ParameterizedTest
    @EnumSource
    void everyByteComesBackAsItWas(Machine machine) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int round = 0; round < 3; round++) {
            for (int value = 0; value < 256; value++) {
                if (value != QemuRunner.END_OF_INPUT) {
                    bytes.write(value + round & 0xff);
                }
            }
        }
        byte[] sent = without(bytes.toByteArray(), QemuRunner.END_OF_INPUT);
        assertArrayEquals(sent, Images.probe(machine, "copy").input(sent).run().output());
    }

    private static byte[] without(byte[] bytes, byte excluded) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        for (byte value : bytes) {
            if (value != excluded) {
                kept.write(value);
            }
        }
        return kept.toByteArray();
    }

    @ParameterizedTest
    @EnumSource
    void tenThousandLinesArriveInOrder(Machine machine) throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            text.append(i).append('\n');
        }
        byte[] input = text.toString().getBytes(StandardCharsets.US_ASCII);
        int sum = 0;
        for (byte next : input) {
            sum = 31 * sum + (next & 0xff);
        }
        assertEquals(input.length + " bytes, 10000 lines, sum " + sum + "\n", Images.textOf(Images.probe(machine, "count").input(input), 0));
    }

    @ParameterizedTest
    @EnumSource
    void aLineIsReadAndAnswered(Machine machine) throws Exception {
        assertEquals("Which? That: the second one\n", Images.textOf(Images.probe(machine, "question").input("the second one\nthe third\n"), 0));
    }

    @ParameterizedTest
    @EnumSource
    void bothStreamsReachTheConsoleAndALastLineNeedsNoEnd(Machine machine) throws Exception {
        assertEquals("to out\nto err\nno end of line", Images.textOf(Images.probe(machine, "streams"), 0));
    }

    @ParameterizedTest
    @EnumSource
    void argumentsKeepBlanksQuotesAndEmptiness(Machine machine) throws Exception {
        List<String> arguments = List.of("plain", "two words", "", "a \"quoted\" one", "back\\slash", " edges ", "a,b=c", "-x", "'single'");
        String expected = String.join("", arguments.stream().map(a -> "[" + a + "]\n").toList());
        QemuRunner runner = Images.probe(machine, "arguments");
        assertEquals("", Images.textOf(runner, 0));
        String[] words = new String[arguments.size() + 1];
        words[0] = "arguments";
        for (int i = 0; i < arguments.size(); i++) {
            words[i + 1] = arguments.get(i);
        }
        assertEquals(expected, Images.textOf(runner.arguments(words), 0));
    }
}
