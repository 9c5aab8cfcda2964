package ibrik.test.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read from a run and from the list. */
class ResultsTest {
    @TempDir
    Path folder;

    @Test
    void aMethodCountsOnlyUnderItsOwnName() {
        Results results = Results.of("run  A.one\nnoise\npass A.one\nrun  A.two\npass A.one\nFAIL A.two: java.lang.Error: x\ndone 1 passed, 1 failed\n");
        assertEquals(Set.of("A.one"), results.passed());
        assertEquals(Map.of("A.two", "java.lang.Error: x"), results.failed());
        assertNull(results.running());
    }

    @Test
    void aMethodThatDoesNotEndIsNamed() { assertEquals("A.two", Results.of("run  A.one\npass A.one\nrun  A.two\nibrik: fatal: deadlock\n").running()); }

    private LeftOut list(String text) throws IOException { return LeftOut.read(Files.writeString(folder.resolve("list"), text)); }

    @Test
    void theListGivesReasons() throws IOException {
        LeftOut list = list("# One reason.\nfail A(B$1).one\n\n# Another.\nlink A.two\n");
        assertEquals(Set.of("A(B$1).one"), list.fail());
        assertEquals(Set.of("A.two"), list.link());
        assertEquals("Another.", list.reasons().get("A.two"));
    }

    @Test
    void theListHasNoLinesWithoutReasonAndNoneTwice() {
        assertTrue(assertThrows(IOException.class, () -> list("fail A.one\n")).getMessage().contains("no reason"));
        assertTrue(assertThrows(IOException.class, () -> list("# R.\nfail A.one\nfail A.one\n")).getMessage().contains("twice"));
        assertTrue(assertThrows(IOException.class, () -> list("# R.\nskip A.one\n")).getMessage().contains("neither"));
    }
}
