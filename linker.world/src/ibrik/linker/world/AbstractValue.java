package ibrik.linker.world;

import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import org.objectweb.asm.tree.analysis.Value;

/**
 * What is known of a value at a point of a method: its constant, else its exact class, and whether it can be null.
 * Constants are Integer (for boolean to int), Long, Float, Double, {@link SimObject}, or {@link #NULL}.
 */
final class AbstractValue implements Value {
    /** The constant null. */
    static final Object NULL = new Object() {
        @Override
        public String toString() { return "null"; }
    };

    static final AbstractValue ONE = new AbstractValue(1, null, null, false);
    static final AbstractValue TWO = new AbstractValue(2, null, null, false);
    static final AbstractValue NOT_NULL = new AbstractValue(1, null, null, true);
    static final AbstractValue NULL_VALUE = new AbstractValue(1, NULL, null, false);

    private final int size;
    /** The constant, or null if there is none. */
    final Object constant;
    /** The exact class of the object if it is not null, or null if unknown. */
    final TypeInfo exact;
    final boolean nonNull;

    private AbstractValue(int size, Object constant, TypeInfo exact, boolean nonNull) {
        this.size = size;
        this.constant = constant;
        this.exact = exact;
        this.nonNull = nonNull;
    }

    static AbstractValue of(Object constant) {
        if (constant == NULL) return NULL_VALUE;
        if (constant instanceof SimObject object) return new AbstractValue(1, object, object.type, true);
        return new AbstractValue(constant instanceof Long || constant instanceof Double ? 2 : 1, constant, null, false);
    }

    static AbstractValue of(boolean constant) { return of(constant ? 1 : 0); }

    /** A new object of this class. */
    static AbstractValue fresh(TypeInfo exact) { return new AbstractValue(1, null, exact, true); }

    static AbstractValue ofSize(int size) { return size == 2 ? TWO : ONE; }

    boolean isNull() { return constant == NULL; }

    boolean isConstant() { return constant != null; }

    AbstractValue merge(AbstractValue other) {
        if (equals(other)) return this;
        if (size != other.size) return ONE;
        TypeInfo type = exact == other.exact ? exact : isNull() ? other.exact : other.isNull() ? exact : null;
        boolean both = nonNull && other.nonNull;
        AbstractValue merged = type == null && !both ? ofSize(size) : new AbstractValue(size, null, type, both);
        return merged.equals(this) ? this : merged;
    }

    @Override
    public int getSize() { return size; }

    @Override
    public boolean equals(Object other) {
        return other instanceof AbstractValue value && size == value.size && exact == value.exact && nonNull == value.nonNull
            && (constant == value.constant || constant != null && !(constant instanceof SimObject) && constant.equals(value.constant));
    }

    @Override
    public int hashCode() { return size + (nonNull ? 4 : 0) + (constant == null || constant instanceof SimObject ? 0 : constant.hashCode()); }

    @Override
    public String toString() { return constant != null ? constant.toString() : exact != null ? "exact " + exact : nonNull ? "not null" : "?"; }
}
