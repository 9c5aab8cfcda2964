package ibrik.linker.model;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/** A declared method, constructor or class initialiser. Identity is equality. */
public final class MethodInfo {
    public final TypeInfo owner;
    public final String name;
    public final String descriptor;
    public final int access;
    /** Bytecode after substitutions and desugaring, as the simulator runs it; no code for natives and abstract methods. */
    public final MethodNode node;
    /**
     * Bytecode for the compiler, made by the world when it is closed: see {@link ClosedWorld#body}. Null until then.
     */
    public MethodNode folded;

    /** Reached code may call it. Decided by reachability. */
    public boolean reached;
    /** Byte offset of its code address in type descriptors, or -1 if no call needs dispatch. Decided when the world is closed. */
    public int dispatchOffset = -1;
    /** Methods that a dispatched call on this one (as resolved) may run: instantiated receivers only. Empty: none can. Decided when the world is closed. */
    public List<MethodInfo> targets = new ArrayList<>();

    /** Annotated {@code @NeverInline} (or the JDK's {@code @DontInline}). */
    public boolean neverInline;
    /** Annotated {@code @AlwaysInline} (or the JDK's {@code @ForceInline}). */
    public boolean alwaysInline;
    /** Annotated {@code @NoPoll}: no polls, no stack check in it (collector, scheduler, vectors). */
    public boolean noPoll;
    /** Annotated {@code @NoAllocation("reason")}: neither it nor what it calls may allocate. */
    public boolean noAllocation;
    /** Annotated {@code @InterruptContext}, or implements a method that is: runs on the interrupt stack, interrupts masked. Decided when the world is closed. */
    public boolean interruptContext;
    /** Annotated {@code @Hidden}: left out of stack traces. */
    public boolean hidden;

    public MethodInfo(TypeInfo owner, String name, String descriptor, int access, MethodNode node) {
        this.owner = owner;
        this.name = name;
        this.descriptor = descriptor;
        this.access = access;
        this.node = node;
    }

    public boolean isStatic() { return (access & Opcodes.ACC_STATIC) != 0; }
    public boolean isNative() { return (access & Opcodes.ACC_NATIVE) != 0; }
    public boolean isAbstract() { return (access & Opcodes.ACC_ABSTRACT) != 0; }
    public boolean isPrivate() { return (access & Opcodes.ACC_PRIVATE) != 0; }
    public boolean isSynchronized() { return (access & Opcodes.ACC_SYNCHRONIZED) != 0; }
    public boolean isConstructor() { return name.equals("<init>"); }
    public boolean isClassInitialiser() { return name.equals("<clinit>"); }

    /** {@code java.util.HashMap.put(Ljava/lang/Object;...)...}, as messages and explain print it. */
    @Override
    public String toString() { return owner.javaName() + "." + name + descriptor; }
}
