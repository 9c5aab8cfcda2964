package ibrik.compiler.core.lir;

import ibrik.compiler.core.ir.Position;
import java.util.ArrayList;
import java.util.List;

/**
 * A machine instruction (or a short fixed sequence) over virtual registers. Back ends subclass it, or put what it is into {@link #opcode} and {@link #data}.
 * Order within one instruction: uses are read, then temporaries may be overwritten, then definitions are written. Temporaries share a register neither with uses nor with definitions.
 */
public class LirInstruction {
    public enum Effect {
        /** Touches nothing but its operands. */
        NONE,
        /** Loses all allocatable registers: everything that lives on must be in its spill slot. A safepoint. */
        CALL,
        /** Calls a preserving stub in its slow path: loses nothing; its map names registers and slots. A safepoint. References needed after the stub must be late uses. */
        STUB,
        /** May trap or branch to code that throws; loses nothing if it goes on. Its entry needs a map only of what lives into its landing pad. */
        THROW
    }

    /** For the back end. */
    public final Object opcode;
    public final List<Operand> uses = new ArrayList<>(3);
    public final List<Operand> definitions = new ArrayList<>(1);
    public final List<Operand> temporaries = new ArrayList<>(0);
    public Effect effect = Effect.NONE;
    /**
     * Uses 0 and 1 mean the same when exchanged, and definition 0 is SAME_AS_USE 0 or would like to be: the allocator may exchange their registers to save a move. Both are
     * of one size; their constraints stay as they are.
     */
    public boolean commutative;
    /** For the back end: condition, immediate, symbol, address mode, ... */
    public Object data;
    public long immediate;
    public Position position;
    /** Filled in by the allocator for CALL, STUB and THROW: what lives across (CALL, STUB) or into the landing pad (THROW). */
    public ibrik.compiler.core.target.ReferenceMap map;
    /** Where an exception goes: set when the block has a landing pad and this is its throwing instruction. */
    public LirBlock landingPad;
    /** Set by the allocator: this instruction recomputes the constant of that register. */
    VirtualRegister recomputes;

    public LirInstruction(Object opcode) { this.opcode = opcode; }

    public LirInstruction use(Operand operand) { uses.add(operand); return this; }
    public LirInstruction define(Operand operand) { definitions.add(operand); return this; }
    public LirInstruction temporary(Operand operand) { temporaries.add(operand); return this; }
    public LirInstruction effect(Effect value) { effect = value; return this; }

    @Override
    public String toString() {
        return definitions + " = " + opcode + " " + uses + (temporaries.isEmpty() ? "" : " temp " + temporaries) + (effect == Effect.NONE ? "" : " " + effect)
                + (data == null ? "" : " {" + data + "}") + (immediate == 0 ? "" : " #" + immediate);
    }
}
