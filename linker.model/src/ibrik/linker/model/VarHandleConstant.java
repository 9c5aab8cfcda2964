package ibrik.linker.model;

/**
 * What a simulated java.lang.invoke.VarHandle stands for, kept in {@link SimObject#hostData}. Accesses through a constant one are folded to plain atomic operations;
 * one that is still reachable when the world is closed is an empty object.
 *
 * @param kind what it accesses
 * @param field the field, or null for ARRAY
 * @param array the array type, or null for fields
 */
public record VarHandleConstant(Kind kind, FieldInfo field, TypeInfo array) {
    public enum Kind { FIELD, STATIC, ARRAY }

    /** The type of the variable: of the field or of the array's elements, as a descriptor. */
    public String variableDescriptor() { return field != null ? field.descriptor : array.element.descriptor(); }
}
