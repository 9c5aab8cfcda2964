package ibrik.compiler.arm;

import ibrik.assembler.arm.Shift;
import ibrik.compiler.core.lir.VirtualRegister;

/// A second operand before allocation: a constant, a register, or a register shifted by a constant.
///
/// @param register null for a constant
/// @param shift null for a plain register
/// @param constant the constant, or the shift amount
record Flex(VirtualRegister register, Shift shift, int constant) {
    static Flex of(int constant) {
        return new Flex(null, null, constant);
    }

    static Flex of(VirtualRegister register) {
        return new Flex(register, null, 0);
    }

    boolean isConstant() {
        return register == null;
    }
}
