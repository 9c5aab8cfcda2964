package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.NoAllocation;
import ibrik.runtime.api.link.NoPoll;
import ibrik.runtime.layout.CodeTables;

/**
 * Walks the frames of a parked stack from the innermost outwards. The return address of a frame is its topmost machine word, on both architectures, so one
 * formula serves both: caller's sp = sp + frame size, caller's pc = the word below that.
 */
@NoAllocation("walks stacks during a collection")
@NoPoll("walks stacks during a collection")
final class StackWalker {
    final CodeIndex code;
    private int wordSize;

    /** Return address into the method of the present frame (or trap address + 1). */
    Address pc;
    /** Stack pointer in the body of the present frame. */
    Address sp;
    /** Where the registers were saved that the present frame's map may name; 0 if the frame was left by an ordinary call. */
    Address savedRegisters;

    StackWalker(CodeIndex code) { this.code = code; }

    /** Must come before anything else: the object itself is made at link time, when there are no addresses. */
    void initialise(Address index, int count, int wordSize) {
        code.initialise(index, count);
        this.wordSize = wordSize;
    }

    /** Starts at the frame that will be returned to at {@code pc} with stack pointer {@code sp}; tells whether it is known. */
    boolean start(Address pc, Address sp) {
        this.pc = pc;
        this.sp = sp;
        savedRegisters = Address.of(0);
        return code.find(pc) || (code.flags & CodeTables.METHOD_OUTERMOST) != 0;
    }

    /** Whether the present frame is the outermost one: walking ends before it. */
    boolean atEnd() { return (code.flags & CodeTables.METHOD_OUTERMOST) != 0; }

    /** Goes on to the caller; false if the caller's pc is unknown, which is a broken stack. */
    boolean next() {
        savedRegisters = (code.flags & CodeTables.METHOD_STUB) != 0 ? sp : Address.of(0);
        sp = sp.plus(code.frameSize);
        pc = sp.loadWord(-wordSize);
        return code.findMethod(pc) && ((code.flags & CodeTables.METHOD_OUTERMOST) != 0 || code.find(pc));
    }

    /** Calls the visitor with the address of every location of the present frame that holds a reference. */
    void visitReferences(SlotVisitor visitor) {
        if ((code.entryFlags & CodeTables.ENTRY_MAP) == 0) return;
        code.openMap();
        int slot = -1;
        for (int i = code.readUnsigned(); i > 0; i--) {
            slot += code.readUnsigned();
            visitor.visitSlot(sp.plus(slot << 2));
        }
        if ((code.entryFlags & CodeTables.ENTRY_REGISTERS) != 0) {
            int registers = code.readUnsigned();
            for (int register = 0; registers != 0; register++, registers >>>= 1) {
                if ((registers & 1) != 0) visitor.visitSlot(savedRegisters.plus(register * wordSize));
            }
        }
    }
}
