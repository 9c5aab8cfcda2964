package ibrik.compiler.core.frontend;

import static org.objectweb.asm.Opcodes.*;

import ibrik.compiler.core.ir.Branch;
import ibrik.compiler.core.ir.Condition;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Order;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Translates one instruction after another: constants, locals, stack, arithmetic, branches; what touches objects goes to {@link ObjectTranslator}. */
final class InstructionTranslator {
    private final MethodBuilder builder;
    private final Flow flow;
    private final ObjectTranslator objects;
    private final SwitchTranslator switches;
    private final Value lock;

    /** @param lock what a synchronized method has locked, or null */
    InstructionTranslator(MethodBuilder builder, Flow flow, Value lock) {
        this.builder = builder;
        this.flow = flow;
        this.lock = lock;
        objects = new ObjectTranslator(builder);
        switches = new SwitchTranslator(builder, flow);
    }

    /** Translates an instruction; returns whether it has ended its block. */
    boolean translate(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        switch (instruction) {
            case JumpInsnNode jump -> {
                jump(jump, opcode);
                return true;
            }
            case TableSwitchInsnNode table -> {
                switches.table(table, builder.pop());
                return true;
            }
            case LookupSwitchInsnNode lookup -> {
                switches.lookup(lookup, builder.pop());
                return true;
            }
            case VarInsnNode access -> local(opcode, access.var);
            case IincInsnNode increment -> {
                Value value = builder.state.locals[increment.var];
                builder.state.locals[increment.var] = builder.addition(value, increment.incr);
            }
            case LdcInsnNode constant -> constant(constant.cst);
            case IntInsnNode operand -> {
                if (opcode == NEWARRAY) objects.newPrimitiveArray(operand.operand);
                else builder.push(builder.intConstant(operand.operand));
            }
            case FieldInsnNode field -> objects.field(opcode, field);
            case MethodInsnNode call -> {
                return objects.invoke(opcode, call);
            }
            case TypeInsnNode type -> objects.type(opcode, type.desc);
            case MultiANewArrayInsnNode array -> objects.newMultiArray(array.desc, array.dims);
            default -> {
                return simple(opcode);
            }
        }
        return false;
    }

    private boolean simple(int opcode) {
        if (opcode >= IRETURN && opcode <= RETURN) {
            leave(opcode);
            return true;
        }
        if (opcode == ATHROW) {
            builder.raise(builder.nonNull(builder.pop()));
            return true;
        }
        if (opcode >= ACONST_NULL && opcode <= DCONST_1) small(opcode);
        else if (opcode >= IALOAD && opcode <= SALOAD) objects.loadElement(opcode);
        else if (opcode >= IASTORE && opcode <= SASTORE) objects.storeElement(opcode);
        else if (opcode >= POP && opcode <= SWAP) shuffle(opcode);
        else if (opcode >= IADD && opcode <= LXOR) arithmetic(opcode);
        else if (opcode >= I2L && opcode <= I2S) convert(opcode);
        else if (opcode >= LCMP && opcode <= DCMPG) compare3(opcode);
        else if (opcode == ARRAYLENGTH) builder.push(builder.arrayLength(builder.nonNull(builder.pop())));
        else if (opcode == MONITORENTER) builder.value(Op.MONITOR_ENTER, Type.VOID, builder.nonNull(builder.pop()));
        else if (opcode == MONITOREXIT) builder.value(Op.MONITOR_EXIT, Type.VOID, builder.nonNull(builder.pop()));
        else if (opcode != NOP) throw new CompilationException("bytecode instruction " + opcode + " is not supported (line " + builder.position.line() + ")");
        return false;
    }

    // ---- constants, locals, stack

    private void constant(Object constant) {
        switch (constant) {
            case Integer value -> builder.push(builder.intConstant(value));
            case Long value -> builder.pushWide(builder.longConstant(value));
            case Float value -> builder.push(builder.floatConstant(value));
            case Double value -> builder.pushWide(builder.doubleConstant(value));
            case SimObject object -> builder.push(builder.snapshot(object));
            default -> throw new CompilationException("constant " + constant + " of class " + constant.getClass().getName()
                    + " has not been replaced by an object of the snapshot (line " + builder.position.line() + ")");
        }
    }

    private void small(int opcode) {
        if (opcode == ACONST_NULL) builder.push(builder.nullConstant());
        else if (opcode <= ICONST_5) builder.push(builder.intConstant(opcode - ICONST_0));
        else if (opcode <= LCONST_1) builder.pushWide(builder.longConstant(opcode - LCONST_0));
        else if (opcode <= FCONST_2) builder.push(builder.floatConstant(opcode - FCONST_0));
        else builder.pushWide(builder.doubleConstant(opcode - DCONST_0));
    }

    private void local(int opcode, int index) {
        Value[] locals = builder.state.locals;
        switch (opcode) {
            case ILOAD, FLOAD, ALOAD -> builder.push(locals[index]);
            case LLOAD, DLOAD -> builder.pushWide(locals[index]);
            case ISTORE, FSTORE, ASTORE -> locals[index] = builder.pop();
            case LSTORE, DSTORE -> {
                locals[index] = builder.popWide();
                locals[index + 1] = null;
            }
            default -> throw new CompilationException("bytecode instruction ret is not supported; compile the class for a class file version above 50");
        }
    }

    private void shuffle(int opcode) {
        State state = builder.state;
        switch (opcode) {
            case POP -> builder.pop();
            case POP2 -> state.depth -= 2;
            case DUP -> insert(1, 0);
            case DUP_X1 -> insert(1, 1);
            case DUP_X2 -> insert(1, 2);
            case DUP2 -> insert(2, 0);
            case DUP2_X1 -> insert(2, 1);
            case DUP2_X2 -> insert(2, 2);
            default -> {
                Value top = builder.pop();
                Value below = builder.pop();
                builder.push(top);
                builder.push(below);
            }
        }
    }

    /** Copies the top {@code count} slots to below the {@code under} slots that lie beneath them. */
    private void insert(int count, int under) {
        State state = builder.state;
        int from = state.depth - count - under;
        System.arraycopy(state.stack, from, state.stack, from + count, count + under);
        System.arraycopy(state.stack, state.depth, state.stack, from, count);
        state.depth += count;
    }

    // ---- arithmetic

    private void arithmetic(int opcode) {
        // The instructions come in fours: int, long, float, double; from IADD to DNEG; then shifts and logic in pairs int, long.
        boolean quads = opcode <= DNEG;
        int kind = quads ? (opcode - IADD) & 3 : (opcode - ISHL) & 1;
        Type type = switch (kind) {
            case 0 -> Type.INT;
            case 1 -> Type.LONG;
            case 2 -> Type.FLOAT;
            default -> Type.DOUBLE;
        };
        boolean wide = (kind & 1) != 0;
        if (opcode >= INEG && opcode <= DNEG) {
            push(builder.value(type.isFloating() ? Op.FNEG : Op.NEG, type, pop(wide)), wide);
            return;
        }
        boolean shift = opcode >= ISHL && opcode <= LUSHR;
        Value b = pop(wide && !shift);
        Value a = pop(wide);
        Op op = operation(opcode, type);
        if (op == Op.DIV || op == Op.REM) b = builder.value(Op.ZERO_CHECK, type, b);
        push(builder.value(op, type, a, b), wide);
    }

    private static Op operation(int opcode, Type type) {
        boolean floating = type.isFloating();
        return switch (opcode) {
            case IADD, LADD, FADD, DADD -> floating ? Op.FADD : Op.ADD;
            case ISUB, LSUB, FSUB, DSUB -> floating ? Op.FSUB : Op.SUB;
            case IMUL, LMUL, FMUL, DMUL -> floating ? Op.FMUL : Op.MUL;
            case IDIV, LDIV, FDIV, DDIV -> floating ? Op.FDIV : Op.DIV;
            case IREM, LREM, FREM, DREM -> floating ? Op.FREM : Op.REM;
            case ISHL, LSHL -> Op.SHL;
            case ISHR, LSHR -> Op.SHR;
            case IUSHR, LUSHR -> Op.USHR;
            case IAND, LAND -> Op.AND;
            case IOR, LOR -> Op.OR;
            default -> Op.XOR;
        };
    }

    private Value pop(boolean wide) { return wide ? builder.popWide() : builder.pop(); }

    private void push(Value value, boolean wide) {
        if (wide) builder.pushWide(value);
        else builder.push(value);
    }

    private void convert(int opcode) {
        switch (opcode) {
            case I2L -> builder.pushWide(builder.value(Op.SEXT32, Type.LONG, builder.pop()));
            case I2F, I2D -> floating(Op.I2F, opcode == I2D, builder.pop());
            case L2I -> builder.push(builder.value(Op.TRUNC, Type.INT, builder.popWide()));
            case L2F, L2D -> floating(Op.I2F, opcode == L2D, builder.popWide());
            case F2I, F2L -> integer(opcode == F2L, builder.pop());
            case F2D -> floating(Op.F2F, true, builder.pop());
            case D2I, D2L -> integer(opcode == D2L, builder.popWide());
            case D2F -> floating(Op.F2F, false, builder.popWide());
            case I2B -> builder.push(builder.value(Op.SEXT8, Type.INT, builder.pop()));
            case I2C -> builder.push(builder.value(Op.ZEXT16, Type.INT, builder.pop()));
            default -> builder.push(builder.value(Op.SEXT16, Type.INT, builder.pop()));
        }
    }

    private void floating(Op op, boolean wide, Value value) { push(builder.value(op, wide ? Type.DOUBLE : Type.FLOAT, value), wide); }
    private void integer(boolean wide, Value value) { push(builder.value(Op.F2I, wide ? Type.LONG : Type.INT, value), wide); }

    private void compare3(int opcode) {
        boolean wide = opcode == LCMP || opcode == DCMPL || opcode == DCMPG;
        Value b = pop(wide);
        Value a = pop(wide);
        int ofNaN = opcode == FCMPL || opcode == DCMPL ? -1 : opcode == LCMP ? 0 : 1;
        builder.push(builder.value(Op.COMPARE3, Type.INT, null, ofNaN, a, b));
    }

    // ---- control flow

    private void leave(int opcode) {
        Value value = opcode == RETURN ? null : pop(opcode == LRETURN || opcode == DRETURN);
        if (builder.method.isConstructor() && hasFinalFields(builder.method.owner)) builder.value(Op.FENCE, Type.VOID, Order.RELEASE, 0);
        if (lock != null) builder.withoutHandlers(() -> builder.value(Op.MONITOR_EXIT, Type.VOID, lock));
        builder.returnValue(value);
        builder.exits.add(new MethodBuilder.Exit(builder.block, value));
    }

    /** Who sees the object sees its final fields (JLS 17.5). */
    private static boolean hasFinalFields(TypeInfo type) {
        for (FieldInfo field : type.fields.values()) if (field.isFinal() && !field.isStatic()) return true;
        return false;
    }

    private void jump(JumpInsnNode jump, int opcode) {
        FlowNode target = flow.at(jump.label);
        if (opcode == GOTO) {
            builder.edge(target, builder.state);
            return;
        }
        if (opcode == JSR) throw new CompilationException("bytecode instruction jsr is not supported; compile the class for a class file version above 50");
        boolean pair = opcode >= IF_ICMPEQ && opcode <= IF_ACMPNE;
        Value b = pair ? builder.pop() : null;
        Value a = builder.pop();
        if (b == null) b = builder.zero(a.type);
        if (a.type != b.type) {
            throw new CompilationException("a machine word is compared with an object in line " + builder.position.line() + "; use the methods of Address");
        }
        Branch branch = Branch.of(condition(opcode), a, b);
        FlowNode next = flow.after(builder.node);
        if (branch.known() != null) {
            builder.edge(branch.known() ? target : next, builder.state);
            return;
        }
        builder.branch(branch.condition(), branch.a(), branch.b(), builder.edgeBlock(target), builder.edgeBlock(next));
    }

    private static Condition condition(int opcode) {
        return switch (opcode) {
            case IFEQ, IF_ICMPEQ, IF_ACMPEQ, IFNULL -> Condition.EQ;
            case IFNE, IF_ICMPNE, IF_ACMPNE, IFNONNULL -> Condition.NE;
            case IFLT, IF_ICMPLT -> Condition.LT;
            case IFGE, IF_ICMPGE -> Condition.GE;
            case IFGT, IF_ICMPGT -> Condition.GT;
            default -> Condition.LE;
        };
    }
}
