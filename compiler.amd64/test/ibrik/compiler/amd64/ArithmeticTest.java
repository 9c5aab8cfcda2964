// Integer arithmetic of compiled code against Java's own, in every operand form.
package ibrik.compiler.amd64;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.compiler.core.ir.Access;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.target.CompiledMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

class ArithmeticTest {
    private static final long[] INTS = {0, 1, 2, 3, 5, 7, 10, -1, -2, -7, 31, 32, 33, 127, 128, -128, 255, 256, 1000, 65535, 65536, 0x7fffffff, -0x80000000, 0x12345678};
    private static final long[] LONGS = {0, 1, 2, 3, 7, 10, -1, -2, -7, 63, 64, 127, 128, -128, 255, 1000, 0x7fffffffL, 0x80000000L, 0xffffffffL, 0x100000000L,
        -0x80000000L, -0x80000001L, Long.MAX_VALUE, Long.MIN_VALUE, 0x123456789abcdef0L};

    private record Expected(int number, long value, String text) {
    }

    private final Machine machine = new Machine();
    private final List<Expected> expected = new ArrayList<>();

    private static long[] values(Type type) {
        return type == Type.INT ? INTS : LONGS;
    }

    private static String letter(Type type) {
        return switch (type) {
            case INT -> "I";
            case LONG -> "J";
            case FLOAT -> "F";
            default -> "D";
        };
    }

    /** Results of INT must have zeros above: they are compared with all 64 bits. */
    private static long normal(Type type, long value) {
        return type == Type.INT ? value & 0xffffffffL : value;
    }

    private void expect(CompiledMethod m, List<Type> types, Type result, long value, String text, long... arguments) {
        expected.add(new Expected(machine.call(m, types, result, arguments), normal(result, value), text));
    }

    private void check() throws Exception {
        long[] results = machine.run();
        for (Expected e : expected) {
            assertEquals(Long.toHexString(e.value), Long.toHexString(results[e.number]), e.text);
        }
    }

    private void binary(Op op, Type type, Type second, LongBinaryOperator java) {
        binary(op, type, second, java, false);
    }

    /** In registers, with a constant on either side, with memory on either side, and updating memory. */
    private void binary(Op op, Type type, Type second, LongBinaryOperator java, boolean notZero) {
        String descriptor = "(" + letter(type) + letter(second) + "J)" + letter(type);
        Method registers = new Method(descriptor);
        registers.ret(registers.op(op, type, registers.parameter(0), registers.parameter(1)));
        CompiledMethod plain = registers.compile();
        Method memoryRight = new Method(descriptor);
        Value a = memoryRight.parameter(0);
        Value p = memoryRight.parameter(2);
        memoryRight.ret(memoryRight.op(op, type, a, memoryRight.load(second == Type.INT ? Access.I32 : Access.I64, 16, p)));
        CompiledMethod right = memoryRight.compile();
        Method memoryLeft = new Method(descriptor);
        Value b = memoryLeft.parameter(1);
        Value q = memoryLeft.parameter(2);
        memoryLeft.ret(memoryLeft.op(op, type, memoryLeft.load(type == Type.INT ? Access.I32 : Access.I64, 8, q), b));
        CompiledMethod left = memoryLeft.compile();
        Method update = new Method(descriptor);
        Access access = type == Type.INT ? Access.I32 : Access.I64;
        Value d = update.parameter(1);
        Value r = update.parameter(2);
        update.store(access, 24, r, update.op(op, type, update.load(access, 24, r), d));
        update.ret(update.load(access, 24, r));
        CompiledMethod inMemory = update.compile();
        long at = Machine.MEMORY + 0x300;
        for (long x : values(type)) {
            for (long y : values(second)) {
                if (notZero && y == 0) {
                    continue;
                }
                long want = java.applyAsLong(x, y);
                String text = op + " " + type + " " + x + ", " + y;
                long nx = normal(type, x);
                long ny = normal(second, y);
                machine.poke((int) at + 8, x);
                machine.poke((int) at + 16, y);
                machine.poke((int) at + 24, x);
                expect(plain, registers.types, type, want, text, nx, ny, at);
                expect(right, registers.types, type, want, text + " from memory", nx, ny, at);
                expect(left, registers.types, type, want, text + " with memory on the left", nx, ny, at);
                expect(inMemory, registers.types, type, want, text + " updating memory", nx, ny, at);
            }
        }
        for (long c : values(second)) {
            if (!notZero || c != 0) {
                Method m = new Method("(" + letter(type) + ")" + letter(type));
                m.ret(m.op(op, type, m.parameter(0), m.constant(second, c)));
                constant(m, op, type, second, java, c, true, notZero);
            }
        }
        for (long c : values(type)) {
            Method m = new Method("(" + letter(second) + ")" + letter(type));
            m.ret(m.op(op, type, m.constant(type, c), m.parameter(0)));
            constant(m, op, type, second, java, c, false, notZero);
        }
    }

    private void constant(Method m, Op op, Type type, Type second, LongBinaryOperator java, long c, boolean onRight, boolean notZero) {
        CompiledMethod code = m.compile();
        for (long x : values(onRight ? type : second)) {
            if (onRight || !notZero || x != 0) {
                long want = onRight ? java.applyAsLong(x, c) : java.applyAsLong(c, x);
                String text = op + " " + type + (onRight ? " " + x + ", constant " + c : " constant " + c + ", " + x);
                expect(code, m.types, type, want, text, normal(onRight ? type : second, x));
            }
        }
    }

    @Test
    void sumsAndProducts() throws Exception {
        binary(Op.ADD, Type.INT, Type.INT, (a, b) -> (int) a + (int) b);
        binary(Op.SUB, Type.INT, Type.INT, (a, b) -> (int) a - (int) b);
        binary(Op.MUL, Type.INT, Type.INT, (a, b) -> (int) a * (int) b);
        binary(Op.ADD, Type.LONG, Type.LONG, (a, b) -> a + b);
        binary(Op.SUB, Type.LONG, Type.LONG, (a, b) -> a - b);
        binary(Op.MUL, Type.LONG, Type.LONG, (a, b) -> a * b);
        check();
    }

    @Test
    void logic() throws Exception {
        binary(Op.AND, Type.INT, Type.INT, (a, b) -> (int) a & (int) b);
        binary(Op.OR, Type.INT, Type.INT, (a, b) -> (int) a | (int) b);
        binary(Op.XOR, Type.INT, Type.INT, (a, b) -> (int) a ^ (int) b);
        binary(Op.AND, Type.LONG, Type.LONG, (a, b) -> a & b);
        binary(Op.OR, Type.LONG, Type.LONG, (a, b) -> a | b);
        binary(Op.XOR, Type.LONG, Type.LONG, (a, b) -> a ^ b);
        check();
    }

    @Test
    void shifts() throws Exception {
        binary(Op.SHL, Type.INT, Type.INT, (a, b) -> (int) a << (int) b);
        binary(Op.SHR, Type.INT, Type.INT, (a, b) -> (int) a >> (int) b);
        binary(Op.USHR, Type.INT, Type.INT, (a, b) -> (int) a >>> (int) b);
        binary(Op.SHL, Type.LONG, Type.INT, (a, b) -> a << (int) b);
        binary(Op.SHR, Type.LONG, Type.INT, (a, b) -> a >> (int) b);
        binary(Op.USHR, Type.LONG, Type.INT, (a, b) -> a >>> (int) b);
        check();
    }

    @Test
    void intDivision() throws Exception {
        binary(Op.DIV, Type.INT, Type.INT, (a, b) -> (int) a / (int) b, true);
        binary(Op.REM, Type.INT, Type.INT, (a, b) -> (int) a % (int) b, true);
        binary(Op.UDIV, Type.INT, Type.INT, (a, b) -> Integer.divideUnsigned((int) a, (int) b), true);
        binary(Op.UREM, Type.INT, Type.INT, (a, b) -> Integer.remainderUnsigned((int) a, (int) b), true);
        check();
    }

    @Test
    void longDivision() throws Exception {
        binary(Op.DIV, Type.LONG, Type.LONG, (a, b) -> a / b, true);
        binary(Op.REM, Type.LONG, Type.LONG, (a, b) -> a % b, true);
        binary(Op.UDIV, Type.LONG, Type.LONG, Long::divideUnsigned, true);
        binary(Op.UREM, Type.LONG, Type.LONG, Long::remainderUnsigned, true);
        binary(Op.MULHI, Type.LONG, Type.LONG, Math::multiplyHigh);
        binary(Op.UMULHI, Type.LONG, Type.LONG, Math::unsignedMultiplyHigh);
        check();
    }

    private void unary(Op op, Type type, Type result, LongUnaryOperator java) {
        Method m = new Method("(" + letter(type) + ")" + letter(result));
        m.ret(m.op(op, result, m.parameter(0)));
        CompiledMethod code = m.compile();
        Method load = new Method("(J)" + letter(result));
        load.ret(load.op(op, result, load.load(type == Type.INT ? Access.I32 : Access.I64, 0, load.parameter(0))));
        CompiledMethod memory = load.compile();
        int at = Machine.MEMORY + 0x300;
        for (long x : values(type)) {
            String text = op + " " + type + " to " + result + " of " + x;
            expect(code, m.types, result, java.applyAsLong(x), text, normal(type, x));
            machine.poke(at, x);
            expect(memory, load.types, result, java.applyAsLong(x), text + " from memory", at);
        }
    }

    @Test
    void unaryOperationsAndConversions() throws Exception {
        unary(Op.NEG, Type.INT, Type.INT, a -> -(int) a);
        unary(Op.NEG, Type.LONG, Type.LONG, a -> -a);
        unary(Op.NOT, Type.INT, Type.INT, a -> ~a);
        unary(Op.NOT, Type.LONG, Type.LONG, a -> ~a);
        unary(Op.ABS, Type.INT, Type.INT, a -> Math.abs((int) a));
        unary(Op.ABS, Type.LONG, Type.LONG, Math::abs);
        unary(Op.BSWAP, Type.INT, Type.INT, a -> Integer.reverseBytes((int) a));
        unary(Op.BSWAP, Type.LONG, Type.LONG, Long::reverseBytes);
        unary(Op.CLZ, Type.INT, Type.INT, a -> Integer.numberOfLeadingZeros((int) a));
        unary(Op.CLZ, Type.LONG, Type.INT, Long::numberOfLeadingZeros);
        unary(Op.CTZ, Type.INT, Type.INT, a -> Integer.numberOfTrailingZeros((int) a));
        unary(Op.CTZ, Type.LONG, Type.INT, Long::numberOfTrailingZeros);
        unary(Op.SEXT8, Type.INT, Type.INT, a -> (byte) a);
        unary(Op.SEXT16, Type.INT, Type.INT, a -> (short) a);
        unary(Op.ZEXT8, Type.INT, Type.INT, a -> a & 0xff);
        unary(Op.ZEXT16, Type.INT, Type.INT, a -> a & 0xffff);
        unary(Op.SEXT32, Type.INT, Type.LONG, a -> (int) a);
        unary(Op.ZEXT32, Type.INT, Type.LONG, a -> a & 0xffffffffL);
        unary(Op.TRUNC, Type.LONG, Type.INT, a -> (int) a);
        check();
    }

    @Test
    void divisionByManyConstants() throws Exception {
        long[] divisors = {3, 5, 6, 7, 9, 10, 11, 12, 25, 100, 125, 625, 1000, 10000, 1000000, 641, 0x7fffffff, -3, -5, -7, -10, -625, -0x7fffffff, -0x80000000L,
            1000000000L, 10000000000L, 0x100000001L, Long.MAX_VALUE, -1000000007L, -10000000000L, Long.MIN_VALUE + 1, Long.MIN_VALUE};
        for (long d : divisors) {
            for (Type type : new Type[] {Type.INT, Type.LONG}) {
                if (type == Type.INT && d != (int) d) {
                    continue;
                }
                for (Op op : new Op[] {Op.DIV, Op.REM}) {
                    Method m = new Method("(" + letter(type) + ")" + letter(type));
                    m.ret(m.op(op, type, m.parameter(0), m.constant(type, d)));
                    CompiledMethod code = m.compile();
                    for (long base : values(type)) {
                        for (long x : new long[] {base, base * d, base * d - 1, base * d + 1}) {
                            long n = type == Type.INT ? (int) x : x;
                            expect(code, m.types, type, op == Op.DIV ? n / d : n % d, type + " " + n + " " + op + " " + d, normal(type, n));
                        }
                    }
                }
            }
        }
        check();
    }

    @Test
    void addressesByLea() throws Exception {
        for (Type type : new Type[] {Type.INT, Type.LONG}) {
            for (int shift = 0; shift <= 4; shift++) {
                for (long c : new long[] {0, 1, 128, -128, 1000, -0x80000000L}) {
                    String l = letter(type);
                    Method m = new Method("(" + l + l + ")" + l);
                    Value scaled = m.op(Op.SHL, type, m.parameter(1), m.constant(Type.INT, shift));
                    Value sum = m.op(Op.ADD, type, m.parameter(0), scaled);
                    m.ret(m.op(Op.ADD, type, sum, m.constant(type, c)));
                    CompiledMethod code = m.compile();
                    for (long x : values(type)) {
                        for (long y : values(type)) {
                            long want = type == Type.INT ? (int) x + ((int) y << shift) + (int) c : x + (y << shift) + c;
                            expect(code, m.types, type, want, x + " + (" + y + " << " + shift + ") + " + c, normal(type, x), normal(type, y));
                        }
                    }
                }
            }
        }
        check();
    }

    /** A value that lives on must survive two-operand instructions that use it. */
    @Test
    void operandsLiveOn() throws Exception {
        for (Op op : new Op[] {Op.ADD, Op.SUB, Op.MUL, Op.AND, Op.OR, Op.XOR, Op.SHL, Op.DIV, Op.REM}) {
            Method m = new Method("(II)I");
            Value a = m.parameter(0);
            Value b = m.parameter(1);
            Value r = m.op(op, Type.INT, a, b);
            Value s = m.op(Op.MUL, Type.INT, r, m.constant(Type.INT, 31));
            Value t = m.op(Op.ADD, Type.INT, m.op(Op.MUL, Type.INT, a, m.constant(Type.INT, 7)), b);
            m.ret(m.op(Op.XOR, Type.INT, s, t));
            CompiledMethod code = m.compile();
            for (long x : INTS) {
                for (long y : INTS) {
                    int a1 = (int) x;
                    int b1 = (int) y;
                    if (b1 == 0) {
                        continue;
                    }
                    int want = switch (op) {
                        case ADD -> a1 + b1;
                        case SUB -> a1 - b1;
                        case MUL -> a1 * b1;
                        case AND -> a1 & b1;
                        case OR -> a1 | b1;
                        case XOR -> a1 ^ b1;
                        case SHL -> a1 << b1;
                        case DIV -> a1 / b1;
                        default -> a1 % b1;
                    };
                    expect(code, m.types, Type.INT, want * 31 ^ a1 * 7 + b1, op + " living on " + x + ", " + y, normal(Type.INT, x), normal(Type.INT, y));
                }
            }
            Method twice = new Method("(I)I");
            Value c = twice.parameter(0);
            twice.ret(twice.op(op, Type.INT, c, c));
            CompiledMethod same = twice.compile();
            for (long x : new long[] {1, 5, -3, 1000}) {
                int v = (int) x;
                int want = switch (op) {
                    case ADD -> v + v;
                    case SUB, XOR, REM -> 0;
                    case MUL -> v * v;
                    case AND, OR -> v;
                    case SHL -> v << v;
                    default -> 1;
                };
                expect(same, twice.types, Type.INT, want, op + " with itself " + x, normal(Type.INT, x));
            }
        }
        check();
    }
}
