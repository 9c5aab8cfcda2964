package ibrik.compiler.core.lir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.compiler.core.lir.LirInstruction.Effect;
import ibrik.compiler.core.target.ReferenceMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The promises of the allocator, one by one, on methods made by hand. */
class AllocationRulesTest {
    private static final RegisterFile FILE = new RegisterFile(new int[] {0, 1, 2, 3}, new int[] {0, 1}, 8);
    private final LirMethod method = new LirMethod(null);
    private LirBlock block = add(false);

    AllocationRulesTest() {
        method.scratch = new int[] {4, 2};
        method.needsFrame = true;
        method.frameOverhead = 8;
    }

    private LirBlock add(boolean pad, LirBlock... predecessors) {
        LirBlock made = new LirBlock(method.blocks.size());
        made.landingPad = pad;
        method.blocks.add(made);
        for (LirBlock predecessor : predecessors) {
            predecessor.successors.add(made);
            made.predecessors.add(predecessor);
        }
        return made;
    }

    private LirInstruction put(String opcode) {
        LirInstruction instruction = new LirInstruction(opcode);
        block.instructions.add(instruction);
        return instruction;
    }

    private VirtualRegister integer() { return method.newRegister(false, 8, false); }
    private VirtualRegister reference() { return method.newRegister(false, 4, true); }

    private void allocate() {
        AllocationVerifier verifier = AllocationVerifier.before(method);
        LinearScan.allocate(method, FILE);
        verifier.verify(FILE);
    }

    private static long moves(LirBlock block) { return block.instructions.stream().filter(Move.class::isInstance).count(); }

    @Test
    void callsFindArgumentsInPlaceAndLoseEverything() {
        VirtualRegister kept = reference();
        VirtualRegister argument = integer();
        put("make").define(Operand.register(kept));
        LirInstruction make = put("make").define(Operand.register(argument));
        LirInstruction call = put("call").use(Operand.fixed(argument, 2)).effect(Effect.CALL);
        LirInstruction use = put("use").use(Operand.register(kept));
        allocate();
        assertEquals(2, make.definitions.getFirst().physical, "computed where the call wants it");
        assertArrayEquals(new int[] {0}, call.map.slots());
        assertEquals(0, call.map.registers());
        assertTrue(use.uses.getFirst().inRegister());
        assertEquals(2, moves(block), "one store, one load");
        assertEquals(16, method.frameSize);
    }

    @Test
    void preservingStubsSpillNothing() {
        VirtualRegister kept = reference();
        VirtualRegister number = integer();
        put("make").define(Operand.register(kept));
        put("make").define(Operand.register(number));
        LirInstruction stub = put("poll").effect(Effect.STUB);
        put("use").use(Operand.register(kept)).use(Operand.register(number));
        allocate();
        assertEquals(0, moves(block));
        assertEquals(0, method.spillSize);
        assertEquals(1 << stub0(), stub.map.registers());
    }

    private int stub0() { return block.instructions.getFirst().definitions.getFirst().physical; }

    @Test
    void framesNeedNotBe() {
        method.needsFrame = false;
        VirtualRegister number = integer();
        put("make").define(Operand.register(number));
        put("use").use(Operand.register(number));
        allocate();
        assertTrue(method.frameless);
        assertEquals(8, method.frameSize, "the return address");
    }

    @Test
    void landingPadsReadSlots() {
        VirtualRegister kept = reference();
        VirtualRegister exception = reference();
        put("make").define(Operand.register(kept));
        LirInstruction trap = put("trap").effect(Effect.THROW);
        LirBlock pad = add(true, block);
        LirBlock on = add(false, block);
        trap.landingPad = pad;
        block = on;
        LirInstruction normal = put("use").use(Operand.register(kept));
        block = pad;
        put("catch").define(Operand.fixed(exception, 0));
        LirInstruction caught = put("use").use(Operand.register(kept)).use(Operand.register(exception));
        allocate();
        assertArrayEquals(new int[] {0}, trap.map.slots());
        assertEquals(0, moves(on), "still in its register");
        assertTrue(normal.uses.getFirst().inRegister());
        assertEquals(1, moves(pad), "loaded from its slot");
        assertEquals(0, caught.uses.get(1).physical);
    }

    @Test
    void incomingArgumentsStayWhereTheyAre() {
        VirtualRegister incoming = reference();
        incoming.incomingOffset = 24;
        LirInstruction call = put("call").effect(Effect.CALL);
        LirInstruction use = put("use").use(Operand.any(incoming));
        allocate();
        assertEquals(0, method.spillSize);
        assertEquals(method.frameSize + 24, use.uses.getFirst().slot);
        assertArrayEquals(new int[] {(method.frameSize + 24) / 4}, call.map.slots());
        assertEquals(0, moves(block));
    }

    @Test
    void swapsGoThroughScratch() {
        VirtualRegister a = integer();
        VirtualRegister b = integer();
        put("make").define(Operand.fixed(a, 0)).define(Operand.fixed(b, 1));
        LirInstruction use = put("use").use(Operand.fixed(b, 0)).use(Operand.fixed(a, 1));
        allocate();
        assertEquals(3, moves(block));
        assertEquals(4, ((Move) block.instructions.get(1)).definitions.getFirst().physical);
        assertEquals(0, use.uses.getFirst().physical);
    }

    @Test
    void loopsKeepTheirValuesInRegisters() {
        VirtualRegister[] invariant = {integer(), integer()};
        VirtualRegister unused = integer();
        VirtualRegister counter = integer();
        VirtualRegister next = integer();
        for (VirtualRegister register : invariant) put("make").define(Operand.register(register));
        put("make").define(Operand.register(unused));
        put("make").define(Operand.register(next));
        block.instructions.add(new ParallelMove(List.of(counter), List.of(next)));
        LirBlock entry = block;
        LirBlock loop = add(false, entry);
        loop.frequency = 10;
        block = loop;
        VirtualRegister sum = integer();
        VirtualRegister following = integer();
        put("add").use(Operand.register(invariant[0])).use(Operand.register(invariant[1])).use(Operand.register(counter)).define(Operand.register(sum));
        put("add").use(Operand.register(sum)).define(Operand.register(following));
        put("poll").effect(Effect.STUB);
        LirBlock back = add(false, loop);
        back.frequency = 9;
        LirBlock exit = add(false, loop);
        put("branch").use(Operand.register(following));
        loop.jumps = 1;
        block = back;
        block.instructions.add(new ParallelMove(List.of(counter), List.of(following)));
        back.successors.add(loop);
        loop.predecessors.add(back);
        block = exit;
        put("use").use(Operand.register(unused));
        allocate();
        assertEquals(0, moves(loop) + moves(back), method.toString());
        assertTrue(moves(entry) + moves(exit) <= 3, "what is not used in the loop gives way before it");
    }

    @Test
    void constantsOfLoopsAreMadeBeforeThem() {
        VirtualRegister constant = integer();
        constant.rematerialise = target -> new LirInstruction("constant").define(Operand.register(target));
        LirBlock entry = block;
        LirBlock loop = add(false, entry);
        loop.frequency = 10;
        block = loop;
        block.instructions.add(constant.rematerialise.into(constant));
        put("use").use(Operand.register(constant));
        put("branch");
        loop.jumps = 1;
        LirBlock back = add(false, loop);
        back.successors.add(loop);
        loop.predecessors.add(back);
        add(false, loop);
        allocate();
        assertEquals(2, loop.instructions.size(), method.toString());
        assertEquals("constant", entry.instructions.getLast().opcode);
    }

    @Test
    void derivedPointersKeepTheirBases() {
        VirtualRegister base = reference();
        VirtualRegister pointer = method.newRegister(false, 4, false);
        pointer.base = base;
        put("make").define(Operand.register(base));
        put("derive").use(Operand.register(base)).define(Operand.register(pointer));
        LirInstruction call = put("call").effect(Effect.CALL);
        put("use").use(Operand.register(pointer));
        allocate();
        assertEquals(1, call.map.slots().length);
        int baseWord = call.map.slots()[0];
        assertArrayEquals(new int[] {1 - baseWord << 1, baseWord << 1}, call.map.derived());
        assertFalse(ReferenceMap.EMPTY == call.map);
    }

    // ---- refusals

    @Test
    void usesBeforeDefinitionsAreNamed() {
        VirtualRegister never = integer();
        put("use").use(Operand.register(never));
        assertTrue(assertThrows(IllegalArgumentException.class, this::allocate).getMessage().contains("i0"));
    }

    @Test
    void tooManyOperandsAreNamed() {
        LirInstruction use = new LirInstruction("use");
        for (int i = 0; i < 5; i++) {
            VirtualRegister register = integer();
            put("make").define(Operand.register(register));
            use.use(Operand.register(register));
        }
        block.instructions.add(use);
        assertTrue(assertThrows(IllegalArgumentException.class, this::allocate).getMessage().contains("needs more integer registers"));
    }
}
