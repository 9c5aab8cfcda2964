package ibrik.linker.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.linker.model.Architecture;
import ibrik.linker.model.ClosedWorld;
import ibrik.linker.model.MethodInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** What is reached, and what bodies look like afterwards. */
class ReachabilityTest {
    private static List<Integer> opcodes(ClosedWorld world, MethodInfo method) {
        List<Integer> opcodes = new ArrayList<>();
        for (AbstractInsnNode instruction : world.body(method).instructions) if (instruction.getOpcode() >= 0) opcodes.add(instruction.getOpcode());
        return opcodes;
    }

    private static MethodInsnNode callOf(ClosedWorld world, MethodInfo method, String name) {
        for (AbstractInsnNode instruction : world.body(method).instructions) if (instruction instanceof MethodInsnNode call && call.name.equals(name)) return call;
        return null;
    }

    @Test
    void aCallWithOneTargetIsDirect() {
        var result = Worlds.link("Shapes", "one", "()D");
        MethodInsnNode call = callOf(result.world(), Worlds.find(result, "Shapes.one"), "area");
        assertEquals(Opcodes.INVOKESPECIAL, call.getOpcode());
        assertTrue(call.owner.endsWith("Shapes$Square"));
        assertNull(Worlds.find(result, "Circle.area"));
    }

    @Test
    void aCallWithTwoTargetsIsDispatchedThroughOneColour() {
        var result = Worlds.link("Shapes", "twoCaller", "()D");
        MethodInfo two = Worlds.find(result, "Shapes.two(");
        MethodInsnNode call = callOf(result.world(), two, "area");
        assertEquals(Opcodes.INVOKEINTERFACE, call.getOpcode());
        MethodInfo resolved = result.world().type(call.owner).method("area", "()D");
        assertEquals(2, resolved.targets.size());
        int colour = (resolved.dispatchOffset - result.world().dispatchStart()) / 4;
        for (MethodInfo target : resolved.targets) assertEquals(target, result.world().dispatchTable(target.owner)[colour]);
    }

    @Test
    void branchesOnStaticFinalsAreFoldedAndTheirCodeIsNotReached() {
        var result = Worlds.link("Shapes", "folded", "()I");
        assertEquals(List.of(Opcodes.ICONST_3, Opcodes.IRETURN), opcodes(result.world(), Worlds.find(result, "Shapes.folded")));
        assertNull(Worlds.find(result, "Shapes.debug"));
        assertEquals(1, result.report().counts().methods());
    }

    @Test
    void codeForClassesWithoutInstancesIsNotReached() {
        var result = Worlds.link("Shapes", "ghostCaller", "()V");
        assertNull(Worlds.find(result, "Ghost"));
    }

    @Test
    void privateAndSuperCallsKeepTheirMeaning() {
        var result = Worlds.link("Shapes", "supers", "()I");
        assertNotNull(Worlds.find(result, "Shapes$Base.value"));
        assertNotNull(Worlds.find(result, "Shapes$Derived.value"));
        MethodInsnNode call = callOf(result.world(), Worlds.find(result, "Base.callSecret"), "secret");
        assertEquals(Opcodes.INVOKESPECIAL, call.getOpcode());
    }

    @Test
    void defaultMethodsAreReachedWhereTheyAreNotOverridden() {
        var result = Worlds.link("Shapes", "described", "()Ljava/lang/String;");
        assertNotNull(Worlds.find(result, "Shapes$Shape.describe"));
        assertNotNull(Worlds.find(result, "Shapes$Circle.describe"));
    }

    @Test
    void explainNamesEachStep() {
        var result = Worlds.link("Shapes", "described", "()Ljava/lang/String;");
        List<String> path = result.report().explain("ibrik.linker.world.fixture.Shapes$Square.area");
        assertTrue(path.getFirst().contains("Shapes.described"), path::toString);
        assertTrue(path.getLast().contains("Square.area"), path::toString);
        assertTrue(result.report().explain("java.util.Formatter").isEmpty());
    }

    @Test
    void accessesThroughConstantVarHandlesBecomeUnsafeOperations() {
        var result = Worlds.link("Handles", "atomicCaller", "()V");
        assertNotNull(Worlds.find(result, "Handles$$Handles.count$compareAndSet"));
        MethodInsnNode call = callOf(result.world(), Worlds.find(result, "count$compareAndSet"), "compareAndSetInt");
        assertEquals("jdk/internal/misc/Unsafe", call.owner);
        assertNotNull(callOf(result.world(), Worlds.find(result, "ByteViews.getIBig"), "getIntUnaligned"));
        assertTrue(result.world().snapshot().stream().noneMatch(object -> object.hostData != null), "no VarHandle is left in the snapshot");
        assertTrue(result.report().initialisedAtRunTime().isEmpty(), () -> result.report().initialisedAtRunTime().toString());
    }

    @Test
    void aClassThatPrintsIsInitialisedAtItsFirstUse() {
        for (String method : List.of("makes", "named")) {
            var result = Worlds.link("Handles", method, method.equals("makes") ? "()V" : "()Ljava/lang/Class;");
            assertEquals(Set.of("ibrik.linker.world.fixture.Handles$Loud"), result.report().initialisedAtRunTime().keySet());
            assertNotNull(callOf(result.world(), Worlds.find(result, "Handles." + method), "ensure"));
            assertNotNull(Worlds.find(result, "Handles$Loud.<clinit>"));
        }
    }

    @Test
    void missingMembersThrowAtRunTimeAndAreListed() {
        var result = Worlds.builder(Architecture.ARM).withoutRuntime().generated(Missing.user()).root("test/User", "run", "()V").build();
        assertEquals(List.of("NoClassDefFoundError test.Absent in test.User.run()V"), result.report().missing().stream().map(WorldReport.Missing::what).toList());
        List<Integer> opcodes = opcodes(result.world(), Worlds.find(result, "User.run"));
        assertEquals(Opcodes.ATHROW, opcodes.getLast());
        assertNotNull(callOf(result.world(), Worlds.find(result, "User.run"), "<init>"));
    }

    @Test
    void missingMembersAreErrorsWhereASettingSaysSo() {
        WorldBuilder builder = Worlds.builder(Architecture.ARM).withoutRuntime().generated(Missing.user()).root("test/User", "run", "()V").errorsIn("test.");
        WorldException error = assertThrows(WorldException.class, builder::build);
        assertTrue(error.getMessage().contains("test.Absent") && error.getMessage().contains("reached by test.User.run()V (root)"), error::getMessage);
    }

    @Test
    void twoLinksAreTheSame() {
        List<String> first = describe(Worlds.link("Shapes", "described", "()Ljava/lang/String;"));
        assertEquals(first, describe(Worlds.link("Shapes", "described", "()Ljava/lang/String;")));
    }

    private static List<String> describe(WorldBuilder.Result result) {
        List<String> lines = new ArrayList<>();
        for (MethodInfo method : result.world().methods()) lines.add(method + " " + opcodes(result.world(), method) + " " + method.dispatchOffset);
        for (var type : result.world().types()) lines.add(type + " " + type.idLow + " " + type.idCount + " " + type.testBit);
        for (var object : result.world().snapshot()) lines.add(object + " " + object.length);
        return lines;
    }
}
