package ibrik.compiler.core.ir;

/**
 * How a LOAD, STORE, CAS, CAE, XCHG or XADD forms its address and what it moves.
 *
 * @param access what is moved
 * @param order memory order
 * @param scale log2 of the index's scale, 0..3, or -1 if there is no index
 * @param displacement constant part of the address
 * @param trapsOnNull a null base throws NullPointerException through the fault table; the displacement is below 4096 and there is no index
 * @param immutable the location never changes once it can be read (array length, class word, final fields proven so): loads may move freely
 */
public record MemoryAux(Access access, Order order, int scale, int displacement, boolean trapsOnNull, boolean immutable) {
    public static MemoryAux field(Access access, int displacement) {
        return new MemoryAux(access, Order.PLAIN, -1, displacement, false, false);
    }

    public static MemoryAux element(Access access, int displacement) {
        return new MemoryAux(access, Order.PLAIN, access.shift(), displacement, false, false);
    }

    public MemoryAux withOrder(Order value) { return new MemoryAux(access, value, scale, displacement, trapsOnNull, immutable); }
    public MemoryAux withTrap() { return new MemoryAux(access, order, scale, displacement, true, immutable); }
    public MemoryAux asImmutable() { return new MemoryAux(access, order, scale, displacement, trapsOnNull, true); }
    public boolean hasIndex() { return scale >= 0; }
}
