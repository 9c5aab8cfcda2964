package ibrik.compiler.core.target;

/**
 * Where references live at a safepoint.
 *
 * @param slots 4-byte words above the stack pointer within the body, ascending; may lie beyond the frame (incoming stack arguments)
 * @param registers set of integer registers (bit = number), only at calls of preserving stubs
 * @param derived pairs (derived, base): each location is {@code slot << 1} or {@code register << 1 | 1}
 */
public record ReferenceMap(int[] slots, int registers, int[] derived) {
    public static final ReferenceMap EMPTY = new ReferenceMap(new int[0], 0, new int[0]);
}
