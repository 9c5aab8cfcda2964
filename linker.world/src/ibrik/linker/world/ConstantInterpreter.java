package ibrik.linker.world;

import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import java.util.List;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.Interpreter;

/** Runs instructions on {@link AbstractValue}s. After each, {@link #dead} says whether control can go on behind it. */
final class ConstantInterpreter extends Interpreter<AbstractValue> {
    private final Knowledge knowledge;
    private final Linkage linkage;
    private final CallFolding calls;
    /** The last instruction never completes. */
    boolean dead;

    ConstantInterpreter(Knowledge knowledge, Linkage linkage, CallFolding calls) {
        super(Opcodes.ASM9);
        this.knowledge = knowledge;
        this.linkage = linkage;
        this.calls = calls;
    }

    @Override
    public AbstractValue newValue(Type type) {
        if (type == null) return AbstractValue.ONE;
        return type.getSort() == Type.VOID ? null : AbstractValue.ofSize(type.getSize());
    }

    /** A value that code outside this method made, of a declared type: null if no such object exists. */
    AbstractValue declared(Type type) {
        if (type.getSort() != Type.OBJECT) return newValue(type);
        TypeInfo declared = linkage.type(type.getInternalName());
        return declared == null || !knowledge.mayExist(declared) ? AbstractValue.NULL_VALUE : AbstractValue.ONE;
    }

    @Override
    public AbstractValue newOperation(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        return switch (opcode) {
            case Opcodes.ACONST_NULL -> AbstractValue.NULL_VALUE;
            case Opcodes.ICONST_M1, Opcodes.ICONST_0, Opcodes.ICONST_1, Opcodes.ICONST_2, Opcodes.ICONST_3, Opcodes.ICONST_4, Opcodes.ICONST_5 ->
                AbstractValue.of(opcode - Opcodes.ICONST_0);
            case Opcodes.LCONST_0, Opcodes.LCONST_1 -> AbstractValue.of((long) (opcode - Opcodes.LCONST_0));
            case Opcodes.FCONST_0, Opcodes.FCONST_1, Opcodes.FCONST_2 -> AbstractValue.of((float) (opcode - Opcodes.FCONST_0));
            case Opcodes.DCONST_0, Opcodes.DCONST_1 -> AbstractValue.of((double) (opcode - Opcodes.DCONST_0));
            case Opcodes.BIPUSH, Opcodes.SIPUSH -> AbstractValue.of(((IntInsnNode) instruction).operand);
            case Opcodes.LDC -> constant(((LdcInsnNode) instruction).cst);
            case Opcodes.GETSTATIC -> getStatic((FieldInsnNode) instruction);
            case Opcodes.NEW -> {
                TypeInfo type = linkage.type(((TypeInsnNode) instruction).desc);
                if (type == null || type.isAbstract()) yield die();
                linkage.ensureNew(type);
                yield AbstractValue.fresh(type);
            }
            default -> throw new IllegalStateException("no such instruction produces a value: " + opcode);
        };
    }

    private AbstractValue die() {
        dead = true;
        return AbstractValue.ONE;
    }

    private AbstractValue constant(Object constant) {
        return switch (constant) {
            case String string -> AbstractValue.of(knowledge.heap.string(string));
            case Type type when type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY -> {
                TypeInfo named = linkage.type(type.getInternalName());
                yield named == null ? die() : AbstractValue.of(knowledge.heap.mirror(named));
            }
            case Type type -> die();
            case Handle handle -> die();
            case ConstantDynamic dynamic -> die();
            default -> AbstractValue.of(constant);
        };
    }

    private AbstractValue getStatic(FieldInsnNode instruction) {
        Linkage.FieldSite site = linkage.field(instruction);
        if (site.failure() != null) return die();
        FieldInfo field = site.field();
        if (!site.ensure()) {
            Object constant = knowledge.staticConstant(field);
            if (constant != null) return AbstractValue.of(constant);
        }
        return declared(Type.getType(field.descriptor));
    }

    @Override
    public AbstractValue copyOperation(AbstractInsnNode instruction, AbstractValue value) { return value; }

    @Override
    public AbstractValue unaryOperation(AbstractInsnNode instruction, AbstractValue value) {
        switch (instruction.getOpcode()) {
            case Opcodes.IINC -> {
                return value.constant instanceof Integer i ? AbstractValue.of(i + ((IincInsnNode) instruction).incr) : AbstractValue.ONE;
            }
            case Opcodes.GETFIELD -> {
                return getField((FieldInsnNode) instruction, value);
            }
            case Opcodes.PUTSTATIC -> {
                if (linkage.field((FieldInsnNode) instruction).failure() != null) dead = true;
                return null;
            }
            case Opcodes.ARRAYLENGTH -> {
                if (value.isNull()) return die();
                return value.constant instanceof SimObject array ? AbstractValue.of(array.length) : AbstractValue.ONE;
            }
            case Opcodes.NEWARRAY -> {
                return AbstractValue.fresh(knowledge.universe.find(arrayType(((IntInsnNode) instruction).operand)));
            }
            case Opcodes.ANEWARRAY -> {
                TypeInfo element = linkage.type(((TypeInsnNode) instruction).desc);
                return element == null ? die() : AbstractValue.fresh(knowledge.universe.arrayOf(element));
            }
            case Opcodes.CHECKCAST -> {
                return cast((TypeInsnNode) instruction, value);
            }
            case Opcodes.INSTANCEOF -> {
                return instanceOf((TypeInsnNode) instruction, value);
            }
            case Opcodes.MONITORENTER, Opcodes.MONITOREXIT -> {
                if (value.isNull()) dead = true;
                return null;
            }
            default -> {
                return arithmetic(value.isConstant() ? Arithmetic.unary(instruction.getOpcode(), value.constant) : null, instruction.getOpcode());
            }
        }
    }

    private AbstractValue getField(FieldInsnNode instruction, AbstractValue holder) {
        Linkage.FieldSite site = linkage.field(instruction);
        if (site.failure() != null || holder.isNull() || !knowledge.mayExist(site.field().owner)) return die();
        FieldInfo field = site.field();
        if (holder.constant instanceof SimObject object && object.type.isSubtypeOf(field.owner)) {
            Object constant = knowledge.instanceConstant(object, field);
            if (constant != null) return AbstractValue.of(constant);
        }
        return declared(Type.getType(field.descriptor));
    }

    private AbstractValue cast(TypeInsnNode instruction, AbstractValue value) {
        if (value.isNull()) return value;
        TypeInfo type = linkage.type(instruction.desc);
        if (type == null) return AbstractValue.NULL_VALUE;
        if (value.exact != null) {
            if (value.exact.isSubtypeOf(type)) return value;
            if (value.nonNull) return die();
            return AbstractValue.NULL_VALUE;
        }
        if (knowledge.mayExist(type)) return value;
        if (value.nonNull) return die();
        return AbstractValue.NULL_VALUE;
    }

    private AbstractValue instanceOf(TypeInsnNode instruction, AbstractValue value) {
        if (value.isNull()) return AbstractValue.of(false);
        TypeInfo type = linkage.type(instruction.desc);
        if (type == null) return AbstractValue.ONE;
        if (value.exact != null) {
            boolean fits = value.exact.isSubtypeOf(type);
            return !fits || value.nonNull ? AbstractValue.of(fits) : AbstractValue.ONE;
        }
        return knowledge.mayExist(type) ? AbstractValue.ONE : AbstractValue.of(false);
    }

    private static String arrayType(int code) {
        return switch (code) {
            case Opcodes.T_BOOLEAN -> "[Z";
            case Opcodes.T_CHAR -> "[C";
            case Opcodes.T_FLOAT -> "[F";
            case Opcodes.T_DOUBLE -> "[D";
            case Opcodes.T_BYTE -> "[B";
            case Opcodes.T_SHORT -> "[S";
            case Opcodes.T_INT -> "[I";
            default -> "[J";
        };
    }

    @Override
    public AbstractValue binaryOperation(AbstractInsnNode instruction, AbstractValue left, AbstractValue right) {
        int opcode = instruction.getOpcode();
        if (opcode == Opcodes.PUTFIELD) {
            Linkage.FieldSite site = linkage.field((FieldInsnNode) instruction);
            if (site.failure() != null || left.isNull() || !knowledge.mayExist(site.field().owner)) dead = true;
            return null;
        }
        if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
            if (left.isNull()) return die();
            return opcode == Opcodes.LALOAD || opcode == Opcodes.DALOAD ? AbstractValue.TWO : AbstractValue.ONE;
        }
        boolean both = left.isConstant() && right.isConstant();
        boolean divides = opcode == Opcodes.IDIV || opcode == Opcodes.IREM || opcode == Opcodes.LDIV || opcode == Opcodes.LREM;
        if (divides && right.isConstant() && HeapValues.isDefault(right.constant)) dead = true;
        return arithmetic(both ? Arithmetic.binary(opcode, left.constant, right.constant) : null, opcode);
    }

    private static AbstractValue arithmetic(Object constant, int opcode) {
        return constant != null ? AbstractValue.of(constant) : AbstractValue.ofSize(resultSize(opcode));
    }

    private static int resultSize(int opcode) {
        return switch (opcode) {
            case Opcodes.LADD, Opcodes.LSUB, Opcodes.LMUL, Opcodes.LDIV, Opcodes.LREM, Opcodes.LNEG, Opcodes.LSHL, Opcodes.LSHR, Opcodes.LUSHR, Opcodes.LAND,
                Opcodes.LOR, Opcodes.LXOR, Opcodes.DADD, Opcodes.DSUB, Opcodes.DMUL, Opcodes.DDIV, Opcodes.DREM, Opcodes.DNEG, Opcodes.I2L, Opcodes.I2D,
                Opcodes.L2D, Opcodes.F2L, Opcodes.F2D, Opcodes.D2L -> 2;
            default -> 1;
        };
    }

    @Override
    public AbstractValue ternaryOperation(AbstractInsnNode instruction, AbstractValue array, AbstractValue index, AbstractValue value) {
        if (array.isNull()) dead = true;
        return null;
    }

    @Override
    public AbstractValue naryOperation(AbstractInsnNode instruction, List<? extends AbstractValue> values) {
        switch (instruction) {
            case MethodInsnNode call -> {
                CallFolding.Decision decision = calls.decide(call, values);
                if (decision.dies()) dead = true;
                if (decision.result() != null) return decision.result();
                Type returned = Type.getReturnType(call.desc);
                return returned.getSort() == Type.VOID ? null : declared(returned);
            }
            case MultiANewArrayInsnNode make -> {
                TypeInfo type = linkage.type(make.desc);
                return type == null ? die() : AbstractValue.fresh(type);
            }
            default -> {
                // An invokedynamic that desugaring left: refused where it is reached.
                dead = true;
                Type returned = Type.getReturnType(((InvokeDynamicInsnNode) instruction).desc);
                return returned.getSort() == Type.VOID ? null : newValue(returned);
            }
        }
    }

    @Override
    public void returnOperation(AbstractInsnNode instruction, AbstractValue value, AbstractValue expected) {
        // the method's summary looks at the frame itself
    }

    @Override
    public AbstractValue merge(AbstractValue first, AbstractValue second) { return first.merge(second); }
}
