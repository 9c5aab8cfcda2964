package ibrik.runtime.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "none", value = {
        "a b  c|a;b;c|false",
        "``|none|false",
        "one \"two words\" three|one;two words;three|false",
        "quote\\\" back\\\\slash|quote\";back\\slash|false",
        "\"\" x|;x|false",
        "a virtio_mmio.device=512@0xfeb00e00:12 b|a;b|false",
        "-Dibrik.gc=stress go|go|true",
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17|1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17|false"})
    void splits(String line, String expected, boolean stress) {
        CommandLine command = new CommandLine();
        command.split(line);
        assertArrayEquals(expected == null ? new String[0] : expected.split(";", -1), command.arguments());
        assertEquals(stress, command.stress);
    }
}
