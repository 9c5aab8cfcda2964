package ibrik.linker.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.simulator.Simulator;
import ibrik.linker.world.fixture.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Desugared code, run by the simulator, gives what this JVM gives. */
class DesugaringTest {
    @ParameterizedTest
    @ValueSource(strings = {"concat", "lambdas", "sameInstance", "records", "switches", "enums"})
    void givesWhatTheHostGives(String method) throws Exception {
        ClassUniverse universe = Worlds.universe();
        Simulator simulator = Worlds.booted(universe);
        MethodInfo info = universe.find(Worlds.FIXTURE + "Language").method(method, "()Ljava/lang/String;");
        Object simulated = simulator.invoke(info, List.of());
        assertEquals(Language.class.getMethod(method).invoke(null), simulator.text((SimObject) simulated));
    }
}
