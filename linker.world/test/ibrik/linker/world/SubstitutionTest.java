package ibrik.linker.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ibrik.linker.model.Architecture;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Merging, guards and deletion, on {@link ibrik.linker.world.fixture.OptionalSubstitution} and its like. */
class SubstitutionTest {
    private static MethodNode read(String owner, String name, int flags) {
        try (ClassPath path = new ClassPath(List.of())) {
            ClassNode node = new ClassNode(Opcodes.ASM9);
            new ClassReader(path.find(owner).bytes()).accept(node, flags);
            return node.methods.stream().filter(method -> method.name.equals(name)).findFirst().orElseThrow();
        }
    }

    @Test
    void hashesDoNotDependOnDebugData() {
        String with = BytecodeHash.of(read("java/util/HashMap", "putVal", 0));
        assertEquals(with, BytecodeHash.of(read("java/util/HashMap", "putVal", ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES)));
        assertEquals(16, with.length());
        assertNotEquals(with, BytecodeHash.of(read("java/util/HashMap", "resize", 0)));
    }

    @Test
    void replacedMethodsRunWithShadowsAndInjections() {
        ClassUniverse universe = Worlds.universe();
        TypeInfo target = universe.find("java/util/OptionalInt");
        assertNotNull(target.method("injected", "(I)I"));
        assertNotNull(target.field("INJECTED", "I"));
        var simulator = Worlds.booted(universe);
        SimObject optional = (SimObject) simulator.invoke(target.method("of", "(I)Ljava/util/OptionalInt;"), List.of(5));
        assertEquals(5 * 2 + 7, simulator.invoke(target.method("getAsInt", "()I"), List.of(optional)));
    }

    @Test
    void theSubstitutionItselfIsNotInTheWorld() {
        assertEquals(null, Worlds.universe().find("ibrik/linker/world/fixture/OptionalSubstitution"));
    }

    @Test
    void anotherHashFailsOnlyWhereTheMethodIsReached() {
        ClassUniverse universe = Worlds.universe();
        MethodInfo guarded = universe.find("java/util/OptionalLong").method("getAsLong", "()J");
        String error = universe.substitutions().error(guarded.owner.name, guarded.name, guarded.descriptor);
        assertTrue(error.contains("0000000000000000") && error.contains(BytecodeHash.of(read("java/util/OptionalLong", "getAsLong", 0))), error);
        WorldBuilder builder = Worlds.builder(Architecture.ARM).withoutRuntime().root("java/util/OptionalLong", "getAsLong", "()J");
        assertTrue(assertThrows(WorldException.class, builder::build).getMessage().contains("getAsLong"));
        Worlds.builder(Architecture.ARM).withoutRuntime().root("java/util/OptionalLong", "isPresent", "()Z").build();
    }

    @Test
    void anotherHashFailsEvenWhereTheResultIsKnown() {
        WorldBuilder builder = Worlds.builder(Architecture.ARM).withoutRuntime().root("ibrik/linker/world/fixture/Asking", "isKnown", "()Z");
        assertTrue(assertThrows(WorldException.class, builder::build).getMessage().contains("OptionalLong.empty"));
    }

    @Test
    void reachingWhatIsDeletedIsAnErrorWithItsPath() {
        WorldBuilder builder = Worlds.builder(Architecture.ARM).withoutRuntime().root("java/util/OptionalDouble", "getAsDouble", "()D");
        String message = assertThrows(WorldException.class, builder::build).getMessage();
        assertTrue(message.contains("use something else") && message.contains("(root)"), message);
    }
}
