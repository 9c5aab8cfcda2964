package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.api.link.NeverInline;
import ibrik.runtime.api.link.NoAllocation;
import ibrik.runtime.layout.FaultCause;
import ibrik.runtime.layout.ThreadBlock;

/** What becomes of a trap that is no implicit check: a report. */
@Hidden
final class Faults {
    private static final int ARM_LINK = 14;
    private static boolean reporting;

    private Faults() {}

    /**
     * Called by the vectors on a stack that works. Does not return.
     *
     * @param cause as {@link FaultCause}
     * @param address address of the access, where there is one
     * @param pc the instruction
     * @param sp its stack pointer
     */
    @NeverInline("called by the vectors")
    @NoAllocation("the heap may be broken")
    static void fault(int cause, Address address, Address pc, Address sp) {
        if (reporting) Frame.exit(Fatal.STATUS);
        reporting = true;
        Address thread = stackOf(address);
        Fatal.print("\nibrik: fatal: ");
        if (thread.isZero()) {
            describe(cause);
        } else {
            Fatal.print("the stack ran into its guard page: that of thread \"");
            printName(thread);
            Fatal.print("\"");
        }
        Fatal.print(", vector ");
        Fatal.printHex(cause & FaultCause.VECTOR_MASK);
        Fatal.print(", address ");
        Fatal.printHex(address.toLong());
        Fatal.print(", pc ");
        Fatal.printHex(pc.toLong());
        Fatal.print(", in thread \"");
        printName(Frame.thread());
        Fatal.print("\"\n");
        if (!isCode(pc)) traceCaller(pc, sp);
        else if (Fatal.trace(pc.plus(1), sp)) Fatal.trace(link(), sp);
        printRegisters();
        Frame.exit(Fatal.STATUS);
    }

    private static boolean isCode(Address pc) { return ImageInfo.textStart().isAtOrBelow(pc) && pc.isBelow(ImageInfo.textEnd()); }

    /** Of a jump to where no code is. On amd64 the call has pushed where it came from; on ARM that is in the link register. */
    private static void traceCaller(Address pc, Address sp) {
        Fatal.print("\tat ");
        Fatal.printHex(pc.toLong());
        Fatal.print(", which is no code\n");
        if (Frame.wordSize() == 8) Fatal.trace(sp.loadWord(0), sp.plus(8));
        else Fatal.trace(link(), sp);
    }

    private static Address link() { return ImageInfo.faultRegisters().load(4 * ARM_LINK); }

    private static void describe(int cause) {
        if ((cause & FaultCause.OTHER) != 0) {
            Fatal.print("illegal access or instruction");
            return;
        }
        Fatal.print((cause & FaultCause.EXECUTE) != 0 ? "instruction fetch from " : (cause & FaultCause.WRITE) != 0 ? "store to " : "access to ");
        if ((cause & FaultCause.ALIGNMENT) != 0) Fatal.print("a misaligned address");
        else if ((cause & FaultCause.EXTERNAL) != 0) Fatal.print("where nothing answers");
        else Fatal.print((cause & FaultCause.PROTECTED) != 0 ? "protected memory" : "unmapped memory");
        if ((cause & FaultCause.ASYNCHRONOUS) != 0) Fatal.print(" (told late)");
    }

    /** Block of the thread, or of the interrupts, whose guard page the address lies in, or 0. */
    private static Address stackOf(Address address) {
        if (isGuard(ImageInfo.interruptThread(), address)) return ImageInfo.interruptThread();
        for (Address thread = ImageInfo.mainThread(); !thread.isZero(); thread = thread.load(ThreadBlock.NEXT)) {
            if (isGuard(thread, address)) return thread;
        }
        return Address.of(0);
    }

    private static boolean isGuard(Address thread, Address address) {
        Address base = thread.load(ThreadBlock.STACK_BASE);
        return address.isBelow(base) && base.minus(HeapGeometry.PAGE).isAtOrBelow(address);
    }

    /** In an interrupt there is no thread but the one that was interrupted. */
    private static void printName(Address thread) {
        boolean interrupt = thread.is(ImageInfo.interruptThread());
        Object object = (interrupt ? thread.load(ThreadBlock.INTERRUPTED) : thread).load(ThreadBlock.THREAD_OBJECT).toObject();
        String name = object == null ? null : ((Thread) object).getName();
        if (interrupt) Fatal.print("interrupt during ");
        Fatal.print(name == null ? "?" : name);
    }

    private static void printRegisters() {
        int word = Frame.wordSize();
        boolean amd64 = word == 8;
        for (int i = 0; i < 17; i++) {
            Fatal.print(i % 4 == 0 ? "\n\t" : "  ");
            printRegister(amd64, i);
            Fatal.print(" ");
            Fatal.printHex(ImageInfo.faultRegisters().loadWord(i * word).toLong());
        }
        Fatal.print("\n");
    }

    /** Names by number: Intel SDM volume 1, section 3.4.1; ARM ARM, A2.3. */
    private static void printRegister(boolean amd64, int number) {
        if (amd64 && number < 8) {
            Fatal.print(number == 0 ? "rax" : number == 1 ? "rcx" : number == 2 ? "rdx" : number == 3 ? "rbx" : number == 4 ? "rsp" : number == 5 ? "rbp" : number == 6 ? "rsi" : "rdi");
        } else if (number == 16) {
            Fatal.print(amd64 ? "rflags" : "cpsr");
        } else if (!amd64 && number >= 13) {
            Fatal.print(number == 13 ? "sp" : number == ARM_LINK ? "lr" : "pc");
        } else {
            Fatal.print("r");
            Fatal.printDecimal(number);
        }
    }
}
