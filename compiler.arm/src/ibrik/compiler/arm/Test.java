package ibrik.compiler.arm;

import ibrik.assembler.arm.Cond;

/// What the flags say after a comparison: it holds if `first` does, or `second` if that is not null; `negated` turns the whole round.
record Test(Cond first, Cond second, boolean negated) {
    static Test of(Cond cond) {
        return new Test(cond, null, false);
    }

    Test opposite() {
        return second == null ? of(first.opposite()) : new Test(first, second, !negated);
    }
}
