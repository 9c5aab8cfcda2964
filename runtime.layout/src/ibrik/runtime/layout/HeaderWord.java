package ibrik.runtime.layout;

/**
 * The second word of every object.
 *
 * <pre>
 *  31    LOG      the object must be logged before a reference in it is overwritten (snapshot and old objects)
 *  30    ROOT     a snapshot object that was logged once: it is a root of every full collection
 *  29..28 reserved for a collector that moves objects, 0
 *  27..2 payload  see the states
 *  1..0  state    0 neutral: payload 0
 *                 1 thin lock: payload = owner thread id (14 bits, bits 27..14) and recursion depth - 1 (12 bits, 13..2)
 *                 2 hashed: payload = identity hash, 26 bits, never 0
 *                 3 inflated: payload = index of the monitor, which keeps the identity hash if there is one
 * </pre>
 *
 * <p>The identity hash is drawn from a generator when first asked for, and kept in the word: it needs no address and no
 * extra word when objects move. An object that is locked and hashed inflates.
 */
public final class HeaderWord {
    private HeaderWord() {}

    public static final int LOG = 1 << 31;
    public static final int ROOT = 1 << 30;

    public static final int STATE_MASK = 3;
    public static final int STATE_NEUTRAL = 0;
    public static final int STATE_THIN = 1;
    public static final int STATE_HASHED = 2;
    public static final int STATE_INFLATED = 3;

    public static final int PAYLOAD_SHIFT = 2;
    public static final int PAYLOAD_MASK = 0x0fff_fffc;
    /** State and payload: what a compare-and-swap of the lock must leave of the collector's bits is the rest. */
    public static final int LOCK_MASK = PAYLOAD_MASK | STATE_MASK;
    public static final int COLLECTOR_MASK = ~LOCK_MASK;

    public static final int DEPTH_SHIFT = 2;
    public static final int DEPTH_MASK = 0x0000_3ffc;
    public static final int DEPTH_ONE = 1 << DEPTH_SHIFT;
    public static final int OWNER_SHIFT = 14;
    public static final int OWNER_MASK = 0x0fff_c000;
    public static final int MAX_THREAD_ID = 0x3fff;
}
