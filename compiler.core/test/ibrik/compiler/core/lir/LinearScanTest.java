package ibrik.compiler.core.lir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random methods do the same before and after allocation, and the verifier agrees. */
class LinearScanTest {
    private static void check(long seed, RandomLir.Machine machine, int blocks, int variables, int instructions) {
        LirMethod method = new RandomLir(seed, machine).make(blocks, variables, instructions);
        String source = method.toString();
        List<Long> expected = new LirInterpreter(method, false, machine).run(2000);
        AllocationVerifier verifier = AllocationVerifier.before(method);
        try {
            LinearScan.allocate(method, machine.file());
            verifier.verify(machine.file());
            List<Long> actual = new LirInterpreter(method, true, machine).run(2000);
            assertEquals(expected, actual);
        } catch (RuntimeException | AssertionError wrong) {
            throw new AssertionError("seed " + seed + " on " + machine + ": " + wrong.getMessage() + "\n" + (source.length() < 6000 ? source + "\n----\n" + method : ""), wrong);
        }
    }

    @ParameterizedTest(name = "{0} integer, {1} floating registers, {3} blocks")
    @CsvSource({"4,2,8,1,6,12", "4,2,4,6,6,6", "5,3,8,12,8,8", "6,4,4,30,10,6", "13,14,8,20,20,10", "10,8,4,60,30,12"})
    void sameBehaviour(int integers, int floats, int wordSize, int blocks, int variables, int instructions) {
        RandomLir.Machine machine = new RandomLir.Machine(integers, floats, wordSize);
        int rounds = blocks > 25 ? 60 : 300;
        for (int seed = 0; seed < rounds; seed++) check(seed, machine, blocks, variables, instructions);
    }

    /** More than ten thousand instructions: an allocator whose time grows with the square of that needs far longer. */
    @Test
    @Timeout(30)
    void largeMethod() {
        RandomLir.Machine machine = new RandomLir.Machine(10, 8, 4);
        LirMethod large = new RandomLir(2, machine).make(1500, 60, 20);
        int before = large.blocks.stream().mapToInt(block -> block.instructions.size()).sum();
        assertTrue(before > 10_000);
        LinearScan.allocate(large, machine.file());
    }
}
