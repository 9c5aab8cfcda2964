package ibrik.linker.model;

/** The two instruction sets. Both are little-endian with 32-bit references; they differ in the width of a machine word. */
public enum Architecture {
    AMD64("amd64", 8), ARM("arm", 4);

    private final String id;
    private final int wordSize;

    Architecture(String id, int wordSize) {
        this.id = id;
        this.wordSize = wordSize;
    }

    /** The name used in capabilities, options and file names. */
    public String id() { return id; }

    /** Bytes of a machine word, a stack slot of a return address, and an {@code ibrik.runtime.api.Address}. */
    public int wordSize() { return wordSize; }
}
