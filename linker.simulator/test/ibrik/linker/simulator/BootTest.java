package ibrik.linker.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.linker.model.Architecture;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import ibrik.linker.world.ClassUniverse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Start of the class library at link time. */
class BootTest {
    @Test
    void bootTakesAboutAsManyStepsAsOnHotSpot() {
        Simulator simulator = Worlds.linked(Worlds.universe(), SimulatorOptions.link());
        assertTrue(simulator.steps() > 50_000 && simulator.steps() < 150_000, simulator.steps() + " steps; HotSpot needs 72,150 bytecodes for initPhase1");
    }

    @Test
    void unsafeKnowsTheTarget() {
        for (Architecture architecture : Architecture.values()) {
            ClassUniverse universe = Worlds.universe(architecture);
            Simulator simulator = Worlds.linked(universe, SimulatorOptions.link());
            TypeInfo unsafe = universe.find("jdk/internal/misc/Unsafe");
            assertEquals(architecture.wordSize(), Worlds.intField(simulator, unsafe, "ADDRESS_SIZE"));
            assertEquals(12, simulator.statics(unsafe).getLong(unsafe.field("ARRAY_INT_BASE_OFFSET", "J").offset));
            assertEquals(16, simulator.statics(unsafe).getLong(unsafe.field("ARRAY_LONG_BASE_OFFSET", "J").offset));
            assertEquals(4, Worlds.intField(simulator, unsafe, "ARRAY_OBJECT_INDEX_SCALE"));
        }
    }

    @Test
    void noClassOfTheBootIsLeftToRunTime() {
        ClassUniverse universe = Worlds.universe();
        Worlds.linked(universe, SimulatorOptions.link());
        List<String> left = universe.read().stream().filter(type -> type.initialisation == TypeInfo.Initialisation.AT_RUN_TIME).map(type -> type + ": " + type.initialisationReason).toList();
        assertEquals(List.of(), left);
    }

    @Test
    void propertiesAreThoseGivenAndNothingOfTheBuildMachine() {
        ClassUniverse universe = Worlds.universe();
        Map<String, String> properties = new HashMap<>(Boot.properties());
        properties.put("os.name", "Plan 10");
        Simulator simulator = new Simulator(universe, SimulatorOptions.link());
        simulator.boot(properties);
        assertEquals("Plan 10", property(simulator, universe, "os.name"));
        assertEquals("/", property(simulator, universe, "user.dir"));
        for (SimObject string : reachable(simulator, universe)) {
            if (!string.type.name.equals("java/lang/String")) continue;
            String text = simulator.text(string);
            assertTrue(!text.contains(System.getProperty("java.home")), () -> "the heap holds " + text);
        }
    }

    @Test
    void twoBootsLeaveTheSameHeap() {
        assertEquals(describe(), describe());
    }

    private static List<String> describe() {
        ClassUniverse universe = Worlds.universe();
        Simulator simulator = Worlds.linked(universe, SimulatorOptions.link());
        List<String> objects = new ArrayList<>();
        for (SimObject object : reachable(simulator, universe)) objects.add(object + " " + object.identityHash + " " + java.util.Arrays.hashCode(object.bytes));
        return objects;
    }

    private static String property(Simulator simulator, ClassUniverse universe, String name) {
        return simulator.text((SimObject) simulator.invoke(universe.find("java/lang/System").method("getProperty", "(Ljava/lang/String;)Ljava/lang/String;"),
            List.of(simulator.string(name))));
    }

    /** All objects that static fields of initialised classes lead to, in order. */
    static List<SimObject> reachable(Simulator simulator, ClassUniverse universe) {
        java.util.Set<SimObject> seen = new java.util.LinkedHashSet<>();
        List<SimObject> work = new ArrayList<>();
        for (TypeInfo type : new ArrayList<>(universe.read())) {
            SimObject statics = type.initialisation == TypeInfo.Initialisation.AT_LINK_TIME ? simulator.statics(type) : null;
            if (statics != null && seen.add(statics)) work.add(statics);
            while (!work.isEmpty()) {
                SimObject next = work.removeLast();
                if (next.references == null) continue;
                for (SimObject reference : next.references) if (reference != null && seen.add(reference)) work.add(reference);
            }
        }
        return new ArrayList<>(seen);
    }
}
