// Generated sources are committed, so that they can be read; these tests keep them current.
package ibrik.test.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GeneratedSourcesTest {

    @Test
    void theTableListsEveryCase() throws IOException {
        CasesTable table = new CasesTable(CasesTable.sources(Workspace.root()));
        assertEquals(table.text(), Files.readString(table.file()), "Cases.java is stale; run " + CasesTable.COMMAND + ".");
    }

    @Test
    void generatedCasesAreWhatTheirGeneratorWrites() throws IOException {
        Path cases = CasesTable.sources(Workspace.root()).resolve("cases");
        for (Map.Entry<String, String> file : GeneratedCases.files().entrySet()) {
            assertEquals(file.getValue(), Files.readString(cases.resolve(file.getKey())),
                    file.getKey() + " is stale; run " + GeneratedCases.COMMAND + ".");
        }
    }

    @Test
    void theSuiteIsLargeEnough() throws IOException {
        CasesTable table = new CasesTable(CasesTable.sources(Workspace.root()));
        int cases = table.together().size() + table.alone().size();
        assertTrue(cases >= 110, "the suite promises at least 110 cases and has " + cases);
    }
}
