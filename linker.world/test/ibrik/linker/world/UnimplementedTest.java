package ibrik.linker.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.linker.model.Architecture;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.SimObject;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Calls of what a receiver's class does not have, as after one of two classes has changed: test/Absent and test/Torn lack what test/Full has. */
class UnimplementedTest {
    private static ClassNode type(int access, String name, String superName, String... interfaces) {
        ClassNode node = new ClassNode(Opcodes.ASM9);
        node.visit(Opcodes.V21, Opcodes.ACC_PUBLIC | access, name, null, superName, interfaces);
        if ((access & Opcodes.ACC_INTERFACE) != 0) return node;
        MethodVisitor code = node.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, superName, "<init>", "()V", false);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(1, 1);
        return node;
    }

    private static ClassNode contract(String name) { return type(Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT, name, "java/lang/Object"); }

    private static ClassNode with(ClassNode node, int access, String name) {
        MethodVisitor code = node.visitMethod(Opcodes.ACC_PUBLIC | access, name, "(J)I", null, null);
        if ((access & Opcodes.ACC_ABSTRACT) == 0) {
            code.visitInsn(Opcodes.ICONST_1);
            code.visitInsn(Opcodes.IRETURN);
            code.visitMaxs(1, 3);
        }
        return node;
    }

    /** Sends the message to one instance of each class. */
    private static WorldBuilder.Result link(int opcode, String owner, String name, String... receivers) {
        ClassNode user = type(0, "test/Sender", "java/lang/Object");
        MethodVisitor send = user.visitMethod(Opcodes.ACC_STATIC, "send", "(L" + owner + ";)I", null, null);
        send.visitVarInsn(Opcodes.ALOAD, 0);
        send.visitInsn(Opcodes.LCONST_0);
        send.visitMethodInsn(opcode, owner, name, "(J)I", opcode == Opcodes.INVOKEINTERFACE);
        send.visitInsn(Opcodes.IRETURN);
        send.visitMaxs(3, 1);
        MethodVisitor run = user.visitMethod(Opcodes.ACC_STATIC, "run", "()V", null, null);
        for (String receiver : receivers) {
            run.visitTypeInsn(Opcodes.NEW, receiver);
            run.visitInsn(Opcodes.DUP);
            run.visitMethodInsn(Opcodes.INVOKESPECIAL, receiver, "<init>", "()V", false);
            run.visitMethodInsn(Opcodes.INVOKESTATIC, "test/Sender", "send", "(L" + owner + ";)I", false);
            run.visitInsn(Opcodes.POP);
        }
        run.visitInsn(Opcodes.RETURN);
        run.visitMaxs(2, 0);
        WorldBuilder builder = Worlds.builder(Architecture.AMD64).withoutRuntime().generated(user).root("test/Sender", "run", "()V");
        builder.generated(with(with(contract("test/First"), Opcodes.ACC_ABSTRACT, "wanted"), 0, "both"));
        builder.generated(with(contract("test/Second"), 0, "both"));
        builder.generated(with(type(Opcodes.ACC_ABSTRACT, "test/Base", "java/lang/Object"), Opcodes.ACC_ABSTRACT, "wanted"));
        builder.generated(with(with(type(0, "test/Full", "test/Base", "test/First"), 0, "wanted"), 0, "both"));
        builder.generated(type(0, "test/Absent", "test/Base"));
        builder.generated(type(0, "test/Torn", "java/lang/Object", "test/First", "test/Second"));
        return builder.build();
    }

    private static void assertThrower(WorldBuilder.Result result, MethodInfo target, String error, String message) {
        assertNotNull(target, "the table has no method");
        assertTrue(target.hidden, "shows in traces");
        String made = null;
        String text = null;
        for (AbstractInsnNode instruction : result.world().body(target).instructions) {
            if (instruction instanceof TypeInsnNode named) made = named.desc;
            if (instruction instanceof LdcInsnNode load) text = result.world().snapshot().contains((SimObject) load.cst) ? StringText.of((SimObject) load.cst) : null;
        }
        assertEquals("java/lang/" + error, made);
        assertEquals(message, text);
    }

    private static MethodInfo inTable(WorldBuilder.Result result, String type, MethodInfo resolved) {
        return result.world().dispatchTable(result.world().type(type))[(resolved.dispatchOffset - result.world().dispatchStart()) / 4];
    }

    private static MethodInsnNode call(WorldBuilder.Result result) {
        return Arrays.stream(result.world().body(Worlds.find(result, "Sender.send")).instructions.toArray()).filter(MethodInsnNode.class::isInstance).map(MethodInsnNode.class::cast)
            .findFirst().orElseThrow();
    }

    @Test
    void aClassWithoutTheMethodOfAnInterfaceThrowsWhereOthersRunIt() {
        var result = link(Opcodes.INVOKEINTERFACE, "test/First", "wanted", "test/Full", "test/Torn");
        MethodInfo resolved = result.world().type("test/First").method("wanted", "(J)I");
        assertEquals(2, resolved.targets.size());
        assertEquals("wanted", inTable(result, "test/Full", resolved).name);
        assertThrower(result, inTable(result, "test/Torn", resolved), "AbstractMethodError",
            "Receiver class test.Torn does not define or inherit an implementation of the resolved method 'abstract int wanted(long)' of interface test.First.");
    }

    @Test
    void aClassThatInheritsAnAbstractMethodThrows() {
        var result = link(Opcodes.INVOKEVIRTUAL, "test/Base", "wanted", "test/Full", "test/Absent");
        MethodInfo resolved = result.world().type("test/Base").method("wanted", "(J)I");
        assertThrower(result, inTable(result, "test/Absent", resolved), "AbstractMethodError",
            "Receiver class test.Absent does not define or inherit an implementation of the resolved method 'abstract int wanted(long)' of abstract class test.Base.");
    }

    @Test
    void aCallThatCanOnlyThrowIsDirect() {
        var result = link(Opcodes.INVOKEVIRTUAL, "test/Base", "wanted", "test/Absent");
        MethodInsnNode call = call(result);
        assertEquals(Opcodes.INVOKESPECIAL, call.getOpcode());
        assertThrower(result, result.world().type(call.owner).method(call.name, call.desc), "AbstractMethodError",
            "Receiver class test.Absent does not define or inherit an implementation of the resolved method 'abstract int wanted(long)' of abstract class test.Base.");
    }

    @Test
    void defaultsThatConflictThrow() {
        var result = link(Opcodes.INVOKEINTERFACE, "test/Second", "both", "test/Torn");
        MethodInsnNode call = call(result);
        assertThrower(result, result.world().type(call.owner).method(call.name, call.desc), "IncompatibleClassChangeError", "Conflicting default methods: test/First.both test/Second.both");
    }

    @Test
    void classesThatHaveAllTheirMethodsGetNone() {
        var result = link(Opcodes.INVOKEINTERFACE, "test/First", "both", "test/Full");
        assertTrue(result.world().methods().stream().noneMatch(method -> method.name.contains("unimplemented")));
    }
}
