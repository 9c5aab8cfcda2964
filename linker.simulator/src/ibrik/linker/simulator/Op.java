package ibrik.linker.simulator;

/**
 * The interpreter's own instructions. A method is an {@code int[]}: an operation, then its operands (named in the comments; k is an index into the
 * method's constants, t an index into the array). Numbers are dense so that the loop's switch is one table jump. An int, float, or narrower value takes one
 * slot; a long or double takes two, of which the first holds it, so that the class file's stack operations need no types.
 */
final class Op {
    private Op() {}

    static final int CONST = 0;              // value
    static final int CONST2 = 1;             // low, high
    static final int NULL = 2;
    static final int LDC_OBJECT = 3;         // k: SimObject
    static final int LDC_UNRESOLVED = 4;     // k: String or asm Type; becomes LDC_OBJECT
    static final int LOAD = 5;               // local
    static final int LOAD2 = 6;
    static final int ALOAD = 7;
    static final int STORE = 8;
    static final int STORE2 = 9;
    static final int ASTORE = 10;
    static final int IINC = 11;              // local, value

    static final int BALOAD = 12;
    static final int CALOAD = 13;
    static final int SALOAD = 14;
    static final int IALOAD = 15;
    static final int LALOAD = 16;
    static final int AALOAD = 17;
    static final int BASTORE = 18;
    static final int CASTORE = 19;
    static final int IASTORE = 20;
    static final int LASTORE = 21;
    static final int AASTORE = 22;

    static final int POP = 23;
    static final int POP2 = 24;
    static final int DUP = 25;
    static final int DUP_X1 = 26;
    static final int DUP_X2 = 27;
    static final int DUP2 = 28;
    static final int DUP2_X1 = 29;
    static final int DUP2_X2 = 30;
    static final int SWAP = 31;

    static final int IADD = 32;
    static final int ISUB = 33;
    static final int IMUL = 34;
    static final int IDIV = 35;
    static final int IREM = 36;
    static final int INEG = 37;
    static final int ISHL = 38;
    static final int ISHR = 39;
    static final int IUSHR = 40;
    static final int IAND = 41;
    static final int IOR = 42;
    static final int IXOR = 43;
    static final int LADD = 44;
    static final int LSUB = 45;
    static final int LMUL = 46;
    static final int LDIV = 47;
    static final int LREM = 48;
    static final int LNEG = 49;
    static final int LSHL = 50;
    static final int LSHR = 51;
    static final int LUSHR = 52;
    static final int LAND = 53;
    static final int LOR = 54;
    static final int LXOR = 55;
    static final int LCMP = 56;
    static final int I2L = 57;
    static final int L2I = 58;
    static final int I2B = 59;
    static final int I2C = 60;
    static final int I2S = 61;
    /** Floating point, by class-file opcode in the operand: operand is the opcode. */
    static final int FLOAT1 = 62;            // opcode; one operand on the stack
    static final int FLOAT2 = 63;            // opcode; two operands on the stack

    static final int IFEQ = 64;              // t
    static final int IFNE = 65;
    static final int IFLT = 66;
    static final int IFGE = 67;
    static final int IFGT = 68;
    static final int IFLE = 69;
    static final int IF_ICMPEQ = 70;
    static final int IF_ICMPNE = 71;
    static final int IF_ICMPLT = 72;
    static final int IF_ICMPGE = 73;
    static final int IF_ICMPGT = 74;
    static final int IF_ICMPLE = 75;
    static final int IF_ACMPEQ = 76;
    static final int IF_ACMPNE = 77;
    static final int IFNULL = 78;
    static final int IFNONNULL = 79;
    static final int GOTO = 80;
    static final int TABLESWITCH = 81;       // low, high, default t, t...
    static final int LOOKUPSWITCH = 82;      // count, default t, keys ascending..., t...
    /** Stands at targets of backward branches: counts steps. */
    static final int LOOP = 83;              // steps

    static final int RETURN = 84;
    static final int RETURN1 = 85;
    static final int RETURN2 = 86;
    static final int ARETURN = 87;

    static final int GETSTATIC = 88;         // k: FieldSite
    static final int PUTSTATIC = 89;
    static final int GETFIELD = 90;          // k: FieldSite, offset once resolved; becomes one of the next
    static final int GETFIELD_BYTE = 91;
    static final int GETFIELD_CHAR = 92;
    static final int GETFIELD_SHORT = 93;
    static final int GETFIELD_INT = 94;
    static final int GETFIELD_LONG = 95;
    static final int GETFIELD_REFERENCE = 96;
    static final int PUTFIELD = 97;          // as GETFIELD
    static final int PUTFIELD_BYTE = 98;
    static final int PUTFIELD_SHORT = 99;
    static final int PUTFIELD_INT = 100;
    static final int PUTFIELD_LONG = 101;
    static final int PUTFIELD_REFERENCE = 102;
    static final int INVOKEVIRTUAL = 103;    // k: CallSite; also invokeinterface
    static final int INVOKESPECIAL = 104;
    static final int INVOKESTATIC = 105;

    static final int NEW = 106;              // k: TypeSite
    static final int NEWARRAY = 107;         // k: TypeSite of the array type
    static final int MULTIANEWARRAY = 108;   // k: TypeSite, dimensions
    static final int ARRAYLENGTH = 109;
    static final int ATHROW = 110;
    static final int CHECKCAST = 111;        // k: TypeSite
    static final int INSTANCEOF = 112;
    static final int MONITORENTER = 113;
    static final int MONITOREXIT = 114;
    /** What cannot be simulated. */
    static final int REFUSE = 115;           // k: String, the reason

    static final int FADD = 116;
    static final int FSUB = 117;
    static final int FMUL = 118;
    static final int FDIV = 119;
    static final int DADD = 120;
    static final int DSUB = 121;
    static final int DMUL = 122;
    static final int DDIV = 123;
}
