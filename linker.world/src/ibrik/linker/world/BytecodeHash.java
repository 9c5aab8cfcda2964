package ibrik.linker.world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The hash that guards a substitution: the first 16 hex digits of SHA-256 over the instructions and handlers of a method, written out without debug
 * data and constant pool indices, so that it changes exactly when the code does.
 */
final class BytecodeHash {
    private final Map<LabelNode, Integer> positions = new HashMap<>();

    private BytecodeHash() {}

    static String of(MethodNode method) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(new BytecodeHash().text(method).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private String text(MethodNode method) {
        int position = 0;
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LabelNode label) positions.put(label, position);
            else if (instruction.getOpcode() >= 0) position++;
        }
        StringBuilder text = new StringBuilder(method.name).append(method.desc).append('\n');
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction.getOpcode() < 0) continue;
            text.append(instruction.getOpcode());
            operands(instruction, text);
            text.append('\n');
        }
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            text.append("try ").append(positions.get(block.start)).append(' ').append(positions.get(block.end)).append(' ')
                .append(positions.get(block.handler)).append(' ').append(block.type).append('\n');
        }
        return text.toString();
    }

    private void operands(AbstractInsnNode instruction, StringBuilder text) {
        switch (instruction) {
            case IntInsnNode i -> text.append(' ').append(i.operand);
            case VarInsnNode i -> text.append(' ').append(i.var);
            case TypeInsnNode i -> text.append(' ').append(i.desc);
            case FieldInsnNode i -> text.append(' ').append(i.owner).append('.').append(i.name).append(' ').append(i.desc);
            case MethodInsnNode i -> text.append(' ').append(i.owner).append('.').append(i.name).append(i.desc).append(i.itf);
            case InvokeDynamicInsnNode i -> {
                text.append(' ').append(i.name).append(i.desc).append(i.bsm);
                for (Object argument : i.bsmArgs) text.append(' ').append(argument);
            }
            case JumpInsnNode i -> text.append(' ').append(positions.get(i.label));
            case LdcInsnNode i -> text.append(' ').append(i.cst.getClass().getSimpleName()).append(' ').append(i.cst);
            case IincInsnNode i -> text.append(' ').append(i.var).append(' ').append(i.incr);
            case TableSwitchInsnNode i -> {
                text.append(' ').append(i.min).append(' ').append(i.max).append(' ').append(positions.get(i.dflt));
                for (LabelNode label : i.labels) text.append(' ').append(positions.get(label));
            }
            case LookupSwitchInsnNode i -> {
                text.append(' ').append(i.keys).append(' ').append(positions.get(i.dflt));
                for (LabelNode label : i.labels) text.append(' ').append(positions.get(label));
            }
            case MultiANewArrayInsnNode i -> text.append(' ').append(i.desc).append(' ').append(i.dims);
            default -> { }
        }
    }
}
