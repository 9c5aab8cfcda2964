package ibrik.runtime.core;

import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.api.link.InterruptContext;
import ibrik.runtime.api.link.NeverInline;

/** What the vectors call. */
@Hidden
public final class Interrupts {
    private Interrupts() {}

    /** On the interrupt stack, in the processor's interrupt block, interrupts masked. */
    @NeverInline("called by the vectors")
    @InterruptContext("called by the vectors")
    static void dispatch(int vector) { Fatal.stop("an interrupt came that nothing has asked for"); }
}
