package ibrik.compiler.core.lir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.compiler.core.target.ReferenceMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the verifier accepts behaves as before allocation, also when someone has tampered with it; and it does not accept much of that. */
class AllocationVerifierTest {
    private static final RandomLir.Machine MACHINE = new RandomLir.Machine(5, 3, 8);

    private interface Tampering {
        boolean tamper(LirMethod method, Random random);
    }

    private static List<LirInstruction> instructions(LirMethod method) {
        List<LirInstruction> all = new ArrayList<>();
        for (LirBlock block : method.blocks) all.addAll(block.instructions);
        return all;
    }

    /** Applies it to many methods; returns the share that the verifier refuses. */
    private static double refused(Tampering tampering) {
        int refused = 0;
        int tampered = 0;
        for (int seed = 0; seed < 150; seed++) {
            LirMethod method = new RandomLir(seed, MACHINE).make(6, 6, 8);
            List<Long> expected = new LirInterpreter(method, false, MACHINE).run(500);
            AllocationVerifier verifier = AllocationVerifier.before(method);
            LinearScan.allocate(method, MACHINE.file());
            if (!tampering.tamper(method, new Random(seed))) continue;
            tampered++;
            try {
                verifier.verify(MACHINE.file());
            } catch (IllegalStateException wrong) {
                refused++;
                continue;
            }
            assertEquals(expected, new LirInterpreter(method, true, MACHINE).run(500), "the verifier accepted seed " + seed);
        }
        assertTrue(tampered > 50, "only " + tampered + " methods could be tampered with");
        return (double) refused / tampered;
    }

    @Test
    void missingMoves() {
        double share = refused((method, random) -> {
            List<LirBlock> blocks = method.blocks.stream().filter(block -> block.instructions.stream().anyMatch(Move.class::isInstance)).toList();
            if (blocks.isEmpty()) return false;
            LirBlock block = blocks.get(random.nextInt(blocks.size()));
            List<LirInstruction> moves = block.instructions.stream().filter(Move.class::isInstance).toList();
            return block.instructions.remove(moves.get(random.nextInt(moves.size())));
        });
        assertTrue(share > 0.5, "refused " + share);
    }

    @Test
    void usesInWrongRegisters() {
        double share = refused((method, random) -> {
            List<Operand> uses = new ArrayList<>();
            for (LirInstruction instruction : instructions(method)) for (Operand use : instruction.uses) if (use.inRegister() && !use.register.floating) uses.add(use);
            if (uses.isEmpty()) return false;
            Operand use = uses.get(random.nextInt(uses.size()));
            use.physical = (use.physical + 1) % MACHINE.integers();
            return true;
        });
        assertTrue(share > 0.9, "refused " + share);
    }

    @Test
    void slotsMissingInMaps() {
        double share = refused((method, random) -> {
            List<LirInstruction> mapped = instructions(method).stream().filter(each -> each.map != null && each.map.slots().length > 0).toList();
            if (mapped.isEmpty()) return false;
            LirInstruction instruction = mapped.get(random.nextInt(mapped.size()));
            int[] slots = instruction.map.slots();
            int gone = random.nextInt(slots.length);
            int[] fewer = Arrays.copyOf(slots, slots.length - 1);
            System.arraycopy(slots, gone + 1, fewer, gone, fewer.length - gone);
            instruction.map = new ReferenceMap(fewer, instruction.map.registers(), instruction.map.derived());
            return true;
        });
        assertTrue(share > 0.4, "refused " + share);
    }

    @Test
    void slotsAndRegistersThatHoldNoReference() {
        double share = refused((method, random) -> {
            List<LirInstruction> mapped = instructions(method).stream().filter(each -> each.effect == LirInstruction.Effect.STUB).toList();
            if (mapped.isEmpty()) return false;
            LirInstruction instruction = mapped.get(random.nextInt(mapped.size()));
            ReferenceMap map = instruction.map;
            int register = random.nextInt(MACHINE.integers());
            if ((map.registers() >> register & 1) != 0) return false;
            instruction.map = new ReferenceMap(map.slots(), map.registers() | 1 << register, map.derived());
            return true;
        });
        assertTrue(share > 0.8, "refused " + share);
    }

    @Test
    void derivedPointersWithoutTheirBase() {
        double share = refused((method, random) -> {
            List<LirInstruction> mapped = instructions(method).stream().filter(each -> each.map != null && each.map.derived().length > 0).toList();
            if (mapped.isEmpty()) return false;
            LirInstruction instruction = mapped.get(random.nextInt(mapped.size()));
            instruction.map = new ReferenceMap(instruction.map.slots(), instruction.map.registers(), new int[0]);
            return true;
        });
        assertTrue(share > 0.3, "refused " + share);
    }
}
