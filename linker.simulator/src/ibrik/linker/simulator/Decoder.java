package ibrik.linker.simulator;

import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.WordTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Turns a method's bytecode into the interpreter's own. Nothing is resolved here: names are resolved when they are first executed, as JVMS 5.4 has it.
 * jsr and ret are not supported.
 */
final class Decoder {
    private static final String[] ARRAY_TYPES = {null, null, null, null, "[Z", "[C", "[F", "[D", "[B", "[S", "[I", "[J"};

    private final MethodInfo method;
    private final MethodNode node;
    private final Map<AbstractInsnNode, Integer> positions = new IdentityHashMap<>();
    /** Loop headers, and the longest loop that jumps back to each, in instructions. */
    private final Map<LabelNode, Integer> loops = new IdentityHashMap<>();
    private final List<Object> constants = new ArrayList<>();
    private final Map<Object, Integer> shared = new HashMap<>();
    private int[] ops;
    private int at;

    private Decoder(MethodInfo method) {
        this.method = method;
        this.node = method.node;
    }

    static Code decode(MethodInfo method) { return new Decoder(method).decode(); }

    private Code decode() {
        int instructions = findLoops();
        ops = new int[instructions * 3 + 16];
        List<int[]> fixups = new ArrayList<>();
        List<LabelNode> targets = new ArrayList<>();
        List<int[]> lines = new ArrayList<>();
        for (AbstractInsnNode insn = node.instructions.getFirst(); insn != null; insn = insn.getNext()) {
            if (insn instanceof LabelNode label) {
                positions.put(label, at);
                Integer length = loops.get(label);
                if (length != null) emit(Op.LOOP, length);
            } else if (insn instanceof LineNumberNode line) {
                lines.add(new int[] {at, line.line});
            } else if (insn.getOpcode() >= 0) {
                instruction(insn, fixups, targets);
            }
        }
        emit(Op.REFUSE, constant("execution falls off the end of the method"));
        for (int i = 0; i < fixups.size(); i++) ops[fixups.get(i)[0]] = positions.get(targets.get(i));

        Code code = new Code();
        code.ops = Arrays.copyOf(ops, at);
        code.constants = constants.toArray();
        code.maxLocals = node.maxLocals;
        code.frameSize = node.maxLocals + node.maxStack;
        code.entrySteps = Math.min(instructions, 32);
        code.handlers = handlers();
        code.lines = new int[lines.size() * 2];
        for (int i = 0; i < lines.size(); i++) {
            code.lines[2 * i] = lines.get(i)[0];
            code.lines[2 * i + 1] = lines.get(i)[1];
        }
        return code;
    }

    private Code.Handler[] handlers() {
        List<Code.Handler> handlers = new ArrayList<>();
        for (TryCatchBlockNode block : node.tryCatchBlocks) {
            handlers.add(new Code.Handler(positions.get(block.start), positions.get(block.end), positions.get(block.handler), block.type));
        }
        return handlers.toArray(new Code.Handler[0]);
    }

    /** Finds the targets of backward branches; returns the number of instructions. */
    private int findLoops() {
        Map<LabelNode, Integer> seen = new IdentityHashMap<>();
        int count = 0;
        for (AbstractInsnNode insn = node.instructions.getFirst(); insn != null; insn = insn.getNext()) {
            if (insn instanceof LabelNode label) seen.put(label, count);
            if (insn.getOpcode() < 0) continue;
            count++;
            switch (insn) {
                case JumpInsnNode jump -> noteBranch(jump.label, seen, count);
                case TableSwitchInsnNode table -> {
                    noteBranch(table.dflt, seen, count);
                    for (LabelNode label : table.labels) noteBranch(label, seen, count);
                    count += 2 + table.labels.size();
                }
                case LookupSwitchInsnNode lookup -> {
                    noteBranch(lookup.dflt, seen, count);
                    for (LabelNode label : lookup.labels) noteBranch(label, seen, count);
                    count += 2 + lookup.labels.size() * 2;
                }
                default -> { }
            }
        }
        return count;
    }

    private void noteBranch(LabelNode target, Map<LabelNode, Integer> seen, int from) {
        Integer start = seen.get(target);
        if (start != null) loops.merge(target, Math.max(1, from - start), Math::max);
    }

    private int constant(Object value) {
        constants.add(value);
        return constants.size() - 1;
    }

    private int type(String name) {
        return shared.computeIfAbsent(name, key -> constant(new TypeSite(name)));
    }

    private void emit(int... words) {
        if (at + words.length > ops.length) ops = Arrays.copyOf(ops, ops.length * 2 + words.length);
        for (int word : words) ops[at++] = word;
    }

    private void target(LabelNode label, List<int[]> fixups, List<LabelNode> targets) {
        fixups.add(new int[] {at});
        targets.add(label);
        emit(0);
    }

    private void instruction(AbstractInsnNode insn, List<int[]> fixups, List<LabelNode> targets) {
        int opcode = insn.getOpcode();
        switch (insn) {
            case VarInsnNode var -> variable(opcode, var.var);
            case IincInsnNode iinc -> emit(Op.IINC, iinc.var, iinc.incr);
            case IntInsnNode push -> {
                if (opcode == Opcodes.NEWARRAY) emit(Op.NEWARRAY, type(ARRAY_TYPES[push.operand]));
                else emit(Op.CONST, push.operand);
            }
            case LdcInsnNode ldc -> load(ldc.cst);
            case JumpInsnNode jump -> {
                if (opcode == Opcodes.JSR) {
                    refuse("jsr, which class files of version 51 and later do not have");
                } else {
                    emit(jumpOperation(opcode));
                    target(jump.label, fixups, targets);
                }
            }
            case TableSwitchInsnNode table -> {
                emit(Op.TABLESWITCH, table.min, table.max);
                target(table.dflt, fixups, targets);
                for (LabelNode label : table.labels) target(label, fixups, targets);
            }
            case LookupSwitchInsnNode lookup -> {
                emit(Op.LOOKUPSWITCH, lookup.keys.size());
                target(lookup.dflt, fixups, targets);
                for (int key : lookup.keys) emit(key);
                for (LabelNode label : lookup.labels) target(label, fixups, targets);
            }
            case FieldInsnNode field -> field(opcode, field);
            case MethodInsnNode call -> {
                int operation = switch (opcode) {
                    case Opcodes.INVOKESTATIC -> Op.INVOKESTATIC;
                    case Opcodes.INVOKESPECIAL -> Op.INVOKESPECIAL;
                    default -> Op.INVOKEVIRTUAL;
                };
                emit(operation, constant(new CallSite(call.owner, call.name, call.desc, opcode == Opcodes.INVOKESTATIC, method.owner)));
            }
            case InvokeDynamicInsnNode dynamic -> refuse("invokedynamic with bootstrap method " + dynamic.bsm.getOwner().replace('/', '.') + "." + dynamic.bsm.getName());
            case TypeInsnNode type -> {
                switch (opcode) {
                    case Opcodes.NEW -> emit(Op.NEW, type(type.desc));
                    case Opcodes.ANEWARRAY -> emit(Op.NEWARRAY, type(type.desc.startsWith("[") ? "[" + type.desc : "[L" + type.desc + ";"));
                    case Opcodes.CHECKCAST -> emit(Op.CHECKCAST, constant(new TypeSite(type.desc)));
                    default -> emit(Op.INSTANCEOF, constant(new TypeSite(type.desc)));
                }
            }
            case MultiANewArrayInsnNode multi -> emit(Op.MULTIANEWARRAY, type(multi.desc), multi.dims);
            default -> simple(opcode);
        }
    }

    private void refuse(String reason) { emit(Op.REFUSE, constant(reason)); }

    private void variable(int opcode, int index) {
        switch (opcode) {
            case Opcodes.ILOAD, Opcodes.FLOAD -> emit(Op.LOAD, index);
            case Opcodes.LLOAD, Opcodes.DLOAD -> emit(Op.LOAD2, index);
            case Opcodes.ALOAD -> emit(Op.ALOAD, index);
            case Opcodes.ISTORE, Opcodes.FSTORE -> emit(Op.STORE, index);
            case Opcodes.LSTORE, Opcodes.DSTORE -> emit(Op.STORE2, index);
            case Opcodes.ASTORE -> emit(Op.ASTORE, index);
            default -> refuse("ret, which class files of version 51 and later do not have");
        }
    }

    private void load(Object value) {
        switch (value) {
            case Integer number -> emit(Op.CONST, number);
            case Float number -> emit(Op.CONST, Float.floatToRawIntBits(number));
            case Long number -> constant2(number);
            case Double number -> constant2(Double.doubleToRawLongBits(number));
            case String text -> emit(Op.LDC_UNRESOLVED, constant(text));
            case SimObject object -> emit(Op.LDC_OBJECT, constant(object));
            case Type type when type.getSort() != Type.METHOD -> emit(Op.LDC_UNRESOLVED, constant(type));
            default -> refuse("a constant of class " + value.getClass().getSimpleName());
        }
    }

    private void constant2(long value) { emit(Op.CONST2, (int) value, (int) (value >>> 32)); }

    private void field(int opcode, FieldInsnNode field) {
        if (field.desc.equals(WordTypes.ADDRESS_DESCRIPTOR)) {
            refuse("machine address in field " + field.owner.replace('/', '.') + "." + field.name);
            return;
        }
        int site = constant(new FieldSite(field.owner, field.name, field.desc));
        switch (opcode) {
            case Opcodes.GETSTATIC -> emit(Op.GETSTATIC, site);
            case Opcodes.PUTSTATIC -> emit(Op.PUTSTATIC, site);
            case Opcodes.GETFIELD -> emit(Op.GETFIELD, site, 0);
            default -> emit(Op.PUTFIELD, site, 0);
        }
    }

    private static int jumpOperation(int opcode) {
        return switch (opcode) {
            case Opcodes.GOTO -> Op.GOTO;
            case Opcodes.IFNULL -> Op.IFNULL;
            case Opcodes.IFNONNULL -> Op.IFNONNULL;
            default -> Op.IFEQ + (opcode - Opcodes.IFEQ);
        };
    }

    private void simple(int opcode) {
        switch (opcode) {
            case Opcodes.NOP -> { }
            case Opcodes.ACONST_NULL -> emit(Op.NULL);
            case Opcodes.ICONST_M1, Opcodes.ICONST_0, Opcodes.ICONST_1, Opcodes.ICONST_2, Opcodes.ICONST_3, Opcodes.ICONST_4, Opcodes.ICONST_5 ->
                emit(Op.CONST, opcode - Opcodes.ICONST_0);
            case Opcodes.LCONST_0, Opcodes.LCONST_1 -> constant2(opcode - Opcodes.LCONST_0);
            case Opcodes.FCONST_0, Opcodes.FCONST_1, Opcodes.FCONST_2 -> emit(Op.CONST, Float.floatToRawIntBits(opcode - Opcodes.FCONST_0));
            case Opcodes.DCONST_0, Opcodes.DCONST_1 -> constant2(Double.doubleToRawLongBits(opcode - Opcodes.DCONST_0));
            default -> {
                int operation = SIMPLE[opcode];
                if (operation < 0) emit(Op.REFUSE, constant("bytecode " + opcode));
                else if (operation == Op.FLOAT1 || operation == Op.FLOAT2) emit(operation, opcode);
                else emit(operation);
            }
        }
    }

    /** Instructions without operands that map one to one. */
    private static final int[] SIMPLE = new int[256];

    private static void map(int opcode, int operation) { SIMPLE[opcode] = operation; }

    static {
        Arrays.fill(SIMPLE, -1);
        map(Opcodes.IALOAD, Op.IALOAD);
        map(Opcodes.LALOAD, Op.LALOAD);
        map(Opcodes.FALOAD, Op.IALOAD);
        map(Opcodes.DALOAD, Op.LALOAD);
        map(Opcodes.AALOAD, Op.AALOAD);
        map(Opcodes.BALOAD, Op.BALOAD);
        map(Opcodes.CALOAD, Op.CALOAD);
        map(Opcodes.SALOAD, Op.SALOAD);
        map(Opcodes.IASTORE, Op.IASTORE);
        map(Opcodes.LASTORE, Op.LASTORE);
        map(Opcodes.FASTORE, Op.IASTORE);
        map(Opcodes.DASTORE, Op.LASTORE);
        map(Opcodes.AASTORE, Op.AASTORE);
        map(Opcodes.BASTORE, Op.BASTORE);
        map(Opcodes.CASTORE, Op.CASTORE);
        map(Opcodes.SASTORE, Op.CASTORE);
        map(Opcodes.POP, Op.POP);
        map(Opcodes.POP2, Op.POP2);
        map(Opcodes.DUP, Op.DUP);
        map(Opcodes.DUP_X1, Op.DUP_X1);
        map(Opcodes.DUP_X2, Op.DUP_X2);
        map(Opcodes.DUP2, Op.DUP2);
        map(Opcodes.DUP2_X1, Op.DUP2_X1);
        map(Opcodes.DUP2_X2, Op.DUP2_X2);
        map(Opcodes.SWAP, Op.SWAP);
        map(Opcodes.IADD, Op.IADD);
        map(Opcodes.ISUB, Op.ISUB);
        map(Opcodes.IMUL, Op.IMUL);
        map(Opcodes.IDIV, Op.IDIV);
        map(Opcodes.IREM, Op.IREM);
        map(Opcodes.INEG, Op.INEG);
        map(Opcodes.ISHL, Op.ISHL);
        map(Opcodes.ISHR, Op.ISHR);
        map(Opcodes.IUSHR, Op.IUSHR);
        map(Opcodes.IAND, Op.IAND);
        map(Opcodes.IOR, Op.IOR);
        map(Opcodes.IXOR, Op.IXOR);
        map(Opcodes.LADD, Op.LADD);
        map(Opcodes.LSUB, Op.LSUB);
        map(Opcodes.LMUL, Op.LMUL);
        map(Opcodes.LDIV, Op.LDIV);
        map(Opcodes.LREM, Op.LREM);
        map(Opcodes.LNEG, Op.LNEG);
        map(Opcodes.LSHL, Op.LSHL);
        map(Opcodes.LSHR, Op.LSHR);
        map(Opcodes.LUSHR, Op.LUSHR);
        map(Opcodes.LAND, Op.LAND);
        map(Opcodes.LOR, Op.LOR);
        map(Opcodes.LXOR, Op.LXOR);
        map(Opcodes.LCMP, Op.LCMP);
        map(Opcodes.I2L, Op.I2L);
        map(Opcodes.L2I, Op.L2I);
        map(Opcodes.I2B, Op.I2B);
        map(Opcodes.I2C, Op.I2C);
        map(Opcodes.I2S, Op.I2S);
        map(Opcodes.FADD, Op.FADD);
        map(Opcodes.FSUB, Op.FSUB);
        map(Opcodes.FMUL, Op.FMUL);
        map(Opcodes.FDIV, Op.FDIV);
        map(Opcodes.DADD, Op.DADD);
        map(Opcodes.DSUB, Op.DSUB);
        map(Opcodes.DMUL, Op.DMUL);
        map(Opcodes.DDIV, Op.DDIV);
        for (int opcode : new int[] {Opcodes.FNEG, Opcodes.DNEG, Opcodes.I2F, Opcodes.I2D, Opcodes.L2F, Opcodes.L2D, Opcodes.F2I, Opcodes.F2L, Opcodes.F2D,
            Opcodes.D2I, Opcodes.D2L, Opcodes.D2F}) map(opcode, Op.FLOAT1);
        for (int opcode : new int[] {Opcodes.FREM, Opcodes.DREM, Opcodes.FCMPL, Opcodes.FCMPG, Opcodes.DCMPL, Opcodes.DCMPG}) map(opcode, Op.FLOAT2);
        map(Opcodes.IRETURN, Op.RETURN1);
        map(Opcodes.FRETURN, Op.RETURN1);
        map(Opcodes.LRETURN, Op.RETURN2);
        map(Opcodes.DRETURN, Op.RETURN2);
        map(Opcodes.ARETURN, Op.ARETURN);
        map(Opcodes.RETURN, Op.RETURN);
        map(Opcodes.ARRAYLENGTH, Op.ARRAYLENGTH);
        map(Opcodes.ATHROW, Op.ATHROW);
        map(Opcodes.MONITORENTER, Op.MONITORENTER);
        map(Opcodes.MONITOREXIT, Op.MONITOREXIT);
    }
}
