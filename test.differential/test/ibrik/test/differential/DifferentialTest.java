// The same program does the same everywhere: output and exit status of every case, on every target, are HotSpot's.
package ibrik.test.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class DifferentialTest {

    private static final Outcomes EXPECTED = new Outcomes(Targets.oracle());
    private static final Set<String> SLOW_WHILE_COLLECTING = Set.of("C022DoubleArithmetic", "C057DeepUnwinding", "C070StackOverflow", "C080MathFunctions", "C085Unicode", "C092Interning",
            "C095HashMaps", "C097TreeMaps", "C102ArraySorts", "C110BigIntegers", "C116GcChurn", "C117GcGraphs", "C118IdentityHashes",
            "C121ClassObjects", "C123Puzzles", "C140Kernel0", "C142Kernel2", "C143Kernel3", "C144Kernel4", "C145Kernel5",
            "C146Kernel6", "C147Kernel7", "C148Kernel8", "C160References", "C162SoftCache");

    /** About what the collector does, and the cause of an initialiser's failure, which the simulator does not keep: it is an error of the link there. */
    private static final Set<String> NEED_A_RUNTIME = Set.of("C153InterfaceInit", "C160References", "C161WeakMaps", "C162SoftCache");

    @TestFactory
    Stream<DynamicContainer> everyCaseDoesWhatItDoesOnHotSpot() {
        return Targets.all().stream().map(target -> {
            Predicate<String> possible = name -> !(target instanceof SimulatorRunner && needsMore(name));
            Outcomes actual = new Outcomes(target, Stream.of(Cases.TOGETHER).filter(possible).toList());
            return DynamicContainer.dynamicContainer(target.name(),
                    names().stream().filter(possible).map(name -> DynamicTest.dynamicTest(name, () -> compare(target, name, actual))));
        });
    }

    /** What the simulator does not have: a runtime, and threads, which the cases from C200 to C299 are about. */
    private static boolean needsMore(String name) { return NEED_A_RUNTIME.contains(name) || name.startsWith("C2"); }

    /** Without the cases that would take minutes: each collection marks all there is, and they make much or loop long. */
    @TestFactory
    Stream<DynamicTest> casesDoTheSameWhileGarbageIsCollectedAllTheTime() {
        TargetRunner target = Targets.collectingAlways();
        List<String> quick = Stream.of(Cases.TOGETHER).filter(name -> !SLOW_WHILE_COLLECTING.contains(name)).toList();
        Outcomes actual = new Outcomes(target, quick);
        return quick.stream().map(name -> DynamicTest.dynamicTest(name, () -> compare(target, name, actual)));
    }

    @Test
    void noCaseEscapesWithAnExceptionOnHotSpot() throws Exception {
        for (String name : Cases.TOGETHER) {
            Outcome outcome = EXPECTED.of(name);
            assertEquals(0, outcome.status(), name + " ends with an exception: " + outcome.output() + outcome.notes());
            assertTrue(outcome.output().endsWith("\n"), name + " does not end its last line");
            assertTrue(outcome.output().length() > 2, name + " prints nothing");
        }
    }

    @Test
    void casesThatEndTheMachineGiveTheStatusTheyAreAbout() throws Exception {
        assertEquals(7, EXPECTED.of("C129Exit").status());
        assertEquals(0, EXPECTED.of("C130ExitZero").status());
        assertEquals(1, EXPECTED.of("C131UncaughtException").status());
        assertEquals(1, EXPECTED.of("C132UncaughtError").status());
        assertEquals(1, EXPECTED.of("C133UncaughtInInitializer").status());
        assertEquals(0, EXPECTED.of("C134ReadLines").status());
        assertEquals(15, EXPECTED.of("C135ReadNumbers").status());
        assertEquals(0, EXPECTED.of("C216ShutdownHooks").status());
        assertEquals(9, EXPECTED.of("C228ExitInThread").status());
        assertEquals(1, EXPECTED.of("C229UncaughtInThread").status());
    }

    private static void compare(TargetRunner target, String name, Outcomes actual) throws Exception {
        Outcome expected = EXPECTED.of(name);
        Outcome outcome = actual.of(name);
        if (!expected.text().equals(outcome.text())) {
            assertEquals(expected.text(), outcome.text(), () -> name + " on " + target.name() + " differs from HotSpot" + difference(expected, outcome) + " "
                    + outcome.notes());
        }
    }

    private static String difference(Outcome expected, Outcome actual) {
        List<String> right = expected.text().lines().toList();
        List<String> wrong = actual.text().lines().toList();
        for (int i = 0; i < Math.min(right.size(), wrong.size()); i++) {
            if (!right.get(i).equals(wrong.get(i))) {
                return " first in line " + (i + 1) + ": expected \"" + right.get(i) + "\" but was \"" + wrong.get(i) + "\".";
            }
        }
        return " in the number of lines: " + right.size() + " expected, " + wrong.size() + " printed.";
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of(Cases.TOGETHER));
        names.addAll(List.of(Cases.ALONE));
        return names;
    }
}
