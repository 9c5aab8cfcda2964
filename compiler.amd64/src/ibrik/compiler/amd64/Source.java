// The second operand of an instruction: x86 lets it be a register, a spill slot, other memory or a constant.
package ibrik.compiler.amd64;

import ibrik.compiler.core.target.Symbol;

/** Where an instruction takes its last operand from. */
sealed interface Source {
    /** Use number {@code index} of the instruction, in a register or a spill slot. */
    record Use(int index) implements Source {
    }

    /** A constant, extended with its sign. */
    record Immediate(int value) implements Source {
    }

    /** The 32-bit address of a symbol. */
    record SymbolAddress(Symbol symbol, long addend) implements Source {
    }

    /** Memory; {@code traps}: a null base there is a NullPointerException. */
    record Memory(Address address, boolean traps) implements Source {
    }

    /** A constant in the method's data: {@code size} bytes (4, 8, or 16 for a mask repeated). */
    record Constant(long bits, int size) implements Source {
    }
}
