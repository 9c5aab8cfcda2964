// Comparisons, selections, branches, loops and switches of compiled code.
package ibrik.compiler.amd64;

import static ibrik.test.graphs.GraphInterpreter.holds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.compiler.core.ir.Access;
import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Condition;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.target.CompiledMethod;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlTest {
    private static final long[] INTEGERS = {0, 1, -1, 5, 127, 128, -128, 0x7fffffff, -0x80000000};
    private static final double[] FLOATING = {0.0, -0.0, 1.5, -2.25, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e30};

    private record Expected(int number, long value, String text) {
    }

    private final Machine machine = new Machine();
    private final List<Expected> expected = new ArrayList<>();

    private void expect(CompiledMethod m, List<Type> types, Type result, long value, String text, long... arguments) {
        expected.add(new Expected(machine.call(m, types, result, arguments), value, text));
    }

    private void check() throws Exception {
        long[] results = machine.run();
        for (Expected e : expected) {
            assertEquals(Long.toHexString(e.value), Long.toHexString(results[e.number]), e.text);
        }
    }

    private static String letter(Type type) {
        return switch (type) {
            case INT -> "I";
            case LONG -> "J";
            case FLOAT -> "F";
            default -> "D";
        };
    }

    private interface Operands {
        Value[] of(Method m);
    }

    /** The four ways a condition is used, on operands that {@code operands} makes. */
    private List<Method> uses(String descriptor, Condition c, Operands operands) {
        List<Method> all = new ArrayList<>();
        Method branch = new Method("(" + descriptor + ")I");
        Value[] o = operands.of(branch);
        Block yes = branch.newBlock();
        Block no = branch.newBlock();
        branch.branch(c, o[0], o[1], yes, no);
        branch.block = yes;
        branch.ret(branch.constant(Type.INT, 1));
        branch.block = no;
        branch.ret(branch.constant(Type.INT, 0));
        all.add(branch);
        Method reversed = new Method("(" + descriptor + ")I");
        o = operands.of(reversed);
        no = reversed.newBlock();
        yes = reversed.newBlock();
        reversed.branch(c, o[0], o[1], yes, no);
        reversed.block = yes;
        reversed.ret(reversed.constant(Type.INT, 1));
        reversed.block = no;
        reversed.ret(reversed.constant(Type.INT, 0));
        all.add(reversed);
        Method set = new Method("(" + descriptor + ")I");
        o = operands.of(set);
        set.ret(set.op(Op.COMPARE, Type.INT, c, 0, o));
        all.add(set);
        Method select = new Method("(" + descriptor + ")I");
        o = operands.of(select);
        select.ret(select.op(Op.SELECT, Type.INT, c, 0, o[0], o[1], select.constant(Type.INT, 1), select.constant(Type.INT, 0)));
        all.add(select);
        Method doubles = new Method("(" + descriptor + ")D");
        o = operands.of(doubles);
        doubles.ret(doubles.op(Op.SELECT, Type.DOUBLE, c, 0, o[0], o[1], doubles.constant(Type.DOUBLE, 1), doubles.constant(Type.DOUBLE, 0)));
        all.add(doubles);
        return all;
    }

    @Test
    void integerConditions() throws Exception {
        for (Type type : new Type[] {Type.INT, Type.LONG}) {
            for (Condition c : List.of(Condition.EQ, Condition.NE, Condition.LT, Condition.LE, Condition.GT, Condition.GE, Condition.ULT, Condition.ULE,
                Condition.UGT, Condition.UGE)) {
                for (Method m : uses(letter(type).repeat(2), c, n -> new Value[] {n.parameter(0), n.parameter(1)})) {
                    CompiledMethod code = m.compile();
                    Type result = m.info.descriptor.endsWith("D") ? Type.DOUBLE : Type.INT;
                    for (long a : INTEGERS) {
                        for (long b : INTEGERS) {
                            expect(code, m.types, result, holds(c, a, b) ? 1 : 0, a + " " + c + " " + b, bits(type, a), bits(type, b));
                        }
                    }
                }
                for (long b : INTEGERS) {
                    for (Method m : uses(letter(type), c, n -> new Value[] {n.parameter(0), n.constant(type, b)})) {
                        CompiledMethod code = m.compile();
                        Type result = m.info.descriptor.endsWith("D") ? Type.DOUBLE : Type.INT;
                        for (long a : INTEGERS) {
                            expect(code, m.types, result, holds(c, a, b) ? 1 : 0, a + " " + c + " constant " + b, bits(type, a));
                        }
                    }
                }
            }
        }
        check();
    }

    @Test
    void conditionsOnMemory() throws Exception {
        int at = Machine.MEMORY + 0x300;
        for (Access access : new Access[] {Access.I8, Access.U8, Access.I16, Access.U16, Access.I32, Access.I64}) {
            Type type = access.type();
            for (Condition c : List.of(Condition.EQ, Condition.NE, Condition.LT, Condition.GE, Condition.ULT, Condition.UGE)) {
                for (long b : new long[] {0, 1, -1, 127, 128, 255, -128, 0x7fff, 0xffff}) {
                    for (Method m : uses("J", c, n -> new Value[] {n.load(access, 4, n.parameter(0)), n.constant(type, b)})) {
                        CompiledMethod code = m.compile();
                        Type result = m.info.descriptor.endsWith("D") ? Type.DOUBLE : Type.INT;
                        for (long a : new long[] {0, 1, -1, 128, 0x8001, 0xfffe}) {
                            long loaded = switch (access) {
                                case I8 -> (byte) a;
                                case U8 -> a & 0xff;
                                case I16 -> (short) a;
                                case U16 -> a & 0xffff;
                                default -> a;
                            };
                            machine.poke(at, a);
                            expect(code, m.types, result, holds(c, loaded, b) ? 1 : 0, access + " " + loaded + " " + c + " " + b, at - 4);
                        }
                    }
                }
                if (access.size() >= 4) {
                    for (boolean left : new boolean[] {true, false}) {
                        for (Method m : uses("J" + letter(type), c, n -> {
                            Value p = n.parameter(0);
                            Value x = n.parameter(1);
                            Value l = n.load(access, 4, p);
                            return left ? new Value[] {l, x} : new Value[] {x, l};
                        })) {
                            CompiledMethod code = m.compile();
                            Type result = m.info.descriptor.endsWith("D") ? Type.DOUBLE : Type.INT;
                            for (long a : INTEGERS) {
                                for (long b : INTEGERS) {
                                    machine.poke(at, a);
                                    expect(code, m.types, result, (left ? holds(c, a, b) : holds(c, b, a)) ? 1 : 0, access + " memory " + a + " " + c + " " + b + left,
                                        at - 4, bits(type, b));
                                }
                            }
                        }
                    }
                }
            }
        }
        check();
    }

    @Test
    void maskTests() throws Exception {
        for (Type type : new Type[] {Type.INT, Type.LONG}) {
            for (Condition c : List.of(Condition.EQ, Condition.NE)) {
                for (long mask : new long[] {1, 0x7f, 0x80, 0xff, 0x100, 0x7fffffff, -1, -0x80000000L}) {
                    for (Method m : uses(letter(type), c, n -> new Value[] {n.op(Op.AND, type, n.parameter(0), n.constant(type, mask)), n.constant(type, 0)})) {
                        CompiledMethod code = m.compile();
                        Type result = m.info.descriptor.endsWith("D") ? Type.DOUBLE : Type.INT;
                        for (long a : INTEGERS) {
                            boolean want = holds(c, type == Type.INT ? (int) (a & mask) : a & mask, 0);
                            expect(code, m.types, result, want ? 1 : 0, type + " " + a + " & " + mask + " " + c, bits(type, a));
                        }
                    }
                }
                for (Method m : uses(letter(type).repeat(2), c, n -> {
                    Value a = n.parameter(0);
                    Value b = n.parameter(1);
                    return new Value[] {n.op(Op.AND, type, a, b), n.constant(type, 0)};
                })) {
                    CompiledMethod code = m.compile();
                    Type result = m.info.descriptor.endsWith("D") ? Type.DOUBLE : Type.INT;
                    for (long a : INTEGERS) {
                        for (long b : INTEGERS) {
                            expect(code, m.types, result, holds(c, a & b, 0) ? 1 : 0, a + " & " + b + " " + c, bits(type, a), bits(type, b));
                        }
                    }
                }
            }
        }
        check();
    }

    private static long bits(Type type, long value) {
        return type == Type.INT ? value & 0xffffffffL : value;
    }

    private static long bits(Type type, double value) {
        return type == Type.DOUBLE ? Double.doubleToRawLongBits(value) : Float.floatToRawIntBits((float) value) & 0xffffffffL;
    }

    @Test
    void floatingConditions() throws Exception {
        for (Type type : new Type[] {Type.FLOAT, Type.DOUBLE}) {
            for (Condition c : List.of(Condition.EQ, Condition.NE, Condition.LT, Condition.LE, Condition.GT, Condition.GE, Condition.LT_U, Condition.LE_U,
                Condition.GT_U, Condition.GE_U, Condition.EQ_U, Condition.NE_O)) {
                for (Method m : uses(letter(type).repeat(2), c, n -> new Value[] {n.parameter(0), n.parameter(1)})) {
                    CompiledMethod code = m.compile();
                    Type result = m.info.descriptor.endsWith("D") ? Type.DOUBLE : Type.INT;
                    for (double a : FLOATING) {
                        for (double b : FLOATING) {
                            expect(code, m.types, result, holds(c, a, b) ? 1 : 0, type + " " + a + " " + c + " " + b, bits(type, a), bits(type, b));
                        }
                    }
                }
                for (double b : FLOATING) {
                    for (Method m : uses(letter(type), c, n -> new Value[] {n.parameter(0), n.constant(type, bits(type, b))})) {
                        CompiledMethod code = m.compile();
                        Type result = m.info.descriptor.endsWith("D") ? Type.DOUBLE : Type.INT;
                        for (double a : FLOATING) {
                            expect(code, m.types, result, holds(c, a, b) ? 1 : 0, type + " " + a + " " + c + " constant " + b, bits(type, a));
                        }
                    }
                }
            }
        }
        check();
    }

    @Test
    void threeWayComparisons() throws Exception {
        Method longs = new Method("(JJ)I");
        longs.ret(longs.op(Op.COMPARE3, Type.INT, longs.parameter(0), longs.parameter(1)));
        CompiledMethod code = longs.compile();
        for (long a : INTEGERS) {
            Method constant = new Method("(J)I");
            constant.ret(constant.op(Op.COMPARE3, Type.INT, constant.constant(Type.LONG, a), constant.parameter(0)));
            CompiledMethod left = constant.compile();
            for (long b : INTEGERS) {
                expect(left, constant.types, Type.INT, Long.compare(a, b) & 0xffffffffL, "constant " + a + " compared with " + b, b);
            }
            for (long b : INTEGERS) {
                expect(code, longs.types, Type.INT, Long.compare(a, b) & 0xffffffffL, a + " compared with " + b, a, b);
            }
        }
        for (Type type : new Type[] {Type.FLOAT, Type.DOUBLE}) {
            for (int nan : new int[] {-1, 1}) {
                Method m = new Method("(" + letter(type).repeat(2) + ")I");
                m.ret(m.op(Op.COMPARE3, Type.INT, null, nan, m.parameter(0), m.parameter(1)));
                CompiledMethod three = m.compile();
                for (double a : FLOATING) {
                    for (double b : FLOATING) {
                        int want = Double.isNaN(a) || Double.isNaN(b) ? nan : a < b ? -1 : a > b ? 1 : 0;
                        expect(three, m.types, Type.INT, want & 0xffffffffL, a + " compared with " + b + ", NaN " + nan, bits(type, a), bits(type, b));
                    }
                }
                for (Condition c : List.of(Condition.EQ, Condition.NE, Condition.LT, Condition.LE, Condition.GT, Condition.GE)) {
                    for (Method t : uses(letter(type).repeat(2), c, n -> {
                        Value x = n.parameter(0);
                        Value y = n.parameter(1);
                        return new Value[] {n.op(Op.COMPARE3, Type.INT, null, nan, x, y), n.constant(Type.INT, 0)};
                    })) {
                        CompiledMethod fused = t.compile();
                        Type result = t.info.descriptor.endsWith("D") ? Type.DOUBLE : Type.INT;
                        for (double a : FLOATING) {
                            for (double b : FLOATING) {
                                int three1 = Double.isNaN(a) || Double.isNaN(b) ? nan : a < b ? -1 : a > b ? 1 : 0;
                                expect(fused, t.types, result, holds(c, three1, 0) ? 1 : 0, "(" + a + " ? " + b + ") " + c + " 0, NaN " + nan, bits(type, a), bits(type, b));
                            }
                        }
                    }
                }
            }
        }
        check();
    }

    /** Sum of i * i for i in 0..n-1, with a phi for each. */
    @Test
    void loops() throws Exception {
        Method m = new Method("(I)J");
        Value n = m.parameter(0);
        Value zero = m.constant(Type.INT, 0);
        Value none = m.constant(Type.LONG, 0);
        Block head = m.newBlock();
        Block body = m.newBlock();
        Block exit = m.newBlock();
        m.jump(head);
        m.block = head;
        Value i = m.op(Op.PHI, Type.INT);
        Value sum = m.op(Op.PHI, Type.LONG);
        m.branch(Condition.LT, i, n, body, exit);
        m.block = body;
        Value square = m.op(Op.MUL, Type.INT, i, i);
        Value next = m.op(Op.ADD, Type.LONG, sum, m.op(Op.SEXT32, Type.LONG, square));
        Value i1 = m.op(Op.ADD, Type.INT, i, m.constant(Type.INT, 1));
        m.op(Op.POLL, Type.VOID);
        m.jump(head);
        i.addArg(zero).addArg(i1);
        sum.addArg(none).addArg(next);
        m.block = exit;
        m.ret(sum);
        CompiledMethod code = m.compile();
        for (int k : new int[] {0, 1, 10, 1000}) {
            long want = 0;
            for (int j = 0; j < k; j++) {
                want += j * j;
            }
            expect(code, m.types, Type.LONG, want, "squares below " + k, k);
        }
        check();
    }

    /** Two values that change places each time round. */
    @Test
    void swappingPhis() throws Exception {
        for (Type type : new Type[] {Type.INT, Type.LONG, Type.FLOAT, Type.DOUBLE}) {
            String l = letter(type);
            Method m = new Method("(I" + l + l + ")" + l);
            Value n = m.parameter(0);
            Value a = m.parameter(1);
            Value b = m.parameter(2);
            Value zero = m.constant(Type.INT, 0);
            Block head = m.newBlock();
            Block body = m.newBlock();
            Block exit = m.newBlock();
            m.jump(head);
            m.block = head;
            Value i = m.op(Op.PHI, Type.INT);
            Value x = m.op(Op.PHI, type);
            Value y = m.op(Op.PHI, type);
            m.branch(Condition.LT, i, n, body, exit);
            m.block = body;
            Value i1 = m.op(Op.ADD, Type.INT, i, m.constant(Type.INT, 1));
            m.jump(head);
            i.addArg(zero).addArg(i1);
            x.addArg(a).addArg(y);
            y.addArg(b).addArg(x);
            m.block = exit;
            m.ret(x);
            CompiledMethod code = m.compile();
            for (int k = 0; k < 4; k++) {
                expect(code, m.types, type, k % 2 == 0 ? 11 : 22, type + " after " + k + " exchanges", k, 11, 22);
            }
        }
        check();
    }

    @Test
    void switches() throws Exception {
        for (int low : new int[] {0, 5, -3, Integer.MIN_VALUE, Integer.MAX_VALUE - 3}) {
            Method m = new Method("(I)I");
            m.block.kind = Block.Kind.TABLE_SWITCH;
            m.block.low = low;
            m.block.addControl(m.parameter(0));
            for (int k = 0; k < 5; k++) {
                Block target = m.newBlock();
                m.block.addSuccessor(target);
            }
            List<Block> targets = m.block.successors();
            for (int k = 0; k < 5; k++) {
                m.block = targets.get(k);
                m.ret(m.constant(Type.INT, 100 + k));
            }
            CompiledMethod code = m.compile();
            for (int v : new int[] {low - 2, low - 1, low, low + 1, low + 3, low + 4, 0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
                int at = v - low;
                expect(code, m.types, Type.INT, at >= 0 && at < 4 ? 100 + at : 104, "switch from " + low + " on " + v, v & 0xffffffffL);
            }
        }
        check();
    }
}
