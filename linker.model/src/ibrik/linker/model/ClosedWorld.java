package ibrik.linker.model;

import java.util.Collection;
import java.util.List;
import org.objectweb.asm.tree.MethodNode;

/**
 * What the compiler and the image writer see of a world whose fixed point has been reached. Safe for many threads.
 */
public interface ClosedWorld {
    Architecture architecture();

    /** All methods to be compiled, in an order that repeats. */
    List<MethodInfo> methods();

    /** All types that need a descriptor, in an order that repeats. */
    Collection<TypeInfo> types();

    /** The type of this internal name (or array descriptor, or primitive name); it has been read already, else IllegalStateException. */
    TypeInfo type(String internalName);

    /**
     * The bytecode to compile: dead code and folded branches are gone; every member instruction names the declaring class of the resolved member, so that
     * {@link TypeInfo#method} and {@link TypeInfo#field} find it; invokedynamic, condy and MethodHandle calls are gone; a call that has one target is an
     * {@code invokespecial} (of a method of any class: it checks the receiver for null) or {@code invokestatic};
     * a call that has no target at all is left as it is with an empty {@link MethodInfo#targets}, and can only throw NullPointerException;
     * {@code ldc} may carry a {@link SimObject} (a string, class or any constant object of the snapshot; never a String or Type);
     * run-time class initialisation is explicit: calls of {@code ibrik/runtime/core/ClassInitialisation.ensure(Ljava/lang/Class;)V};
     * synchronized methods are marked by their access flag and the compiler adds the monitor calls.
     */
    MethodNode body(MethodInfo method);

    /** The method that a runtime entry ({@code owner.name descriptor}) names. */
    MethodInfo runtimeMethod(String owner, String name, String descriptor);

    /** Whether that method is in the closed world. */
    boolean hasRuntimeMethod(String owner, String name, String descriptor);

    /** Byte offset of the first dispatch word in type descriptors. */
    int dispatchStart();

    /** Words of the dispatch part of each descriptor (the highest colour that type needs, plus one). */
    int dispatchLength(TypeInfo type);

    /** Code behind each dispatch word of a type, null where none. */
    MethodInfo[] dispatchTable(TypeInfo type);

    /** The simulated statics of a class: static fields at {@link FieldInfo#offset}; null if it has none. */
    SimObject statics(TypeInfo type);

    /** All objects of the snapshot, in an order that repeats: reachable from statics of reached fields, constants in code, mirrors. */
    List<SimObject> snapshot();

    /** The strings among them that String.intern must find. */
    List<SimObject> internedStrings();
}
