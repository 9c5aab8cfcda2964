package ibrik.linker.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.linker.model.TypeInfo;
import ibrik.linker.world.ClassUniverse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of methods that the simulator carries out itself, against the class library; the runtime's own are not there to compare. */
class NativesTest {
    @Test
    void everyEntryIsAMethodOfTheLibrary() {
        ClassUniverse universe = Worlds.universe();
        List<String> unknown = new ArrayList<>();
        for (String entry : new Natives().names()) {
            if (entry.startsWith("ibrik/runtime/core/")) continue;
            int name = entry.indexOf('.');
            int descriptor = entry.indexOf('(');
            TypeInfo type = universe.find(entry.substring(0, name));
            if (type == null || type.method(entry.substring(name + 1, descriptor), entry.substring(descriptor)) == null) unknown.add(entry);
        }
        assertEquals(List.of(), unknown, "entries that name no method of java.base");
    }
}
