package ibrik.test.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.qemu.Machine;
import ibrik.qemu.QemuRunner;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SecureRandom draws from the source that the composition names. */
class SecureRandomTest {

    private static final String FIXTURE = "test.fixtures.random";

    private static QemuRunner probe(Machine machine) throws Exception {
        QemuRunner runner = Images.run(FIXTURE, machine);
        return machine == Machine.MICROVM ? runner.options("-cpu", "max") : runner;
    }

    @ParameterizedTest
    @EnumSource(names = "IMX6UL", mode = EnumSource.Mode.EXCLUDE)
    void everyRunHasOtherNumbers(Machine machine) throws Exception {
        List<String> first = Images.textOf(probe(machine), 0).lines().toList();
        List<String> second = Images.textOf(probe(machine), 0).lines().toList();
        for (int i = 0; i < 4; i++) {
            assertFalse(first.get(i).equals(second.get(i)), "twice " + first.get(i));
        }
        assertEquals(24, HexFormat.of().parseHex(first.get(1)).length);
        assertEquals(4, UUID.fromString(first.get(3)).version());
    }

    /** 8008 fair coins: six standard deviations. */
    @ParameterizedTest
    @EnumSource(names = "IMX6UL", mode = EnumSource.Mode.EXCLUDE)
    void onesAndZerosAreAsFrequent(Machine machine) throws Exception {
        byte[] bytes = HexFormat.of().parseHex(Images.textOf(probe(machine), 0).lines().findFirst().orElseThrow());
        assertEquals(1001, bytes.length);
        int ones = 0;
        for (byte next : bytes) {
            ones += Integer.bitCount(next & 0xff);
        }
        assertEquals(4004, ones, 6 * Math.sqrt(8008) / 2);
    }

    @Test
    void aProcessorWithoutTheInstructionsRefuses() throws Exception {
        String report = Images.textOf(Images.run(FIXTURE, Machine.MICROVM), 1);
        assertTrue(report.contains("IllegalStateException: this processor has neither RDSEED nor RDRAND"), report);
    }
}
