package ibrik.linker.world;

import ibrik.linker.model.TypeInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** A method body after folding, and what its callers may know of it. */
final class FoldedMethod {
    /**
     * Something in reached code that cannot work at run time as it would on a JVM.
     *
     * @param remedy what to do about it, where that is not what always helps; else null
     */
    record Problem(Kind kind, String message, String remedy) {
        enum Kind {
            /** A class, method or field that does not exist: throws at run time, or is a link error if a setting says so. */
            MISSING,
            /** Cannot be built at all. */
            ERROR
        }

        Problem(Kind kind, String message) { this(kind, message, null); }
    }

    final MethodNode node;
    /** The constant every return gives, as of {@link AbstractValue}; null if unknown or void. */
    final Object returned;
    /** A call can be dropped: it does nothing but return {@link #returned} (or nothing). */
    final boolean pure;
    final List<Problem> problems;
    /** For calls that need dispatch: the class the source named, which may be narrower than the method's owner. */
    final Map<MethodInsnNode, TypeInfo> receivers;
    /** Classes whose run-time initialisation the body asks for. */
    final Set<TypeInfo> ensured;

    FoldedMethod(MethodNode node, Object returned, boolean pure, List<Problem> problems, Map<MethodInsnNode, TypeInfo> receivers,
            Set<TypeInfo> ensured) {
        this.node = node;
        this.returned = returned;
        this.pure = pure;
        this.problems = problems;
        this.receivers = receivers;
        this.ensured = ensured;
    }
}
