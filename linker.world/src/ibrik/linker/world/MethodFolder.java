package ibrik.linker.world;

import ibrik.linker.model.ByteView;
import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import ibrik.linker.model.VarHandleConstant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
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
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Rewrites one method by what {@link MethodFlow} finds: unreached code goes, constants are loaded as such, members are named by their resolved owner, calls of one target
 * become direct, run-time initialisation becomes explicit, and names that do not resolve throw what a JVM would throw.
 */
final class MethodFolder {
    private static final String CLASS_INITIALISATION = "ibrik/runtime/core/ClassInitialisation";
    /** Stack words that rewriting may need above the method's own. */
    private static final int EXTRA_STACK = 4;

    private final Knowledge knowledge;
    private final MethodInfo method;
    private final Linkage linkage;
    private final CallFolding calls;
    private final ConstantInterpreter interpreter;
    private final Map<LabelNode, LabelNode> labels = new HashMap<>();
    private final InsnList out = new InsnList();
    private final List<FoldedMethod.Problem> problems = new ArrayList<>();
    private final Map<MethodInsnNode, TypeInfo> receivers = new IdentityHashMap<>();
    private final Set<TypeInfo> ensured = new LinkedHashSet<>();
    private boolean handlesEscape;
    private Object returned;
    private boolean returnsDiffer;

    MethodFolder(Knowledge knowledge, MethodInfo method) {
        this.knowledge = knowledge;
        this.method = method;
        linkage = new Linkage(knowledge.universe, knowledge.initialisation(), method);
        calls = new CallFolding(knowledge, linkage);
        interpreter = new ConstantInterpreter(knowledge, linkage, calls);
    }

    FoldedMethod fold() {
        MethodNode result = new MethodNode(Opcodes.ASM9, method.access & ~Opcodes.ACC_NATIVE, method.name, method.descriptor, null, null);
        if (method.node == null || method.node.instructions.size() == 0) {
            if (method.isNative()) {
                problem("native method " + method + " has no substitution");
                fail(new Linkage.Failure("java/lang/UnsatisfiedLinkError", method.toString()));
            }
            result.instructions = out;
            result.maxStack = EXTRA_STACK;
            result.maxLocals = Type.getArgumentsAndReturnSizes(method.descriptor) >> 2;
            return new FoldedMethod(result, null, false, problems, receivers, ensured);
        }
        TypeInfo needed = Annotations.named(method.node, "NothingWithout", knowledge.universe);
        if (needed != null && !knowledge.mayExist(needed)) return nothing(result);
        for (AbstractInsnNode instruction : method.node.instructions) if (instruction instanceof LabelNode label) labels.put(label, new LabelNode());
        MethodFlow flow = new MethodFlow(method, knowledge, linkage, interpreter);
        Frame<AbstractValue>[] frames = flow.run();
        if (method.isClassInitialiser() && !knowledge.initialisation().atLinkTime(method.owner)) knowledge.initialisation().before(method.owner).forEach(this::ensure);
        try {
            findEscapingHandles(frames);
            for (int i = 0; i < frames.length; i++) rewrite(method.node.instructions.get(i), frames[i]);
        } catch (AnalyzerException e) {
            throw new IllegalStateException("cannot fold " + method + ": " + e.getMessage(), e);
        }
        result.instructions = out;
        result.maxStack = method.node.maxStack + EXTRA_STACK;
        result.maxLocals = method.node.maxLocals;
        List<TryCatchBlockNode> blocks = new ArrayList<>();
        for (TryCatchBlockNode block : method.node.tryCatchBlocks) {
            if (frames[method.node.instructions.indexOf(block.handler)] == null || !flow.mayCatch(block)) continue;
            blocks.add(new TryCatchBlockNode(labels.get(block.start), labels.get(block.end), labels.get(block.handler), block.type));
        }
        result.tryCatchBlocks = Peephole.clean(out, blocks);
        boolean synchronised = method.isSynchronized();
        return new FoldedMethod(result, returnsDiffer ? null : returned, !synchronised && Peephole.isPure(out), problems, receivers, ensured);
    }

    private FoldedMethod nothing(MethodNode result) {
        Type type = Type.getReturnType(method.descriptor);
        Object value = switch (type.getSort()) {
            case Type.VOID -> null;
            case Type.OBJECT, Type.ARRAY -> AbstractValue.NULL;
            case Type.LONG -> 0L;
            case Type.FLOAT -> 0f;
            case Type.DOUBLE -> 0d;
            default -> 0;
        };
        if (value != null) out.add(Peephole.load(value));
        out.add(new InsnNode(type.getOpcode(Opcodes.IRETURN)));
        result.instructions = out;
        result.maxStack = EXTRA_STACK;
        result.maxLocals = Type.getArgumentsAndReturnSizes(method.descriptor) >> 2;
        return new FoldedMethod(result, value, !method.isSynchronized(), problems, receivers, ensured);
    }

    /** A VarHandle constant is not needed as an object unless the method does something else with it than access variables. */
    private void findEscapingHandles(Frame<AbstractValue>[] frames) {
        for (int i = 0; i < frames.length && !handlesEscape; i++) {
            AbstractInsnNode instruction = method.node.instructions.get(i);
            int opcode = instruction.getOpcode();
            if (frames[i] == null || opcode < 0) continue;
            if (instruction instanceof MethodInsnNode call) {
                List<AbstractValue> values = arguments(call, frames[i]);
                int first = calls.decide(call, values).handle() != null ? 1 : 0;
                for (AbstractValue value : values.subList(first, values.size())) handlesEscape |= isHandle(value);
            } else if (opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC || opcode == Opcodes.AASTORE || opcode == Opcodes.ARETURN) {
                handlesEscape |= isHandle(frames[i].getStack(frames[i].getStackSize() - 1));
            }
        }
    }

    private static boolean isHandle(AbstractValue value) { return isHandle(value.constant); }

    private static boolean isHandle(Object constant) {
        return constant instanceof SimObject object && (object.hostData instanceof VarHandleConstant || object.hostData instanceof ByteView);
    }

    private void rewrite(AbstractInsnNode instruction, Frame<AbstractValue> before) throws AnalyzerException {
        if (instruction instanceof LabelNode label) {
            out.add(labels.get(label));
            return;
        }
        if (before == null) return;
        int opcode = instruction.getOpcode();
        if (opcode < 0) {
            out.add(instruction.clone(labels));
            return;
        }
        if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.ARETURN) noteReturn(before.getStack(before.getStackSize() - 1).constant);
        if (branch(instruction, before)) return;
        Frame<AbstractValue> after = new Frame<>(before);
        interpreter.dead = false;
        after.execute(instruction, interpreter);
        boolean dead = interpreter.dead;
        switch (instruction) {
            case FieldInsnNode access -> field(access, before, after, dead);
            case MethodInsnNode call -> call(call, before);
            case TypeInsnNode named -> type(named, before, after, dead);
            case InvokeDynamicInsnNode dynamic -> refuse("invokedynamic of " + dynamic.bsm.getOwner().replace('/', '.') + "." + dynamic.bsm.getName()
                + " in " + method + " cannot be linked; lambdas, string concatenation, records and pattern switches can");
            case LdcInsnNode constant when dead -> loadFailure(constant);
            case MultiANewArrayInsnNode make when dead -> fail(Linkage.Failure.noClass(make.desc));
            default -> other(instruction, before, after, dead);
        }
    }

    private void noteReturn(Object constant) {
        if (constant == null || returned != null && !returned.equals(constant)) returnsDiffer = true;
        returned = constant;
    }

    /** Jumps and switches whose way is known. */
    private boolean branch(AbstractInsnNode instruction, Frame<AbstractValue> before) {
        boolean jumps = instruction instanceof JumpInsnNode || instruction instanceof TableSwitchInsnNode || instruction instanceof LookupSwitchInsnNode;
        if (!jumps) return false;
        Integer decided = MethodFlow.decide(instruction, before);
        if (decided == null) {
            out.add(instruction.clone(labels));
            return true;
        }
        boolean two = instruction.getOpcode() >= Opcodes.IF_ICMPEQ && instruction.getOpcode() <= Opcodes.IF_ACMPNE;
        pop(before, two ? 2 : 1);
        LabelNode target = switch (instruction) {
            case JumpInsnNode jump -> decided == 1 ? jump.label : null;
            case TableSwitchInsnNode table -> MethodFlow.target(table, decided);
            default -> MethodFlow.target((LookupSwitchInsnNode) instruction, decided);
        };
        if (target != null) out.add(new JumpInsnNode(Opcodes.GOTO, labels.get(target)));
        return true;
    }

    private void other(AbstractInsnNode instruction, Frame<AbstractValue> before, Frame<AbstractValue> after, boolean dead) {
        int opcode = instruction.getOpcode();
        if (dead) {
            boolean keeps = opcode >= Opcodes.IDIV && opcode <= Opcodes.DREM;
            if (keeps) out.add(instruction.clone(labels));
            throwNull();
            return;
        }
        int operands = pureOperands(opcode);
        Object constant = operands < 0 ? null : after.getStack(after.getStackSize() - 1).constant;
        if (constant == null) {
            out.add(instruction.clone(labels));
            return;
        }
        pop(before, operands);
        push(constant);
    }

    /** How many stack values an instruction takes whose result may be replaced by a constant; -1 for other instructions. */
    private static int pureOperands(int opcode) {
        if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.LDC || opcode == Opcodes.ACONST_NULL) return 0;
        if (opcode >= Opcodes.ILOAD && opcode <= Opcodes.ALOAD) return 0;
        if (opcode == Opcodes.ARRAYLENGTH || opcode >= Opcodes.INEG && opcode <= Opcodes.DNEG || opcode >= Opcodes.I2L && opcode <= Opcodes.I2S) return 1;
        if (opcode >= Opcodes.IADD && opcode <= Opcodes.DREM || opcode >= Opcodes.ISHL && opcode <= Opcodes.LXOR || opcode >= Opcodes.LCMP && opcode <= Opcodes.DCMPG) return 2;
        return -1;
    }

    private void loadFailure(LdcInsnNode constant) {
        if (constant.cst instanceof Type type && type.getSort() != Type.METHOD) fail(Linkage.Failure.noClass(type.getInternalName()));
        else refuse("a constant of kind " + constant.cst.getClass().getSimpleName() + " (" + constant.cst + ") in " + method + " cannot be linked");
    }

    private void field(FieldInsnNode access, Frame<AbstractValue> before, Frame<AbstractValue> after, boolean dead) {
        Linkage.FieldSite site = linkage.field(access);
        if (site.failure() != null) {
            fail(site.failure());
            return;
        }
        if (dead) {
            throwNull();
            return;
        }
        FieldInfo field = site.field();
        boolean reads = access.getOpcode() == Opcodes.GETFIELD || access.getOpcode() == Opcodes.GETSTATIC;
        Object constant = reads ? after.getStack(after.getStackSize() - 1).constant : null;
        // A static field that is null only because no object of its type is known yet must still be read, or none ever will be.
        boolean known = constant != null && !site.ensure()
            && (field.isStatic() ? knowledge.staticConstant(field) != null : before.getStack(before.getStackSize() - 1).nonNull);
        if (known) {
            if (!field.isStatic()) pop(before, 1);
            push(constant);
            return;
        }
        if (site.ensure()) ensure(field.owner);
        out.add(new FieldInsnNode(access.getOpcode(), field.owner.name, field.name, field.descriptor));
        if (constant != null) replaceTop(constant);
    }

    private void type(TypeInsnNode named, Frame<AbstractValue> before, Frame<AbstractValue> after, boolean dead) {
        TypeInfo type = linkage.type(named.desc);
        AbstractValue operand = before.getStackSize() == 0 ? null : before.getStack(before.getStackSize() - 1);
        switch (named.getOpcode()) {
            case Opcodes.NEW -> {
                if (type == null) fail(Linkage.Failure.noClass(named.desc));
                else if (type.isAbstract()) fail(new Linkage.Failure("java/lang/InstantiationError", type.name));
                else {
                    if (linkage.ensureNew(type)) ensure(type);
                    out.add(named.clone(labels));
                }
            }
            case Opcodes.ANEWARRAY -> {
                if (type == null) fail(Linkage.Failure.noClass(named.desc));
                else out.add(named.clone(labels));
            }
            case Opcodes.CHECKCAST -> {
                if (operand.isNull() || operand.exact != null && type != null && operand.exact.isSubtypeOf(type)) {
                    if (operand.isConstant() && !operand.isNull()) replaceTop(operand.constant);
                    return;
                }
                if (type == null) missingIfNotNull(Linkage.Failure.noClass(named.desc));
                else out.add(named.clone(labels));
                if (dead) throwNull();
                else if (after.getStack(after.getStackSize() - 1).isNull()) replaceTop(AbstractValue.NULL);
            }
            default -> {
                Object constant = after.getStack(after.getStackSize() - 1).constant;
                if (constant != null) {
                    pop(before, 1);
                    push(constant);
                } else if (type == null) {
                    missingIfNotNull(Linkage.Failure.noClass(named.desc));
                    out.add(new InsnNode(Opcodes.POP));
                    out.add(new InsnNode(Opcodes.ICONST_0));
                } else {
                    out.add(named.clone(labels));
                }
            }
        }
    }

    private void missingIfNotNull(Linkage.Failure failure) {
        LabelNode isNull = new LabelNode();
        out.add(new InsnNode(Opcodes.DUP));
        out.add(new JumpInsnNode(Opcodes.IFNULL, isNull));
        fail(failure);
        out.add(isNull);
    }

    private static List<AbstractValue> arguments(MethodInsnNode call, Frame<AbstractValue> frame) {
        int count = Type.getArgumentCount(call.desc) + (call.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1);
        List<AbstractValue> values = new ArrayList<>();
        for (int i = frame.getStackSize() - count; i < frame.getStackSize(); i++) values.add(frame.getStack(i));
        return values;
    }

    private void call(MethodInsnNode call, Frame<AbstractValue> before) {
        Linkage.CallSite site = linkage.call(call);
        if (site.failure() != null) {
            fail(site.failure());
            return;
        }
        List<AbstractValue> values = arguments(call, before);
        CallFolding.Decision decision = calls.decide(call, values);
        if (decision.refusal() != null) {
            refuse(decision.refusal() + " (in " + method + ")");
            return;
        }
        if (decision.nullReceiver()) {
            throwNull();
            return;
        }
        if (decision.handle() != null) {
            MethodInfo helper = decision.handle() instanceof VarHandleConstant handle ? VarHandleFolding.helper(knowledge.universe, handle, call.name, call.desc)
                : ByteViewFolding.helper(knowledge.universe, (ByteView) decision.handle(), call.name, call.desc);
            out.add(new MethodInsnNode(Opcodes.INVOKESTATIC, helper.owner.name, helper.name, helper.descriptor, false));
            return;
        }
        if (decision.initialised() != null) {
            pop(before, values.size());
            ensure(decision.initialised());
            push(decision.result().constant);
            return;
        }
        if (decision.dropped()) {
            pop(before, values.size());
            if (decision.result() != null) push(decision.result().constant);
            return;
        }
        if (site.ensure()) ensure(site.method().owner);
        MethodInfo target = decision.target() != null ? decision.target() : site.method();
        int opcode = call.getOpcode() == Opcodes.INVOKESTATIC ? Opcodes.INVOKESTATIC
            : decision.target() != null ? Opcodes.INVOKESPECIAL : target.owner.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        MethodInsnNode rewritten = new MethodInsnNode(opcode, target.owner.name, target.name, target.descriptor, target.owner.isInterface());
        if (decision.target() == null) receivers.put(rewritten, site.owner());
        out.add(rewritten);
        if (decision.result() != null) replaceTop(decision.result().constant);
        else if (Type.getReturnType(call.desc).getSort() == Type.OBJECT && interpreter.declared(Type.getReturnType(call.desc)).isNull()) replaceTop(AbstractValue.NULL);
    }

    // ---- emission

    private void ensure(TypeInfo type) {
        ensured.add(type);
        out.add(new LdcInsnNode(knowledge.heap.mirror(type)));
        out.add(new MethodInsnNode(Opcodes.INVOKESTATIC, CLASS_INITIALISATION, "ensure", "(Ljava/lang/Class;)V", false));
    }

    /** athrow of null throws NullPointerException (JVMS 6.5), and ends the block. */
    private void throwNull() {
        out.add(new InsnNode(Opcodes.ACONST_NULL));
        out.add(new InsnNode(Opcodes.ATHROW));
    }

    private void refuse(String reason) {
        problems.add(new FoldedMethod.Problem(FoldedMethod.Problem.Kind.ERROR, reason));
        throwNull();
    }

    private void problem(String message) { problems.add(new FoldedMethod.Problem(FoldedMethod.Problem.Kind.MISSING, message)); }

    private void fail(Linkage.Failure failure) {
        if (!failure.error().endsWith("UnsatisfiedLinkError")) {
            String kind = failure.error().substring(failure.error().lastIndexOf('/') + 1);
            problem(kind + " " + failure.message().replace('/', '.') + " in " + method);
        }
        out.add(new TypeInsnNode(Opcodes.NEW, failure.error()));
        out.add(new InsnNode(Opcodes.DUP));
        out.add(new LdcInsnNode(knowledge.heap.string(failure.message())));
        out.add(new MethodInsnNode(Opcodes.INVOKESPECIAL, failure.error(), "<init>", "(Ljava/lang/String;)V", false));
        out.add(new InsnNode(Opcodes.ATHROW));
    }

    private void pop(Frame<AbstractValue> frame, int count) {
        for (int i = 1; i <= count; i++) {
            boolean wide = frame.getStack(frame.getStackSize() - i).getSize() == 2;
            out.add(new InsnNode(wide ? Opcodes.POP2 : Opcodes.POP));
        }
    }

    private void replaceTop(Object constant) {
        out.add(new InsnNode(constant instanceof Long || constant instanceof Double ? Opcodes.POP2 : Opcodes.POP));
        push(constant);
    }

    private void push(Object constant) {
        if (isHandle(constant) && !handlesEscape) out.add(new InsnNode(Opcodes.ACONST_NULL));
        else out.add(Peephole.load(constant));
    }
}
