package ibrik.compiler.arm;

import static ibrik.assembler.arm.Cond.AL;
import static ibrik.assembler.arm.Cond.HI;

import ibrik.assembler.arm.Assembler;
import ibrik.assembler.arm.Label;
import ibrik.assembler.arm.Mem;
import ibrik.assembler.arm.Operand2;
import ibrik.assembler.arm.Reg;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.lir.LirInstruction.Effect;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.Symbol;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import ibrik.runtime.layout.ObjectLayout;
import ibrik.runtime.layout.ThreadBlock;

/// New objects and arrays: the thread's hole is bumped in line, anything else is left to the stub. Memory in the hole is zero, so only class word and length are written.
final class AllocationSelection {
    /// Arrays of up to this many elements are allocated in line; every other length, negative ones included, goes to the stub.
    private static final int INLINE_LENGTH = 1 << 16;

    private final Selector s;

    AllocationSelection(Selector selector) {
        s = selector;
    }

    void select(Value v) {
        switch (v.op) {
            case NEW -> {
                TypeInfo type = (TypeInfo) v.aux;
                fixedSize(v, type, type.instanceSize, -1);
            }
            case NEW_ARRAY -> array(v);
            default -> throw new IllegalStateException("no allocation " + v.op);
        }
    }

    private void array(Value v) {
        TypeInfo type = (TypeInfo) v.aux;
        Value length = v.arg(0);
        int shift = SimObject.elementShift(type);
        int roundedBase = SimObject.arrayBase(type) + ObjectLayout.ALIGNMENT - 1;
        if (length.isConstant() && length.imm >= 0 && length.imm <= INLINE_LENGTH) {
            fixedSize(v, type, roundedBase + ((int) length.imm << shift) & -ObjectLayout.ALIGNMENT, (int) length.imm);
            return;
        }
        ArmInstruction i = instruction("new array", v, type);
        i.late(s.low(length));
        i.encode(out -> {
            Assembler asm = out.asm;
            Label slow = new Label("allocation slow path");
            Reg end = i.tmp(0);
            asm.cmp(i.use(0), Operand2.imm(INLINE_LENGTH));
            asm.b(HI, slow);
            asm.mov(end, Operand2.imm(roundedBase));
            asm.add(end, end, i.use(0).lsl(shift));
            asm.bic(end, end, Operand2.imm(ObjectLayout.ALIGNMENT - 1));
            asm.ldr(i.def(0), Mem.at(Registers.THREAD, ThreadBlock.ALLOCATION_CURSOR));
            asm.ldr(out.scratch(), Mem.at(Registers.THREAD, ThreadBlock.ALLOCATION_LIMIT));
            asm.add(end, end, i.def(0));
            bump(out, i, type, slow);
            asm.str(i.use(0), Mem.at(i.def(0), ObjectLayout.ARRAY_LENGTH));
            Label back = asm.here();
            out.later(() -> {
                asm.bind(slow);
                asm.str(i.use(0), Mem.at(Registers.THREAD, ThreadBlock.STUB_ARGUMENT_0));
                callStub(out, i, type, Stub.ALLOCATE_ARRAY, back);
            });
        });
    }

    /// @param length of an array, or -1
    private void fixedSize(Value v, TypeInfo type, int size, int length) {
        ArmInstruction i = instruction("new", v, type);
        i.immediate = size;
        i.encode(out -> {
            Assembler asm = out.asm;
            Label slow = new Label("allocation slow path");
            asm.ldr(i.def(0), Mem.at(Registers.THREAD, ThreadBlock.ALLOCATION_CURSOR));
            asm.ldr(out.scratch(), Mem.at(Registers.THREAD, ThreadBlock.ALLOCATION_LIMIT));
            if (Operand2.encodable(size)) asm.add(i.tmp(0), i.def(0), Operand2.imm(size));
            else {
                out.load(i.tmp(0), size);
                asm.add(i.tmp(0), i.def(0), i.tmp(0));
            }
            bump(out, i, type, slow);
            if (length > 0) {
                out.load(i.tmp(0), length);
                asm.str(i.tmp(0), Mem.at(i.def(0), ObjectLayout.ARRAY_LENGTH));
            }
            Label back = asm.here();
            out.later(() -> {
                asm.bind(slow);
                if (length >= 0) {
                    out.load(out.scratch(), length);
                    asm.str(Registers.SCRATCH, Mem.at(Registers.THREAD, ThreadBlock.STUB_ARGUMENT_0));
                }
                callStub(out, i, type, length < 0 ? Stub.ALLOCATE_INSTANCE : Stub.ALLOCATE_ARRAY, back);
            });
        });
    }

    private ArmInstruction instruction(String name, Value v, TypeInfo type) {
        ArmInstruction i = s.add(name).out(s.low(v)).temp(s.newInteger());
        i.data = type;
        i.effect(Effect.STUB);
        return i;
    }

    /// The new cursor is in temporary 0, the limit in the scratch register, the object in definition 0.
    private static void bump(Emitter out, ArmInstruction i, TypeInfo type, Label slow) {
        Assembler asm = out.asm;
        asm.cmp(i.tmp(0), Registers.SCRATCH);
        asm.b(HI, slow);
        asm.str(i.tmp(0), Mem.at(Registers.THREAD, ThreadBlock.ALLOCATION_CURSOR));
        out.load(i.tmp(0), new Symbol.Descriptor(type), 0);
        asm.str(i.tmp(0), Mem.at(i.def(0), ObjectLayout.CLASS_WORD));
    }

    private static void callStub(Emitter out, ArmInstruction i, TypeInfo type, Stub stub, Label back) {
        out.load(out.scratch(), new Symbol.Descriptor(type), 0);
        out.call(AL, new Symbol.Code(stub), i);
        out.asm.mov(i.def(0), Registers.SCRATCH);
        out.asm.b(back);
    }
}
