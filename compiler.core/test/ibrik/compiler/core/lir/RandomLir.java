package ibrik.compiler.core.lir;

import ibrik.compiler.core.lir.LirInstruction.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes random methods in the low-level form: any control flow without critical edges, variables with many definitions, calls, preserving stubs, landing pads, fixed and tied operands, derived
 * pointers, constants, incoming stack arguments. What an opcode means is said by {@link LirInterpreter}.
 */
final class RandomLir {
    /** Integer registers 0.. and floating registers 0..; the ones after the allocatable ones are scratch. */
    record Machine(int integers, int floats, int wordSize) {
        RegisterFile file() { return new RegisterFile(range(integers), range(floats), wordSize); }

        private static int[] range(int count) {
            int[] numbers = new int[count];
            for (int i = 0; i < count; i++) numbers[i] = i;
            return numbers;
        }
    }

    private final Random random;
    private final Machine machine;
    private final LirMethod method = new LirMethod(null);
    private final List<VirtualRegister> integers = new ArrayList<>();
    private final List<VirtualRegister> references = new ArrayList<>();
    private final List<VirtualRegister> floats = new ArrayList<>();
    private final List<VirtualRegister> constants = new ArrayList<>();
    /** Pointers with their bases that are never changed, and a pair that copies change together. */
    private final List<VirtualRegister> derived = new ArrayList<>();
    private VirtualRegister movingDerived;
    private LirBlock current;

    RandomLir(long seed, Machine machine) {
        random = new Random(seed);
        this.machine = machine;
    }

    LirMethod make(int blocks, int variables, int instructions) {
        method.scratch = new int[] {machine.integers, machine.floats};
        method.needsFrame = true;
        method.frameOverhead = machine.wordSize;
        method.outgoingSize = random.nextInt(3) * machine.wordSize;
        List<LirBlock> bodies = new ArrayList<>();
        for (int i = 0; i < blocks; i++) bodies.add(block());
        current = bodies.getFirst();
        entry(variables);
        for (int i = 0; i < blocks; i++) {
            current = bodies.get(i);
            int count = random.nextInt(instructions + 1);
            for (int n = 0; n < count; n++) instruction();
            end(bodies);
        }
        method.blocks.removeIf(block -> block != bodies.getFirst() && block.predecessors.isEmpty());
        prune();
        return method;
    }

    private void prune() {
        boolean changed;
        do {
            changed = false;
            for (LirBlock block : List.copyOf(method.blocks)) {
                if (block == method.blocks.getFirst() || !block.predecessors.stream().noneMatch(method.blocks::contains)) continue;
                method.blocks.remove(block);
                changed = true;
            }
            for (LirBlock block : method.blocks) block.predecessors.removeIf(p -> !method.blocks.contains(p));
        } while (changed);
        reach();
    }

    /** Removes what control cannot reach. */
    private void reach() {
        List<LirBlock> reached = new ArrayList<>(List.of(method.blocks.getFirst()));
        for (int i = 0; i < reached.size(); i++) for (LirBlock next : reached.get(i).successors) if (!reached.contains(next)) reached.add(next);
        method.blocks.retainAll(reached);
        for (LirBlock block : method.blocks) block.predecessors.retainAll(reached);
    }

    private LirBlock block() {
        LirBlock block = new LirBlock(method.blocks.size());
        method.blocks.add(block);
        return block;
    }

    private static void edge(LirBlock from, LirBlock to) {
        from.successors.add(to);
        to.predecessors.add(from);
    }

    private VirtualRegister integer() { return method.newRegister(false, machine.wordSize, false); }
    private VirtualRegister reference() { return method.newRegister(false, 4, true); }
    private VirtualRegister floating() { return method.newRegister(true, random.nextBoolean() ? 8 : 4, false); }

    private LirInstruction add(String opcode) {
        LirInstruction instruction = new LirInstruction(opcode);
        instruction.immediate = random.nextInt(1000);
        current.instructions.add(instruction);
        return instruction;
    }

    private void entry(int variables) {
        LirInstruction arrive = add("arrive");
        for (int i = 0; i < Math.min(3, machine.integers); i++) {
            VirtualRegister register = i == 1 ? reference() : integer();
            (i == 1 ? references : integers).add(register);
            arrive.define(Operand.fixed(register, i));
        }
        for (int i = 0; i < 2; i++) {
            VirtualRegister register = i == 0 ? integer() : reference();
            register.incomingOffset = i * machine.wordSize;
            (i == 0 ? integers : references).add(register);
        }
        for (int i = 0; i < variables; i++) {
            VirtualRegister register = switch (random.nextInt(4)) {
                case 0 -> reference();
                case 1 -> floating();
                default -> integer();
            };
            variables(register).add(register);
            add("op").define(Operand.register(register));
        }
        floats.add(floating());
        add("op").define(Operand.register(floats.getLast()));
        for (int i = 0; i < 3; i++) {
            VirtualRegister constant = i == 2 ? reference() : integer();
            long value = 77 + i;
            constant.rematerialise = target -> {
                LirInstruction load = new LirInstruction("constant").define(Operand.register(target));
                load.immediate = value;
                load.data = constant.reference;
                return load;
            };
            constants.add(constant);
            current.instructions.add(constant.rematerialise.into(constant));
        }
        VirtualRegister base = null;
        for (int i = 0; i < 2; i++) {
            base = reference();
            add("op").define(Operand.register(base));
            derived.add(derive(base));
        }
        VirtualRegister movingBase = reference();
        movingDerived = integer4();
        movingDerived.base = movingBase;
        current.instructions.add(new ParallelMove(List.of(movingDerived, movingBase), List.of(derived.getFirst(), derived.getFirst().base)));
    }

    private VirtualRegister integer4() { return method.newRegister(false, 4, false); }

    private VirtualRegister derive(VirtualRegister base) {
        VirtualRegister pointer = integer4();
        pointer.base = base;
        add("derive").use(Operand.register(base)).define(random.nextBoolean() ? Operand.sameAs(pointer, 0) : Operand.register(pointer));
        return pointer;
    }

    private List<VirtualRegister> variables(VirtualRegister register) { return register.floating ? floats : register.reference ? references : integers; }

    private VirtualRegister any() {
        int choice = random.nextInt(10);
        if (choice == 0) return pick(derived);
        if (choice == 1) return movingDerived;
        if (choice == 2) return pick(constants);
        return choice < 5 ? pick(references) : pick(integers);
    }

    private VirtualRegister target() { return switch (random.nextInt(4)) { case 0 -> pick(references); case 1 -> pick(floats); default -> pick(integers); }; }

    private <T> T pick(List<T> list) { return list.get(random.nextInt(list.size())); }

    private void instruction() {
        switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4 -> plain(add("op"));
            case 5 -> tied();
            case 6 -> fixed();
            case 7 -> call(null);
            case 8 -> stub(null);
            case 9 -> {
                VirtualRegister to = target();
                current.instructions.add(new Move(to, pick(variables(to))));
            }
            case 10 -> localPointer();
            case 11 -> parallel(1 + random.nextInt(4));
            case 12 -> {
                LirInstruction use = add("op");
                use.use(Operand.register(pick(floats))).use(Operand.any(pick(floats))).define(Operand.register(pick(floats)));
            }
            default -> {
                LirInstruction many = add("op");
                int count = random.nextInt(machine.integers);
                for (int i = 0; i < count; i++) many.use(Operand.any(random.nextInt(3) == 0 ? pick(floats) : anyVariable()));
                if (random.nextBoolean()) many.define(Operand.any(target()));
            }
        }
    }

    private VirtualRegister anyVariable() { return random.nextInt(3) == 0 ? pick(references) : pick(integers); }

    private void plain(LirInstruction instruction) {
        int left = machine.integers;
        int uses = random.nextInt(3);
        for (int i = 0; i < uses && left > 1; i++) {
            boolean late = random.nextInt(4) == 0;
            instruction.use(late ? Operand.late(any()) : Operand.register(any()));
            left--;
        }
        if (random.nextInt(3) == 0 && left > 1) {
            instruction.temporary(Operand.register(integer()));
            left--;
        }
        VirtualRegister to = target();
        if (left > 0 && random.nextInt(4) != 0 && instruction.uses.stream().noneMatch(use -> use.late && use.register == to)) instruction.define(Operand.register(to));
    }

    private void tied() {
        VirtualRegister to = random.nextInt(3) == 0 ? pick(references) : pick(integers);
        LirInstruction instruction = add("op");
        instruction.use(Operand.register(random.nextInt(3) == 0 ? to : any()));
        VirtualRegister other = random.nextBoolean() ? any() : anyVariable();
        if (other != to) instruction.use(integers.contains(other) && random.nextBoolean() ? Operand.any(other) : Operand.register(other));
        instruction.define(Operand.sameAs(to, 0));
    }

    private void fixed() {
        LirInstruction instruction = add("op");
        instruction.use(Operand.fixed(any(), 0));
        if (random.nextBoolean()) instruction.use(random.nextBoolean() ? Operand.register(any()) : Operand.late(any()));
        if (random.nextBoolean()) instruction.temporary(Operand.fixed(integer(), 1)); else instruction.use(Operand.fixed(any(), 1));
        if (random.nextInt(3) != 0) instruction.define(Operand.fixed(random.nextBoolean() ? pick(integers) : pick(references), random.nextInt(3) == 0 ? 2 : 0));
    }

    private void call(LirBlock pad) {
        LirInstruction call = add("call").effect(Effect.CALL);
        call.landingPad = pad;
        int arguments = random.nextInt(Math.min(4, machine.integers));
        for (int i = 0; i < arguments; i++) call.use(Operand.fixed(any(), i));
        if (random.nextInt(3) == 0) call.use(Operand.fixed(pick(floats), 0));
        if (random.nextInt(3) == 0) call.use(Operand.register(any()));
        if (random.nextInt(3) == 0) call.use(Operand.any(anyVariable()));
        if (random.nextInt(3) != 0) {
            VirtualRegister to = target();
            call.define(Operand.fixed(to, 0));
        }
    }

    private void stub(LirBlock pad) {
        LirInstruction stub = add("stub").effect(Effect.STUB);
        stub.landingPad = pad;
        plain(stub);
    }

    private void trap(LirBlock pad) {
        LirInstruction trap = add("trap").effect(Effect.THROW);
        trap.landingPad = pad;
        plain(trap);
    }

    private void localPointer() {
        VirtualRegister base = reference();
        current.instructions.add(new Move(base, pick(references)));
        VirtualRegister pointer = derive(base);
        for (int i = random.nextInt(3); i >= 0; i--) if (random.nextBoolean()) call(null); else stub(null);
        add("op").use(Operand.register(pointer)).define(Operand.register(pick(integers)));
    }

    private void parallel(int count) {
        List<VirtualRegister> to = new ArrayList<>();
        List<VirtualRegister> from = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            VirtualRegister target = target();
            if (to.contains(target)) continue;
            to.add(target);
            List<VirtualRegister> sources = variables(target);
            from.add(!target.floating && random.nextInt(5) == 0 ? (target.reference ? constants.get(2) : constants.get(random.nextInt(2))) : pick(sources));
        }
        if (random.nextInt(3) == 0) {
            VirtualRegister pointer = pick(derived);
            to.add(movingDerived);
            from.add(pointer);
            to.add(movingDerived.base);
            from.add(pointer.base);
        }
        current.instructions.add(new ParallelMove(to, from));
    }

    private LirBlock target(List<LirBlock> bodies) { return bodies.get(1 + random.nextInt(bodies.size() - 1)); }

    private void end(List<LirBlock> bodies) {
        LirBlock block = current;
        int choice = bodies.size() == 1 ? 9 : random.nextInt(10);
        if (choice < 4) {
            block.frequency = 1;
            add("branch").use(Operand.register(pick(integers)));
            block.jumps = 1;
            for (int i = 0; i < 2; i++) {
                LirBlock middle = block();
                edge(block, middle);
                current = middle;
                leave(target(bodies));
            }
        } else if (choice < 7) {
            LirBlock pad = block();
            pad.landingPad = true;
            switch (random.nextInt(3)) {
                case 0 -> call(pad);
                case 1 -> stub(pad);
                default -> trap(pad);
            }
            LirBlock on = block();
            edge(block, on);
            edge(block, pad);
            if (random.nextBoolean()) {
                add("goto");
                block.jumps = 1;
            }
            current = on;
            leave(target(bodies));
            current = pad;
            add("catch").define(Operand.fixed(pick(references), 0));
            if (random.nextBoolean()) instruction();
            leave(target(bodies));
        } else if (choice < 9) {
            leave(target(bodies));
        } else {
            add("return").use(Operand.fixed(any(), 0)).use(Operand.fixed(pick(floats), 0));
            block.jumps = 1;
        }
    }

    private void leave(LirBlock target) {
        if (random.nextInt(3) != 0) parallel(1 + random.nextInt(5));
        if (random.nextBoolean()) {
            add("goto");
            current.jumps = 1;
        }
        edge(current, target);
    }
}
