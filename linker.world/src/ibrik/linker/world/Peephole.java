package ibrik.linker.world;

import ibrik.linker.model.SimObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** Clears what folding leaves behind: values pushed only to be popped (so that no constant is kept alive by them), jumps to the next instruction, empty handler ranges. */
final class Peephole {
    private Peephole() {}

    /** Cleans the code and returns the blocks that still guard anything. */
    static List<TryCatchBlockNode> clean(InsnList code, List<TryCatchBlockNode> blocks) {
        List<TryCatchBlockNode> left = new ArrayList<>(blocks);
        boolean changed = true;
        while (changed) {
            Set<LabelNode> targets = targets(code, left);
            changed = false;
            for (AbstractInsnNode instruction = code.getFirst(); instruction != null; ) {
                AbstractInsnNode next = instruction.getNext();
                if (instruction.getOpcode() == Opcodes.POP || instruction.getOpcode() == Opcodes.POP2) {
                    AbstractInsnNode pushed = before(instruction, targets);
                    if (pushed != null && pushedSize(pushed) == (instruction.getOpcode() == Opcodes.POP ? 1 : 2)) {
                        code.remove(pushed);
                        code.remove(instruction);
                        changed = true;
                    }
                } else if (instruction.getOpcode() == Opcodes.GOTO && isNext(instruction, ((JumpInsnNode) instruction).label)) {
                    code.remove(instruction);
                    changed = true;
                }
                instruction = next;
            }
            if (left.removeIf(block -> isEmpty(block))) changed = true;
        }
        return left;
    }

    /** The instruction before, if control reaches the given one only from there. */
    private static AbstractInsnNode before(AbstractInsnNode instruction, Set<LabelNode> targets) {
        for (AbstractInsnNode at = instruction.getPrevious(); at != null; at = at.getPrevious()) {
            if (at.getOpcode() >= 0) return at;
            if (at instanceof LabelNode label && targets.contains(label)) return null;
        }
        return null;
    }

    private static boolean isNext(AbstractInsnNode instruction, LabelNode label) {
        for (AbstractInsnNode at = instruction.getNext(); at != null && at.getOpcode() < 0; at = at.getNext()) if (at == label) return true;
        return false;
    }

    private static boolean isEmpty(TryCatchBlockNode block) {
        for (AbstractInsnNode at = block.start; at != null && at != block.end; at = at.getNext()) if (at.getOpcode() >= 0) return false;
        return true;
    }

    private static Set<LabelNode> targets(InsnList code, List<TryCatchBlockNode> blocks) {
        Set<LabelNode> targets = new HashSet<>();
        for (AbstractInsnNode instruction : code) {
            switch (instruction) {
                case JumpInsnNode jump -> targets.add(jump.label);
                case TableSwitchInsnNode table -> {
                    targets.add(table.dflt);
                    targets.addAll(table.labels);
                }
                case LookupSwitchInsnNode lookup -> {
                    targets.add(lookup.dflt);
                    targets.addAll(lookup.labels);
                }
                default -> { }
            }
        }
        for (TryCatchBlockNode block : blocks) targets.add(block.handler);
        return targets;
    }

    /** Words an instruction pushes if it does nothing else, else 0. */
    private static int pushedSize(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        return switch (opcode) {
            case Opcodes.LCONST_0, Opcodes.LCONST_1, Opcodes.DCONST_0, Opcodes.DCONST_1, Opcodes.LLOAD, Opcodes.DLOAD -> 2;
            case Opcodes.ILOAD, Opcodes.FLOAD, Opcodes.ALOAD, Opcodes.DUP -> 1;
            case Opcodes.LDC -> ((LdcInsnNode) instruction).cst instanceof Long || ((LdcInsnNode) instruction).cst instanceof Double ? 2 : 1;
            default -> opcode >= Opcodes.ACONST_NULL && opcode <= Opcodes.SIPUSH ? 1 : 0;
        };
    }

    /** Whether the code does nothing but return a value: no effects, no jumps, nothing that can throw. */
    static boolean isPure(InsnList code) {
        for (AbstractInsnNode instruction : code) {
            int opcode = instruction.getOpcode();
            if (opcode < 0 || pushedSize(instruction) > 0 || opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) continue;
            if (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE || opcode == Opcodes.POP || opcode == Opcodes.POP2) continue;
            return false;
        }
        return true;
    }

    /** The instruction that loads a constant of {@link AbstractValue}. */
    static AbstractInsnNode load(Object constant) {
        if (constant == AbstractValue.NULL) return new InsnNode(Opcodes.ACONST_NULL);
        return switch (constant) {
            case Integer i when i >= -1 && i <= 5 -> new InsnNode(Opcodes.ICONST_0 + i);
            case Integer i when i == i.byteValue() -> new IntInsnNode(Opcodes.BIPUSH, i);
            case Integer i when i == i.shortValue() -> new IntInsnNode(Opcodes.SIPUSH, i);
            case Long l when l == 0 || l == 1 -> new InsnNode(l == 0 ? Opcodes.LCONST_0 : Opcodes.LCONST_1);
            case SimObject object -> new LdcInsnNode(object);
            default -> new LdcInsnNode(constant);
        };
    }
}
