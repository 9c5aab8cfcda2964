package ibrik.linker.world;

import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Conditional constant propagation over the bytecode of a method: values only lose knowledge, edges are followed only once they can be taken, so code that no value leads
 * to is never looked at, and no class it names is initialised. After Wegman and Zadeck, "Constant Propagation with Conditional Branches".
 */
final class MethodFlow {
    private final MethodInfo method;
    private final MethodNode node;
    private final InsnList code;
    private final Knowledge knowledge;
    private final Linkage linkage;
    private final ConstantInterpreter interpreter;
    private final List<List<TryCatchBlockNode>> handlers = new ArrayList<>();
    private final Frame<AbstractValue>[] frames;
    private final boolean[] queued;
    private final Deque<Integer> queue = new ArrayDeque<>();

    @SuppressWarnings("unchecked")
    MethodFlow(MethodInfo method, Knowledge knowledge, Linkage linkage, ConstantInterpreter interpreter) {
        this.method = method;
        this.node = method.node;
        this.code = node.instructions;
        this.knowledge = knowledge;
        this.linkage = linkage;
        this.interpreter = interpreter;
        frames = (Frame<AbstractValue>[]) new Frame<?>[code.size()];
        queued = new boolean[code.size()];
        for (int i = 0; i < code.size(); i++) handlers.add(List.of());
        for (TryCatchBlockNode block : node.tryCatchBlocks) {
            for (int i = code.indexOf(block.start); i < code.indexOf(block.end); i++) {
                if (handlers.get(i).isEmpty()) handlers.set(i, new ArrayList<>());
                handlers.get(i).add(block);
            }
        }
    }

    /** The state before each instruction; null where control never comes. */
    Frame<AbstractValue>[] run() {
        merge(0, entry());
        while (!queue.isEmpty()) {
            int index = queue.pop();
            queued[index] = false;
            try {
                step(index);
            } catch (AnalyzerException | RuntimeException e) {
                if (e instanceof WorldException refused) throw refused;
                throw new IllegalStateException("cannot follow instruction " + index + " of " + method + ": " + e, e);
            }
        }
        return frames;
    }

    private Frame<AbstractValue> entry() {
        Frame<AbstractValue> frame = new Frame<>(node.maxLocals, node.maxStack);
        int local = 0;
        if (!method.isStatic()) {
            AbstractValue receiver = method.owner.isFinal() ? AbstractValue.fresh(method.owner) : AbstractValue.NOT_NULL;
            frame.setLocal(local++, receiver);
        }
        for (Type type : Type.getArgumentTypes(method.descriptor)) {
            frame.setLocal(local++, interpreter.declared(type));
            if (type.getSize() == 2) frame.setLocal(local++, AbstractValue.ONE);
        }
        while (local < node.maxLocals) frame.setLocal(local++, AbstractValue.ONE);
        return frame;
    }

    private void merge(int index, Frame<AbstractValue> frame) {
        if (frames[index] == null) {
            frames[index] = new Frame<>(frame);
        } else {
            try {
                if (!frames[index].merge(frame, interpreter)) return;
            } catch (AnalyzerException e) {
                throw new IllegalStateException("cannot join the paths at instruction " + index + " of " + method + ": " + e.getMessage(), e);
            }
        }
        if (!queued[index]) {
            queued[index] = true;
            queue.add(index);
        }
    }

    private void merge(LabelNode label, Frame<AbstractValue> frame) { merge(code.indexOf(label), frame); }

    private void step(int index) throws AnalyzerException {
        AbstractInsnNode instruction = code.get(index);
        Frame<AbstractValue> before = frames[index];
        int opcode = instruction.getOpcode();
        if (opcode < 0) {
            merge(index + 1, before);
            return;
        }
        if (opcode == Opcodes.JSR || opcode == Opcodes.RET) {
            throw new WorldException(method + " uses jsr or ret, which class files since Java 7 may not have; compile it again with a newer compiler");
        }
        exceptions(index, instruction, before);
        Integer decided = decide(instruction, before);
        Frame<AbstractValue> after = new Frame<>(before);
        interpreter.dead = false;
        after.execute(instruction, interpreter);
        if (interpreter.dead) return;
        switch (instruction) {
            case JumpInsnNode jump -> {
                if (decided == null || decided == 1) merge(jump.label, after);
                if (opcode != Opcodes.GOTO && (decided == null || decided == 0)) merge(index + 1, after);
            }
            case TableSwitchInsnNode table -> {
                if (decided != null) {
                    merge(target(table, decided), after);
                } else {
                    merge(table.dflt, after);
                    for (LabelNode label : table.labels) merge(label, after);
                }
            }
            case LookupSwitchInsnNode lookup -> {
                if (decided != null) {
                    merge(target(lookup, decided), after);
                } else {
                    merge(lookup.dflt, after);
                    for (LabelNode label : lookup.labels) merge(label, after);
                }
            }
            default -> {
                if (opcode != Opcodes.ATHROW && (opcode < Opcodes.IRETURN || opcode > Opcodes.RETURN)) merge(index + 1, after);
            }
        }
    }

    static LabelNode target(TableSwitchInsnNode table, int value) {
        return value < table.min || value > table.max ? table.dflt : table.labels.get(value - table.min);
    }

    static LabelNode target(LookupSwitchInsnNode lookup, int value) {
        int at = lookup.keys.indexOf(value);
        return at < 0 ? lookup.dflt : lookup.labels.get(at);
    }

    /** For conditional jumps 1 (taken) or 0 if that is known, for switches the key if it is known, else null. */
    static Integer decide(AbstractInsnNode instruction, Frame<AbstractValue> frame) {
        int opcode = instruction.getOpcode();
        int top = frame.getStackSize() - 1;
        if (opcode >= Opcodes.IFEQ && opcode <= Opcodes.IFLE) {
            return frame.getStack(top).constant instanceof Integer i ? (Integer) (Arithmetic.taken(opcode, i) ? 1 : 0) : null;
        }
        if (opcode >= Opcodes.IF_ICMPEQ && opcode <= Opcodes.IF_ICMPLE) {
            boolean both = frame.getStack(top - 1).constant instanceof Integer && frame.getStack(top).constant instanceof Integer;
            if (!both) return null;
            return Arithmetic.taken(opcode, (Integer) frame.getStack(top - 1).constant, (Integer) frame.getStack(top).constant) ? 1 : 0;
        }
        if (opcode == Opcodes.IFNULL || opcode == Opcodes.IFNONNULL) {
            AbstractValue value = frame.getStack(top);
            if (value.isNull()) return opcode == Opcodes.IFNULL ? 1 : 0;
            return value.nonNull ? (Integer) (opcode == Opcodes.IFNULL ? 0 : 1) : null;
        }
        if (opcode == Opcodes.IF_ACMPEQ || opcode == Opcodes.IF_ACMPNE) {
            Boolean same = same(frame.getStack(top - 1), frame.getStack(top));
            return same == null ? null : (Integer) (same == (opcode == Opcodes.IF_ACMPEQ) ? 1 : 0);
        }
        if (opcode == Opcodes.TABLESWITCH || opcode == Opcodes.LOOKUPSWITCH) return frame.getStack(top).constant instanceof Integer key ? key : null;
        return null;
    }

    private static Boolean same(AbstractValue a, AbstractValue b) {
        if (a.isConstant() && b.isConstant()) return a.constant == b.constant;
        if (a.isNull() && b.nonNull || b.isNull() && a.nonNull) return false;
        return null;
    }

    /** Edges to handlers: from the state before the instruction. */
    private void exceptions(int index, AbstractInsnNode instruction, Frame<AbstractValue> before) {
        if (handlers.get(index).isEmpty() || !mayThrow(instruction, before)) return;
        for (TryCatchBlockNode block : handlers.get(index)) {
            if (!mayCatch(block)) continue;
            Frame<AbstractValue> frame = new Frame<>(before);
            frame.clearStack();
            frame.push(AbstractValue.NOT_NULL);
            merge(block.handler, frame);
        }
    }

    /** Whether an exception that the block catches can exist. */
    boolean mayCatch(TryCatchBlockNode block) {
        if (block.type == null) return true;
        TypeInfo type = linkage.type(block.type);
        return type != null && knowledge.mayExist(type);
    }

    private static boolean mayThrow(AbstractInsnNode instruction, Frame<AbstractValue> frame) {
        int opcode = instruction.getOpcode();
        AbstractValue top = frame.getStackSize() == 0 ? null : frame.getStack(frame.getStackSize() - 1);
        return switch (opcode) {
            case Opcodes.GETFIELD, Opcodes.ARRAYLENGTH -> !top.nonNull || !(top.constant instanceof SimObject);
            case Opcodes.IDIV, Opcodes.IREM, Opcodes.LDIV, Opcodes.LREM -> !top.isConstant() || HeapValues.isDefault(top.constant);
            case Opcodes.PUTFIELD, Opcodes.GETSTATIC, Opcodes.PUTSTATIC, Opcodes.NEW, Opcodes.NEWARRAY, Opcodes.ANEWARRAY, Opcodes.MULTIANEWARRAY, Opcodes.CHECKCAST,
                Opcodes.INSTANCEOF, Opcodes.ATHROW, Opcodes.MONITORENTER, Opcodes.MONITOREXIT -> true;
            case Opcodes.LDC -> ((LdcInsnNode) instruction).cst instanceof Type;
            default -> opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD || opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE
                || opcode >= Opcodes.INVOKEVIRTUAL && opcode <= Opcodes.INVOKEDYNAMIC;
        };
    }
}
