// Memory operands over virtual registers.
package ibrik.compiler.amd64;

import ibrik.compiler.core.target.Symbol;

/**
 * {@code [base + index * scale + displacement + symbol]}.
 *
 * @param base         number of the use that holds the base, {@link #NONE}, {@link #THREAD} or {@link #STACK}
 * @param index        number of the use that holds the index, or {@link #NONE}
 * @param scale        1, 2, 4 or 8
 * @param displacement bytes
 * @param symbol       symbol whose address is added, or null
 */
record Address(int base, int index, int scale, int displacement, Symbol symbol) {
    static final int NONE = -1;
    static final int THREAD = -2;
    /** The stack pointer in the body. */
    static final int STACK = -3;

    static Address thread(int displacement) {
        return new Address(THREAD, NONE, 1, displacement, null);
    }

    static Address stack(int displacement) {
        return new Address(STACK, NONE, 1, displacement, null);
    }
}
