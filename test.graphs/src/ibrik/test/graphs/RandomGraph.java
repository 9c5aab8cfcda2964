package ibrik.test.graphs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Condition;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Position;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.linker.model.Architecture;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.TypeInfo;

/// Makes methods of random operations: straight lines, diamonds and a counted loop, with interesting constants. Nothing is simplified on the way.
public final class RandomGraph {
    private static final int[] INTS = {0, 1, -1, 2, 3, 5, 7, 10, 31, 32, 33, 63, 64, 100, 127, 128, 255, 256, 1000, 4095, 4096, 65535, 65536, 0xff00, 0xffffff, 0x12345678, 641, 1 << 30,
            Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE + 1, -2, -7, -10, -128, -129, -32768, -100000};
    private static final long[] LONGS = {0, 1, -1, 2, 10, 63, 64, 255, 0xffffffffL, 0x100000000L, 0xffffffff00000000L, 0x8000000000000000L, Long.MAX_VALUE, 0x80000000L, -0x80000000L, 0x7fffffffL,
            0x123456789abcdef0L, -1000000007L, 1L << 40, 0xff00ff00ff00ff00L, -256};
    private static final double[] DOUBLES = {0.0, -0.0, 1.0, -1.0, 0.5, 2.0, 31.0, 0.1, -3.75, 1e10, -1e10, 1e300, 4.9e-324, 2147483647.0, 2147483648.5, -2147483649.0, Double.NaN,
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 3.141592653589793, 1e-310, 0.3333333333333333};
    private static final Condition[] INTEGER = {Condition.EQ, Condition.NE, Condition.LT, Condition.LE, Condition.GT, Condition.GE, Condition.ULT, Condition.ULE, Condition.UGT, Condition.UGE};
    private static final Condition[] FLOATING = {Condition.EQ, Condition.NE, Condition.LT, Condition.LE, Condition.GT, Condition.GE, Condition.LT_U, Condition.LE_U, Condition.GT_U, Condition.GE_U,
            Condition.EQ_U, Condition.NE_O};
    private static final Type[] TYPES = {Type.INT, Type.LONG, Type.FLOAT, Type.DOUBLE};

    private final Random random;
    /// The method that was made.
    public final Graph graph;
    private final Map<Type, List<Value>> pool = new EnumMap<>(Type.class);
    private Block block;
    private final int bias;
    private final List<MethodInfo> callees;
    private Position position;
    /// ARM fuses a multiplication with an addition; only amd64 converts between long and floating without a call.
    private final boolean arm;

    /// @param callees methods that it may call
    public RandomGraph(Architecture architecture, Random random, String name, List<MethodInfo> callees) {
        this.random = random;
        arm = architecture == Architecture.ARM;
        this.callees = callees;
        bias = random.nextInt(4);
        StringBuilder descriptor = new StringBuilder("(");
        List<Type> parameters = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            Type t = type();
            parameters.add(t);
            descriptor.append(letter(t));
        }
        Type result = type();
        descriptor.append(')').append(letter(result));
        graph = new Graph(method(name, descriptor.toString()), architecture);
        position = new Position(graph.method, 1, null);
        block = graph.newBlock();
        for (Type t : TYPES) pool.put(t, new ArrayList<>());
        for (int i = 0; i < count; i++) {
            Value p = graph.newValue(Op.PARAMETER, parameters.get(i), null);
            p.imm = i;
            block.append(p);
            pool.get(p.type).add(p);
        }
        fill(3 + random.nextInt(20));
        for (int shapes = random.nextInt(4); shapes > 0; shapes--) {
            switch (random.nextInt(5)) {
                case 0 -> diamond();
                case 1 -> loop();
                case 2 -> tableSwitch();
                default -> attempt();
            }
            fill(random.nextInt(6));
        }
        block.kind = Block.Kind.RETURN;
        block.addControl(pick(result));
    }

    /// A static method of that name and descriptor, which belongs to a class of its own.
    public static MethodInfo method(String name, String descriptor) {
        TypeInfo owner = new TypeInfo("test/Owner", TypeInfo.Kind.CLASS, 1, null, "test");
        return new MethodInfo(owner, name, descriptor, 9, null);
    }

    private static char letter(Type t) {
        return switch (t) {
            case LONG -> 'J';
            case FLOAT -> 'F';
            case DOUBLE -> 'D';
            default -> 'I';
        };
    }

    private Type type() {
        if (bias == 1 && random.nextInt(3) > 0) return Type.INT;
        if (bias == 2 && random.nextInt(3) > 0) return Type.LONG;
        return TYPES[random.nextInt(4)];
    }

    /// Bits of an interesting value of the type; INT with its sign.
    public static long argument(Random random, Type t) {
        return switch (t) {
            case INT -> random.nextBoolean() ? INTS[random.nextInt(INTS.length)] : random.nextInt();
            case LONG -> random.nextBoolean() ? LONGS[random.nextInt(LONGS.length)] : random.nextLong();
            case FLOAT -> Float.floatToRawIntBits((float) number(random));
            default -> Double.doubleToRawLongBits(number(random));
        };
    }

    private static double number(Random random) {
        return random.nextInt(3) > 0 ? DOUBLES[random.nextInt(DOUBLES.length)] : (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(12));
    }

    private Value pick(Type t) {
        List<Value> known = pool.get(t);
        if (known.isEmpty() || random.nextInt(5) == 0) return graph.constant(t, argument(random, t));
        // Recent values more often, so that chains and single uses come about.
        int back = Math.min(random.nextInt(known.size()), random.nextInt(known.size()));
        return known.get(known.size() - 1 - back);
    }

    private Value amount() {
        return random.nextBoolean() ? graph.constant(Type.INT, random.nextInt(70) - 2) : pick(Type.INT);
    }

    private Value add(Op op, Type t, Object aux, long imm, Value... args) {
        Value v = graph.newValue(op, t, position, args);
        v.aux = aux;
        v.imm = imm;
        block.append(v);
        pool.get(t).add(v);
        return v;
    }

    private void fill(int count) {
        for (int i = 0; i < count; i++) operation(type());
    }

    private Type typeOf(org.objectweb.asm.Type t) {
        return switch (t.getSort()) {
            case org.objectweb.asm.Type.LONG -> Type.LONG;
            case org.objectweb.asm.Type.FLOAT -> Type.FLOAT;
            case org.objectweb.asm.Type.DOUBLE -> Type.DOUBLE;
            default -> Type.INT;
        };
    }

    private Value callSome() {
        MethodInfo callee = callees.get(random.nextInt(callees.size()));
        Value[] args = Arrays.stream(org.objectweb.asm.Type.getArgumentTypes(callee.descriptor)).map(t -> pick(typeOf(t))).toArray(Value[]::new);
        return add(Op.CALL, typeOf(org.objectweb.asm.Type.getReturnType(callee.descriptor)), callee, 0, args);
    }

    private void check() {
        switch (random.nextInt(3)) {
            case 0 -> add(Op.BOUNDS_CHECK, Type.INT, null, 0, pick(Type.INT), pick(Type.INT));
            case 1 -> add(Op.ZERO_CHECK, Type.INT, null, 0, pick(Type.INT));
            default -> add(Op.ZERO_CHECK, Type.LONG, null, 0, pick(Type.LONG));
        }
    }

    /// A throwing block whose landing pad joins the normal way.
    private void attempt() {
        Block normal = graph.newBlock();
        Block pad = graph.newBlock();
        Block join = graph.newBlock();
        Map<Type, List<Value>> saved = copy();
        if (callees.isEmpty() || random.nextBoolean()) check();
        else callSome();
        block.kind = Block.Kind.THROWING;
        block.addSuccessor(normal);
        block.addSuccessor(pad);
        int phis = 1 + random.nextInt(4);
        Type[] types = new Type[phis];
        Value[][] arms = new Value[2][phis];
        for (int i = 0; i < phis; i++) types[i] = type();
        block = normal;
        fill(random.nextInt(4));
        for (int i = 0; i < phis; i++) arms[0][i] = pick(types[i]);
        end(join);
        restore(saved);
        block = pad;
        Value caught = graph.newValue(Op.CATCH, Type.REF, null);
        block.append(caught);
        add(Op.REF_TO_INT, Type.INT, null, 0, caught);
        fill(random.nextInt(4));
        for (int i = 0; i < phis; i++) arms[1][i] = pick(types[i]);
        end(join);
        restore(saved);
        block = join;
        for (int i = 0; i < phis; i++) add(Op.PHI, types[i], null, 0, arms[0][i], arms[1][i]);
    }

    private void end(Block target) {
        block.kind = Block.Kind.GOTO;
        block.addSuccessor(target);
    }

    private void tableSwitch() {
        Block top = block;
        int cases = 1 + random.nextInt(5);
        top.kind = Block.Kind.TABLE_SWITCH;
        top.low = random.nextBoolean() ? 0 : random.nextInt(3) == 0 ? random.nextInt() : random.nextInt(200) - 100;
        Value selector = pick(Type.INT);
        if (random.nextBoolean()) {
            selector = add(Op.AND, Type.INT, null, 0, selector, graph.constant(Type.INT, 3));
            selector = add(Op.ADD, Type.INT, null, 0, selector, graph.constant(Type.INT, top.low));
        }
        top.addControl(selector);
        Map<Type, List<Value>> saved = copy();
        Block join = graph.newBlock();
        Type t = type();
        List<Value> arms = new ArrayList<>();
        for (int i = 0; i <= cases; i++) {
            Block arm = graph.newBlock();
            top.addSuccessor(arm);
            restore(saved);
            block = arm;
            fill(random.nextInt(3));
            arms.add(pick(t));
            end(join);
        }
        restore(saved);
        block = join;
        add(Op.PHI, t, null, 0, arms.toArray(Value[]::new));
    }

    private void operation(Type t) {
        if (!callees.isEmpty() && random.nextInt(25) == 0) {
            callSome();
            return;
        }
        if (random.nextInt(60) == 0) {
            check();
            return;
        }
        switch (t) {
            case INT -> integer();
            case LONG -> wide();
            default -> floating(t);
        }
    }

    private Condition condition(Type t) {
        return t.isFloating() ? FLOATING[random.nextInt(FLOATING.length)] : INTEGER[random.nextInt(INTEGER.length)];
    }

    private Value comparand(Type t) {
        return random.nextInt(3) == 0 ? graph.constant(t, 0) : pick(t);
    }

    private void common(Type t) {
        Type c = type();
        add(Op.SELECT, t, condition(c), 0, pick(c), comparand(c), pick(t), pick(t));
    }

    private void integer() {
        Op[] binary = {Op.ADD, Op.SUB, Op.MUL, Op.AND, Op.OR, Op.XOR, Op.ADD, Op.SUB};
        Op[] unary = {Op.NEG, Op.NOT, Op.CLZ, Op.CTZ, Op.BSWAP, Op.ABS, Op.SEXT8, Op.SEXT16, Op.ZEXT8, Op.ZEXT16};
        Op[] shifts = {Op.SHL, Op.SHR, Op.USHR};
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> add(binary[random.nextInt(binary.length)], Type.INT, null, 0, pick(Type.INT), pick(Type.INT));
            case 4 -> add(unary[random.nextInt(unary.length)], Type.INT, null, 0, pick(Type.INT));
            case 5, 6 -> add(shifts[random.nextInt(3)], Type.INT, null, 0, pick(Type.INT), amount());
            case 7 -> {
                Op[] division = {Op.DIV, Op.REM, Op.UDIV, Op.UREM};
                int d = random.nextBoolean() ? random.nextInt(2000) - 1000 : INTS[random.nextInt(INTS.length)];
                Value divisor = graph.constant(Type.INT, d == 0 ? 3 : d);
                if (random.nextInt(4) == 0) divisor = add(Op.OR, Type.INT, null, 0, pick(Type.INT), graph.constant(Type.INT, 1));
                add(division[random.nextInt(4)], Type.INT, null, 0, pick(Type.INT), divisor);
            }
            case 8 -> {
                Type c = type();
                add(Op.COMPARE, Type.INT, condition(c), 0, pick(c), comparand(c));
            }
            case 9 -> {
                Type[] types = {Type.LONG, Type.FLOAT, Type.DOUBLE};
                Type c = types[random.nextInt(3)];
                add(Op.COMPARE3, Type.INT, null, random.nextBoolean() ? 1 : -1, pick(c), pick(c));
            }
            case 10 -> {
                switch (random.nextInt(5)) {
                    case 0 -> add(Op.TRUNC, Type.INT, null, 0, pick(Type.LONG));
                    case 1 -> add(Op.F2I, Type.INT, null, 0, pick(random.nextBoolean() ? Type.FLOAT : Type.DOUBLE));
                    case 2 -> add(random.nextBoolean() ? Op.CLZ : Op.CTZ, Type.INT, null, 0, pick(Type.LONG));
                    case 3 -> {
                        Value x = pick(Type.INT);
                        int n = 1 + random.nextInt(31);
                        Value l = add(Op.SHL, Type.INT, null, 0, x, graph.constant(Type.INT, n));
                        Value r = add(Op.USHR, Type.INT, null, 0, x, graph.constant(Type.INT, 32 - n));
                        add(Op.OR, Type.INT, null, 0, l, r);
                    }
                    default -> {
                        Value l = add(Op.SHL, Type.INT, null, 0, pick(Type.INT), graph.constant(Type.INT, 1 + random.nextInt(31)));
                        add(random.nextBoolean() ? Op.SHR : Op.USHR, Type.INT, null, 0, l, graph.constant(Type.INT, 1 + random.nextInt(31)));
                    }
                }
            }
            default -> common(Type.INT);
        }
    }

    private void wide() {
        Op[] binary = {Op.ADD, Op.SUB, Op.MUL, Op.AND, Op.OR, Op.XOR, Op.MULHI, Op.UMULHI};
        Op[] unary = {Op.NEG, Op.NOT, Op.BSWAP, Op.ABS};
        Op[] shifts = {Op.SHL, Op.SHR, Op.USHR};
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> add(binary[random.nextInt(binary.length)], Type.LONG, null, 0, pick(Type.LONG), pick(Type.LONG));
            case 3 -> add(unary[random.nextInt(unary.length)], Type.LONG, null, 0, pick(Type.LONG));
            case 4, 5 -> add(shifts[random.nextInt(3)], Type.LONG, null, 0, pick(Type.LONG), amount());
            case 6 -> {
                if (!arm && random.nextInt(3) == 0) add(Op.F2I, Type.LONG, null, 0, pick(random.nextBoolean() ? Type.FLOAT : Type.DOUBLE));
                else add(random.nextBoolean() ? Op.SEXT32 : Op.ZEXT32, Type.LONG, null, 0, pick(Type.INT));
            }
            case 7 -> {
                Op extension = random.nextBoolean() ? Op.SEXT32 : Op.ZEXT32;
                Value a = add(extension, Type.LONG, null, 0, pick(Type.INT));
                Value b = add(extension, Type.LONG, null, 0, pick(Type.INT));
                Value p = add(Op.MUL, Type.LONG, null, 0, a, b);
                if (random.nextBoolean()) add(Op.ADD, Type.LONG, null, 0, pick(Type.LONG), p);
            }
            default -> common(Type.LONG);
        }
    }

    private void floating(Type t) {
        Op[] binary = {Op.FADD, Op.FSUB, Op.FMUL, Op.FDIV};
        Op[] unary = {Op.FNEG, Op.ABS, Op.FSQRT};
        switch (random.nextInt(8)) {
            case 0, 1 -> add(binary[random.nextInt(4)], t, null, 0, pick(t), pick(t));
            case 2 -> add(unary[random.nextInt(3)], t, null, 0, pick(t));
            case 3 -> add(Op.I2F, t, null, 0, pick(arm || random.nextBoolean() ? Type.INT : Type.LONG));
            case 4 -> add(Op.F2F, t, null, 0, pick(t == Type.FLOAT ? Type.DOUBLE : Type.FLOAT));
            case 5 -> {
                Value p = add(Op.FMUL, t, null, 0, pick(t), pick(t));
                Value o = pick(t);
                switch (random.nextInt(3)) {
                    case 0 -> add(Op.FADD, t, null, 0, o, p);
                    case 1 -> add(Op.FSUB, t, null, 0, o, p);
                    default -> add(Op.FSUB, t, null, 0, p, o);
                }
            }
            case 6 -> {
                if (arm && random.nextBoolean()) add(Op.FMA, t, null, 0, pick(t), pick(t), pick(t));
                else if (t == Type.DOUBLE) add(Op.BITCAST, t, null, 0, pick(Type.LONG));
                else add(Op.BITCAST, t, null, 0, pick(Type.INT));
            }
            default -> common(t);
        }
    }

    private Value[] some(int count) {
        Value[] values = new Value[count];
        for (int i = 0; i < count; i++) values[i] = pick(type());
        return values;
    }

    private void diamond() {
        Block top = block;
        Block left = graph.newBlock();
        Block right = graph.newBlock();
        Block join = graph.newBlock();
        Type c = type();
        top.kind = Block.Kind.IF;
        top.condition = condition(c);
        top.addControl(pick(c));
        top.addControl(comparand(c));
        top.addSuccessor(left);
        top.addSuccessor(right);
        Map<Type, List<Value>> saved = copy();
        int phis = 1 + random.nextInt(6);
        Type[] types = new Type[phis];
        for (int i = 0; i < phis; i++) types[i] = type();
        Value[][] arms = new Value[2][phis];
        Block[] sides = {left, right};
        for (int side = 0; side < 2; side++) {
            restore(saved);
            block = sides[side];
            fill(random.nextInt(8));
            for (int i = 0; i < phis; i++) arms[side][i] = pick(types[i]);
            block.kind = Block.Kind.GOTO;
            block.addSuccessor(join);
        }
        restore(saved);
        block = join;
        for (int i = 0; i < phis; i++) add(Op.PHI, types[i], null, 0, arms[0][i], arms[1][i]);
    }

    /// Runs a body with swapping phis up to five times.
    private void loop() {
        Block before = block;
        Block header = graph.newBlock();
        Block body = graph.newBlock();
        Block after = graph.newBlock();
        before.kind = Block.Kind.GOTO;
        before.addSuccessor(header);
        header.frequency = body.frequency = 8;
        int phis = 1 + random.nextInt(6);
        Value[] start = some(phis);
        block = header;
        Value counter = graph.newValue(Op.PHI, Type.INT, null, graph.constant(Type.INT, 0));
        block.append(counter);
        List<Value> loop = new ArrayList<>();
        Map<Type, List<Value>> outside = copy();
        for (Value s : start) loop.add(add(Op.PHI, s.type, null, 0, s));
        pool.get(Type.INT).add(counter);
        Map<Type, List<Value>> inHeader = copy();
        header.kind = Block.Kind.IF;
        header.condition = Condition.LT;
        header.addControl(counter);
        header.addControl(graph.constant(Type.INT, random.nextInt(6)));
        header.addSuccessor(body);
        header.addSuccessor(after);
        block = body;
        fill(2 + random.nextInt(10));
        Value next = add(Op.ADD, Type.INT, null, 0, counter, graph.constant(Type.INT, 1));
        for (Value p : loop) p.addArg(random.nextBoolean() ? pick(p.type) : other(loop, p));
        counter.addArg(next);
        if (random.nextBoolean()) {
            Value poll = graph.newValue(Op.POLL, Type.VOID, position);
            block.append(poll);
        }
        block.kind = Block.Kind.GOTO;
        block.addSuccessor(header);
        restore(inHeader);
        block = after;
    }

    private Value other(List<Value> values, Value like) {
        List<Value> same = values.stream().filter(v -> v.type == like.type).toList();
        return same.get(random.nextInt(same.size()));
    }

    private Map<Type, List<Value>> copy() {
        Map<Type, List<Value>> copy = new EnumMap<>(Type.class);
        pool.forEach((t, l) -> copy.put(t, new ArrayList<>(l)));
        return copy;
    }

    private void restore(Map<Type, List<Value>> saved) {
        saved.forEach((t, l) -> pool.put(t, new ArrayList<>(l)));
    }
}
