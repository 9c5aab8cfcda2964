package ibrik.test.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.qemu.Machine;
import ibrik.qemu.QemuRunner;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Stack and heap used up, and little RAM. */
class MemoryTest {

    private static final int SMALL = 16;
    private static final Source STACK = new Source("StackProbe");

    @ParameterizedTest
    @EnumSource
    void stackOverflowIsCaughtAgainAndAgain(Machine machine) throws Exception {
        String caught = "caught java.lang.StackOverflowError, message null\n";
        assertEquals(caught + caught + caught + "deep: true, and on: 50\n", Images.textOf(Images.probe(machine, "overflow"), 0));
    }

    @ParameterizedTest
    @EnumSource
    void uncaughtStackOverflowIsReported(Machine machine) throws Exception {
        List<String> lines = Images.textOf(Images.probe(machine, "overflow-uncaught"), 1).lines().toList();
        assertEquals("Exception in thread \"main\" java.lang.StackOverflowError", lines.getFirst());
        assertTrue(lines.size() > 100 && lines.size() <= 1025, lines.size() + " lines");
        assertEquals(STACK.frame("recurse", "recurse"), lines.get(2));
    }

    @ParameterizedTest
    @EnumSource
    void anExhaustedHeapIsCaughtAndFreedAgain(Machine machine) throws Exception {
        String caught = "caught java.lang.OutOfMemoryError, message Java heap space\n";
        assertEquals(caught + caught + "some: true, as many again: true, and on: 1048576\n", Images.textOf(Images.probe(machine, "exhaust").memory(SMALL), 0));
    }

    @ParameterizedTest
    @EnumSource(names = {"MICROVM", "IMX6UL"})
    void manySmallObjectsExhaustTheHeapToo(Machine machine) throws Exception {
        assertEquals("caught, intact: true\nand on: 100000\n", Images.textOf(Images.probe(machine, "exhaust-nodes").memory(SMALL), 0));
    }

    @ParameterizedTest
    @EnumSource
    void anUncaughtOutOfMemoryErrorIsReported(Machine machine) throws Exception {
        String text = Images.textOf(Images.probe(machine, "exhaust-uncaught").memory(SMALL), 1);
        assertTrue(text.startsWith("Exception in thread \"main\" java.lang.OutOfMemoryError: Java heap space\n"), text);
    }

    @ParameterizedTest
    @EnumSource(names = {"MICROVM", "IMX6UL"})
    void anErrorIsReportedEvenIfNoMemoryIsLeft(Machine machine) throws Exception {
        String text = Images.textOf(Images.probe(machine, "exhaust-held").memory(SMALL), 1);
        assertTrue(text.contains("Exception in thread \"main\" java.lang.OutOfMemoryError: Java heap space\n"), text);
    }

    static Stream<Arguments> sizes() {
        return Stream.of(Machine.MICROVM, Machine.IMX6UL).flatMap(m -> Stream.of(16, 64, 256, 1024).map(s -> Arguments.of(m, s)));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void theSizeOfRamIsFoundAtBoot(Machine machine, int megabytes) throws Exception {
        assertEquals("ram " + (megabytes << 20) + "\n", Images.textOf(Images.probe(machine, "ram").memory(megabytes), 0));
    }

    @ParameterizedTest
    @EnumSource(names = {"MICROVM", "IMX6UL"})
    void theHeapIsAsLargeAsRam(Machine machine) throws Exception {
        assertEquals("held 400\n", Images.textOf(Images.probe(machine, "hold", "400").memory(512), 0));
    }

    /** Distances of more than 2 GB do not fit a signed number. */
    @ParameterizedTest
    @EnumSource(names = "MICROVM")
    void largeRamIsOneHeap(Machine machine) throws Exception {
        assertEquals("held 20\n", Images.textOf(Images.probe(machine, "hold", "20").memory(3000), 0));
    }

    @ParameterizedTest
    @EnumSource(names = {"MICROVM", "IMX6UL"})
    void helloRunsInSixteenMegabytes(Machine machine) throws Exception {
        String text = Images.textOf(Images.run(Images.HELLO, machine).memory(SMALL).input("Ada\n"), 0);
        assertTrue(text.contains("RAM: 16 MB\n") && text.endsWith("Hello, Ada!\nletters: [a=2, d=1]\n"), text);
    }

    @ParameterizedTest
    @EnumSource
    void collectionsKeepWhatLives(Machine machine) throws Exception {
        churn(machine, 300, 300);
    }

    /** A collection at every allocation and at every poll. */
    @ParameterizedTest
    @EnumSource
    void aCollectionAtEveryAllocationChangesNothing(Machine machine) throws Exception {
        churn(machine, 16, 16, "-Dibrik.gc=stress");
    }

    @ParameterizedTest
    @EnumSource
    void theArgumentMakesEveryAllocationCollect(Machine machine) throws Exception {
        String text = "garbage of 2097152 is gone after 32: ";
        assertEquals(text + "false\n", Images.textOf(Images.probe(machine, "collects"), 0));
        assertEquals(text + "true\n", Images.textOf(Images.probe(machine, "collects", "-Dibrik.gc=stress"), 0));
    }

    private static void churn(Machine machine, int rounds, int width, String... options) throws Exception {
        int sum = 0;
        for (int round = 0; round < rounds; round++) {
            int row = 0;
            for (int number = round * width; number < (round + 1) * width; number++) {
                row += ("leaf " + number).length() + number - number;
            }
            sum = 31 * sum + row;
        }
        int kept = (rounds * width + 6) / 7;
        QemuRunner runner = Images.probe(machine, Stream.concat(Stream.of("churn", Integer.toString(rounds), Integer.toString(width)), Stream.of(options))
                .toArray(String[]::new));
        assertEquals("churn " + sum + "\nkept " + kept + " of " + kept + "\n", Images.textOf(runner.memory(SMALL), 0));
    }
}
