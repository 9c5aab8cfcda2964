package ibrik.linker.model;

/**
 * What a simulated VarHandle of MethodHandles.byteArrayViewVarHandle stands for, kept in {@link SimObject#hostData}: values of a wider type within a byte[].
 *
 * @param descriptor type of the values: S, C, I, J, F or D
 * @param bigEndian the order of their bytes
 */
public record ByteView(String descriptor, boolean bigEndian) {
    /** Bytes of a value. */
    public int size() {
        return switch (descriptor) { case "S", "C" -> 2; case "I", "F" -> 4; default -> 8; };
    }
}
