// The runner's arguments, as HotSpot sees them.
package ibrik.test.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CaseRunnerTest {

    private final TargetRunner target = new HotSpotRunner("hotspot", "-XX:TieredStopAtLevel=1");

    private TargetRunner.Result run(String... arguments) throws Exception {
        return target.run(List.of(arguments), new byte[0]);
    }

    private static List<String> markers(TargetRunner.Result result) {
        return new String(result.output(), StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("== ")).toList();
    }

    @Test
    void namedCasesRunInTheOrderOfTheArguments() throws Exception {
        assertEquals(List.of("== C003Shifts 0", "== C001IntArithmetic 0"), markers(run("C003Shifts", "C001IntArithmetic")));
    }

    @Test
    void twoDotsMeanAllThatFollows() throws Exception {
        String last = Cases.TOGETHER[Cases.TOGETHER.length - 1];
        assertEquals(List.of("== " + last + " 0"), markers(run(last + "..")));
    }

    @Test
    void anUnknownNameIsRefused() throws Exception {
        assertEquals(2, run("C999Nothing").status());
        assertEquals(2, run().status());
    }

    @Test
    void aCaseAlonePrintsNoMarker() throws Exception {
        assertEquals(List.of(), markers(run("C129Exit")));
        assertEquals(2, run("C129Exit", "C001IntArithmetic").status());
    }
}
