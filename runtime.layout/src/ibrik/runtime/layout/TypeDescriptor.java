package ibrik.runtime.layout;

/**
 * The type descriptor, one per reached class, interface, array and primitive type, in read-only memory. Words are 32 bits;
 * addresses of code, descriptors, objects and tables are 32-bit absolute addresses. Aligned to 8 bytes.
 *
 * <p>Subtype tests. Classes are numbered in preorder: {@code x} is a subclass of class {@code C} exactly if
 * {@code (x.TYPE_ID - C.ID_LOW) <=u C.ID_COUNT}, where ID_LOW and ID_COUNT of C are constants to the compiler. Arrays take numbers too, below
 * Object. For interfaces and arrays of references every type has one bit per tested type at {@link #BITS}: {@code x} is a subtype of {@code T}
 * exactly if bit {@code T.TEST_BIT} is set: byte {@code BITS + (bit >> 3)}, mask {@code 1 << (bit & 7)}.
 *
 * <p>Dispatch. Every method selector (a root method together with its overrides, of classes and interfaces alike) that is called with more
 * than one possible target has a colour; two selectors that one class understands never share it. The code address of
 * the target lies at {@code dispatchOffset + 4 * colour}, where {@code dispatchOffset}, the end of the bits rounded up to 4, is the same for all descriptors of an image.
 * So virtual and interface calls are both one load and one indirect call.
 */
public final class TypeDescriptor {
    private TypeDescriptor() {}

    /** Address of the java.lang.Class object. */
    public static final int MIRROR = 0;
    /** Bytes of an instance, header included, a multiple of 8; 0 for what has no instances or is an array. */
    public static final int INSTANCE_SIZE = 4;
    /** Kind and flags, below. */
    public static final int FLAGS = 8;
    /** Descriptor of the element type of an array, else 0. */
    public static final int ELEMENT = 12;
    /** Descriptor of the superclass, 0 for Object, interfaces and primitives. */
    public static final int SUPER = 16;
    /** Descriptor of the array type whose elements are of this type, 0 if that is not reached. */
    public static final int ARRAY = 20;
    /** Address of the reference map: u16 count, then so many u16 field offsets, superclass's included but not Reference.referent; 0 if there are none. */
    public static final int REFERENCE_MAP = 24;
    /** Number of this type, 16 bits. */
    public static final int TYPE_ID = 28;
    /** 16 bits: number of the first subtype of a class: its own. */
    public static final int ID_LOW = 28;
    /** 16 bits: how many proper subtypes of this class follow it. */
    public static final int ID_COUNT = 30;
    /** 16 bits: the bit that tests for this type, or {@link #NO_BIT}. */
    public static final int TEST_BIT = 32;
    /** 16 bits, reserved, 0. */
    public static final int RESERVED = 34;
    /** Address of the name as Class.getName gives it: u16 length, then modified UTF-8. */
    public static final int NAME = 36;
    /** First byte of the subtype bits. */
    public static final int BITS = 40;

    public static final int NO_BIT = 0xffff;

    /** FLAGS: kind, bits 0..2. */
    public static final int KIND_MASK = 7;
    public static final int KIND_INSTANCE = 0;
    public static final int KIND_REFERENCE_ARRAY = 1;
    public static final int KIND_PRIMITIVE_ARRAY = 2;
    public static final int KIND_INTERFACE = 3;
    public static final int KIND_PRIMITIVE = 4;
    /** FLAGS: log2 of the element size of an array, bits 4..5. */
    public static final int ELEMENT_SHIFT_SHIFT = 4;
    public static final int ELEMENT_SHIFT_MASK = 3;
    /** FLAGS: java.lang.ref.Reference or a subclass: its referent is not strong. */
    public static final int FLAG_REFERENCE = 1 << 6;
    /** FLAGS: implements java.lang.Cloneable. */
    public static final int FLAG_CLONEABLE = 1 << 7;
    public static final int FLAG_ABSTRACT = 1 << 8;
    public static final int FLAG_ENUM = 1 << 9;
    public static final int FLAG_RECORD = 1 << 10;
    public static final int FLAG_HIDDEN = 1 << 11;
    /** FLAGS: java.lang.ref.SoftReference or a subclass. */
    public static final int FLAG_SOFT = 1 << 12;
    /** FLAGS: the class declares to implement Comparable of itself. */
    public static final int FLAG_COMPARABLE = 1 << 13;
    /** FLAGS: access flags of the class file (JVMS 4.1), bits 16..31. */
    public static final int ACCESS_SHIFT = 16;
}
