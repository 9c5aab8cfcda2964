package ibrik.compiler.core.lir;

import ibrik.compiler.core.lir.LirInstruction.Effect;
import ibrik.compiler.core.target.ReferenceMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the code of {@link RandomLir}, before allocation over virtual registers and after it over registers and slots, and records what it does. Every safepoint moves all objects: a reference
 * carries its object and the number of the last collection, so that one that a map forgot is noticed at its next use. Whatever an instruction may destroy is destroyed.
 */
final class LirInterpreter {
    private static final long OBJECT = 1L << 40;
    private static final long SNAPSHOT = 1L << 41;
    private final LirMethod method;
    private final boolean allocated;
    private final RandomLir.Machine machine;
    private final Map<Integer, Long> values = new HashMap<>();
    private final List<Long> trace = new ArrayList<>();
    private long collections;
    private long steps;

    LirInterpreter(LirMethod method, boolean allocated, RandomLir.Machine machine) {
        this.method = method;
        this.allocated = allocated;
        this.machine = machine;
    }

    List<Long> run(int limit) {
        for (VirtualRegister register : method.registers) {
            if (register.incomingOffset < 0) continue;
            int place = allocated ? Location.SLOT + method.frameSize + register.incomingOffset : register.id;
            values.put(place, register.reference ? object(5) : 55L);
        }
        LirBlock block = method.blocks.getFirst();
        for (int blocks = 0; block != null && blocks < limit; blocks++) block = run(block);
        return trace;
    }

    private LirBlock run(LirBlock block) {
        LirBlock next = null;
        for (LirBlock successor : block.successors) if (!successor.landingPad && next == null) next = successor;
        for (LirInstruction instruction : block.instructions) {
            if (instruction instanceof Move || instruction instanceof ParallelMove) {
                copy(instruction);
                continue;
            }
            if (allocated && instruction.opcode.equals("constant")) {
                write(instruction.definitions.getFirst(), constant(instruction));
                continue;
            }
            if (!allocated && instruction.opcode.equals("constant")) {
                values.put(instruction.definitions.getFirst().register.id, constant(instruction));
                continue;
            }
            long hash = instruction.immediate * 31 + instruction.opcode.hashCode();
            for (Operand use : instruction.uses) hash = hash * 1000003 + meaning(use);
            hash ^= hash >>> 29;
            steps++;
            trace.add(hash);
            LirBlock pad = step(instruction, hash);
            if (pad != null) return pad;
            if (instruction.opcode.equals("branch")) next = block.successors.get((int) (hash + steps & 1));
        }
        return next;
    }

    private long object(long number) { return OBJECT | (number & 0xfff) << 12 | collections << 24; }

    private static long constant(LirInstruction instruction) { return (Boolean) instruction.data ? SNAPSHOT | instruction.immediate << 12 : instruction.immediate; }

    private LirBlock step(LirInstruction instruction, long hash) {
        if (allocated) for (Operand temporary : instruction.temporaries) write(temporary, garbage());
        if (allocated) {
            values.put(machine.integers(), garbage());
            values.put(Location.FLOATING + machine.floats(), garbage());
        }
        LirBlock pad = instruction.landingPad;
        boolean thrown = pad != null && (hash >>> 7) % 3 == 0;
        if (instruction.effect == Effect.CALL || instruction.effect == Effect.STUB || thrown) {
            if (allocated) collect(instruction.map); else collect();
        }
        if (allocated && (instruction.effect == Effect.CALL || thrown)) {
            for (int i = 0; i < machine.integers(); i++) values.put(i, garbage());
            for (int i = 0; i < machine.floats(); i++) values.put(Location.FLOATING + i, garbage());
        }
        if (thrown) return pad;
        for (int i = 0; i < instruction.definitions.size(); i++) {
            Operand definition = instruction.definitions.get(i);
            VirtualRegister register = definition.register;
            long value = hash + i * 77L;
            if (instruction.opcode.equals("derive")) {
                value = derivedFrom + (hash & 0xff);
            } else if (register.reference) {
                value = object(value);
            } else {
                value &= 0xffff_ffffL;
            }
            write(definition, value);
        }
        return null;
    }

    private long derivedFrom;

    private long garbage() { return 0x1_dead_0000_0000L + steps; }

    /** What a value says independently of where objects lie. */
    private long meaning(Operand use) {
        long value = read(use);
        if (!use.register.reference && use.register.base == null) return value;
        derivedFrom = value;
        if ((value & SNAPSHOT) != 0) return value & 0xff_ffff;
        if ((value & OBJECT) == 0) throw new AssertionError(use + " holds no reference but " + Long.toHexString(value));
        if (((value & ~(OBJECT | SNAPSHOT)) >>> 24) != collections) throw new AssertionError(use + " holds a reference that a collection has missed");
        return value & 0xff_ffff;
    }

    private int place(Operand operand) {
        if (!allocated) return operand.register.id;
        if (operand.physical >= 0) return operand.register.floating ? Location.FLOATING + operand.physical : operand.physical;
        return Location.SLOT + operand.slot;
    }

    private long read(Operand operand) {
        Long value = values.get(place(operand));
        if (value == null) throw new AssertionError(operand + " reads what was never written");
        return value;
    }

    private void write(Operand operand, long value) { values.put(place(operand), value); }

    private void copy(LirInstruction copies) {
        long[] read = new long[copies.uses.size()];
        for (int i = 0; i < read.length; i++) {
            Long value = values.get(place(copies.uses.get(i)));
            read[i] = value == null ? 0 : value;
        }
        for (int i = 0; i < read.length; i++) write(copies.definitions.get(i), read[i]);
    }

    // ---- collection

    private long moved(long value) { return (value & SNAPSHOT) != 0 ? value : value + (1 << 24); }

    private void collect() {
        for (VirtualRegister register : method.registers) {
            if (register.reference || register.base != null) values.computeIfPresent(register.id, (id, value) -> (value & OBJECT) != 0 ? moved(value) : value);
        }
        collections++;
    }

    private void collect(ReferenceMap map) {
        Map<Integer, Long> old = new HashMap<>(values);
        for (int slot : map.slots()) move(Location.SLOT + slot * 4);
        for (int register = 0; register < 32; register++) if ((map.registers() >> register & 1) != 0) move(register);
        for (int i = 0; i < map.derived().length; i += 2) {
            int location = decode(map.derived()[i]);
            int base = decode(map.derived()[i + 1]);
            values.put(location, old.get(location) - old.get(base) + values.get(base));
        }
        collections++;
    }

    private static int decode(int number) { return (number & 1) != 0 ? number >> 1 : Location.SLOT + (number >> 1) * 4; }

    private void move(int place) {
        Long value = values.get(place);
        if (value == null || (value & (OBJECT | SNAPSHOT)) == 0 || (value & 0x1_dead_0000_0000L) == 0x1_dead_0000_0000L || (value & OBJECT) != 0 && ((value & ~OBJECT) >>> 24) != collections)
            throw new AssertionError("a map names place " + place + ", which holds " + (value == null ? "nothing" : Long.toHexString(value)));
        values.put(place, moved(value));
    }
}
