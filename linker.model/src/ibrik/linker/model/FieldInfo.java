package ibrik.linker.model;

import org.objectweb.asm.Opcodes;

/** A declared field. */
public final class FieldInfo {
    public final TypeInfo owner;
    public final String name;
    public final String descriptor;
    public final int access;
    /** Value of the ConstantValue attribute, or null. */
    public final Object constantValue;
    /**
     * Instance fields: bytes from the start of the object. Static fields: bytes from the start of the owner's simulated statics
     * ({@link SimObject} of the world's statics), so that Unsafe can address them; their place in the image is a symbol.
     */
    public int offset = -1;
    /** Static fields: read or written by reached code, so storage is needed. Decided by reachability. */
    public boolean reached;

    public FieldInfo(TypeInfo owner, String name, String descriptor, int access, Object constantValue) {
        this.owner = owner;
        this.name = name;
        this.descriptor = descriptor;
        this.access = access;
        this.constantValue = constantValue;
    }

    public boolean isStatic() { return (access & Opcodes.ACC_STATIC) != 0; }
    public boolean isFinal() { return (access & Opcodes.ACC_FINAL) != 0; }
    public boolean isVolatile() { return (access & Opcodes.ACC_VOLATILE) != 0; }

    /** Whether the collector must see it. The machine word {@code ibrik.runtime.api.Address} is not a reference. */
    public boolean isReference() {
        char first = descriptor.charAt(0);
        return (first == 'L' || first == '[') && !descriptor.equals(WordTypes.ADDRESS_DESCRIPTOR);
    }

    /** Bytes of the field: 1, 2, 4 or 8. An Address takes {@code wordSize}. */
    public int size(int wordSize) {
        return switch (descriptor.charAt(0)) {
            case 'Z', 'B' -> 1;
            case 'C', 'S' -> 2;
            case 'J', 'D' -> 8;
            case 'L' -> descriptor.equals(WordTypes.ADDRESS_DESCRIPTOR) ? wordSize : 4;
            default -> 4;
        };
    }

    @Override
    public String toString() { return owner.javaName() + "." + name; }
}
