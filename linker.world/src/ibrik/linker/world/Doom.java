package ibrik.linker.world;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Which instructions of a body are on no way but to an exception that leaves the method, or to the end of the system: {@code if (index >= length) throw new ...}. The least solution of "is a throw, or all
 * that can follow is doomed", so that a loop without end is not.
 */
final class Doom {
    private Doom() {}

    /** @param ends instructions after which nothing runs */
    static boolean[] of(MethodNode body, Predicate<AbstractInsnNode> ends) {
        InsnList code = body.instructions;
        boolean[] doomed = new boolean[code.size()];
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = code.size() - 1; i >= 0; i--) {
                if (doomed[i]) continue;
                AbstractInsnNode instruction = code.get(i);
                boolean now = ends.test(instruction);
                if (!now) {
                    List<Integer> next = successors(body, instruction, i);
                    now = instruction.getOpcode() == Opcodes.ATHROW ? next.stream().allMatch(at -> doomed[at])
                        : !next.isEmpty() && next.stream().allMatch(at -> at < doomed.length && doomed[at]);
                }
                doomed[i] = now;
                changed |= now;
            }
        }
        return doomed;
    }

    private static List<Integer> successors(MethodNode body, AbstractInsnNode instruction, int index) {
        List<Integer> next = new ArrayList<>();
        int opcode = instruction.getOpcode();
        switch (instruction) {
            case JumpInsnNode jump -> next.add(body.instructions.indexOf(jump.label));
            case TableSwitchInsnNode table -> {
                next.add(body.instructions.indexOf(table.dflt));
                for (LabelNode label : table.labels) next.add(body.instructions.indexOf(label));
            }
            case LookupSwitchInsnNode lookup -> {
                next.add(body.instructions.indexOf(lookup.dflt));
                for (LabelNode label : lookup.labels) next.add(body.instructions.indexOf(label));
            }
            default -> { }
        }
        boolean stops = opcode == Opcodes.GOTO || opcode == Opcodes.TABLESWITCH || opcode == Opcodes.LOOKUPSWITCH || opcode == Opcodes.ATHROW || opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
        if (!stops) next.add(index + 1);
        // What is thrown here may be caught here; other exceptions are fatal in restricted code.
        if (opcode == Opcodes.ATHROW) {
            for (TryCatchBlockNode block : body.tryCatchBlocks) {
                boolean covered = body.instructions.indexOf(block.start) <= index && index < body.instructions.indexOf(block.end);
                if (covered) next.add(body.instructions.indexOf(block.handler));
            }
        }
        return next;
    }
}
