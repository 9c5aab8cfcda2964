package ibrik.linker.simulator;

import ibrik.linker.model.MethodInfo;
import org.objectweb.asm.Type;

/** What the interpreter knows of a method. */
final class SimMethod {
    /** How a call is carried out. */
    static final int BYTECODE = 0;
    static final int SYNCHRONIZED = 1;
    static final int NATIVE = 2;
    static final int REFUSED = 3;

    final MethodInfo info;
    final SimClass owner;
    final int kind;
    final NativeMethod body;
    /** REFUSED: why. */
    final String refusal;
    /** Slots of the arguments, receiver included. */
    final int argumentSlots;
    /** First letter of the result's descriptor, arrays as L. */
    final char result;
    /** Slots of the result: 0, 1 or 2. */
    final int resultSlots;
    final boolean isStatic;
    Code code;

    SimMethod(MethodInfo info, SimClass owner, NativeMethod body, String refusal) {
        this.info = info;
        this.owner = owner;
        this.body = body;
        this.refusal = refusal;
        this.isStatic = info.isStatic();
        this.kind = body != null ? NATIVE : refusal != null ? REFUSED : info.isSynchronized() ? SYNCHRONIZED : BYTECODE;
        int sizes = Type.getArgumentsAndReturnSizes(info.descriptor);
        this.argumentSlots = (sizes >> 2) - (isStatic ? 1 : 0);
        this.resultSlots = sizes & 3;
        char first = info.descriptor.charAt(info.descriptor.indexOf(')') + 1);
        this.result = first == '[' ? 'L' : first;
    }

    @Override
    public String toString() { return info.toString(); }
}
