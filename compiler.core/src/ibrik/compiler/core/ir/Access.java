package ibrik.compiler.core.ir;

/** What a load or store moves, and how a load widens it. */
public enum Access {
    /** Signed and unsigned bytes and halfwords widen to INT. */
    I8(0, Type.INT), U8(0, Type.INT), I16(1, Type.INT), U16(1, Type.INT), I32(2, Type.INT), I64(3, Type.LONG),
    F32(2, Type.FLOAT), F64(3, Type.DOUBLE), REF(2, Type.REF),
    /** 32 bits widened without sign to a machine word (LONG on amd64, INT on ARM); stores take the low 32 bits of a word. */
    WORD32(2, null);

    private final int shift;
    private final Type type;

    Access(int shift, Type type) {
        this.shift = shift;
        this.type = type;
    }

    /** log2 of the bytes moved. */
    public int shift() { return shift; }
    public int size() { return 1 << shift; }
    /** Type of the loaded value; null for WORD32: the graph's word type. */
    public Type type() { return type; }
}
