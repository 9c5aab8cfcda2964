package ibrik.compiler.arm;

import static ibrik.assembler.arm.Cond.AL;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ibrik.assembler.arm.Assembler;
import ibrik.assembler.arm.DReg;
import ibrik.assembler.arm.Label;
import ibrik.assembler.arm.Mem;
import ibrik.assembler.arm.Operand2;
import ibrik.assembler.arm.Reg;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.lir.AllocationVerifier;
import ibrik.compiler.core.lir.LinearScan;
import ibrik.compiler.core.lir.LirMethod;
import ibrik.compiler.core.target.CallingConvention;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.Relocation;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.Symbol;
import ibrik.linker.model.Architecture;
import ibrik.linker.model.MethodInfo;
import ibrik.runtime.layout.ThreadBlock;
import ibrik.test.graphs.GraphInterpreter;

/// A Linux program of compiled methods and a list of calls, run once under qemu-arm. Every call starts with odd values in all registers.
/// Throwing runtime methods end the call with their ordinal; preserving stubs count how often they ran.
final class ArmProgram {
    /// What a call returned.
    ///
    /// @param thrown the runtime method that ended it, or null
    /// @param low r0 or the low half of d0; `core` is r1:r0
    record Outcome(RuntimeEntry thrown, long core, long floating, int stubs) {
    }

    private static final int BASE = 0x10000;
    static final int THREAD = 0x400000;
    static final int STATE = 0x401000;
    static final int RESULTS = 0x410000;
    /// Memory for the tests, up to the heap.
    static final int SPARE = 0x500000;
    static final int HEAP = 0x600000;
    static final int HEAP_END = 0x800000;
    private static final int RESULT_SIZE = 32;
    private static final String TABLE = "unwind table";
    private final Label table = new Label(TABLE);

    private record Call(MethodInfo method, List<Type> types, long[] arguments) {
    }

    private final Map<RuntimeEntry, Symbol> runtime = new EnumMap<>(RuntimeEntry.class);
    private final Map<Symbol, CompiledMethod> methods = new HashMap<>();
    private final List<CompiledMethod> order = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final Map<Symbol, Label> labels = new HashMap<>();
    final Map<Symbol, Integer> absolute = new HashMap<>();
    private final Map<Integer, Integer> words = new HashMap<>();
    private int stack;

    ArmProgram() {
        for (RuntimeEntry e : RuntimeEntry.values()) runtime.put(e, new Symbol.Named(e.name()));
    }

    static void assumeQemu() {
        boolean found;
        try {
            found = new ProcessBuilder("qemu-arm", "--version").redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException missing) {
            found = false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assumeTrue(found, "qemu-arm is not installed; install qemu-user to run this test");
    }

    /// Compiles a graph and adds it; the allocation is verified.
    CompiledMethod add(Graph graph) {
        ArmTarget target = new ArmTarget();
        LirMethod lir = target.select(graph, runtime);
        String before = lir.toString();
        try {
            AllocationVerifier verifier = AllocationVerifier.before(lir);
            LinearScan.allocate(lir, target.registers());
            verifier.verify(target.registers());
            return add(target.emit(lir));
        } catch (RuntimeException e) {
            throw new AssertionError(graph + "\n" + before + "\n" + lir, e);
        }
    }

    /// Has all calls run on a stack that ends at this address.
    void stack(int top) {
        stack = top;
    }

    /// Sets a word of the thread block before all calls.
    void thread(int offset, int value) {
        words.put(offset, value);
    }

    CompiledMethod add(CompiledMethod method) {
        methods.put(method.symbol(), method);
        order.add(method);
        return method;
    }

    /// Adds a call; floating arguments as raw bits.
    void call(MethodInfo method, long... arguments) {
        calls.add(new Call(method, Signatures.parameters(method), arguments));
    }

    List<Outcome> run(Path folder) throws IOException, InterruptedException {
        byte[] code = link();
        Path file = folder.resolve("test.elf");
        Files.write(file, elf(code));
        file.toFile().setExecutable(true);
        Process process = new ProcessBuilder("qemu-arm", file.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        byte[] output = process.getInputStream().readAllBytes();
        int status = process.waitFor();
        if (status != 0) throw new IOException("the program ended with status " + status + " after " + output.length + " bytes; kept as " + keep(file));
        ByteBuffer results = ByteBuffer.wrap(output).order(ByteOrder.LITTLE_ENDIAN);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            int at = i * RESULT_SIZE;
            int thrown = results.getInt(at);
            outcomes.add(new Outcome(thrown == 0 ? null : RuntimeEntry.values()[thrown - 1], results.getLong(at + 8), results.getLong(at + 16), results.getInt(at + 4)));
        }
        return outcomes;
    }

    private static Path keep(Path file) throws IOException {
        Path kept = Files.createTempFile("ibrik", ".elf");
        return Files.copy(file, kept, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private byte[] link() {
        Assembler asm = new Assembler();
        Label start = new Label("start");
        asm.b(start);
        Label caught = support(asm);
        Map<CompiledMethod, Integer> places = new HashMap<>();
        for (CompiledMethod m : order) {
            asm.align(8);
            Label label = new Label(m.symbol().toString());
            asm.bind(label);
            labels.put(m.symbol(), label);
            places.put(m, asm.position());
            ByteBuffer body = ByteBuffer.wrap(m.code()).order(ByteOrder.LITTLE_ENDIAN);
            while (body.hasRemaining()) asm.word(body.getInt());
        }
        unwindTable(asm, places);
        asm.bind(start);
        driver(asm, caught);
        byte[] code = asm.toByteArray();
        ByteBuffer words = ByteBuffer.wrap(code).order(ByteOrder.LITTLE_ENDIAN);
        for (var r : asm.relocations()) words.putInt(r.offset(), r.apply(words.getInt(r.offset()), BASE + r.offset(), BASE + table.offset()));
        places.forEach((m, place) -> relocate(code, m, place));
        return code;
    }

    private void relocate(byte[] code, CompiledMethod m, int place) {
        ByteBuffer words = ByteBuffer.wrap(code).order(ByteOrder.LITTLE_ENDIAN);
        for (Relocation r : m.relocations()) {
            int at = place + r.offset();
            var kind = switch (r.kind()) {
                case ARM_BRANCH24 -> ibrik.assembler.arm.Relocation.Kind.BRANCH24;
                case ARM_MOVW -> ibrik.assembler.arm.Relocation.Kind.MOVW_ABS;
                case ARM_MOVT -> ibrik.assembler.arm.Relocation.Kind.MOVT_ABS;
                default -> ibrik.assembler.arm.Relocation.Kind.ABS32;
            };
            int target = absolute.containsKey(r.symbol()) ? absolute.get(r.symbol()) : BASE + label(r.symbol()).offset();
            words.putInt(at, new ibrik.assembler.arm.Relocation(at, kind, r.symbol(), (int) r.addend()).apply(words.getInt(at), BASE + at, target));
        }
    }

    private Label label(Symbol symbol) {
        Label label = labels.get(symbol);
        if (label == null) throw new IllegalStateException("nothing defines " + symbol);
        return label;
    }

    /// Runtime methods and stubs. STATE holds the driver's stack pointer; at +4 the count of stub calls.
    private Label support(Assembler asm) {
        Label caught = new Label("caught");
        Label unwind = new Label("unwind");
        for (RuntimeEntry e : RuntimeEntry.values()) {
            Label label = new Label(e.name());
            asm.bind(label);
            labels.put(new Symbol.Named(e.name()), label);
            if (e == RuntimeEntry.STACK_LIMIT) labels.put(new Symbol.Code(Stub.STACK_OVERFLOW), label);
            asm.load(Reg.R2, e.ordinal() + 1);
            asm.b(unwind);
        }
        unwinder(asm, unwind, caught);
        for (Stub stub : new Stub[] {Stub.POLL, Stub.LOG, Stub.STACK_LIMIT, Stub.ALLOCATE_INSTANCE, Stub.ALLOCATE_ARRAY}) {
            Label label = new Label(stub.name());
            asm.bind(label);
            labels.put(new Symbol.Code(stub), label);
            if (stub == Stub.LOG) for (int r = 0; r < 12; r++) labels.put(CheckSelection.logStub(Reg.of(r)), label);
            asm.push(Reg.R0, Reg.R1);
            asm.load(Reg.R0, STATE);
            asm.ldr(Reg.R1, Mem.at(Reg.R0, 4));
            asm.add(Reg.R1, Reg.R1, Operand2.imm(1));
            asm.str(Reg.R1, Mem.at(Reg.R0, 4));
            if (stub.name().startsWith("ALLOCATE")) {
                // A fixed block, its class word as asked for.
                asm.load(Reg.R0, HEAP_END - 0x10000);
                asm.str(Reg.R12, Mem.at(Reg.R0));
                if (stub == Stub.ALLOCATE_ARRAY) {
                    asm.ldr(Reg.R1, Mem.at(Reg.R9, ThreadBlock.STUB_ARGUMENT_0));
                    asm.str(Reg.R1, Mem.at(Reg.R0, 8));
                }
                asm.mov(Reg.R12, Reg.R0);
            } else asm.load(Reg.R12, 0xdeadbeef);
            asm.pop(Reg.R0, Reg.R1);
            asm.cmp(Reg.R12, Reg.R12);
            asm.bx(Reg.LR);
        }
        return caught;
    }

    /// r2 which, lr where, sp of the frame there: the first landing pad outwards gets GraphInterpreter.EXCEPTION + r2 as exception.
    private void unwinder(Assembler asm, Label unwind, Label caught) {
        Label search = new Label();
        Label found = new Label();
        asm.bind(unwind);
        asm.loadAddress(Reg.R3, TABLE, 0);
        asm.bind(search);
        asm.ldm(AL, Assembler.Block.IA, Reg.R3, true, Reg.R4, Reg.R5, Reg.R6);
        asm.cmp(Reg.R4, Operand2.imm(0));
        asm.b(ibrik.assembler.arm.Cond.EQ, caught);
        asm.cmp(Reg.R4, Reg.LR);
        asm.b(ibrik.assembler.arm.Cond.NE, search);
        asm.cmp(Reg.R5, Operand2.imm(0));
        asm.b(ibrik.assembler.arm.Cond.NE, found);
        asm.add(Reg.SP, Reg.SP, Reg.R6);
        asm.ldr(Reg.LR, Mem.at(Reg.SP, -4));
        asm.b(unwind);
        asm.bind(found);
        asm.load(Reg.R0, GraphInterpreter.EXCEPTION);
        asm.add(Reg.R0, Reg.R0, Reg.R2);
        asm.mov(Reg.R12, Reg.R5);
        for (int r = 1; r < 12; r++) if (r != 9) asm.load(Reg.of(r), 0x7b7b7b00 + r);
        asm.bx(Reg.R12);
    }

    /// Return address, landing pad or 0, frame size; ends with 0.
    private void unwindTable(Assembler asm, Map<CompiledMethod, Integer> places) {
        asm.bind(table);
        for (CompiledMethod m : order) {
            for (var e : m.entries()) {
                if (e.trap()) continue;
                asm.word(BASE + places.get(m) + e.key());
                asm.word(e.landingPad() < 0 ? 0 : BASE + places.get(m) + e.landingPad());
                asm.word(m.frameSize());
            }
        }
        for (int i = 0; i < 3; i++) asm.word(0);
    }

    private void driver(Assembler asm, Label caught) {
        Label exit = new Label("exit");
        asm.load(Reg.R9, THREAD);
        asm.load(Reg.R0, HEAP);
        asm.str(Reg.R0, Mem.at(Reg.R9, ThreadBlock.ALLOCATION_CURSOR));
        asm.load(Reg.R0, HEAP_END - 0x20000);
        asm.str(Reg.R0, Mem.at(Reg.R9, ThreadBlock.ALLOCATION_LIMIT));
        words.forEach((offset, value) -> {
            asm.load(Reg.R0, value);
            asm.str(Reg.R0, Mem.at(Reg.R9, offset));
        });
        if (stack != 0) {
            asm.load(Reg.R0, stack);
            asm.mov(Reg.SP, Reg.R0);
        }
        asm.load(Reg.R0, STATE);
        asm.str(Reg.SP, Mem.at(Reg.R0));
        for (int i = 0; i < calls.size(); i++) call(asm, i);
        asm.b(exit);
        asm.bind(caught);
        // r2: which. Continue after the call that was under way, whose address lies at STATE + 8.
        asm.load(Reg.R12, STATE);
        asm.ldr(Reg.SP, Mem.at(Reg.R12));
        asm.ldr(Reg.PC, Mem.at(Reg.R12, 8));
        asm.bind(exit);
        Label more = asm.here();
        asm.load(Reg.R0, 1);
        asm.load(Reg.R1, RESULTS);
        asm.load(Reg.R2, calls.size() * RESULT_SIZE);
        asm.load(Reg.R7, 4);
        asm.svc(AL, 0);
        asm.load(Reg.R1, calls.size() * RESULT_SIZE);
        asm.cmp(Reg.R0, Reg.R1);
        asm.mov(ibrik.assembler.arm.Cond.NE, ibrik.assembler.arm.S.KEEP, Reg.R0, Operand2.imm(99));
        asm.mov(ibrik.assembler.arm.Cond.EQ, ibrik.assembler.arm.S.KEEP, Reg.R0, Operand2.imm(0));
        asm.load(Reg.R7, 1);
        asm.svc(AL, 0);
        asm.b(more);
    }

    private void call(Assembler asm, int number) {
        Call c = calls.get(number);
        Label back = new Label("back");
        asm.load(Reg.R12, STATE);
        asm.adr(Reg.R0, over(asm, back));
        asm.str(Reg.R0, Mem.at(Reg.R12, 8));
        asm.load(Reg.R0, 0);
        asm.str(Reg.R0, Mem.at(Reg.R12, 4));
        int stack = CallingConvention.stackSize(Architecture.ARM, c.types) + 7 & ~7;
        if (stack != 0) asm.sub(Reg.SP, Reg.SP, Operand2.imm(stack));
        List<CallingConvention.Location> locations = CallingConvention.arguments(Architecture.ARM, c.types);
        for (int k = 0; k < locations.size(); k++) {
            var l = locations.get(k);
            long bits = c.arguments[k];
            boolean wide = l.type() == Type.LONG || l.type() == Type.DOUBLE;
            if (!l.inRegister()) {
                asm.load(Reg.R12, (int) bits);
                asm.str(Reg.R12, Mem.at(Reg.SP, l.stackOffset()));
                asm.load(Reg.R12, (int) (bits >> 32));
                if (wide) asm.str(Reg.R12, Mem.at(Reg.SP, l.stackOffset() + 4));
            } else if (l.type().isFloating()) {
                asm.load(Reg.R11, (int) bits);
                asm.load(Reg.R12, (int) (bits >> 32));
                asm.vmov(AL, DReg.of(l.register()), Reg.R11, Reg.R12);
            }
        }
        for (int r = 0; r < 13; r++) if (r != 9) asm.load(Reg.of(r), 0x5a5a5a00 + r);
        for (int k = 0; k < locations.size(); k++) {
            var l = locations.get(k);
            if (!l.inRegister() || l.type().isFloating()) continue;
            asm.load(Reg.of(l.register()), (int) c.arguments[k]);
            if (l.second() >= 0) asm.load(Reg.of(l.second()), (int) (c.arguments[k] >> 32));
        }
        asm.bl(label(new Symbol.Method(c.method)));
        asm.load(Reg.R2, 0);
        if (stack != 0) asm.add(Reg.SP, Reg.SP, Operand2.imm(stack));
        asm.bind(back);
        asm.load(Reg.R12, RESULTS + number * RESULT_SIZE);
        asm.str(Reg.R2, Mem.at(Reg.R12));
        asm.str(Reg.R0, Mem.at(Reg.R12, 8));
        asm.str(Reg.R1, Mem.at(Reg.R12, 12));
        asm.vstr(AL, DReg.D0, Mem.at(Reg.R12, 16));
        asm.load(Reg.R3, STATE);
        asm.ldr(Reg.R2, Mem.at(Reg.R3, 4));
        asm.str(Reg.R2, Mem.at(Reg.R12, 4));
        Label good = new Label();
        asm.ldr(Reg.R3, Mem.at(Reg.R3));
        asm.cmp(Reg.R3, Reg.SP);
        asm.b(ibrik.assembler.arm.Cond.EQ, good);
        asm.udf(1);
        asm.bind(good);
    }

    /// A word-aligned island holding the address of `back`, reachable by adr.
    private static Label over(Assembler asm, Label back) {
        Label island = new Label();
        Label after = new Label();
        asm.b(after);
        asm.bind(island);
        asm.b(back);
        asm.bind(after);
        return island;
    }

    private static byte[] elf(byte[] code) {
        ByteBuffer out = ByteBuffer.allocate(0x1000 + code.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put(new byte[] {0x7f, 'E', 'L', 'F', 1, 1, 1, 0}).position(16);
        out.putShort((short) 2).putShort((short) 40).putInt(1).putInt(BASE).putInt(52).putInt(0).putInt(0x05000400);
        out.putShort((short) 52).putShort((short) 32).putShort((short) 1).putShort((short) 40).putShort((short) 0).putShort((short) 0);
        out.putInt(1).putInt(0x1000).putInt(BASE).putInt(BASE).putInt(code.length).putInt(HEAP_END - BASE).putInt(7).putInt(0x1000);
        out.position(0x1000);
        out.put(code);
        return out.array();
    }
}
