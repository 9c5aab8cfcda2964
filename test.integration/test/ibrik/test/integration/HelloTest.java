package ibrik.test.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.qemu.Machine;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** firmware.hello, line by line. */
class HelloTest {

    @ParameterizedTest
    @EnumSource
    void itSaysWhatItRunsOnAndAnswers(Machine machine) throws Exception {
        String text = Images.textOf(Images.run(Images.HELLO, machine).memory(32).arguments("one", "two words").input("Grace Hopper\n"), 0);
        List<String> lines = text.lines().toList();
        assertEquals(9, lines.size(), text);
        assertEquals("Hello from Java on " + switch (machine) {
            case MICROVM -> "QEMU microvm";
            case IMX6UL -> "NXP i.MX6UL EVK";
            case LINUX_AMD64, LINUX_ARM -> "Linux process";
        }, lines.get(0));
        assertTrue(lines.get(1).matches("processor: \\S.* \\(" + (machine == Machine.MICROVM || machine == Machine.LINUX_AMD64 ? "amd64" : "arm") + "\\)"), text);
        assertEquals("RAM: " + (machine.isBoard() ? 32 : 512) + " MB", lines.get(2));
        assertTrue(lines.get(3).startsWith("bundles: ") && lines.get(3).contains("firmware.hello 0.1.0") && lines.get(3).contains("runtime.core 0.1.0"), text);
        assertTrue(lines.get(4).matches("time from reset: [0-9]+ us"), text);
        assertEquals(List.of("argument: one", "argument: two words", "What is your name? Hello, Grace Hopper!", "letters: [a=1, c=1, e=2, g=1, h=1, o=1, p=2, r=2]"),
                lines.subList(5, 9));
    }
}
