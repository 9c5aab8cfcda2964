package ibrik.linker.world;

import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.TypeInfo;
import ibrik.linker.model.Universe;
import java.util.IdentityHashMap;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Resolves what the instructions of one method name (JVMS 5.4.3), once each. */
final class Linkage {
    /** What a JVM would throw when it resolves the name: an error class and its message. */
    record Failure(String error, String message) {
        static Failure noClass(String name) { return new Failure("java/lang/NoClassDefFoundError", name); }
    }

    /** A resolved field, or the failure. */
    record FieldSite(FieldInfo field, boolean ensure, Failure failure) {}

    /** A resolved method, or the failure; {@code owner} is the class the instruction names. */
    record CallSite(MethodInfo method, TypeInfo owner, boolean ensure, Failure failure) {}

    private final Universe universe;
    private final Initialisation initialisation;
    private final MethodInfo from;
    private final Map<AbstractInsnNode, FieldSite> fields = new IdentityHashMap<>();
    private final Map<AbstractInsnNode, CallSite> calls = new IdentityHashMap<>();

    Linkage(Universe universe, Initialisation initialisation, MethodInfo from) {
        this.universe = universe;
        this.initialisation = initialisation;
        this.from = from;
    }

    /** The type an instruction names (internal name or array descriptor), or null if a class of it is missing. */
    TypeInfo type(String name) { return universe.find(name); }

    FieldSite field(FieldInsnNode instruction) {
        FieldSite known = fields.get(instruction);
        if (known != null) return known;
        FieldSite site = resolve(instruction);
        fields.put(instruction, site);
        return site;
    }

    private FieldSite resolve(FieldInsnNode instruction) {
        TypeInfo owner = universe.find(instruction.owner);
        if (owner == null) return new FieldSite(null, false, Failure.noClass(instruction.owner));
        FieldInfo field = universe.resolveField(owner, instruction.name, instruction.desc);
        if (field == null) return new FieldSite(null, false, new Failure("java/lang/NoSuchFieldError", instruction.name));
        boolean wantsStatic = instruction.getOpcode() == Opcodes.GETSTATIC || instruction.getOpcode() == Opcodes.PUTSTATIC;
        if (field.isStatic() != wantsStatic) {
            String kind = wantsStatic ? "Expected static field " : "Expected non-static field ";
            return new FieldSite(null, false, new Failure("java/lang/IncompatibleClassChangeError", kind + field));
        }
        return new FieldSite(field, wantsStatic && initialisation.mustEnsure(field.owner, from), null);
    }

    CallSite call(MethodInsnNode instruction) {
        CallSite known = calls.get(instruction);
        if (known != null) return known;
        CallSite site = resolve(instruction);
        calls.put(instruction, site);
        return site;
    }

    private CallSite resolve(MethodInsnNode instruction) {
        TypeInfo owner = universe.find(instruction.owner);
        if (owner == null) return new CallSite(null, null, false, Failure.noClass(instruction.owner));
        MethodInfo method = universe.resolveMethod(owner, instruction.name, instruction.desc);
        if (method == null) {
            return new CallSite(null, owner, false, new Failure("java/lang/NoSuchMethodError", owner.javaName() + "." + instruction.name + instruction.desc));
        }
        boolean wantsStatic = instruction.getOpcode() == Opcodes.INVOKESTATIC;
        if (method.isStatic() != wantsStatic) {
            String kind = wantsStatic ? "Expected static method " : "Expected non-static method ";
            return new CallSite(null, owner, false, new Failure("java/lang/IncompatibleClassChangeError", kind + method));
        }
        if (instruction.getOpcode() == Opcodes.INVOKESPECIAL) method = special(method, owner);
        if (method.isAbstract() && instruction.getOpcode() == Opcodes.INVOKESPECIAL) {
            return new CallSite(null, owner, false, new Failure("java/lang/AbstractMethodError", method.toString()));
        }
        return new CallSite(method, owner, wantsStatic && initialisation.mustEnsure(method.owner, from), null);
    }

    /** JVMS invokespecial: a call of a method of a superclass runs what the direct superclass has by now. */
    private MethodInfo special(MethodInfo resolved, TypeInfo owner) {
        if (resolved.isConstructor() || resolved.isPrivate() || owner.isInterface() || owner == from.owner || from.owner.superclass == null) return resolved;
        if (!from.owner.isSubtypeOf(owner)) return resolved;
        MethodInfo selected = universe.selectMethod(from.owner.superclass, resolved);
        return selected == null ? resolved : selected;
    }

    /** Whether {@code new} of this class must first call its initialiser. */
    boolean ensureNew(TypeInfo type) { return initialisation.mustEnsure(type, from); }
}
