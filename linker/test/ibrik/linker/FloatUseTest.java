package ibrik.linker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodNode;

class FloatUseTest {
    private static double field;

    /** Each method whose name starts with f uses floating point. */
    @SuppressWarnings("unused")
    private static final class Bodies {
        static int integers(int a, long b) { return (int) (a * 3 / 7 % 5 - (b << 2 ^ b >>> 3 | ~b) + Long.compare(a, b)) & -a; }
        static void fParameter(float a) {}
        static double fResult() { throw new IllegalStateException(); }
        static void fConstant() { float unused = 7.5f; }
        static boolean fField() { return field == 0; }
        static long fCall(long a) { return (long) Math.sqrt(a); }
        static int fConversion(int a) { return (int) (a / 3.0); }
        static void fElement(Object a) { ((float[]) a)[0] = ((float[]) a)[1]; }
        static int fRemainder(Object a) { return ((double[]) a)[0] % ((double[]) a)[1] > 0 ? 1 : 0; }
    }

    @Test
    void methodsAreToldApart() throws Exception {
        int floats = 0;
        for (MethodNode method : read().methods) {
            if (method.name.startsWith("<")) continue;
            assertEquals(method.name.startsWith("f"), FloatUse.any(method), method.name);
            if (method.name.startsWith("f")) floats++;
        }
        assertEquals(8, floats);
    }

    /** By the manual's names of the instructions (JVMS 6.5). */
    @ParameterizedTest
    @ValueSource(strings = {"FADD", "DADD", "FSUB", "DMUL", "FDIV", "DREM", "FREM", "DNEG", "FCMPL", "FCMPG", "DCMPL", "DCMPG", "I2F", "L2F", "L2D", "F2I", "F2L", "F2D", "D2I", "D2L", "D2F", "I2D", "FLOAD", "DSTORE",
        "FALOAD", "DASTORE", "FRETURN", "DRETURN", "FCONST_2", "DCONST_0"})
    void instructionsOfFloatingPoint(String name) throws Exception { assertEquals(true, FloatUse.any(instruction(name)), name); }

    @ParameterizedTest
    @ValueSource(strings = {"IADD", "LADD", "ISUB", "LMUL", "IDIV", "LREM", "INEG", "LNEG", "ISHL", "LUSHR", "IAND", "LXOR", "LCMP", "I2L", "L2I", "I2B", "I2C", "I2S", "ILOAD", "LSTORE", "ALOAD", "IALOAD", "AALOAD", "LASTORE", "BASTORE",
        "IRETURN", "LRETURN", "ARETURN", "LCONST_1", "ICONST_5", "BIPUSH", "IINC", "GOTO", "ATHROW"})
    void instructionsOfIntegers(String name) throws Exception { assertEquals(false, FloatUse.any(instruction(name)), name); }

    private static MethodNode instruction(String name) throws ReflectiveOperationException {
        MethodNode method = new MethodNode(0, "m", "()V", null, null);
        method.instructions.add(new InsnNode(Opcodes.class.getField(name).getInt(null)));
        return method;
    }

    private static ClassNode read() throws Exception {
        ClassNode node = new ClassNode();
        try (InputStream in = FloatUseTest.class.getResourceAsStream("FloatUseTest$Bodies.class")) {
            new ClassReader(in).accept(node, 0);
        }
        return node;
    }
}
