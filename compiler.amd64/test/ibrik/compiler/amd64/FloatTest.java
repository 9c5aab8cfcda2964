// Floating-point arithmetic and conversions of compiled code against Java's own.
package ibrik.compiler.amd64;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.compiler.core.ir.Access;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.target.CompiledMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class FloatTest {
    private static final double[] VALUES = {0.0, -0.0, 1.0, -1.5, 0.1, 1e-310, 1e300, -1e300, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
        2147483647.0, 2147483648.0, -2147483648.0, -2147483649.0, 9.223372036854775807E18, -9.223372036854775808E18, 1e19, 123456.789, -0.5};

    private record Expected(int number, Type type, long value, String text) {
    }

    private final Machine machine = new Machine();
    private final List<Expected> expected = new ArrayList<>();

    private static String letter(Type type) {
        return switch (type) {
            case INT -> "I";
            case LONG -> "J";
            case FLOAT -> "F";
            default -> "D";
        };
    }

    private static long bits(Type type, double value) {
        return type == Type.DOUBLE ? Double.doubleToRawLongBits(value) : Float.floatToRawIntBits((float) value) & 0xffffffffL;
    }

    private void expect(CompiledMethod m, List<Type> types, Type result, long value, String text, long... arguments) {
        expected.add(new Expected(machine.call(m, types, result, arguments), result, value, text));
    }

    /** NaNs may differ in sign and payload. */
    private static String show(Type type, long bits) {
        return switch (type) {
            case DOUBLE -> Double.toString(Double.longBitsToDouble(bits));
            case FLOAT -> Float.toString(Float.intBitsToFloat((int) bits));
            default -> Long.toHexString(bits);
        };
    }

    private void check() throws Exception {
        long[] results = machine.run();
        for (Expected e : expected) {
            assertEquals(show(e.type, e.value), show(e.type, results[e.number]), e.text);
        }
    }

    private void binary(Op op, Type type, DoubleBinaryOperator java) {
        String l = letter(type);
        Access access = type == Type.DOUBLE ? Access.F64 : Access.F32;
        Method m = new Method("(" + l + l + ")" + l);
        m.ret(m.op(op, type, m.parameter(0), m.parameter(1)));
        CompiledMethod plain = m.compile();
        Method right = new Method("(" + l + "J)" + l);
        Value a = right.parameter(0);
        Value p = right.parameter(1);
        right.ret(right.op(op, type, a, right.load(access, 8, p)));
        CompiledMethod memoryRight = right.compile();
        Method left = new Method("(" + l + "J)" + l);
        Value b = left.parameter(0);
        Value q = left.parameter(1);
        left.ret(left.op(op, type, left.load(access, 8, q), b));
        CompiledMethod memoryLeft = left.compile();
        int at = Machine.MEMORY + 0x300;
        for (double x : VALUES) {
            for (double y : VALUES) {
                long want = bits(type, type == Type.DOUBLE ? java.applyAsDouble(x, y) : (float) java.applyAsDouble((float) x, (float) y));
                String text = type + " " + x + " " + op + " " + y;
                expect(plain, m.types, type, want, text, bits(type, x), bits(type, y));
                machine.poke(at + 8, bits(type, y));
                expect(memoryRight, right.types, type, want, text + " from memory", bits(type, x), at);
                machine.poke(at + 8, bits(type, x));
                expect(memoryLeft, left.types, type, want, text + " with memory on the left", bits(type, y), at);
            }
            Method constant = new Method("(" + l + ")" + l);
            constant.ret(constant.op(op, type, constant.constant(type, bits(type, x)), constant.parameter(0)));
            CompiledMethod code = constant.compile();
            for (double y : VALUES) {
                long want = bits(type, type == Type.DOUBLE ? java.applyAsDouble(x, y) : (float) java.applyAsDouble((float) x, (float) y));
                expect(code, constant.types, type, want, type + " constant " + x + " " + op + " " + y, bits(type, y));
            }
        }
    }

    @Test
    void arithmetic() throws Exception {
        // The double result of one float operation, rounded to float, is the float result (no double rounding for these four).
        for (Type type : new Type[] {Type.FLOAT, Type.DOUBLE}) {
            binary(Op.FADD, type, (a, b) -> a + b);
            binary(Op.FSUB, type, (a, b) -> a - b);
            binary(Op.FMUL, type, (a, b) -> a * b);
            binary(Op.FDIV, type, (a, b) -> a / b);
        }
        check();
    }

    private interface Bits {
        long of(double value);
    }

    private void unary(Op op, Type type, Type result, Bits java) {
        Method m = new Method("(" + letter(type) + ")" + letter(result));
        m.ret(m.op(op, result, m.parameter(0)));
        CompiledMethod code = m.compile();
        Method memory = new Method("(J)" + letter(result));
        Value p = memory.parameter(0);
        memory.ret(memory.op(op, result, memory.load(type == Type.DOUBLE ? Access.F64 : Access.F32, 0, p)));
        CompiledMethod load = memory.compile();
        int at = Machine.MEMORY + 0x300;
        for (double x : VALUES) {
            double y = type == Type.DOUBLE ? x : (float) x;
            expect(code, m.types, result, java.of(y), op + " " + type + " to " + result + " of " + y, bits(type, x));
            machine.poke(at, bits(type, x));
            expect(load, memory.types, result, java.of(y), op + " " + type + " to " + result + " of memory " + y, at);
        }
    }

    @Test
    void unaryOperationsAndConversions() throws Exception {
        for (Type type : new Type[] {Type.FLOAT, Type.DOUBLE}) {
            unary(Op.FNEG, type, type, x -> bits(type, -x));
            unary(Op.ABS, type, type, x -> bits(type, Math.abs(x)));
            unary(Op.FSQRT, type, type, x -> bits(type, type == Type.DOUBLE ? Math.sqrt(x) : (float) Math.sqrt((float) x)));
            unary(Op.F2I, type, Type.INT, x -> (int) x & 0xffffffffL);
            unary(Op.F2I, type, Type.LONG, x -> (long) x);
        }
        unary(Op.F2F, Type.FLOAT, Type.DOUBLE, x -> bits(Type.DOUBLE, x));
        unary(Op.F2F, Type.DOUBLE, Type.FLOAT, x -> bits(Type.FLOAT, x));
        unary(Op.BITCAST, Type.FLOAT, Type.INT, x -> bits(Type.FLOAT, x));
        unary(Op.BITCAST, Type.DOUBLE, Type.LONG, x -> bits(Type.DOUBLE, x));
        check();
    }

    @Test
    void fromIntegers() throws Exception {
        for (Type type : new Type[] {Type.INT, Type.LONG}) {
            for (Type result : new Type[] {Type.FLOAT, Type.DOUBLE}) {
                Method m = new Method("(" + letter(type) + ")" + letter(result));
                m.ret(m.op(Op.I2F, result, m.parameter(0)));
                CompiledMethod code = m.compile();
                Method cast = new Method("(" + letter(type) + ")" + letter(result));
                cast.ret(cast.op(Op.BITCAST, result, cast.parameter(0)));
                CompiledMethod same = (type == Type.INT) == (result == Type.FLOAT) ? cast.compile() : null;
                for (long x : new long[] {0, 1, -1, 16777217, Integer.MAX_VALUE, Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, 0x123456789abcdefL}) {
                    long n = type == Type.INT ? (int) x : x;
                    long want = result == Type.DOUBLE ? Double.doubleToRawLongBits((double) n) : Float.floatToRawIntBits((float) n) & 0xffffffffL;
                    long argument = type == Type.INT ? n & 0xffffffffL : n;
                    expect(code, m.types, result, want, type + " " + n + " to " + result, argument);
                    if (same != null) {
                        expect(same, cast.types, result, argument, "bits of " + type + " " + n, argument);
                    }
                }
            }
        }
        check();
    }
}
