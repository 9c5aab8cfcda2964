package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.api.link.NeverInline;
import ibrik.runtime.api.link.NoAllocation;
import ibrik.runtime.layout.ThreadBlock;

/** What becomes of a trap that is no implicit check: a report. */
@Hidden
final class Faults {
    private static boolean reporting;

    private Faults() {}

    /**
     * Called by the vectors on a stack that works. Does not return.
     *
     * @param cause number of the architecture's vector, as its emitter documents
     * @param address address of the access, where there is one
     * @param pc the instruction
     * @param sp its stack pointer
     */
    @NeverInline("called by the vectors")
    @NoAllocation("the heap may be broken")
    static void fault(int cause, Address address, Address pc, Address sp) {
        if (reporting) Frame.exit(Fatal.STATUS);
        reporting = true;
        Fatal.print("\nibrik: fatal: ");
        Fatal.print(describe(address));
        Fatal.print(", vector ");
        Fatal.printHex(cause);
        Fatal.print(", address ");
        Fatal.printHex(address.toLong());
        Fatal.print(", pc ");
        Fatal.printHex(pc.toLong());
        Fatal.print("\n");
        if (isCode(pc)) Fatal.trace(pc.plus(1), sp);
        else traceCaller(pc, sp);
        Frame.exit(Fatal.STATUS);
    }

    private static boolean isCode(Address pc) { return ImageInfo.textStart().isAtOrBelow(pc) && pc.isBelow(ImageInfo.textEnd()); }

    /** Of a jump to where no code is. On amd64 the call has pushed where it came from; on ARM that is in the link register, which is gone. */
    private static void traceCaller(Address pc, Address sp) {
        Fatal.print("\tat ");
        Fatal.printHex(pc.toLong());
        Fatal.print(", which is no code\n");
        int word = Frame.wordSize();
        if (word == 8) Fatal.trace(sp.loadWord(0), sp.plus(word));
    }

    private static String describe(Address address) {
        Address base = Frame.thread().load(ThreadBlock.STACK_BASE);
        boolean guard = address.isBelow(base) && base.minus(ThreadBlock.HEADROOM).isAtOrBelow(address);
        return guard ? "the stack ran into its guard page" : "illegal access or instruction";
    }
}
