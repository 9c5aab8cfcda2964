package ibrik.linker.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.linker.model.LinkTimeHeap.Outcome;
import ibrik.linker.model.TypeInfo;
import ibrik.linker.simulator.fixture.Applications;
import ibrik.linker.world.ClassUniverse;
import org.junit.jupiter.api.Test;

/** Application classes run at link time only where no one could tell. */
class StrictnessTest {
    private final ClassUniverse universe = Worlds.universe();
    private final Simulator simulator = Worlds.linked(universe, SimulatorOptions.link());

    private Outcome initialise(Class<?> type) { return simulator.initialise(Worlds.type(universe, type)); }

    private void refused(Class<?> type, String reason) {
        Outcome outcome = initialise(type);
        assertFalse(outcome.initialised(), type + " was initialised at link time");
        assertTrue(outcome.reason().contains(reason), outcome.reason());
    }

    @Test
    void tablesEnumsAndTextAreMadeAtLinkTime() {
        assertEquals(Outcome.DONE, initialise(Applications.Colour.class));
        assertEquals(Outcome.DONE, initialise(Applications.Tables.class));
    }

    @Test
    void constantsAndEnumsOfOtherClassesMayBeRead() {
        assertEquals(Outcome.DONE, initialise(Applications.ReadsConstant.class));
        TypeInfo type = Worlds.type(universe, Applications.ReadsConstant.class);
        assertEquals(22, Worlds.intField(simulator, type, "TWICE"));
        assertEquals(Outcome.DONE, initialise(Applications.ReadsEnum.class));
    }

    @Test
    void variablesOfOtherClassesMayNot() {
        refused(Applications.ReadsVariable.class, "it reads static field ibrik.linker.simulator.fixture.Applications$Mutable.counter, which can change");
        refused(Applications.ReadsArray.class, "whose object can change");
        refused(Applications.WritesVariable.class, "it writes static field");
        refused(Applications.WritesList.class, "whose object can change");
    }

    @Test
    void stateOfTheLibraryMayNotBeReadOrWritten() {
        refused(Applications.ReadsProperty.class, "which can change");
        refused(Applications.KeepsOutput.class, "java.lang.System.out, which can change");
        refused(Applications.KeepsThread.class, "current thread");
        refused(Applications.KeepsException.class, "whose stack trace depends on what runs");
        refused(Applications.SetsProperty.class, "which can change");
    }

    @Test
    void exceptionsAreLeftToRunTime() {
        refused(Applications.Throws.class, "java.lang.NumberFormatException");
    }
}
