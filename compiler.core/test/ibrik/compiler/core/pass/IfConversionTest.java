package ibrik.compiler.core.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Condition;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Value;
import org.junit.jupiter.api.Test;

/** Choices between constants and compared values need no branch; others keep theirs. */
class IfConversionTest {
    private final PassFixture f = new PassFixture();

    /** {@code a < b ? then : otherwise}, where the arms are empty. */
    private Block choice() {
        Block join = f.block();
        Block entry = f.builder.block;
        Block then = f.to(join);
        Block otherwise = f.to(join);
        f.builder.block = entry;
        f.builder.branch(Condition.LT, f.a, f.b, then, otherwise);
        return join;
    }

    @Test
    void oneAndZeroBecomeAComparison() {
        Block join = choice();
        f.returns(join, f.phi(join, f.constant(1), f.constant(0)));
        f.leaves(new IfConversion(), 0);
        assertEquals(1, f.count(Op.COMPARE));
    }

    @Test
    void theSmallerOfTwoIsSelected() {
        Block join = choice();
        f.returns(join, f.phi(join, f.a, f.b));
        f.leaves(new IfConversion(), 0);
        assertEquals(1, f.count(Op.SELECT));
    }

    @Test
    void aTriangleCountsToo() {
        Block join = f.block();
        Block entry = f.builder.block;
        Block then = f.to(join);
        f.builder.block = entry;
        f.builder.branch(Condition.GT, f.a, f.constant(2), then, join);
        f.returns(join, f.phi(join, f.constant(2), f.a));
        f.leaves(new IfConversion(), 0);
    }

    @Test
    void otherValuesAreNotSelected() {
        Block join = choice();
        f.returns(join, f.phi(join, f.c, f.constant(0)));
        f.leaves(new IfConversion(), 1);
    }

    @Test
    void twoPhisKeepTheBranch() {
        Block join = choice();
        Value first = f.phi(join, f.a, f.b);
        Value second = f.phi(join, f.constant(3), f.constant(4));
        f.builder.block = join;
        f.returns(join, f.builder.addition(first, second));
        f.leaves(new IfConversion(), 1);
    }

    @Test
    void anArmThatComputesKeepsTheBranch() {
        Block join = f.block();
        Block entry = f.builder.block;
        Block then = f.block();
        f.builder.block = then;
        Value sum = f.builder.addition(f.a, f.c);
        f.builder.jump(join);
        f.builder.block = entry;
        f.builder.branch(Condition.LT, f.a, f.b, then, join);
        f.returns(join, f.phi(join, sum, f.constant(0)));
        f.leaves(new IfConversion(), 1);
    }
}
