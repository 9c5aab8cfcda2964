package ibrik.linker.world;

import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.TypeInfo;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/**
 * What a dispatched call runs on a class for which it selects no method: a method of that class which throws what JVMS 6.5 (invokevirtual, invokeinterface) says. javac makes no such classes; classes of
 * different versions that meet do. The method is hidden, so that the trace starts at the call.
 *
 * <p>Not supported: a receiver that does not implement the interface of an invokeinterface, which the verifier lets pass (JVMS 4.10.1.2) and javac never makes.
 */
final class Unimplemented {
    private static final String SUFFIX = " (unimplemented)";

    private Unimplemented() {}

    /** The method that throws, made at the first call with this receiver, name and descriptor. */
    static MethodInfo of(ClassUniverse universe, TypeInfo receiver, MethodInfo resolved) {
        MethodInfo known = known(receiver, resolved);
        return known != null ? known : universe.addMethod(receiver, thrower(resolved, failure(universe, receiver, resolved)));
    }

    /** That method if it has been made, else null. */
    static MethodInfo known(TypeInfo receiver, MethodInfo resolved) { return receiver.methods.get(resolved.name + SUFFIX + resolved.descriptor); }

    private static Linkage.Failure failure(ClassUniverse universe, TypeInfo receiver, MethodInfo resolved) {
        List<MethodInfo> defaults = universe.conflictingDefaults(receiver, resolved);
        if (defaults.size() > 1) {
            StringBuilder message = new StringBuilder("Conflicting default methods:");
            for (MethodInfo each : defaults) message.append(' ').append(each.owner.name).append('.').append(each.name);
            return new Linkage.Failure("java/lang/IncompatibleClassChangeError", message.toString());
        }
        String kind = resolved.owner.isInterface() ? "interface " : resolved.owner.isAbstract() ? "abstract class " : "class ";
        return new Linkage.Failure("java/lang/AbstractMethodError", "Receiver class " + receiver.javaName() + " does not define or inherit an implementation of the resolved method '"
            + declaration(resolved) + "' of " + kind + resolved.owner.javaName() + ".");
    }

    /** As in source: {@code abstract int compareTo(java.lang.Object)}. */
    private static String declaration(MethodInfo method) {
        StringBuilder text = new StringBuilder(method.isAbstract() ? "abstract " : "").append(Type.getReturnType(method.descriptor).getClassName()).append(' ').append(method.name).append('(');
        String separator = "";
        for (Type parameter : Type.getArgumentTypes(method.descriptor)) {
            text.append(separator).append(parameter.getClassName());
            separator = ", ";
        }
        return text.append(')').toString();
    }

    private static MethodNode thrower(MethodInfo resolved, Linkage.Failure failure) {
        MethodNode code = new MethodNode(Opcodes.ASM9, Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC, resolved.name + SUFFIX, resolved.descriptor, null, null);
        code.visitAnnotation("Ljdk/internal/vm/annotation/Hidden;", true).visitEnd();
        code.visitCode();
        code.visitTypeInsn(Opcodes.NEW, failure.error());
        code.visitInsn(Opcodes.DUP);
        code.visitLdcInsn(failure.message());
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, failure.error(), "<init>", "(Ljava/lang/String;)V", false);
        code.visitInsn(Opcodes.ATHROW);
        code.visitMaxs(3, Type.getArgumentsAndReturnSizes(resolved.descriptor) >> 2);
        code.visitEnd();
        return code;
    }
}
