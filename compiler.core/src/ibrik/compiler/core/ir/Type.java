package ibrik.compiler.core.ir;

/**
 * The type of a value. boolean, byte, char and short are INT. A machine word ({@code Address}) is INT on ARM and LONG on amd64:
 * {@link Graph#wordType()}.
 */
public enum Type {
    VOID, INT, LONG, FLOAT, DOUBLE,
    /** A reference: 32 bits on both architectures; the collector may change it at a safepoint. */
    REF,
    /** A pointer into the object that is the value's first argument; changes together with it. 32 bits. */
    DERIVED;

    public boolean isFloating() { return this == FLOAT || this == DOUBLE; }
    public boolean isReference() { return this == REF; }
}
