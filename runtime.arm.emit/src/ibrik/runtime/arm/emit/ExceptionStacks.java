package ibrik.runtime.arm.emit;

import static ibrik.assembler.arm.Reg.R4;
import static ibrik.assembler.arm.Reg.SP;

import ibrik.assembler.arm.Assembler;

/// Stacks that exceptions run on, as offsets from the start of RAM; that of interrupts lies with the image's data (InterruptEntry).
///
///     +0x8000  guard page, absent
///     +0x9000  fault reports
///     +0xb800  512 bytes a mode: abort, undefined, FIQ, supervisor
///     +0xc000
final class ExceptionStacks {
    static final int GUARD = 0x8000;
    static final int REPORT_BASE = GUARD + 0x1000;
    static final int REPORT_TOP = GUARD + 0x3800;
    private static final int MODE_STACK = 0x200;

    private ExceptionStacks() {
    }

    /// Gives every mode but IRQ its stack. r4 start of RAM; ends in System mode, which has none yet.
    static void assign(Assembler asm) {
        int top = REPORT_TOP;
        for (int mode : new int[] {Imx6ulEntry.MODE_ABT, Imx6ulEntry.MODE_UND, Imx6ulEntry.MODE_FIQ, Imx6ulEntry.MODE_SVC}) {
            top += MODE_STACK;
            asm.cps(mode);
            asm.load(SP, top);
            asm.add(SP, SP, R4);
        }
        asm.cps(Imx6ulEntry.MODE_SYS);
    }
}
