package ibrik.runtime.layout;

/**
 * The layout of Java objects, the same on both architectures. All offsets and sizes are in bytes.
 *
 * <p>An object starts with a class word (the 32-bit address of its {@link TypeDescriptor}) and a header word
 * ({@link HeaderWord}). Fields follow, superclass first, each aligned to its own size; within one class they are
 * placed in order of falling size and, within a size, in order of declaration; holes left by a superclass's tail are
 * filled first. References are 32-bit absolute addresses below 4 GB, compared unsigned; null is 0. Objects are
 * aligned to 8 bytes and their sizes are multiples of 8.
 */
public final class ObjectLayout {
    private ObjectLayout() {}

    /** 32-bit address of the {@link TypeDescriptor}. */
    public static final int CLASS_WORD = 0;
    /** {@link HeaderWord}. */
    public static final int HEADER_WORD = 4;
    /** Where the fields of a direct subclass of Object may start. */
    public static final int HEADER_SIZE = 8;
    /** 32-bit length of an array, 0 .. 2^31-1. */
    public static final int ARRAY_LENGTH = 8;
    /** First element of arrays whose elements take 1, 2 or 4 bytes (references too). */
    public static final int ARRAY_BASE = 12;
    /** First element of {@code long[]} and {@code double[]}. */
    public static final int ARRAY_BASE_WIDE = 16;
    public static final int REFERENCE_SIZE = 4;
    public static final int REFERENCE_SHIFT = 2;
    /** Alignment of every object and granule of every object size. */
    public static final int ALIGNMENT = 8;
    /** Largest constant offset that an implicit null check may rely on; the first page is never mapped. */
    public static final int IMPLICIT_NULL_LIMIT = 4096;
}
