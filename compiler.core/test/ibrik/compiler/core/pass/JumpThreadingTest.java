package ibrik.compiler.core.pass;

import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Condition;
import ibrik.compiler.core.ir.Value;
import org.junit.jupiter.api.Test;

/** Joins that only test a joined constant are skipped; loop headers and unknown values are not. */
class JumpThreadingTest {
    private final PassFixture f = new PassFixture();

    /** Branches on a &lt; b to two blocks that go on to one; returns that. */
    private Block diamond() {
        Block join = f.block();
        Block entry = f.builder.block;
        Block left = f.to(join);
        Block right = f.to(join);
        f.builder.block = entry;
        f.builder.branch(Condition.LT, f.a, f.b, left, right);
        f.builder.block = join;
        return join;
    }

    private void test(Value value) {
        Block yes = f.block();
        Block no = f.block();
        f.builder.branch(Condition.EQ, value, f.constant(1), yes, no);
        f.returns(yes, f.a);
        f.returns(no, f.c);
    }

    @Test
    void constantsOnBothSidesLeaveOneTest() {
        Block join = diamond();
        test(f.phi(join, f.constant(1), f.constant(0)));
        f.leaves(new JumpThreading(), 1);
    }

    @Test
    void aValueOnOneSideIsStillTestedThere() {
        Block join = diamond();
        test(f.phi(join, f.c, f.constant(1)));
        f.leaves(new JumpThreading(), 2);
    }

    @Test
    void otherPhisOfTheJoinReachTheirUsers() {
        Block join = diamond();
        Value flag = f.phi(join, f.constant(1), f.constant(0));
        Value other = f.phi(join, f.b, f.c);
        Block yes = f.block();
        Block no = f.block();
        f.builder.branch(Condition.EQ, flag, f.constant(1), yes, no);
        f.builder.block = yes;
        f.returns(yes, f.builder.addition(other, f.a));
        f.builder.block = no;
        f.returns(no, f.builder.addition(other, 1));
        f.leaves(new JumpThreading(), 1);
    }

    @Test
    void aLoopKeepsItsHeader() {
        Block header = f.block();
        f.builder.jump(header);
        Block body = f.block();
        Block end = f.block();
        Value first = f.phi(header, f.constant(1));
        f.builder.block = header;
        f.builder.branch(Condition.EQ, first, f.constant(1), body, end);
        f.builder.block = body;
        f.builder.jump(header);
        first.addArg(f.constant(0));
        f.returns(end, f.c);
        f.leaves(new JumpThreading(), 1);
    }
}
