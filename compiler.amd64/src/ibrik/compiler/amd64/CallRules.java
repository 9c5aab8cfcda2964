// Selection of calls, checks, allocation and polls.
package ibrik.compiler.amd64;

import ibrik.compiler.core.ir.Access;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.lir.LirInstruction.Effect;
import ibrik.compiler.core.lir.Operand;
import ibrik.compiler.core.lir.VirtualRegister;
import ibrik.compiler.core.target.CallingConvention;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.Symbol;
import ibrik.linker.model.Architecture;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import java.util.List;

/** Everything with an entry in the method's table. */
final class CallRules {
    private final Selection s;
    private boolean hasCalls;

    CallRules(Selection s) {
        this.s = s;
    }

    /** Whether the method calls others on a way that goes on, and so must check the stack: without such calls there is no recursion. */
    boolean hasCalls() {
        return hasCalls;
    }

    /** Whether a trapping load must not move across the value. */
    static boolean mayThrow(Value v) {
        return switch (v.op) {
            case NULL_CHECK, BOUNDS_CHECK, ZERO_CHECK, NEW, NEW_ARRAY, CALL, CALL_DISPATCH, CALL_ADDRESS, CALL_STUB, MONITOR_ENTER,
                MONITOR_EXIT, POLL -> true;
            case LOAD, STORE, CAS, CAE, XCHG, XADD -> v.memory().trapsOnNull();
            default -> false;
        };
    }

    void value(Value v) {
        switch (v.op) {
            case NULL_CHECK -> s.emit(new Calls.NullCheck().use(Operand.register(s.register(v.arg(0)))), Effect.THROW);
            case BOUNDS_CHECK -> boundsCheck(v);
            case ZERO_CHECK -> s.emit(new Calls.ZeroCheck(IntegerRules.width(v.type), s.runtime(RuntimeEntry.THROW_ARITHMETIC))
                .use(Operand.any(s.register(v.arg(0)))), Effect.THROW);
            case POLL -> s.emit(new Calls.Poll(), Effect.STUB);
            case NEW -> {
                TypeInfo type = (TypeInfo) v.aux;
                allocate(v, Calls.Allocate.instance(new Symbol.Descriptor(type), type.instanceSize));
            }
            case NEW_ARRAY -> newArray(v);
            case CALL -> call(v, new Calls.Direct(new Symbol.Method((MethodInfo) v.aux)), 0);
            case CALL_DISPATCH -> call(v, new Calls.Dispatch(v.imm == 1, ((MethodInfo) v.aux).dispatchOffset), 0);
            case CALL_ADDRESS -> call(v, new Calls.Indirect(), 1);
            case CALL_STUB -> callStub(v);
            case MONITOR_ENTER -> monitor(v, Stub.MONITOR_ENTER);
            case MONITOR_EXIT -> monitor(v, Stub.MONITOR_EXIT);
            default -> throw new IllegalArgumentException("Not a call: " + v.op);
        }
    }

    // ---- checks ----

    private void boundsCheck(Value v) {
        Calls.BoundsCheck i = new Calls.BoundsCheck(s.runtime(RuntimeEntry.THROW_BOUNDS));
        Value index = v.arg(0);
        Value length = v.arg(1);
        if (index.op == Op.CONST && length.op != Op.CONST) {
            i.index = new Source.Immediate((int) index.imm);
        } else {
            i.index = new Source.Use(Selection.use(i, Operand.register(s.register(index))));
        }
        if (length.op == Op.CONST) {
            i.length = new Source.Immediate((int) length.imm);
        } else {
            i.length = s.mayFold(length, Access.I32) ? s.foldLoad(i, length, false)
                : new Source.Use(Selection.use(i, Operand.any(s.register(length))));
        }
        s.emit(i, Effect.THROW);
    }

    // ---- allocation ----

    private void allocate(Value v, Calls.Allocate i) {
        s.emit(i.define(Operand.register(s.register(v))), Effect.STUB);
    }

    private void newArray(Value v) {
        TypeInfo type = (TypeInfo) v.aux;
        Symbol descriptor = new Symbol.Descriptor(type);
        int shift = SimObject.elementShift(type);
        int base = SimObject.arrayBase(type);
        Value length = v.arg(0);
        if (length.op == Op.CONST && Calls.Allocate.hasConstantSize(length.imm, shift)) {
            allocate(v, Calls.Allocate.array(descriptor, shift, base, (int) length.imm));
            return;
        }
        Calls.Allocate i = Calls.Allocate.array(descriptor, shift, base);
        i.use(Operand.late(s.register(length))).temporary(Operand.register(s.newRegister(Type.LONG)));
        allocate(v, i);
    }

    // ---- calls ----

    private void callStub(Value v) {
        Stub stub = (Stub) v.aux;
        switch (stub) {
            case UNWIND, EXIT, SWITCH -> call(v, new Calls.Direct(new Symbol.Code(stub)), 0);
            case POLL -> s.emit(new Calls.Direct(new Symbol.Code(stub)), Effect.STUB);
            default -> throw new IllegalArgumentException("Stub " + stub + " is called as an operation in " + s.graph.method
                + ", but takes its arguments in scratch registers; only POLL, UNWIND, EXIT and SWITCH can be called so.");
        }
    }

    /** The stub loses RAX, in which it compares, and R10, from which it stores. */
    private void monitor(Value v, Stub stub) {
        Calls.Monitor i = new Calls.Monitor(stub);
        i.use(Operand.register(s.register(v.arg(0))));
        i.temporary(Operand.fixed(s.newRegister(Type.INT), Registers.RAX)).temporary(Operand.fixed(s.newRegister(Type.INT), Registers.R10));
        s.emit(i, Effect.STUB);
    }

    private void call(Value v, Instruction i, int firstArgument) {
        hasCalls |= !s.endsMethod();
        List<Value> arguments = v.args().subList(firstArgument, v.argCount());
        List<Type> types = arguments.stream().map(a -> a.type).toList();
        List<CallingConvention.Location> locations = CallingConvention.arguments(Architecture.AMD64, types);
        s.lir.outgoingSize = Math.max(s.lir.outgoingSize, CallingConvention.stackSize(Architecture.AMD64, types));
        for (int k = 0; k < arguments.size(); k++) {
            if (!locations.get(k).inRegister()) {
                stackArgument(arguments.get(k), locations.get(k).stackOffset());
            }
        }
        if (firstArgument == 1) {
            i.use(Operand.any(s.register(v.arg(0))));
        }
        for (int k = 0; k < arguments.size(); k++) {
            CallingConvention.Location l = locations.get(k);
            if (l.inRegister()) {
                VirtualRegister r = s.register(arguments.get(k));
                if (r.hintRegister < 0) {
                    r.hintRegister = l.register();
                }
                i.use(Operand.fixed(r, l.register()));
            }
        }
        if (v.type != Type.VOID && v.useCount() > 0) {
            i.define(Operand.fixed(s.result(v), v.type.isFloating() ? Registers.XMM0 : Registers.RAX));
        }
        s.emit(i, Effect.CALL);
    }

    private void stackArgument(Value argument, int offset) {
        Calls.StackArgument i = new Calls.StackArgument(offset);
        boolean immediate = argument.op == Op.CONST && argument.imm == (int) argument.imm && argument.imm >= 0;
        if (immediate) {
            i.source = new Source.Immediate((int) argument.imm);
        } else {
            i.use(Operand.any(s.register(argument)));
            i.source = new Source.Use(0);
        }
        s.emit(i);
    }
}
