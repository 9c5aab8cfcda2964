// Atomic accesses, fences, and floating-point stores.
package ibrik.compiler.amd64;

import ibrik.assembler.amd64.Alu;
import ibrik.assembler.amd64.Cond;
import ibrik.assembler.amd64.Mem;
import ibrik.assembler.amd64.Reg;
import ibrik.assembler.amd64.Width;
import ibrik.compiler.core.ir.Access;

/** Memory instructions beyond plain integer loads and stores. The memory model is x86's TSO: only a store before a load needs a fence. */
final class Memory {
    private Memory() {
    }

    static Width width(Access access) {
        return switch (access) {
            case I8, U8 -> Width.B;
            case I16, U16 -> Width.W;
            case I32, REF, WORD32, F32 -> Width.L;
            case I64, F64 -> Width.Q;
        };
    }

    /** A locked operation on the stack's top is faster than MFENCE and as strong for ordinary memory. */
    static void fullFence(Emitter e) {
        e.asm.lockAlu(Alu.OR, Width.L, Mem.of(Reg.RSP), 0);
    }

    /** A fence of its own. */
    static final class Fence extends Instruction {
        Fence() {
            super("fence");
        }

        @Override
        void emit(Emitter e) {
            fullFence(e);
        }
    }

    /** A floating-point store of use 0. */
    static final class FloatStore extends Instruction {
        private final boolean wide;
        Address address;
        boolean traps;
        boolean fence;

        FloatStore(boolean wide) {
            super("store float");
            this.wide = wide;
        }

        @Override
        void emit(Emitter e) {
            Mem mem = e.mem(this, address);
            if (traps) {
                e.trap(this);
            }
            if (wide) {
                e.asm.movsd(mem, e.floatUse(this, uses.size() - 1));
            } else {
                e.asm.movss(mem, e.floatUse(this, uses.size() - 1));
            }
            if (fence) {
                fullFence(e);
            }
        }
    }

    /** LOCK CMPXCHG: the expected value is in RAX, the new one the last use; the result is the value found (RAX), or 1 or 0. */
    static final class CompareExchange extends Instruction {
        private final Access access;
        private final boolean asBoolean;
        Address address;
        boolean traps;

        CompareExchange(Access access, boolean asBoolean) {
            super("cmpxchg");
            this.access = access;
            this.asBoolean = asBoolean;
        }

        @Override
        void emit(Emitter e) {
            Mem mem = e.mem(this, address);
            if (traps) {
                e.trap(this);
            }
            e.asm.lockCmpxchg(width(access), mem, e.use(this, uses.size() - 1));
            if (asBoolean) {
                e.asm.set(Cond.E, Reg.RAX);
                e.asm.movzx(Width.L, Width.B, Reg.RAX, Reg.RAX);
            } else {
                extend(e, access, Reg.RAX);
            }
        }
    }

    /** XCHG or LOCK XADD: the last use is the value, and definition 0 is where it is. */
    static final class Exchange extends Instruction {
        private final Access access;
        private final boolean add;
        Address address;
        boolean traps;

        Exchange(Access access, boolean add) {
            super(add ? "xadd" : "xchg");
            this.access = access;
            this.add = add;
        }

        @Override
        void emit(Emitter e) {
            Mem mem = e.mem(this, address);
            Reg reg = e.def(this);
            if (traps) {
                e.trap(this);
            }
            if (add) {
                e.asm.lockXadd(width(access), mem, reg);
            } else {
                e.asm.xchg(width(access), mem, reg);
            }
            extend(e, access, reg);
        }
    }

    /** Narrow results widen as a load of that kind does. */
    private static void extend(Emitter e, Access access, Reg reg) {
        switch (access) {
            case I8 -> e.asm.movsx(Width.L, Width.B, reg, reg);
            case U8 -> e.asm.movzx(Width.L, Width.B, reg, reg);
            case I16 -> e.asm.movsx(Width.L, Width.W, reg, reg);
            case U16 -> e.asm.movzx(Width.L, Width.W, reg, reg);
            default -> {
            }
        }
    }
}
