package ibrik.runtime.core;

import ibrik.runtime.api.Address;

/** Sees locations that hold references. */
interface SlotVisitor {
    /** {@code slot} is the address of a 32-bit word that holds the address of an object, or 0. */
    void visitSlot(Address slot);
}
