package ibrik.compiler.core.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Condition;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import org.junit.jupiter.api.Test;

/** Two tests of a range become one, whichever way they are written, and others stay. */
class RangeTestsTest {
    private final PassFixture f = new PassFixture();

    /** {@code if (a < 0 || a >= limit) return 7; return a;}, with the branches as given. */
    private void range(Condition first, Condition second, boolean swapped, Value limit) {
        Block out = f.block();
        Block next = f.block();
        Block in = f.block();
        boolean leaves = first == Condition.LT;
        f.builder.branch(first, f.a, f.constant(0), leaves ? out : next, leaves ? next : out);
        f.builder.block = next;
        boolean outIfTrue = second == Condition.GE || second == Condition.LE;
        f.builder.branch(second, swapped ? limit : f.a, swapped ? f.a : limit, outIfTrue ? out : in, outIfTrue ? in : out);
        f.returns(out, f.constant(7));
        f.returns(in, f.a);
    }

    private Value positive() { return f.builder.value(Op.AND, Type.INT, f.b, f.constant(0xff)); }

    @Test
    void bothLimitsAreTestedAtOnce() {
        range(Condition.LT, Condition.GE, false, positive());
        f.leaves(new RangeTests(), 1);
        assertEquals(Condition.UGE, f.graph.entry().condition);
    }

    @Test
    void theOtherWaysToWriteItCountToo() {
        range(Condition.GE, Condition.LT, false, positive());
        f.leaves(new RangeTests(), 1);
        assertEquals(Condition.ULT, f.graph.entry().condition);
    }

    @Test
    void operandsMayBeExchanged() {
        range(Condition.LT, Condition.GT, true, positive());
        f.leaves(new RangeTests(), 1);
        assertEquals(Condition.UGE, f.graph.entry().condition);
    }

    @Test
    void aLimitThatMayBeNegativeIsTestedBySign() {
        range(Condition.LT, Condition.GE, false, f.b);
        f.leaves(new RangeTests(), 2);
    }

    @Test
    void whatIsAddedBetweenComesFirst() {
        Block out = f.block();
        Block next = f.block();
        Block in = f.block();
        Value limit = positive();
        f.builder.branch(Condition.LT, f.a, f.constant(0), out, next);
        f.builder.block = next;
        Value sum = f.builder.addition(f.b, f.c);
        f.builder.branch(Condition.GE, f.a, limit, out, in);
        f.returns(out, f.constant(7));
        f.returns(in, sum);
        f.leaves(new RangeTests(), 1);
    }

    @Test
    void differentValuesForBothKindsOfOutsideKeepBothTests() {
        Block out = f.block();
        Block next = f.block();
        Block in = f.block();
        Value limit = positive();
        f.builder.branch(Condition.LT, f.a, f.constant(0), out, next);
        f.builder.block = next;
        f.builder.branch(Condition.GE, f.a, limit, out, in);
        f.returns(out, f.phi(out, f.constant(1), f.constant(2)));
        f.returns(in, f.a);
        f.leaves(new RangeTests(), 2);
    }

    @Test
    void phisBehindTheRangeKeepTheirArguments() {
        Block out = f.block();
        Block next = f.block();
        Block join = f.block();
        Block other = f.block();
        Block first = f.block();
        Value limit = positive();
        f.builder.branch(Condition.EQ, f.c, f.constant(2), other, first);
        f.builder.block = other;
        f.builder.jump(join);
        f.builder.block = first;
        f.builder.branch(Condition.LT, f.a, f.constant(0), out, next);
        f.builder.block = next;
        f.builder.branch(Condition.GE, f.a, limit, out, join);
        f.returns(out, f.constant(7));
        f.returns(join, f.phi(join, f.b, f.a));
        f.leaves(new RangeTests(), 2);
    }
}
