package ibrik.linker.world;

import ibrik.linker.model.ByteView;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import ibrik.linker.model.VarHandleConstant;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Decides what becomes of a call, given what is known of its arguments. */
final class CallFolding {
    /**
     * @param target the only method it can run, or null if it needs dispatch
     * @param result what it returns if that is known, else null
     * @param dropped the call itself is not needed; its result is a constant, or it is void
     * @param dies it does not return
     * @param nullReceiver it throws NullPointerException, nothing else
     * @param handle it is an access through a constant VarHandle: this {@link VarHandleConstant} or {@link ByteView}
     * @param refusal why it cannot be linked, or null
     * @param initialised it does nothing but initialise this class at run time and return its Class object, or null
     */
    record Decision(MethodInfo target, AbstractValue result, boolean dropped, boolean dies, boolean nullReceiver, Object handle, String refusal, TypeInfo initialised) {
        private static final Decision NULL_RECEIVER = new Decision(null, null, false, true, true, null, null, null);
        private static final Decision FAILS = new Decision(null, null, false, true, false, null, null, null);

        static Decision plain(MethodInfo target) { return new Decision(target, null, false, false, false, null, null, null); }

        static Decision refused(String reason) { return new Decision(null, null, false, true, false, null, reason, null); }

        static Decision constant(MethodInfo target, Object constant, boolean dropped) {
            return new Decision(target, AbstractValue.of(constant), dropped, false, false, null, null, null);
        }
    }

    private final Knowledge knowledge;
    private final Linkage linkage;

    CallFolding(Knowledge knowledge, Linkage linkage) {
        this.knowledge = knowledge;
        this.linkage = linkage;
    }

    Decision decide(MethodInsnNode call, List<? extends AbstractValue> values) {
        Linkage.CallSite site = linkage.call(call);
        if (site.failure() != null) return Decision.FAILS;
        MethodInfo method = site.method();
        if (call.getOpcode() == Opcodes.INVOKESTATIC) return exact(site, method, values);
        AbstractValue receiver = values.getFirst();
        if (receiver.isNull()) return Decision.NULL_RECEIVER;
        if (ClassUniverse.isSignaturePolymorphic(method)) return polymorphic(call, method, receiver);
        if (call.getOpcode() == Opcodes.INVOKESPECIAL) return exact(site, method, values);
        if (!knowledge.mayExist(site.owner()) && !site.owner().isArray()) return Decision.NULL_RECEIVER;
        MethodInfo target = target(site, method, receiver);
        return target == null ? Decision.plain(null) : exact(site, target, values);
    }

    private MethodInfo target(Linkage.CallSite site, MethodInfo method, AbstractValue receiver) {
        if (receiver.exact != null && receiver.exact.isSubtypeOf(site.owner())) return knowledge.universe.selectMethod(receiver.exact, method);
        boolean fixed = method.isPrivate() || (method.access & Opcodes.ACC_FINAL) != 0 || site.owner().isFinal();
        if (!fixed) return null;
        MethodInfo selected = knowledge.universe.selectMethod(site.owner(), method);
        return selected == null || selected.isAbstract() ? null : selected;
    }

    private static Decision polymorphic(MethodInsnNode call, MethodInfo method, AbstractValue receiver) {
        if (receiver.constant instanceof SimObject object && object.hostData instanceof VarHandleConstant handle) {
            String refusal = VarHandleFolding.refusal(handle, call.name);
            if (refusal != null) return Decision.refused(refusal);
            return new Decision(null, null, false, false, false, handle, null, null);
        }
        if (receiver.constant instanceof SimObject object && object.hostData instanceof ByteView view) {
            String refusal = ByteViewFolding.refusal(call.name);
            return refusal != null ? Decision.refused(refusal) : new Decision(null, null, false, false, false, view, null, null);
        }
        return Decision.refused("a call of " + method.owner.javaName() + "." + call.name + " whose handle is no link-time constant cannot be linked; "
            + "keep the handle in a static final field, or replace the code");
    }

    /** A call with one possible target: what it is known to return. */
    private Decision exact(Linkage.CallSite site, MethodInfo target, List<? extends AbstractValue> values) {
        // A replacement for other code must be reached, not foretold, to be reported.
        if (knowledge.universe.substitutions().error(target.owner.name, target.name, target.descriptor) != null) return Decision.plain(target);
        if (!site.ensure()) {
            Decision special = SpecialCalls.fold(knowledge, target, values);
            if (special != null) return special;
            Object got = getter(target, values);
            if (got != null) return Decision.constant(target, got, true);
        }
        Type returned = Type.getReturnType(target.descriptor);
        FoldedMethod summary = knowledge.summary(target);
        if (summary == null) return Decision.plain(target);
        boolean mayDrop = summary.pure && !site.ensure() && (target.isStatic() || values.getFirst().nonNull);
        if (summary.returned != null) return Decision.constant(target, summary.returned, mayDrop);
        if (mayDrop && returned.getSort() == Type.VOID) return new Decision(target, null, true, false, false, null, null, null);
        return Decision.plain(target);
    }

    /** The result of {@code return this.field} on a constant object, else null. */
    private Object getter(MethodInfo target, List<? extends AbstractValue> values) {
        if (target.isStatic() || values.size() != 1 || !(values.getFirst().constant instanceof SimObject object) || target.node == null) return null;
        AbstractInsnNode first = code(target.node.instructions.getFirst());
        if (!(first instanceof VarInsnNode load) || load.var != 0 || load.getOpcode() != Opcodes.ALOAD) return null;
        if (!(code(first.getNext()) instanceof FieldInsnNode get) || get.getOpcode() != Opcodes.GETFIELD) return null;
        AbstractInsnNode last = code(get.getNext());
        if (last == null || last.getOpcode() < Opcodes.IRETURN || last.getOpcode() > Opcodes.ARETURN) return null;
        TypeInfo owner = knowledge.universe.find(get.owner);
        var field = owner == null ? null : knowledge.universe.resolveField(owner, get.name, get.desc);
        return field == null || field.isStatic() || !object.type.isSubtypeOf(field.owner) ? null : knowledge.instanceConstant(object, field);
    }

    private static AbstractInsnNode code(AbstractInsnNode from) {
        AbstractInsnNode at = from;
        while (at != null && at.getOpcode() < 0) at = at.getNext();
        return at;
    }
}
