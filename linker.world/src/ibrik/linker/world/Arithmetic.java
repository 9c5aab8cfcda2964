package ibrik.linker.world;

import org.objectweb.asm.Opcodes;

/** Arithmetic, conversions and comparisons of bytecode on constants (JVMS 6.5). All return null where there is no constant result. */
final class Arithmetic {
    private Arithmetic() {}

    static Object unary(int opcode, Object value) {
        return switch (value) {
            case Integer v -> switch (opcode) {
                case Opcodes.INEG -> -v;
                case Opcodes.I2L -> (long) v;
                case Opcodes.I2F -> (float) v;
                case Opcodes.I2D -> (double) v;
                case Opcodes.I2B -> (int) v.byteValue();
                case Opcodes.I2C -> v & 0xffff;
                case Opcodes.I2S -> (int) v.shortValue();
                default -> null;
            };
            case Long v -> switch (opcode) {
                case Opcodes.LNEG -> -v;
                case Opcodes.L2I -> v.intValue();
                case Opcodes.L2F -> v.floatValue();
                case Opcodes.L2D -> v.doubleValue();
                default -> null;
            };
            case Float v -> switch (opcode) {
                case Opcodes.FNEG -> -v;
                case Opcodes.F2I -> v.intValue();
                case Opcodes.F2L -> v.longValue();
                case Opcodes.F2D -> v.doubleValue();
                default -> null;
            };
            case Double v -> switch (opcode) {
                case Opcodes.DNEG -> -v;
                case Opcodes.D2I -> v.intValue();
                case Opcodes.D2L -> v.longValue();
                case Opcodes.D2F -> v.floatValue();
                default -> null;
            };
            default -> null;
        };
    }

    static Object binary(int opcode, Object left, Object right) {
        if (left instanceof Integer a && right instanceof Integer b) return integers(opcode, a, b);
        if (left instanceof Long a && right instanceof Long b) return longs(opcode, a, b);
        if (left instanceof Long a && right instanceof Integer b) {
            return switch (opcode) {
                case Opcodes.LSHL -> a << b;
                case Opcodes.LSHR -> a >> b;
                case Opcodes.LUSHR -> a >>> b;
                default -> null;
            };
        }
        if (left instanceof Float a && right instanceof Float b) return floats(opcode, a, b);
        if (left instanceof Double a && right instanceof Double b) return doubles(opcode, a, b);
        return null;
    }

    private static Object integers(int opcode, int a, int b) {
        return switch (opcode) {
            case Opcodes.IADD -> a + b;
            case Opcodes.ISUB -> a - b;
            case Opcodes.IMUL -> a * b;
            case Opcodes.IDIV -> b == 0 ? null : (Object) (a / b);
            case Opcodes.IREM -> b == 0 ? null : (Object) (a % b);
            case Opcodes.ISHL -> a << b;
            case Opcodes.ISHR -> a >> b;
            case Opcodes.IUSHR -> a >>> b;
            case Opcodes.IAND -> a & b;
            case Opcodes.IOR -> a | b;
            case Opcodes.IXOR -> a ^ b;
            default -> null;
        };
    }

    private static Object longs(int opcode, long a, long b) {
        return switch (opcode) {
            case Opcodes.LADD -> a + b;
            case Opcodes.LSUB -> a - b;
            case Opcodes.LMUL -> a * b;
            case Opcodes.LDIV -> b == 0 ? null : (Object) (a / b);
            case Opcodes.LREM -> b == 0 ? null : (Object) (a % b);
            case Opcodes.LAND -> a & b;
            case Opcodes.LOR -> a | b;
            case Opcodes.LXOR -> a ^ b;
            case Opcodes.LCMP -> Long.compare(a, b);
            default -> null;
        };
    }

    private static Object floats(int opcode, float a, float b) {
        return switch (opcode) {
            case Opcodes.FADD -> a + b;
            case Opcodes.FSUB -> a - b;
            case Opcodes.FMUL -> a * b;
            case Opcodes.FDIV -> a / b;
            case Opcodes.FREM -> a % b;
            case Opcodes.FCMPL -> a < b ? -1 : a > b ? 1 : a == b ? 0 : -1;
            case Opcodes.FCMPG -> a < b ? -1 : a > b ? 1 : a == b ? 0 : 1;
            default -> null;
        };
    }

    private static Object doubles(int opcode, double a, double b) {
        return switch (opcode) {
            case Opcodes.DADD -> a + b;
            case Opcodes.DSUB -> a - b;
            case Opcodes.DMUL -> a * b;
            case Opcodes.DDIV -> a / b;
            case Opcodes.DREM -> a % b;
            case Opcodes.DCMPL -> a < b ? -1 : a > b ? 1 : a == b ? 0 : -1;
            case Opcodes.DCMPG -> a < b ? -1 : a > b ? 1 : a == b ? 0 : 1;
            default -> null;
        };
    }

    /** Whether a conditional jump on one int is taken. */
    static boolean taken(int opcode, int value) {
        return switch (opcode) {
            case Opcodes.IFEQ -> value == 0;
            case Opcodes.IFNE -> value != 0;
            case Opcodes.IFLT -> value < 0;
            case Opcodes.IFGE -> value >= 0;
            case Opcodes.IFGT -> value > 0;
            default -> value <= 0;
        };
    }

    /** Whether a conditional jump on two ints is taken. */
    static boolean taken(int opcode, int a, int b) {
        return switch (opcode) {
            case Opcodes.IF_ICMPEQ -> a == b;
            case Opcodes.IF_ICMPNE -> a != b;
            case Opcodes.IF_ICMPLT -> a < b;
            case Opcodes.IF_ICMPGE -> a >= b;
            case Opcodes.IF_ICMPGT -> a > b;
            default -> a <= b;
        };
    }
}
