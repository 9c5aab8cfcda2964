package ibrik.compiler.arm;

import static ibrik.assembler.arm.Cond.AL;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ibrik.assembler.arm.Mem;
import ibrik.assembler.arm.Operand2;
import ibrik.assembler.arm.Reg;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.lir.LirInstruction.Effect;
import ibrik.compiler.core.lir.Operand;
import ibrik.compiler.core.lir.VirtualRegister;
import ibrik.compiler.core.target.CallingConvention;
import ibrik.compiler.core.target.CallingConvention.Location;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.Symbol;
import ibrik.linker.model.Architecture;
import ibrik.linker.model.MethodInfo;
import ibrik.runtime.layout.ObjectLayout;
import ibrik.runtime.layout.ThreadBlock;

/// Parameters, calls, and what concerns the frame.
final class CallSelection {
    private final Selector s;

    CallSelection(Selector selector) {
        s = selector;
    }

    Symbol runtime(RuntimeEntry entry) {
        Symbol symbol = s.runtime.get(entry);
        if (symbol == null) {
            throw new IllegalStateException("runtime method " + entry.owner() + "." + entry.method() + entry.descriptor() + " is needed by " + s.graph.method
                    + " but is no part of the image; make it a root");
        }
        return symbol;
    }

    void select(Value v) {
        switch (v.op) {
            case CALL -> {
                Symbol symbol = new Symbol.Method((MethodInfo) v.aux);
                call(v, v.args(), new ArmInstruction("call " + symbolName(v)), i -> i.encode(out -> out.call(AL, symbol, i)));
            }
            case CALL_DISPATCH -> dispatch(v);
            case CALL_ADDRESS -> {
                VirtualRegister target = s.low(v.arg(0));
                call(v, v.args().subList(1, v.argCount()), new ArmInstruction("call address").in(target), i -> i.encode(out -> {
                    out.asm.blx(i.use(0));
                    out.entry(i);
                }));
            }
            case CALL_STUB -> stub(v, (Stub) v.aux);
            case MONITOR_ENTER -> monitor(v, Stub.MONITOR_ENTER);
            case MONITOR_EXIT -> monitor(v, Stub.MONITOR_EXIT);
            case CATCH -> {
                VirtualRegister exception = s.low(v);
                exception.hintRegister = 0;
                s.add("catch").define(Operand.fixed(exception, 0));
            }
            case THREAD -> {
                ArmInstruction i = s.add("thread").out(s.low(v));
                i.encode(out -> out.asm.mov(i.def(0), Registers.THREAD));
            }
            case FRAME_TOP -> {
                s.lir.needsFrame = true;
                ArmInstruction i = s.add("frame top").out(s.low(v));
                i.encode(out -> out.asm.mov(i.def(0), MemorySelection.Place.plus(out, Reg.SP, out.frameSize())));
            }
            case RETURN_ADDRESS -> {
                s.lir.needsFrame = true;
                ArmInstruction i = s.add("return address").out(s.low(v));
                i.encode(out -> out.asm.ldr(i.def(0), out.stack(out.frameSize() - 4, 4095)));
            }
            default -> throw new IllegalStateException("no call form of " + v.op);
        }
    }

    private static String symbolName(Value v) {
        return ((MethodInfo) v.aux).name;
    }

    private interface Finish {
        void encode(ArmInstruction i);
    }

    private void dispatch(Value v) {
        MethodInfo method = (MethodInfo) v.aux;
        boolean traps = v.imm == 1;
        int offset = method.dispatchOffset;
        call(v, v.args(), new ArmInstruction("dispatch " + method.name), i -> i.encode(out -> {
            if (traps) out.trap(i);
            Reg t = out.scratch();
            out.asm.ldr(t, Mem.at(Reg.R0, ObjectLayout.CLASS_WORD));
            if (offset > 4095) {
                out.asm.add(t, t, Operand2.imm(offset & 0xff000));
                if ((offset & ~0xfffff) != 0) out.asm.add(t, t, Operand2.imm(offset & 0xff00000));
            }
            out.asm.ldr(t, Mem.at(t, offset & 0xfff));
            out.asm.blx(t);
            out.entry(i);
        }));
    }

    private void call(Value v, List<Value> arguments, ArmInstruction i, Finish finish) {
        List<Type> types = new ArrayList<>();
        for (Value a : arguments) types.add(a.type);
        List<Location> locations = CallingConvention.arguments(Architecture.ARM, types);
        s.lir.outgoingSize = Math.max(s.lir.outgoingSize, CallingConvention.stackSize(Architecture.ARM, types) + 7 & ~7);
        for (int k = 0; k < locations.size(); k++) if (!locations.get(k).inRegister()) pass(arguments.get(k), locations.get(k).stackOffset());
        for (int k = 0; k < locations.size(); k++) {
            Location l = locations.get(k);
            if (!l.inRegister()) continue;
            i.use(Operand.fixed(argument(arguments.get(k), false, l.register()), l.register()));
            if (l.second() >= 0) i.use(Operand.fixed(argument(arguments.get(k), true, l.second()), l.second()));
        }
        i.effect(Effect.CALL);
        finish.encode(i);
        s.add(i);
        result(v, i);
    }

    /// The register to pass or return a value in: constants get one of their own.
    VirtualRegister argument(Value a, boolean upper, int register) {
        Value source = a;
        while (upper ? source.op == Op.ZERO_CHECK : Selector.isAlias(source.op)) source = source.arg(0);
        if (Selector.isConstantLike(source)) return s.freshConstant(source, upper);
        if (upper && source.op == Op.ZEXT32) {
            VirtualRegister zero = s.newInteger();
            zero.rematerialise = r -> Constants.load(r, 0);
            s.add(Constants.load(zero, 0));
            return zero;
        }
        VirtualRegister r = upper ? s.high(a) : s.low(a);
        if (r.hintRegister < 0) r.hintRegister = register;
        return r;
    }

    private void pass(Value a, int offset) {
        ArmInstruction i = s.add("pass").in(s.low(a));
        i.immediate = offset;
        i.encode(out -> {
            switch (a.type) {
                case FLOAT -> out.asm.vstr(AL, i.useS(0), out.stack(offset, 1020));
                case DOUBLE -> out.asm.vstr(AL, i.useD(0), out.stack(offset, 1020));
                default -> out.asm.str(i.use(0), out.stack(offset, 4095));
            }
        });
        if (a.type != Type.LONG) return;
        ArmInstruction h = s.add("pass").in(s.high(a));
        h.immediate = offset + 4;
        h.encode(out -> out.asm.str(h.use(0), out.stack(offset + 4, 4095)));
    }

    private void result(Value v, ArmInstruction i) {
        if (v.type == Type.VOID) return;
        if (v.type == Type.LONG) {
            if (s.wantsLow(v)) i.define(Operand.fixed(hinted(s.low(v), 0), 0));
            if (s.wantsHigh(v)) i.define(Operand.fixed(hinted(s.high(v), 1), 1));
        } else if (s.wantsLow(v)) i.define(Operand.fixed(hinted(s.low(v), 0), 0));
    }

    private static VirtualRegister hinted(VirtualRegister r, int register) {
        if (r.hintRegister < 0) r.hintRegister = register;
        return r;
    }

    private void stub(Value v, Stub stub) {
        Symbol symbol = new Symbol.Code(stub);
        switch (stub) {
            case POLL, LOG, ALLOCATE_INSTANCE, ALLOCATE_ARRAY -> {
                ArmInstruction i = s.add("stub " + stub);
                for (Value a : v.args()) i.in(s.low(a));
                if (v.type != Type.VOID) i.out(s.low(v));
                i.effect(Effect.STUB);
                i.encode(out -> {
                    Reg t = out.scratch();
                    if (i.uses.size() > 1) out.asm.str(i.use(1), Mem.at(Registers.THREAD, ThreadBlock.STUB_ARGUMENT_0));
                    if (!i.uses.isEmpty()) out.asm.mov(t, i.use(0));
                    out.call(AL, symbol, i);
                    if (!i.definitions.isEmpty()) out.asm.mov(i.def(0), t);
                });
            }
            default -> call(v, v.args(), new ArmInstruction("stub " + stub), i -> i.encode(out -> out.call(AL, symbol, i)));
        }
    }

    /// The stub loses r10 and r11.
    private void monitor(Value v, Stub stub) {
        ArmInstruction i = s.add(stub.name()).in(s.low(v.arg(0)));
        i.temporary(Operand.fixed(s.newInteger(), 10)).temporary(Operand.fixed(s.newInteger(), 11));
        i.effect(Effect.STUB);
        i.encode(out -> {
            out.asm.mov(out.scratch(), i.use(0));
            out.call(AL, new Symbol.Code(stub), i);
        });
    }

    /// What the prologue needs to know: which arguments are references, should a collection happen before the frame is built.
    record Incoming(int registers, List<Integer> stackWords) {
    }

    /// The pseudo-instruction at the entry that defines the parameters where the convention puts them.
    void parameters() {
        Map<Integer, Value> used = new HashMap<>();
        for (Value v : s.graph.entry().values()) if (v.op == Op.PARAMETER && (s.wantsLow(v) || s.wantsHigh(v))) used.put((int) v.imm, v);
        List<Location> locations = CallingConvention.arguments(Architecture.ARM, Signatures.parameters(s.graph.method));
        ArmInstruction i = s.add("parameters");
        int registers = 0;
        List<Integer> stack = new ArrayList<>();
        for (int k = 0; k < locations.size(); k++) {
            Location l = locations.get(k);
            if (l.type() == Type.REF && l.inRegister()) registers |= 1 << l.register();
            else if (l.type() == Type.REF) stack.add(l.stackOffset());
            Value v = used.get(k);
            if (v == null) continue;
            if (s.wantsLow(v)) receive(i, s.low(v), l.register(), l.stackOffset());
            if (s.wantsHigh(v)) receive(i, s.high(v), l.second(), l.stackOffset() + 4);
        }
        i.data = new Incoming(registers, stack);
    }

    private static void receive(ArmInstruction i, VirtualRegister r, int register, int offset) {
        if (register >= 0) i.define(Operand.fixed(hinted(r, register), register));
        else {
            r.incomingOffset = offset;
            i.define(Operand.any(r));
        }
    }
}
