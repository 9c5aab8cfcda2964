package ibrik.compiler.arm;

import ibrik.assembler.arm.DReg;
import ibrik.assembler.arm.Reg;
import ibrik.assembler.arm.SReg;
import ibrik.compiler.core.lir.RegisterFile;

/// What each register is for.
final class Registers {
    /// The thread block.
    static final Reg THREAD = Reg.R9;
    /// Never allocated: the emitter's own, and how preserving stubs take and return a word.
    static final Reg SCRATCH = Reg.R12;
    /// Never allocated: d15, with s30 as its low half.
    static final DReg SCRATCH_D = DReg.D15;
    static final SReg SCRATCH_S = SReg.S30;

    static final RegisterFile FILE = new RegisterFile(
            new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11},
            new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14}, 4);

    private Registers() {
    }
}
