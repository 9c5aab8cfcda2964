// A target that breaks off, prints rubbish or cannot start costs the cases concerned and no others.
package ibrik.test.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OutcomesTest {

    private static final String FIRST = Cases.TOGETHER[0];
    private static final String SECOND = Cases.TOGETHER[1];
    private static final String THIRD = Cases.TOGETHER[2];

    /** Prints a case's name for every case it is asked to run, and stops dead in one of them. */
    private static final class Scripted implements TargetRunner {
        private final String stopsIn;
        final List<String> runs = new ArrayList<>();

        Scripted(String stopsIn) {
            this.stopsIn = stopsIn;
        }

        @Override
        public String name() {
            return "scripted";
        }

        @Override
        public Result run(List<String> arguments, byte[] input) {
            runs.add(String.join(" ", arguments));
            StringBuilder output = new StringBuilder();
            boolean started = arguments.get(0).equals("all");
            boolean named = arguments.size() > 1;
            for (String name : Cases.TOGETHER) {
                started |= arguments.get(0).equals(name + "..");
                started = named ? arguments.contains(name) : started;
                if (started && name.equals(stopsIn)) {
                    return result(139, output.append("half a li"), "fault");
                }
                if (started) {
                    output.append("output of ").append(name).append("\n== ").append(name).append(name.equals(THIRD) ? " 1\n" : " 0\n");
                }
            }
            if (!started && !named) {
                output.append("alone with ").append(new String(input, StandardCharsets.UTF_8));
            }
            return result(started || named ? 0 : 7, output, "");
        }

        private static Result result(int status, StringBuilder output, String notes) {
            return new Result(status, output.toString().getBytes(StandardCharsets.UTF_8), notes);
        }
    }

    @Test
    void casesThatRunTogetherShareOneRun() throws Exception {
        Scripted target = new Scripted("none");
        Outcomes outcomes = new Outcomes(target);
        assertEquals("output of " + FIRST + "\n== status 0", outcomes.of(FIRST).text());
        assertEquals(1, outcomes.of(THIRD).status());
        assertEquals(List.of("all"), target.runs);
    }

    @Test
    void theRunGoesOnAfterTheCaseThatStoppedTheMachine() throws Exception {
        Scripted target = new Scripted(SECOND);
        Outcomes outcomes = new Outcomes(target);
        assertEquals(139, outcomes.of(SECOND).status());
        assertEquals("half a li", outcomes.of(SECOND).output());
        assertTrue(outcomes.of(SECOND).notes().contains("fault"));
        assertEquals("output of " + THIRD + "\n", outcomes.of(THIRD).output());
        assertEquals(List.of("all", THIRD + ".."), target.runs);
    }

    @Test
    void aCaseAloneHasARunAndAnInputOfItsOwn() throws Exception {
        Scripted target = new Scripted("none");
        Outcome outcome = new Outcomes(target).of("C135ReadNumbers");
        assertEquals(7, outcome.status());
        assertTrue(outcome.output().startsWith("alone with 5\n3 1 4"), outcome.output());
        assertEquals(List.of("C135ReadNumbers"), target.runs);
    }

    @Test
    void aSelectionOfCasesIsNamedOneByOne() throws Exception {
        Scripted target = new Scripted("none");
        Outcomes outcomes = new Outcomes(target, List.of(FIRST, THIRD));
        assertEquals("output of " + THIRD + "\n", outcomes.of(THIRD).output());
        assertEquals(List.of(FIRST + " " + THIRD), target.runs);
    }

    @Test
    void ofAReportWhatTheProgramIsToBlameForIsCompared() {
        String console = "before\nException in thread \"main\" x.Mine: outer\n\tat java.base/java.util.List.get(List.java:1)\n"
                + "\tat ibrik.test.differential.cases.C131.main(C131.java:9)\n\tat x.Start.run(Start.java:2)\nCaused by: x.Other\n\t... 1 more\n";
        assertEquals("before\n", console.substring(0, UncaughtReport.start(console)));
        assertEquals("Exception in thread \"main\" x.Mine: outer\n\tat ibrik.test.differential.cases.C131.main(C131.java:9)\nCaused by: x.Other\n",
                UncaughtReport.comparable(console));
        assertEquals("", UncaughtReport.comparable("nothing went wrong\n"));
    }

    @Test
    void aTargetThatCannotStartIsTriedOnce() {
        int[] tries = new int[1];
        Outcomes outcomes = new Outcomes(new TargetRunner() {
            @Override
            public String name() {
                return "absent";
            }

            @Override
            public Result run(List<String> arguments, byte[] input) throws IOException {
                tries[0]++;
                throw new IOException("no image");
            }
        });
        assertThrows(IOException.class, () -> outcomes.of(FIRST));
        assertThrows(IOException.class, () -> outcomes.of(SECOND));
        assertEquals(1, tries[0]);
    }
}
