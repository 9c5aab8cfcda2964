package ibrik.linker.world;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.linker.model.Architecture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What restricted code may do, and what is said where it does more. */
class RestrictedCodeTest {
    private static String refusal(String method) { return assertThrows(WorldException.class, () -> Worlds.link("Restricted", method, "()I")).getMessage(); }

    @ParameterizedTest
    @ValueSource(strings = {"good", "withoutAllocation"})
    void codeThatKeepsItsPromiseLinks(String method) { assertDoesNotThrow(() -> Worlds.link("Restricted", method, "()I")); }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        allocates    | Restricted.box(I)Ljava/lang/Object; -> java.lang.Integer.valueOf(I)Ljava/lang/Integer;, which makes a java.lang.Integer
        locks        | Restricted$Locks.serve(I)I runs in interrupt context (as ibrik.linker.world.fixture.Restricted$Device.serve says: called by a vector) but is synchronized
        enters       | enters a monitor (Restricted.java:
        stores       | stores a reference into ibrik.linker.world.fixture.Restricted.last (Restricted.java:
        recurses     | Recurses.serve(I)I -> ibrik.linker.world.fixture.Restricted$Recurses.again(I)I -> ibrik.linker.world.fixture.Restricted$Recurses.serve(I)I; use a loop.
        waits        | lets other threads run by ibrik.runtime.core.Frame.switchTo (Restricted.java:
        unmasks      | lets them through by ibrik.runtime.api.Machine.unmaskInterrupts
        inherits     | Restricted$Unaware.serve(I)I runs in interrupt context (as ibrik.linker.world.fixture.Restricted$Device.serve says: called by a vector) but makes an array
        concatenates | may not allocate (the heap is not consistent) but calls
        catchesItsOwn | makes a java.lang.IllegalStateException
        initialises  | initialises ibrik.linker.world.fixture.Restricted$Late at run time, because it is annotated @RunTimeInitialised
        """)
    void whatBreaksAPromiseIsNamedWithItsPath(String method, String part) {
        String message = refusal(method);
        assertTrue(message.contains(part), message);
        assertEquals(1, message.lines().count(), message);
        assertTrue(message.endsWith("."), message);
    }

    @Test
    void interruptCodeHasNoPolls() {
        var result = Worlds.link("Restricted", "good", "()I");
        assertTrue(Worlds.find(result, "Good.serve").noPoll);
        assertTrue(Worlds.find(result, "Good.serve").interruptContext);
        assertTrue(result.report().interruptCalls().containsKey(Worlds.find(result, "Good.serve")));
    }

    @Test
    void whatNeedsAnotherClassIsMissingWithoutIt() {
        WorldBuilder builder = Worlds.builder(Architecture.AMD64).withoutRuntime().root(Worlds.FIXTURE + "Restricted", "needy", "()I").errorsIn("");
        String message = assertThrows(WorldException.class, builder::build).getMessage();
        assertEquals("ibrik.linker.world.fixture.Restricted.needy()I works only with a ibrik.linker.world.fixture.Restricted$Provider, and the composition makes none; add the bundle that provides; "
            + "reached by ibrik.linker.world.fixture.Restricted.needy()I (root).", message);
        assertEquals(1, Worlds.link("Restricted", "needy", "()I").report().missing().size());
        assertTrue(Worlds.link("Restricted", "provided", "()I").report().missing().isEmpty());
    }

    @Test
    void whatIsNothingWithoutAnotherClassHasNoBodyWithoutIt() {
        assertNull(Worlds.find(Worlds.link("Restricted", "without", "()I"), "Restricted.concatenated"));
        assertNotNull(Worlds.find(Worlds.link("Restricted", "with", "()I"), "Restricted.concatenated"));
    }
}
