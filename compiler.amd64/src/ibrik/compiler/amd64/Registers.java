// Which registers have a fixed role, and which the allocator may hand out.
package ibrik.compiler.amd64;

import ibrik.assembler.amd64.Reg;
import ibrik.assembler.amd64.Xmm;
import ibrik.compiler.core.lir.RegisterFile;

/** Roles of registers in compiled code. */
final class Registers {
    /** The thread block (ibrik.runtime.layout.ThreadBlock). */
    static final Reg THREAD = Reg.R15;
    /** Free within one instruction of the low-level form, and argument and result of stubs. */
    static final Reg SCRATCH = Reg.R11;
    static final Xmm FLOAT_SCRATCH = Xmm.XMM15;

    static final int RAX = Reg.RAX.number();
    static final int RCX = Reg.RCX.number();
    static final int RDX = Reg.RDX.number();
    static final int R10 = Reg.R10.number();
    static final int XMM0 = Xmm.XMM0.number();

    /** Best first: registers that need no REX prefix in 32-bit operations come before those that do. */
    static final RegisterFile FILE = new RegisterFile(
        new int[] {0, 6, 2, 1, 7, 3, 5, 8, 9, 10, 12, 13, 14},
        new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14}, 8);

    private Registers() {
    }
}
