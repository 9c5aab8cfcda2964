package ibrik.linker;

import ibrik.linker.model.ClosedWorld;
import ibrik.linker.model.MethodInfo;
import java.util.Collection;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Whether methods compute in floating point: where those in interrupt context do not, the vectors need not save its registers. Compiled code uses these for nothing else. */
final class FloatUse {
    /** First and last opcodes of ranges. */
    private static final List<int[]> OPCODES = List.of(new int[] {Opcodes.FCONST_0, Opcodes.DCONST_1}, new int[] {Opcodes.FLOAD, Opcodes.DLOAD}, new int[] {Opcodes.FALOAD, Opcodes.DALOAD},
        new int[] {Opcodes.FSTORE, Opcodes.DSTORE}, new int[] {Opcodes.FASTORE, Opcodes.DASTORE}, new int[] {Opcodes.I2F, Opcodes.I2D}, new int[] {Opcodes.L2F, Opcodes.D2F}, new int[] {Opcodes.FCMPL, Opcodes.DCMPG},
        new int[] {Opcodes.FRETURN, Opcodes.DRETURN});

    private FloatUse() {}

    static boolean any(ClosedWorld world, Collection<MethodInfo> methods) {
        for (MethodInfo method : methods) {
            MethodNode body = world.body(method);
            if (body != null && any(body)) return true;
        }
        return false;
    }

    static boolean any(MethodNode body) {
        if (mentions(Type.getMethodType(body.desc))) return true;
        for (AbstractInsnNode instruction : body.instructions) {
            boolean found = switch (instruction) {
                case MethodInsnNode call -> mentions(Type.getMethodType(call.desc));
                case FieldInsnNode field -> isFloat(Type.getType(field.desc));
                case LdcInsnNode constant -> constant.cst instanceof Float || constant.cst instanceof Double;
                default -> isFloat(instruction.getOpcode());
            };
            if (found) return true;
        }
        return false;
    }

    /** The arithmetic comes in fours: int, long, float, double. */
    private static boolean isFloat(int opcode) {
        if (opcode >= Opcodes.IADD && opcode <= Opcodes.DNEG) return (opcode - Opcodes.IADD & 2) != 0;
        return OPCODES.stream().anyMatch(range -> range[0] <= opcode && opcode <= range[1]);
    }

    private static boolean mentions(Type method) {
        for (Type argument : method.getArgumentTypes()) if (isFloat(argument)) return true;
        return isFloat(method.getReturnType());
    }

    private static boolean isFloat(Type type) { return type.getSort() == Type.FLOAT || type.getSort() == Type.DOUBLE; }
}
