// Calls, checks, polls, allocation, barrier: everything that can reach the runtime.
package ibrik.compiler.amd64;

import ibrik.assembler.amd64.Alu;
import ibrik.assembler.amd64.Cond;
import ibrik.assembler.amd64.Label;
import ibrik.assembler.amd64.Mem;
import ibrik.assembler.amd64.Reg;
import ibrik.assembler.amd64.Width;
import ibrik.compiler.core.lir.Operand;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.HeaderWord;
import ibrik.runtime.layout.ObjectLayout;
import ibrik.runtime.layout.ThreadBlock;

/** Instructions with entries in the method's table. */
final class Calls {
    private Calls() {
    }

    /** Call of a known symbol. */
    static final class Direct extends Instruction {
        private final Symbol target;

        Direct(Symbol target) {
            super("call");
            this.target = target;
            data = target;
        }

        @Override
        void emit(Emitter e) {
            e.call(target);
            e.returnPoint(this);
        }
    }

    /** Call through the receiver's type descriptor; use 0 is the receiver, {@link #immediate} the offset of the code address. */
    static final class Dispatch extends Instruction {
        private final boolean checksNull;

        Dispatch(boolean checksNull, int offset) {
            super("call dispatch");
            this.checksNull = checksNull;
            immediate = offset;
        }

        @Override
        void emit(Emitter e) {
            Mem classWord = Mem.of(e.use(this, 0), ObjectLayout.CLASS_WORD);
            if (checksNull) {
                e.trap(this);
            }
            e.asm.mov(Width.L, Registers.SCRATCH, classWord);
            e.asm.mov(Width.L, Registers.SCRATCH, Mem.of(Registers.SCRATCH, (int) immediate));
            e.asm.call(Registers.SCRATCH);
            e.returnPoint(this);
        }
    }

    /** Call of a code address, use 0. */
    static final class Indirect extends Instruction {
        Indirect() {
            super("call indirect");
        }

        @Override
        void emit(Emitter e) {
            Operand target = uses.getFirst();
            if (target.inRegister()) {
                e.asm.call(e.reg(target));
            } else {
                e.asm.call(e.slot(target));
            }
            e.returnPoint(this);
        }
    }

    /** A stack argument: the last use goes to {@link #immediate} bytes above the stack pointer. */
    static final class StackArgument extends Instruction {
        Source source;

        StackArgument(int offset) {
            super("stack argument");
            immediate = offset;
        }

        @Override
        void emit(Emitter e) {
            Mem to = Mem.of(Reg.RSP, (int) immediate);
            if (source instanceof Source.Immediate i) {
                e.asm.mov(Width.Q, to, i.value());
                return;
            }
            Operand from = uses.getFirst();
            if (from.register.floating && from.inRegister()) {
                e.asm.movsd(to, e.xmm(from));
            } else if (from.inRegister()) {
                e.asm.mov(Width.Q, to, e.reg(from));
            } else {
                // A load of an INT's four bytes clears the upper half, as the convention asks.
                e.asm.mov(from.register.size == 8 ? Width.Q : Width.L, Registers.SCRATCH, e.slot(from));
                e.asm.mov(Width.Q, to, Registers.SCRATCH);
            }
        }
    }

    /** Null check by a load that traps. */
    static final class NullCheck extends Instruction {
        NullCheck() {
            super("null check");
        }

        @Override
        void emit(Emitter e) {
            e.trap(this);
            e.asm.test(Width.L, Mem.of(e.use(this, 0)), Reg.RAX);
        }
    }

    /** Throws unless index (left) is below length (right), unsigned. */
    static final class BoundsCheck extends Instruction {
        private final Symbol thrower;
        Source index;
        Source length;

        BoundsCheck(Symbol thrower) {
            super("bounds check");
            this.thrower = thrower;
        }

        @Override
        void emit(Emitter e) {
            Label slow = new Label();
            if (index instanceof Source.Immediate i) {
                // Compared the other way round, a constant index can stand on the right.
                compareLength(e, i.value());
                e.asm.jcc(Cond.BE, slow);
            } else {
                Integers.alu(e, this, Alu.CMP, Width.L, e.use(this, ((Source.Use) index).index()), length);
                e.asm.jcc(Cond.AE, slow);
            }
            e.slowPath(() -> {
                e.asm.bind(slow);
                arguments(e);
                e.call(thrower);
                e.returnPoint(this);
            });
        }

        private void compareLength(Emitter e, int value) {
            if (length instanceof Source.Use use && uses.get(use.index()).inRegister()) {
                e.asm.alu(Alu.CMP, Width.L, e.use(this, use.index()), value);
            } else {
                e.asm.alu(Alu.CMP, Width.L, Comparison.memory(e, this, length), value);
            }
        }

        /** Index to RSI and length to RDX, whose present holders may be each other. */
        private void arguments(Emitter e) {
            switch (length) {
                case Source.Immediate i -> e.asm.mov(Width.L, Registers.SCRATCH, i.value());
                case Source.Use use when uses.get(use.index()).inRegister() -> e.asm.mov(Width.L, Registers.SCRATCH, e.use(this, use.index()));
                case Source.Memory m -> e.asm.mov(Width.L, Registers.SCRATCH, e.mem(this, m.address()));
                default -> e.asm.mov(Width.L, Registers.SCRATCH, Comparison.memory(e, this, length));
            }
            if (index instanceof Source.Immediate i) {
                e.asm.mov(Width.L, Reg.RSI, i.value());
            } else {
                Reg r = e.use(this, ((Source.Use) index).index());
                if (r != Reg.RSI) {
                    e.asm.mov(Width.L, Reg.RSI, r);
                }
            }
            e.asm.mov(Width.L, Reg.RDX, Registers.SCRATCH);
        }
    }

    /** Throws if the source is zero. */
    static final class ZeroCheck extends Instruction {
        private final Width width;
        private final Symbol thrower;

        ZeroCheck(Width width, Symbol thrower) {
            super("zero check");
            this.width = width;
            this.thrower = thrower;
        }

        @Override
        void emit(Emitter e) {
            Label slow = new Label();
            Operand o = uses.getFirst();
            if (o.inRegister()) {
                e.asm.test(width, e.reg(o), e.reg(o));
            } else {
                e.asm.alu(Alu.CMP, width, e.slot(o), 0);
            }
            e.asm.jcc(Cond.E, slow);
            e.slowPath(() -> {
                e.asm.bind(slow);
                e.call(thrower);
                e.returnPoint(this);
            });
        }
    }

    /** Calls the poll stub if the thread's poll word is set. */
    static final class Poll extends Instruction {
        Poll() {
            super("poll");
        }

        @Override
        void emit(Emitter e) {
            Label slow = new Label();
            Label back = new Label();
            e.asm.alu(Alu.CMP, Width.L, Mem.of(Registers.THREAD, ThreadBlock.POLL), 0);
            e.asm.jcc(Cond.NE, slow);
            e.asm.bind(back);
            e.slowPath(() -> {
                e.asm.bind(slow);
                e.call(new Symbol.Code(Stub.POLL));
                e.returnPoint(this);
                e.asm.jmp(back);
            });
        }
    }

    /** Takes or leaves the monitor of use 0. */
    static final class Monitor extends Instruction {
        private final Symbol stub;

        Monitor(Stub stub) {
            super(stub);
            this.stub = new Symbol.Code(stub);
        }

        @Override
        void emit(Emitter e) {
            e.asm.mov(Width.L, Registers.SCRATCH, e.use(this, 0));
            e.call(stub);
            e.returnPoint(this);
        }
    }

    /** Calls the log stub if the object, use 0, has LOG set in its header. */
    static final class LogBarrier extends Instruction {
        LogBarrier() {
            super("log barrier");
        }

        @Override
        void emit(Emitter e) {
            Label slow = new Label();
            Label back = new Label();
            Reg object = e.use(this, 0);
            // LOG is the sign of the header word's last byte.
            e.asm.alu(Alu.CMP, Width.B, Mem.of(object, ObjectLayout.HEADER_WORD + 3), 0);
            e.asm.jcc(HeaderWord.LOG < 0 ? Cond.L : Cond.NE, slow);
            e.asm.bind(back);
            e.slowPath(() -> {
                e.asm.bind(slow);
                e.asm.mov(Width.L, Registers.SCRATCH, object);
                e.call(new Symbol.Code(Stub.LOG));
                e.returnPoint(this);
                e.asm.jmp(back);
            });
        }
    }

    /**
     * A new object of {@link #immediate} bytes, or an array whose length is use 0 or a constant. Memory in the allocation hole is zero,
     * so only the class word and the length are written. Definition 0 and temporary 0 differ from all uses.
     */
    static final class Allocate extends Instruction {
        /** Bytes of elements: longer arrays seldom fit the hole. */
        private static final int LARGEST_INLINE = 8 * 1024;
        private final Symbol descriptor;
        private final boolean array;
        /** Log2 of the element size, and where the first element lies. */
        private final int shift;
        private final int base;
        /** Constant length, or -1. */
        private final int length;

        static Allocate instance(Symbol descriptor, int size) {
            Allocate a = new Allocate(descriptor, false, 0, 0, -1);
            a.immediate = size;
            return a;
        }

        static Allocate array(Symbol descriptor, int shift, int base) {
            return new Allocate(descriptor, true, shift, base, -1);
        }

        static Allocate array(Symbol descriptor, int shift, int base, int length) {
            Allocate a = new Allocate(descriptor, true, shift, base, length);
            a.immediate = base + ((long) length << shift) + ObjectLayout.ALIGNMENT - 1 & -ObjectLayout.ALIGNMENT;
            return a;
        }

        /** Whether an array of this constant length is worth a sequence of its own. */
        static boolean hasConstantSize(long length, int shift) {
            return length >= 0 && length <= LARGEST_INLINE >> shift;
        }

        private Allocate(Symbol descriptor, boolean array, int shift, int base, int length) {
            super("allocate");
            this.descriptor = descriptor;
            this.array = array;
            this.shift = shift;
            this.base = base;
            this.length = length;
            data = descriptor;
        }

        @Override
        void emit(Emitter e) {
            Reg object = e.def(this);
            Label slow = new Label();
            Label done = new Label();
            Mem cursor = Mem.of(Registers.THREAD, ThreadBlock.ALLOCATION_CURSOR);
            Mem limit = Mem.of(Registers.THREAD, ThreadBlock.ALLOCATION_LIMIT);
            e.asm.mov(Width.L, object, cursor);
            if (uses.isEmpty()) {
                e.asm.lea(Width.Q, Registers.SCRATCH, Mem.of(object, (int) immediate));
                e.asm.alu(Alu.CMP, Width.L, Registers.SCRATCH, limit);
                e.asm.jcc(Cond.A, slow);
                e.asm.mov(Width.L, cursor, Registers.SCRATCH);
                e.asm.movSymbol(Mem.of(object, ObjectLayout.CLASS_WORD), descriptor, 0);
                if (array && length != 0) {
                    e.asm.mov(Width.L, Mem.of(object, ObjectLayout.ARRAY_LENGTH), length);
                }
            } else {
                variableArray(e, object, cursor, limit, slow);
            }
            e.asm.bind(done);
            e.slowPath(() -> slow(e, object, slow, done));
        }

        /** A negative length, taken as unsigned, is too large for any hole, so the slow path sees it and throws. */
        private void variableArray(Emitter e, Reg object, Mem cursor, Mem limit, Label slow) {
            Reg count = e.use(this, 0);
            Reg end = e.reg(temporaries.getFirst());
            e.asm.mov(Width.L, Registers.SCRATCH, limit);
            e.asm.lea(Width.Q, end, Mem.of(shift == 0 ? count : null, shift == 0 ? null : count, 1 << shift,
                shift < 3 ? base + ObjectLayout.ALIGNMENT - 1 : base));
            if (shift < 3) {
                e.asm.alu(Alu.AND, Width.Q, end, -ObjectLayout.ALIGNMENT);
            }
            e.asm.alu(Alu.ADD, Width.Q, end, object);
            e.asm.alu(Alu.CMP, Width.Q, end, Registers.SCRATCH);
            e.asm.jcc(Cond.A, slow);
            e.asm.mov(Width.L, cursor, end);
            e.asm.movSymbol(Mem.of(object, ObjectLayout.CLASS_WORD), descriptor, 0);
            e.asm.mov(Width.L, Mem.of(object, ObjectLayout.ARRAY_LENGTH), count);
        }

        private void slow(Emitter e, Reg object, Label slow, Label done) {
            e.asm.bind(slow);
            if (array) {
                Mem argument = Mem.of(Registers.THREAD, ThreadBlock.STUB_ARGUMENT_0);
                if (uses.isEmpty()) {
                    e.asm.mov(Width.L, argument, length);
                } else {
                    e.asm.mov(Width.L, argument, e.use(this, 0));
                }
            }
            e.asm.movSymbol(Registers.SCRATCH, descriptor, 0);
            e.call(new Symbol.Code(array ? Stub.ALLOCATE_ARRAY : Stub.ALLOCATE_INSTANCE));
            e.returnPoint(this);
            e.asm.mov(Width.L, object, Registers.SCRATCH);
            e.asm.jmp(done);
        }
    }
}
