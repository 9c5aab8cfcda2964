package ibrik.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @Test
    void optionsMayStandAnywhereAndWhatFollowsTwoDashesIsTheProgrammes() {
        CommandLine line = CommandLine.parse(List.of("run", "--board", "imx6ul", "firmware.hello", "--memory=16", "--", "--board", "x", "--"));
        assertEquals("run", line.verb());
        assertEquals(List.of("firmware.hello"), line.words());
        assertEquals("imx6ul", line.option("board", ""));
        assertEquals("16", line.option("memory", ""));
        assertEquals(List.of("--board", "x", "--"), line.programArguments());
        assertFalse(line.help());
    }

    @Test
    void helpIsAskedForInManyWays() {
        for (List<String> args : List.of(List.<String>of(), List.of("--help"), List.of("-h"), List.of("help"))) {
            assertTrue(CommandLine.parse(args).help(), args.toString());
            assertEquals("", CommandLine.parse(args).verb());
        }
        for (List<String> args : List.of(List.of("run", "--help"), List.of("--help", "run"), List.of("help", "run"))) {
            assertTrue(CommandLine.parse(args).help(), args.toString());
            assertEquals("run", CommandLine.parse(args).verb());
        }
    }

    @Test
    void helpExplainsEveryVerbAndEveryOptionItTakes() {
        for (Verb verb : Verb.ALL) {
            assertTrue(Help.of("").contains("  " + verb.name() + " "));
            String help = Help.of(verb.name());
            assertTrue(help.startsWith("Usage: ./ibrik " + verb.name()), help);
            verb.options().forEach(option -> assertTrue(help.contains("--" + option), help));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "flyy firmware.hello | there is no verb \"flyy\"",
        "run | was given 0 names",
        "run a b | was given 2 names",
        "run a --board | --board needs a value",
        "run a --bord x | there is no option --bord",
        "run a --json | has no option --json",
        "bench --json=x | takes no value",
        "build a -- b | runs no program",
        "--board imx6ul | no verb",
    })
    void badUsageIsNamed(String words, String reason) {
        Refusal refusal = assertThrows(Refusal.class, () -> CommandLine.parse(List.of(words.split(" "))));
        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"microvm,,amd64,microvm", "imx6ul,,arm,imx6ul", "linux,,amd64,linux-amd64", "linux,arm,arm,linux-arm", "own,arm,arm,own-arm"})
    void theBoardTellsTheArchitecture(String board, String arch, String expected, String folder) {
        List<String> args = arch == null ? List.of("build", "f", "--board", board) : List.of("build", "f", "--board", board, "--arch", arch);
        Target target = Target.of(CommandLine.parse(args));
        assertEquals(expected, target.architecture());
        assertEquals(folder, target.folder());
    }

    @ParameterizedTest
    @CsvSource({"imx6ul,amd64", "microvm,arm", "linux,mips"})
    void anArchitectureThatDoesNotFitIsRefused(String board, String arch) {
        assertThrows(Refusal.class, () -> Target.of(CommandLine.parse(List.of("run", "f", "--board", board, "--arch", arch))));
    }
}
