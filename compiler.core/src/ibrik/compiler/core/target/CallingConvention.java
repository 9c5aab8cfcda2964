package ibrik.compiler.core.target;

import ibrik.compiler.core.ir.Type;
import ibrik.linker.model.Architecture;
import java.util.ArrayList;
import java.util.List;

/**
 * Where arguments and results travel between Java methods. No register survives a call, except the stack pointer and the thread register.
 * At the call the stack pointer is at the bottom of the caller's frame; stack arguments lie from there upward. The callee finds them above its own frame
 * and owns them: its maps name those that are live references.
 *
 * <p>amd64: INT, LONG, REF in rsi, rdx, rcx, r8, r9, rdi; FLOAT, DOUBLE in xmm0..xmm7; the rest in 8-byte slots. Results in rax or xmm0. An INT in a register or slot has zeros above it.
 * <p>ARM: INT and REF in r0..r3; a LONG in the next two of them (low first), or wholly on the stack; FLOAT in s0, s2, .. and DOUBLE in d0..d7 (one d register each); the rest in
 * 4-byte slots (8 for LONG and DOUBLE, no padding). Results in r0, r0:r1, s0 or d0. Once a value of the integer class went to the stack, all later ones do.
 */
public final class CallingConvention {
    private static final int[] AMD64_INTEGER = {6, 2, 1, 8, 9, 7};
    private static final int[] ARM_INTEGER = {0, 1, 2, 3};
    private static final int FLOATING = 8;

    private CallingConvention() {}

    /**
     * Where one argument travels.
     *
     * @param register number of the integer or floating register (d number on ARM), or -1
     * @param second ARM LONG: register of the high half, else -1
     * @param stackOffset bytes above the caller's stack pointer, or -1
     */
    public record Location(Type type, int register, int second, int stackOffset) {
        public boolean inRegister() { return register >= 0; }
    }

    /** Locations of the arguments, in order. */
    public static List<Location> arguments(Architecture architecture, List<Type> types) {
        boolean arm = architecture == Architecture.ARM;
        int[] integers = arm ? ARM_INTEGER : AMD64_INTEGER;
        List<Location> locations = new ArrayList<>(types.size());
        int integer = 0;
        int floating = 0;
        int stack = 0;
        for (Type type : types) {
            int registers = arm && type == Type.LONG ? 2 : 1;
            int bytes = arm ? (type == Type.LONG || type == Type.DOUBLE ? 8 : 4) : 8;
            if (type.isFloating() ? floating < FLOATING : integer + registers <= integers.length) {
                if (type.isFloating()) {
                    locations.add(new Location(type, floating++, -1, -1));
                } else {
                    locations.add(new Location(type, integers[integer], registers == 2 ? integers[integer + 1] : -1, -1));
                    integer += registers;
                }
            } else {
                if (!type.isFloating()) integer = integers.length;
                locations.add(new Location(type, -1, -1, stack));
                stack += bytes;
            }
        }
        return locations;
    }

    /** Bytes of stack arguments. */
    public static int stackSize(Architecture architecture, List<Type> types) {
        int size = 0;
        for (Location location : arguments(architecture, types)) {
            if (location.inRegister()) continue;
            boolean wide = architecture == Architecture.AMD64 || location.type() == Type.LONG || location.type() == Type.DOUBLE;
            size = Math.max(size, location.stackOffset() + (wide ? 8 : 4));
        }
        return size;
    }
}
