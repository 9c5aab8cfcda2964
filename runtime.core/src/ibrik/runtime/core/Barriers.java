package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.api.link.NeverInline;
import ibrik.runtime.api.link.NoAllocation;
import ibrik.runtime.api.link.NoPoll;
import ibrik.runtime.layout.HeaderWord;
import ibrik.runtime.layout.ObjectLayout;

/** Slow path of the store barrier. */
@Hidden
@NoAllocation("a barrier must not collect")
@NoPoll("a barrier must not switch")
public final class Barriers {
    private Barriers() {}

    /** Called before a reference in an object with HeaderWord.LOG is overwritten: the next nursery collection will look at it. An object of the snapshot is a root from now on. */
    @NeverInline("called by a stub")
    static void log(Object object) {
        Heap heap = VirtualMachine.HEAP;
        Address address = Address.ofObject(object);
        int kept = heap.geometry.contains(address) ? 0 : HeaderWord.ROOT;
        int word = address.load32(ObjectLayout.HEADER_WORD);
        while (!address.compareAndSet32(ObjectLayout.HEADER_WORD, word, word & ~HeaderWord.LOG | kept)) word = address.load32(ObjectLayout.HEADER_WORD);
        if ((word & HeaderWord.LOG) != 0) heap.log(address, (kept & ~word) != 0);
    }

    /** For runtime code that is about to overwrite references in {@code object} behind the compiler's back. */
    static void beforeWrite(Object object) {
        if ((Address.ofObject(object).load32(ObjectLayout.HEADER_WORD) & HeaderWord.LOG) != 0) log(object);
    }
}
