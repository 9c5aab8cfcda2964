package ibrik.compiler.arm;

import static ibrik.assembler.arm.Cond.AL;
import static ibrik.assembler.arm.Cond.NE;

import ibrik.assembler.arm.Mem;
import ibrik.assembler.arm.MemoryAssembler.Barrier;
import ibrik.assembler.arm.Operand2;
import ibrik.assembler.arm.Reg;
import ibrik.assembler.arm.Shift;
import ibrik.compiler.core.ir.Access;
import ibrik.compiler.core.ir.MemoryAux;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Order;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.lir.LirInstruction;
import ibrik.compiler.core.lir.Operand;
import ibrik.compiler.core.lir.VirtualRegister;
import ibrik.compiler.core.target.Symbol;

/// Loads, stores, derived pointers and fences. Volatile accesses are fenced as in the JSR-133 cookbook: load, dmb; dmb, store, dmb.
final class MemorySelection {
    private final Selector s;

    MemorySelection(Selector selector) {
        s = selector;
    }

    /// An address whose registers are uses of the instruction from `first` on.
    ///
    /// @param base null for the thread register or a symbol
    /// @param symbol null unless the base is a symbol used here only
    /// @param index null if there is none
    record Place(VirtualRegister base, Symbol symbol, VirtualRegister index, int scale, int displacement) {
        void attach(ArmInstruction i, boolean late) {
            if (base != null) i.use(late ? Operand.late(base) : Operand.register(base));
            if (index != null) i.use(late ? Operand.late(index) : Operand.register(index));
        }

        int uses() {
            return (base == null ? 0 : 1) + (index == null ? 0 : 1);
        }

        private Reg base(Emitter out, ArmInstruction i, int first) {
            if (base != null) return i.use(first);
            if (symbol == null) return Registers.THREAD;
            out.load(out.scratch(), symbol, 0);
            return Registers.SCRATCH;
        }

        /// The operand for an access that allows displacements of up to `reach`, or a plain or shifted index.
        ///
        /// @param reach the largest displacement the access can encode
        /// @param shifts whether the access takes a scaled index
        /// @param plain whether the access takes an unscaled index
        Mem operand(Emitter out, ArmInstruction i, int first, int reach, boolean shifts, boolean plain) {
            Reg b = base(out, i, first);
            if (index != null) {
                Reg x = i.use(first + (base == null ? 0 : 1));
                if (displacement == 0 && reach > 0 && (shifts || plain && scale == 0)) return Mem.at(b, x, Shift.LSL, scale);
                b = out.address(b, x, scale);
            }
            int d = displacement;
            if (d >= -reach && d <= reach && (shifts || plain || (d & 3) == 0)) return Mem.at(b, d);
            int near = reach == 0 ? 0 : d & (shifts ? 0xfff : plain ? 0xff : 0x3fc);
            return Mem.at(plus(out, b, d - near), near);
        }

        /// The scratch register with `b` plus `far`.
        static Reg plus(Emitter out, Reg b, int far) {
            Reg t = out.scratch();
            if (Operand2.encodable(far)) out.asm.add(t, b, Operand2.imm(far));
            else if (Operand2.encodable(-far)) out.asm.sub(t, b, Operand2.imm(-far));
            else if (b != t) {
                out.asm.load(t, far);
                out.asm.add(t, b, t);
            } else {
                for (int part = 0; part < 32; part += 8) {
                    int bits = far & 0xff << part;
                    if (bits != 0) out.asm.add(t, t, Operand2.imm(bits));
                }
            }
            return t;
        }

        /// The address in a register: the base itself, or the scratch register.
        Reg inRegister(Emitter out, ArmInstruction i, int first) {
            Mem m = operand(out, i, first, 0, false, false);
            return m.base();
        }
    }

    /// The address of a memory operation whose arguments start with base and, if there is one, index.
    Place place(Value v) {
        MemoryAux m = v.memory();
        int displacement = m.displacement();
        Value base = v.arg(0);
        Value index = m.hasIndex() ? v.arg(1) : null;
        int scale = Math.max(0, m.scale());
        if (index != null && index.isConstant()) {
            displacement += (int) index.imm << scale;
            index = null;
        } else if (index != null && index.op == Op.ADD && index.arg(1).isConstant() && s.isFoldable(index) && index.type == Type.INT) {
            displacement += (int) index.arg(1).imm << scale;
            index = index.arg(0);
        }
        if (!m.trapsOnNull()) {
            if (base.op == Op.DERIVE && s.isFoldable(base) && index == null && !base.arg(1).isConstant()) {
                displacement += (int) (base.imm >> 8);
                scale = (int) (base.imm & 0xff);
                index = base.arg(1);
                base = base.arg(0);
            } else if (base.op == Op.ADD && base.type == Type.INT && s.isFoldable(base)) {
                if (base.arg(1).isConstant()) {
                    displacement += (int) base.arg(1).imm;
                    base = base.arg(0);
                } else if (index == null) {
                    index = base.arg(1);
                    scale = 0;
                    base = base.arg(0);
                    if (s.isConstantShift(index) && index.op == Op.SHL) {
                        scale = (int) index.arg(1).imm & 31;
                        index = index.arg(0);
                    }
                }
            }
        }
        if (base.op == Op.THREAD) return new Place(null, null, index == null ? null : s.low(index), scale, displacement);
        if (base.op == Op.SYMBOL && base.useCount() == 1 && base.aux instanceof Symbol symbol && s.block.frequency <= s.graph.entry().frequency) {
            return new Place(null, symbol, index == null ? null : s.low(index), scale, displacement + (int) base.imm);
        }
        return new Place(s.low(base), null, index == null ? null : s.low(index), scale, displacement);
    }

    void select(Value v) {
        switch (v.op) {
            case LOAD -> load(v);
            case STORE -> store(v);
            case DERIVE -> derive(v);
            case FENCE -> fence(s.add("dmb"));
            default -> throw new IllegalStateException("no memory form of " + v.op);
        }
    }

    static ArmInstruction fence(ArmInstruction i) {
        return i.encode(out -> out.asm.dmb(Barrier.ISH));
    }

    private static boolean isAtomicWide(MemoryAux m) {
        return m.access() == Access.I64 && m.order() != Order.PLAIN;
    }

    /// The access that loads and extends at once, if all that becomes of the loaded value is `extension`; else null.
    private static Access extended(Access access, Value extension) {
        boolean mask8 = extension.op == Op.ZEXT8 || extension.op == Op.AND && extension.arg(1).isConstant(0xff);
        boolean mask16 = extension.op == Op.ZEXT16 || extension.op == Op.AND && extension.arg(1).isConstant(0xffff);
        return switch (access) {
            case I8, U8 -> mask8 ? Access.U8 : extension.op == Op.SEXT8 ? Access.I8 : null;
            case I16, U16 -> mask16 ? Access.U16 : extension.op == Op.SEXT16 ? Access.I16 : null;
            default -> null;
        };
    }

    /// Whether `v` extends a value that a load gives to it alone, so that the load extends it.
    static boolean isExtendedLoad(Value v) {
        Value load = v.arg(0);
        return load.op == Op.LOAD && load.useCount() == 1 && extended(load.memory().access(), v) != null;
    }

    private static Access access(Value load) {
        Access access = load.memory().access();
        if (load.useCount() != 1 || load.users().size() != 1 || load.users().getFirst().arg(0) != load) return access;
        Access extended = extended(access, load.users().getFirst());
        return extended == null ? access : extended;
    }

    private void load(Value v) {
        MemoryAux declared = v.memory();
        MemoryAux m = new MemoryAux(access(v), declared.order(), declared.scale(), declared.displacement(), declared.trapsOnNull(), declared.immutable());
        Place place = place(v);
        if (s.whole(v, false) != null) loadWhole(s.whole(v, false), m, place);
        else if (m.access() == Access.I64) loadWide(v, m, place);
        else if (m.access() == Access.F64 && m.order() != Order.PLAIN) loadWide(v, m, place);
        else {
            ArmInstruction i = s.add("load." + m.access());
            i.data = m;
            place.attach(i, false);
            i.out(s.low(v));
            if (m.trapsOnNull()) i.effect(LirInstruction.Effect.THROW);
            i.encode(out -> emitLoad(out, i, m, place));
        }
        if (m.order() == Order.ACQUIRE || m.order() == Order.VOLATILE) fence(s.add("dmb"));
    }

    private static void emitLoad(Emitter out, ArmInstruction i, MemoryAux m, Place place) {
        Mem a = operand(out, i, m.access(), place, 0);
        if (m.trapsOnNull()) out.trap(i);
        switch (m.access()) {
            case I8 -> out.asm.ldrsb(i.def(0), a);
            case U8 -> out.asm.ldrb(i.def(0), a);
            case I16 -> out.asm.ldrsh(i.def(0), a);
            case U16 -> out.asm.ldrh(i.def(0), a);
            case F32 -> out.asm.vldr(AL, i.defS(0), a);
            case F64 -> out.asm.vldr(AL, i.defD(0), a);
            default -> out.asm.ldr(i.def(0), a);
        }
    }

    private static Mem operand(Emitter out, ArmInstruction i, Access access, Place place, int first) {
        return switch (access) {
            case U8, I32, REF, WORD32 -> place.operand(out, i, first, 4095, true, true);
            case I8, I16, U16 -> place.operand(out, i, first, 255, false, true);
            default -> place.operand(out, i, first, 1020, false, false);
        };
    }

    private void loadWhole(VirtualRegister register, MemoryAux m, Place place) {
        MemoryAux bits = new MemoryAux(Access.F64, m.order(), m.scale(), m.displacement(), m.trapsOnNull(), m.immutable());
        ArmInstruction i = s.add("load.F64");
        i.data = bits;
        place.attach(i, false);
        i.out(register);
        if (m.trapsOnNull()) i.effect(LirInstruction.Effect.THROW);
        i.encode(out -> emitLoad(out, i, bits, place));
    }

    private void loadWide(Value v, MemoryAux m, Place place) {
        ArmInstruction i = s.add("load.I64");
        i.data = m;
        place.attach(i, false);
        if (m.trapsOnNull()) i.effect(LirInstruction.Effect.THROW);
        if (m.order() != Order.PLAIN) {
            VirtualRegister low = s.newInteger();
            VirtualRegister high = s.newInteger();
            i.define(Operand.fixed(low, 0)).define(Operand.fixed(high, 1));
            i.encode(out -> {
                Reg a = place.inRegister(out, i, 0);
                if (m.trapsOnNull()) out.trap(i);
                out.asm.ldrexd(AL, Reg.R0, a);
            });
            if (v.type == Type.DOUBLE) {
                ArmInstruction join = s.add("vmov").in(low, high).out(s.low(v));
                join.encode(out -> out.asm.vmov(AL, join.defD(0), join.use(0), join.use(1)));
            } else {
                s.move(s.low(v), low);
                s.move(s.high(v), high);
            }
            return;
        }
        boolean both = s.wantsLow(v) && s.wantsHigh(v);
        if (s.wantsLow(v) || !s.wantsHigh(v)) i.out(s.low(v));
        if (s.wantsHigh(v)) i.out(s.high(v));
        boolean onlyHigh = s.wantsHigh(v) && !s.wantsLow(v);
        i.encode(out -> {
            Mem a = place.operand(out, i, 0, 4088, false, false);
            if (m.trapsOnNull()) out.trap(i);
            if (!both) {
                out.asm.ldr(i.def(0), onlyHigh ? next(a) : a);
                return;
            }
            Mem upper = next(a);
            if (isPair(i.def(0), i.def(1), a, place)) out.asm.ldrd(i.def(0), a);
            else if (i.def(0) == a.base()) {
                out.asm.ldr(i.def(1), upper);
                out.asm.ldr(i.def(0), a);
            } else {
                out.asm.ldr(i.def(0), a);
                out.asm.ldr(i.def(1), upper);
            }
        });
    }

    private static Mem next(Mem a) {
        return Mem.at(a.base(), a.offset() + 4);
    }

    /// Two neighbouring registers, and a place that is known to be aligned: fields and array elements are, other words need not be.
    private static boolean isPair(Reg low, Reg high, Mem a, Place place) {
        boolean aligned = place.index == null ? place.base != null && place.base.reference : place.scale == 3;
        return aligned && (low.ordinal() & 1) == 0 && high.ordinal() == low.ordinal() + 1 && Math.abs(a.offset()) <= 255;
    }

    private void store(Value v) {
        MemoryAux m = v.memory();
        Value value = v.arg(v.argCount() - 1);
        boolean fenced = m.order() == Order.RELEASE || m.order() == Order.VOLATILE;
        if (fenced) fence(s.add("dmb"));
        Place place = place(v);
        if (isAtomicWide(m) || m.access() == Access.F64 && m.order() != Order.PLAIN) storeAtomic(m, place, value);
        else if (m.access() == Access.I64 && whole(value) != null) storeWhole(whole(value), m, place);
        else if (m.access() == Access.I64) storeWide(m, place, value);
        else {
            ArmInstruction i = s.add("store." + m.access());
            i.data = m;
            i.in(stored(m, value));
            place.attach(i, false);
            if (m.trapsOnNull()) i.effect(LirInstruction.Effect.THROW);
            i.encode(out -> emitStore(out, i, m, place));
        }
        if (m.order() == Order.VOLATILE) fence(s.add("dmb"));
    }

    /// A double register for a LONG that is copied from memory to memory, or for a constant in a loop: one instruction stores it, at addresses that are multiples of 4. Else null.
    private VirtualRegister whole(Value value) {
        if (value.isConstant()) return s.block.frequency > s.graph.entry().frequency ? s.twice(value.imm) : null;
        boolean copied = value.op == Op.LOAD && value.memory().access() == Access.I64 && value.memory().order() == Order.PLAIN && s.isFoldable(value);
        return copied || s.whole(value, false) != null ? s.whole(value, true) : null;
    }

    private void storeWhole(VirtualRegister value, MemoryAux m, Place place) {
        MemoryAux bits = new MemoryAux(Access.F64, m.order(), m.scale(), m.displacement(), m.trapsOnNull(), m.immutable());
        ArmInstruction i = s.add("store.F64").in(value);
        i.data = bits;
        place.attach(i, false);
        if (m.trapsOnNull()) i.effect(LirInstruction.Effect.THROW);
        i.encode(out -> emitStore(out, i, bits, place));
    }

    /// The register to store: narrow stores need no truncation first.
    private VirtualRegister stored(MemoryAux m, Value value) {
        Value v = value;
        while (s.isFoldable(v) && (m.access().size() == 1 && (v.op == Op.SEXT8 || v.op == Op.ZEXT8) || m.access().size() <= 2 && (v.op == Op.SEXT16 || v.op == Op.ZEXT16))) v = v.arg(0);
        return s.low(v);
    }

    private static void emitStore(Emitter out, ArmInstruction i, MemoryAux m, Place place) {
        Mem a = operand(out, i, switch (m.access()) {
            case I8 -> Access.U8;
            default -> m.access();
        }, place, 1);
        if (m.trapsOnNull()) out.trap(i);
        switch (m.access()) {
            case I8, U8 -> out.asm.strb(i.use(0), a);
            case I16, U16 -> out.asm.strh(i.use(0), a);
            case F32 -> out.asm.vstr(AL, i.useS(0), a);
            case F64 -> out.asm.vstr(AL, i.useD(0), a);
            default -> out.asm.str(i.use(0), a);
        }
    }

    private void storeWide(MemoryAux m, Place place, Value value) {
        ArmInstruction i = s.add("store.I64").in(s.low(value), s.high(value));
        i.data = m;
        place.attach(i, false);
        if (m.trapsOnNull()) i.effect(LirInstruction.Effect.THROW);
        i.encode(out -> {
            Mem a = place.operand(out, i, 2, 4088, false, false);
            if (m.trapsOnNull()) out.trap(i);
            if (isPair(i.use(0), i.use(1), a, place)) out.asm.strd(i.use(0), a);
            else {
                out.asm.str(i.use(0), a);
                out.asm.str(i.use(1), next(a));
            }
        });
    }

    private void storeAtomic(MemoryAux m, Place place, Value value) {
        VirtualRegister low;
        VirtualRegister high;
        if (value.type == Type.DOUBLE) {
            low = s.newInteger();
            high = s.newInteger();
            ArmInstruction split = s.add("vmov").in(s.low(value)).out(low, high);
            split.encode(out -> out.asm.vmov(AL, split.def(0), split.def(1), split.useD(0)));
        } else {
            low = s.low(value);
            high = s.high(value);
        }
        ArmInstruction i = s.add("store.atomic");
        i.data = m;
        i.use(Operand.fixed(low, 2)).use(Operand.fixed(high, 3));
        place.attach(i, false);
        i.temp(s.newInteger());
        i.temporary(Operand.fixed(s.newInteger(), 0)).temporary(Operand.fixed(s.newInteger(), 1));
        if (m.trapsOnNull()) i.effect(LirInstruction.Effect.THROW);
        i.encode(out -> {
            Reg a = place.inRegister(out, i, 2);
            var retry = out.asm.here();
            if (m.trapsOnNull()) out.trap(i);
            out.asm.ldrexd(AL, Reg.R0, a);
            out.asm.strexd(AL, i.tmp(0), Reg.R2, a);
            out.asm.cmp(i.tmp(0), Operand2.imm(0));
            out.asm.b(NE, retry);
        });
    }

    private void derive(Value v) {
        int displacement = (int) (v.imm >> 8);
        int scale = (int) (v.imm & 0xff);
        VirtualRegister d = s.low(v);
        VirtualRegister base = s.low(v.arg(0));
        Value index = v.arg(1);
        int constant = displacement + (index.isConstant() ? (int) index.imm << scale : 0);
        ArmInstruction i = s.add("derive").out(d).in(base);
        if (!index.isConstant()) i.in(s.low(index));
        i.encode(out -> {
            Reg b = i.use(0);
            if (!index.isConstant()) {
                Reg sum = constant == 0 ? i.def(0) : out.scratch();
                out.asm.add(sum, b, i.use(1).lsl(scale));
                b = sum;
            }
            if (index.isConstant() || constant != 0) {
                if (Operand2.encodable(constant)) out.asm.add(i.def(0), b, Operand2.imm(constant));
                else out.asm.mov(i.def(0), Place.plus(out, b, constant));
            }
        });
    }
}
