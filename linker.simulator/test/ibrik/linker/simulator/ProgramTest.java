package ibrik.linker.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.linker.simulator.fixture.Programs;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole programs with input, output and status. The differential suite has many more. */
class ProgramTest {
    private static SimulatedProgram.Result run(Class<?> program, String input, String... arguments) {
        return SimulatedProgram.run(Worlds.universe(), program.getName(), List.of(arguments), input);
    }

    @Test
    void standardInputAndArgumentsComeIn() {
        SimulatedProgram.Result result = run(Programs.Echo.class, "one\ntwo ö\n", "> ");
        assertEquals("> ONE äß€\n> TWO Ö äß€\n", result.output());
        assertEquals(0, result.status());
    }

    @Test
    void exitStatusComesOut() {
        SimulatedProgram.Result result = run(Programs.Exits.class, "");
        assertEquals("bye", result.output());
        assertEquals(42, result.status());
    }

    @Test
    void anUncaughtExceptionPrintsItsTraceAndIsStatusOne() {
        SimulatedProgram.Result result = run(Programs.Fails.class, "");
        assertEquals(1, result.status());
        List<String> lines = result.error().lines().toList();
        assertEquals("Exception in thread \"main\" java.lang.IllegalStateException: on purpose", lines.get(0));
        assertTrue(lines.get(1).matches("\tat ibrik.linker.simulator.fixture.Programs\\$Fails.inner\\(Programs.java:\\d+\\)"), lines.get(1));
        assertEquals(5, lines.size(), result.error());
    }

    @Test
    void deepRecursionThrowsAndGoesOn() {
        assertEquals("true\ntrue\ntrue\n", run(Programs.Overflows.class, "").output());
    }

    @Test
    void twentyMillionBytecodesASecondAreReached() {
        long start = System.nanoTime();
        SimulatedProgram.Result result = run(Programs.Busy.class, "");
        double seconds = (System.nanoTime() - start) / 1e9;
        // A busy machine is allowed a quarter of the speed that links are planned with.
        assertTrue(result.steps() / seconds > 5e6, () -> String.format("%,.0f bytecodes a second", result.steps() / seconds));
    }
}
