package ibrik.test.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.qemu.ElfSymbols;
import ibrik.qemu.FirmwareImage;
import ibrik.qemu.Machine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Accesses that memory protection forbids end in a report: address, pc, and the method and line there. */
class FaultTest {

    private static final int REPORTED = 134;
    private static final Source FAULT = new Source("FaultProbe");
    private static final Pattern REPORT = Pattern.compile("ibrik: fatal: ([a-z ]+), vector 0x[0-9a-f]+, address 0x([0-9a-f]+), pc 0x([0-9a-f]+), in thread \"main\"");

    private record Report(String what, long address, long pc, List<String> frames) {

        static Report of(String text) {
            Matcher line = REPORT.matcher(text);
            assertTrue(line.find(), text);
            return new Report(line.group(1), Long.parseLong(line.group(2), 16), Long.parseLong(line.group(3), 16), text.substring(line.end()).lines().filter(l -> !l.isEmpty()).toList());
        }
    }

    private static Map<String, Long> symbols(Machine machine) throws Exception {
        FirmwareImage image = Images.of(Images.PROBE, machine);
        Path symbols = image.image().resolveSibling(Images.PROBE + ".symbols.elf");
        return ElfSymbols.read(symbols).addresses();
    }

    private static void faults(Machine machine, String access, long address) throws Exception {
        Report report = Report.of(Images.textOf(Images.probe(machine, access, Long.toHexString(address)), REPORTED));
        assertEquals(Long.toHexString(address), Long.toHexString(report.address));
        // QEMU's processes on ARM are not told whether it was a load or a store.
        assertTrue(report.what.startsWith(access.equals("load") || machine == Machine.LINUX_ARM ? "access to " : "store to "), report.what);
        assertEquals(FAULT.frame(access, access), report.frames.get(0));
        assertEquals(Source.run("FaultProbe." + access + "("), report.frames.get(1));
        String first = machine == Machine.MICROVM || machine == Machine.LINUX_AMD64 ? "\trax 0x" : "\tr0 0x";
        assertTrue(report.frames.stream().anyMatch(line -> line.startsWith(first)), "registers in " + report.frames);
        Map<String, Long> symbols = symbols(machine);
        assertTrue(symbols.get("ibrik.text.start") <= report.pc && report.pc < symbols.get("ibrik.text.end"), report.toString());
    }

    @ParameterizedTest
    @EnumSource
    void codeIsNotWritten(Machine machine) throws Exception {
        faults(machine, "store", symbols(machine).get("ibrik.text.start") + 64);
    }

    @ParameterizedTest
    @EnumSource
    void tablesAreNotWritten(Machine machine) throws Exception {
        faults(machine, "store", symbols(machine).get("ibrik.code.index"));
    }

    @ParameterizedTest
    @EnumSource
    void dataIsNotExecuted(Machine machine) throws Exception {
        String text = Images.textOf(Images.probe(machine, "jump"), REPORTED);
        Matcher target = Pattern.compile("^jumping to ([0-9a-f]+) after 3\n").matcher(text);
        assertTrue(target.find(), text);
        Report report = Report.of(text);
        long data = Long.parseLong(target.group(1), 16);
        assertEquals(data, report.address, text);
        assertTrue(report.what.startsWith("instruction fetch from "), report.what);
        assertEquals(data, report.pc, text);
        assertEquals("\tat 0x" + target.group(1) + ", which is no code", report.frames.getFirst());
        if (machine == Machine.MICROVM || machine == Machine.LINUX_AMD64) {
            // The call has pushed where it came from; on ARM that is in a register that the report does not get.
            assertEquals(FAULT.frame("jump", "jump"), report.frames.get(1));
        }
    }

    /** Beyond what an implicit null check may rely on. */
    @ParameterizedTest
    @EnumSource(names = {"MICROVM", "IMX6UL"})
    void thereIsNothingBelowRam(Machine machine) throws Exception {
        faults(machine, "load", 0x1008);
        faults(machine, "store", 0xff00);
    }

    /** Where the board declares neither RAM nor devices; on the boards, also a place among the devices where none answers. */
    @ParameterizedTest
    @EnumSource
    void thereIsNothingInTheHolesOfTheMemoryMap(Machine machine) throws Exception {
        faults(machine, "load", machine == Machine.IMX6UL ? 0x60000000L : 0xb0000000L);
        if (machine == Machine.IMX6UL) {
            faults(machine, "load", 0x02284000L);
            // Behind the last page of on-chip RAM.
            faults(machine, "store", 0x00920000L);
        }
        if (machine == Machine.MICROVM) {
            faults(machine, "load", 0xfec20000L);
            faults(machine, "store", 0xc0000000L);
        }
    }
}
