package ibrik.linker.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.linker.model.LinkTimeHeap.Outcome;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import ibrik.linker.simulator.fixture.Attempts;
import ibrik.linker.world.ClassUniverse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an initialiser that is given up leaves: nothing. */
class RollBackTest {
    private final ClassUniverse universe = Worlds.universe();
    /** Test classes count as library here: only what cannot be simulated ends an attempt. */
    private final Simulator simulator = Worlds.linked(universe, SimulatorOptions.link().withTrusted(type -> true).withInitialiserSteps(3_000_000));

    private TypeInfo type(Class<?> of) { return Worlds.type(universe, of); }

    /** The contents of everything that can be reached. */
    private Map<SimObject, String> contents() {
        Map<SimObject, String> contents = new LinkedHashMap<>();
        for (SimObject object : BootTest.reachable(simulator, universe)) {
            contents.put(object, java.util.Arrays.toString(object.bytes) + java.util.Arrays.toString(object.references));
        }
        return contents;
    }

    @Test
    void everyWriteIsUndone() {
        assertTrue(simulator.initialise(type(Attempts.Shared.class)).initialised());
        Map<SimObject, String> before = contents();
        Outcome outcome = simulator.initialise(type(Attempts.Fails.class));
        assertFalse(outcome.initialised());
        assertEquals(before, contents());
        assertTrue(outcome.reason().contains("clock") && outcome.reason().contains("Attempts$Fails.<clinit> -> java.lang.System.nanoTime"), outcome.reason());
    }

    @Test
    void classesInitialisedOnTheWayMayBeTriedAgain() {
        simulator.initialise(type(Attempts.Shared.class));
        simulator.initialise(type(Attempts.Fails.class));
        TypeInfo onTheWay = type(Attempts.OnTheWay.class);
        assertEquals(TypeInfo.Initialisation.UNKNOWN, onTheWay.initialisation);
        assertTrue(simulator.initialise(onTheWay).initialised());
        assertEquals(6, Worlds.intField(simulator, onTheWay, "count"));
    }

    @Test
    void bothPartsOfACycleAreLeftToRunTime() {
        assertFalse(simulator.initialise(type(Attempts.CycleA.class)).initialised());
        TypeInfo b = type(Attempts.CycleB.class);
        assertEquals(0, Worlds.intField(simulator, b, "value"));
        Outcome outcome = simulator.initialise(b);
        assertFalse(outcome.initialised());
        assertTrue(outcome.reason().contains("CycleA"), outcome.reason());
    }

    @Test
    void aClassThatNeedsOneLeftToRunTimeNamesIt() {
        Outcome outcome = simulator.initialise(type(Attempts.NeedsFailing.class));
        assertTrue(outcome.reason().contains("it needs class ibrik.linker.simulator.fixture.Attempts$Fails"), outcome.reason());
        assertEquals(TypeInfo.Initialisation.AT_RUN_TIME, type(Attempts.Fails.class).initialisation);
    }

    @Test
    void anInitialiserThatThrowsIsLeftToRunTime() {
        Outcome outcome = simulator.initialise(type(Attempts.Throws.class));
        assertTrue(outcome.reason().contains("ArrayIndexOutOfBoundsException: Index 2 out of bounds for length 2"), outcome.reason());
        assertNull(simulator.statics(type(Attempts.Throws.class)).getReference(type(Attempts.Throws.class).field("array", "[I").offset));
    }

    @Test
    void budgetsEndLoopsRecursionAndHunger() {
        assertTrue(simulator.initialise(type(Attempts.Endless.class)).reason().contains("budget of steps"));
        assertTrue(simulator.initialise(type(Attempts.Deep.class)).reason().contains("StackOverflowError"));
        assertTrue(simulator.initialise(type(Attempts.Hungry.class)).reason().contains("budget of memory"));
        assertTrue(simulator.initialise(type(Attempts.OnTheWay.class)).initialised(), "the simulator works on after a refusal");
    }

    @Test
    void theBudgetOfOneClassCanBeRaised() {
        ClassUniverse other = Worlds.universe();
        TypeInfo endless = Worlds.type(other, Attempts.Endless.class);
        Simulator raised = Worlds.linked(other, SimulatorOptions.link().withTrusted(type -> true).withInitialiserSteps(1_000_000).withSteps(Map.of(endless.name, 5_000_000L)));
        long before = raised.steps();
        assertFalse(raised.initialise(endless).initialised());
        assertTrue(raised.steps() - before > 4_000_000, "steps taken: " + (raised.steps() - before));
    }

    @Test
    void threadsAndOutputAreRefused() {
        assertTrue(simulator.initialise(type(Attempts.StartsThread.class)).reason().contains("it starts a thread"));
        assertTrue(simulator.initialise(type(Attempts.Prints.class)).reason().contains("it uses a file"));
    }
}
