// Runs machine code: a static ELF process that calls compiled methods and writes their results.
package ibrik.compiler.amd64;

import ibrik.assembler.amd64.Alu;
import ibrik.assembler.amd64.Assembler;
import ibrik.assembler.amd64.Cond;
import ibrik.assembler.amd64.Label;
import ibrik.assembler.amd64.Mem;
import ibrik.assembler.amd64.Reg;
import ibrik.assembler.amd64.Reloc;
import ibrik.assembler.amd64.Width;
import ibrik.assembler.amd64.Xmm;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.target.CallingConvention;
import ibrik.compiler.core.target.CodeEntry;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.Relocation;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.Symbol;
import ibrik.linker.model.Architecture;
import ibrik.runtime.layout.ThreadBlock;
import ibrik.test.graphs.GraphInterpreter;
import ibrik.qemu.FreshProgram;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * Collects calls, then runs them all in one process. The runtime's throwing entries unwind the stack by the methods' entries, to a landing pad or
 * out of the call, which then results in {@link #thrown}; so does a memory fault at once. The heap is at {@link #HEAP}, {@link #MEMORY} is zeroed scratch memory, and stubs count themselves there.
 */
final class Machine {
    static final int IMAGE = 0x400000;
    /** Page-aligned memory of the process beyond the image. */
    static final int MEMORY = 0x10000000;
    static final int MEMORY_SIZE = 0x100000;
    static final int HEAP = MEMORY + 0x10000;
    static final int HEAP_END = HEAP + 0x8000;
    /** The allocation stubs take objects from here. */
    static final int SLOW_HEAP = MEMORY + 0x40000;
    private static final int THREAD = MEMORY + 0x100;
    private static final int SAVED_STACK = MEMORY + 0x200;
    private static final int SLOW_CURSOR = MEMORY + 0x208;
    /** A word that POLL and LOG stubs increment. */
    static final int STUB_CALLS = MEMORY + 0x210;
    /** The last argument of LOG. */
    static final int LOGGED = MEMORY + 0x218;
    private static final int RESULTS = MEMORY + 0x50000;
    private static final long THROWN = 0x7fee_0000_0000_0000L;
    static final int FAULT = 99;
    private static final Symbol ENTRIES = new Symbol.Named("entries");
    private static final int ENTRY_SIZE = 12;

    private final Assembler asm = new Assembler();
    private final Map<Symbol, Integer> addresses = new HashMap<>();
    private final List<CompiledMethod> methods = new ArrayList<>();
    private final Label threw = new Label();
    private final Label finish = new Label();
    private int calls;

    Machine() {
        Assumptions.assumeTrue(System.getProperty("os.arch").equals("amd64") && System.getProperty("os.name").equals("Linux"),
            "This host is not Linux on amd64, so compiled code cannot be run here; run the test on such a host.");
        start();
    }

    static long thrown(RuntimeEntry entry) {
        return THROWN + entry.ordinal();
    }

    static long fault() {
        return THROWN + FAULT;
    }

    /** Maps memory, installs a handler for SIGSEGV, sets up the thread block. */
    private void start() {
        systemCall(9, MEMORY, MEMORY_SIZE, 3, 0x32, -1, 0);
        Label handler = new Label();
        Label restorer = new Label();
        Label action = new Label();
        Label over = new Label();
        asm.jmp(over);
        asm.bind(restorer);
        asm.int3();
        asm.bind(handler);
        asm.movabs(Reg.RAX, THROWN + FAULT);
        asm.jmp(threw);
        asm.align(8, 0xcc);
        asm.bind(action);
        asm.reloc(Reloc.Kind.ABS64, "image", handler);
        // SA_NODEFER and SA_RESTORER: the handler never returns.
        asm.int64(0x44000000L);
        asm.reloc(Reloc.Kind.ABS64, "image", restorer);
        asm.int64(0);
        asm.bind(over);
        asm.lea(Width.Q, Reg.RSI, Mem.relative(action));
        asm.mov(Width.L, Reg.RAX, 13);
        asm.mov(Width.L, Reg.RDI, 11);
        asm.mov(Width.L, Reg.RDX, 0);
        asm.mov(Width.L, Reg.R10, 8);
        asm.syscall();
        asm.mov(Width.L, Reg.R15, THREAD);
        store(THREAD + ThreadBlock.ALLOCATION_CURSOR, HEAP);
        store(THREAD + ThreadBlock.ALLOCATION_LIMIT, HEAP_END);
        store(SLOW_CURSOR, SLOW_HEAP);
    }

    private void systemCall(int number, long... arguments) {
        Reg[] regs = {Reg.RDI, Reg.RSI, Reg.RDX, Reg.R10, Reg.R8, Reg.R9};
        for (int i = 0; i < arguments.length; i++) {
            asm.movabs(regs[i], arguments[i]);
        }
        asm.mov(Width.L, Reg.RAX, number);
        asm.syscall();
    }

    private void store(int address, int value) {
        asm.mov(Width.L, Mem.absolute(address), value);
    }

    /** Sets a 32-bit word of the thread block before the following calls. */
    void thread(int offset, int value) {
        store(THREAD + offset, value);
    }

    /** Has the following calls run on a stack that ends at this address; without this it is the process's own, above 4 GB. */
    void stack(int top) {
        asm.mov(Width.L, Reg.RSP, top);
    }

    /** Sets 64 bits of memory before the following calls. */
    void poke(int address, long value) {
        asm.movabs(Reg.RAX, value);
        asm.mov(Width.Q, Mem.absolute(address), Reg.RAX);
    }

    /** Reads 64 bits of memory at this point; returns the number of the result. */
    int peek(int address) {
        asm.mov(Width.Q, Reg.RAX, Mem.absolute(address));
        asm.mov(Width.Q, Mem.absolute(RESULTS + 8 * calls), Reg.RAX);
        return calls++;
    }

    void add(CompiledMethod method) {
        methods.add(method);
    }

    void define(Symbol symbol, int address) {
        addresses.put(symbol, address);
    }

    /** Calls a method with the raw bits of its arguments; returns the number of the result. */
    int call(CompiledMethod method, List<Type> types, Type result, long... arguments) {
        if (!methods.contains(method)) {
            methods.add(method);
        }
        List<CallingConvention.Location> locations = CallingConvention.arguments(Architecture.AMD64, types);
        Label done = new Label();
        asm.lea(Width.Q, Reg.RAX, Mem.relative(done));
        asm.push(Reg.RAX);
        asm.mov(Width.Q, Mem.absolute(SAVED_STACK), Reg.RSP);
        asm.alu(Alu.SUB, Width.Q, Reg.RSP, 256);
        for (int i = 0; i < arguments.length; i++) {
            CallingConvention.Location l = locations.get(i);
            asm.movabs(Reg.RAX, arguments[i]);
            if (!l.inRegister()) {
                asm.mov(Width.Q, Mem.of(Reg.RSP, l.stackOffset()), Reg.RAX);
            } else if (l.type().isFloating()) {
                asm.movq(Xmm.of(l.register()), Reg.RAX);
            } else {
                asm.mov(Width.Q, Reg.of(l.register()), Reg.RAX);
            }
        }
        asm.call(method.symbol(), 0);
        if (result == Type.DOUBLE) {
            asm.movq(Reg.RAX, Xmm.XMM0);
        } else if (result == Type.FLOAT) {
            asm.movd(Reg.RAX, Xmm.XMM0);
        }
        asm.alu(Alu.ADD, Width.Q, Reg.RSP, 256 + 8);
        asm.bind(done);
        asm.mov(Width.Q, Mem.absolute(RESULTS + 8 * calls), Reg.RAX);
        return calls++;
    }

    /** Runs all calls in order and returns their results. */
    long[] run() throws IOException, InterruptedException {
        asm.jmp(finish);
        stubs();
        asm.bind(finish);
        systemCall(1, 1, RESULTS, 8L * calls);
        systemCall(231, 0);
        byte[] image = link();
        Path file = Files.createTempFile("code", ".elf", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try {
            Files.write(file, elf(image));
            Process process = FreshProgram.start(new ProcessBuilder(file.toString()).redirectError(ProcessBuilder.Redirect.INHERIT));
            byte[] output = process.getInputStream().readAllBytes();
            int status = process.waitFor();
            if (status != 0 || output.length != 8 * calls) {
                throw new IOException("The compiled code ended with status " + status + " after " + output.length / 8 + " of " + calls + " results.");
            }
            long[] results = new long[calls];
            ByteBuffer.wrap(output).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(results);
            return results;
        } finally {
            Files.delete(file);
        }
    }

    // ---- stubs ----

    private void stubs() {
        asm.bind(threw);
        asm.mov(Width.Q, Reg.RSP, Mem.absolute(SAVED_STACK));
        asm.ret();
        Label unwind = new Label();
        for (RuntimeEntry entry : RuntimeEntry.values()) {
            define(new Symbol.Named(entry.name()), IMAGE + asm.position());
            asm.movabs(Reg.RAX, THROWN + entry.ordinal());
            asm.jmp(unwind);
        }
        define(new Symbol.Code(Stub.STACK_OVERFLOW), address(new Symbol.Named(RuntimeEntry.STACK_LIMIT.name())));
        unwind(unwind);
        for (Stub stub : new Stub[] {Stub.POLL, Stub.LOG, Stub.STACK_LIMIT}) {
            define(new Symbol.Code(stub), IMAGE + asm.position());
            asm.alu(Alu.ADD, Width.L, Mem.absolute(STUB_CALLS), 1);
            if (stub == Stub.LOG) {
                asm.mov(Width.L, Mem.absolute(LOGGED), Reg.R11);
            }
            asm.ret();
        }
        for (Stub stub : new Stub[] {Stub.ALLOCATE_INSTANCE, Stub.ALLOCATE_ARRAY}) {
            define(new Symbol.Code(stub), IMAGE + asm.position());
            asm.push(Reg.RAX);
            asm.mov(Width.L, Reg.RAX, Mem.absolute(SLOW_CURSOR));
            asm.mov(Width.L, Mem.of(Reg.RAX), Reg.R11);
            if (stub == Stub.ALLOCATE_ARRAY) {
                asm.mov(Width.L, Reg.R11, Mem.of(Reg.R15, ThreadBlock.STUB_ARGUMENT_0));
                asm.mov(Width.L, Mem.of(Reg.RAX, 8), Reg.R11);
            }
            asm.mov(Width.L, Reg.R11, Reg.RAX);
            asm.alu(Alu.ADD, Width.L, Mem.absolute(SLOW_CURSOR), 64);
            asm.pop(Reg.RAX);
            asm.ret();
        }
    }

    /** RAX: what is thrown; the return address of the throwing call is on the stack. Goes from frame to frame until one has a landing pad. */
    private void unwind(Label frame) {
        Label scan = new Label();
        Label found = new Label();
        Label next = new Label();
        asm.bind(frame);
        asm.pop(Reg.RCX);
        asm.movSymbol(Reg.RDX, ENTRIES, 0);
        asm.bind(scan);
        asm.mov(Width.L, Reg.RSI, Mem.of(Reg.RDX));
        asm.test(Width.L, Reg.RSI, Reg.RSI);
        asm.jcc(Cond.E, threw);
        asm.alu(Alu.CMP, Width.Q, Reg.RSI, Reg.RCX);
        asm.jcc(Cond.E, found);
        asm.alu(Alu.ADD, Width.L, Reg.RDX, ENTRY_SIZE);
        asm.jmp(scan);
        asm.bind(found);
        asm.mov(Width.L, Reg.RSI, Mem.of(Reg.RDX, 4));
        asm.test(Width.L, Reg.RSI, Reg.RSI);
        asm.jcc(Cond.E, next);
        asm.alu(Alu.ADD, Width.L, Reg.RAX, GraphInterpreter.EXCEPTION + 1);
        asm.jmp(Reg.RSI);
        asm.bind(next);
        asm.mov(Width.L, Reg.RSI, Mem.of(Reg.RDX, 8));
        asm.lea(Width.Q, Reg.RSP, Mem.of(Reg.RSP, Reg.RSI, 1, -8));
        asm.jmp(frame);
    }

    // ---- linking ----

    /** Of each entry: its key's address, its landing pad or 0, and the size of the frame. */
    private byte[] entries() {
        List<Integer> words = new ArrayList<>();
        for (CompiledMethod m : methods) {
            int base = address(m.symbol());
            for (CodeEntry e : m.entries()) {
                words.add(base + e.key());
                words.add(e.landingPad() < 0 ? 0 : base + e.landingPad());
                words.add(m.frameSize());
            }
        }
        ByteBuffer bytes = ByteBuffer.allocate(4 * words.size() + ENTRY_SIZE).order(ByteOrder.LITTLE_ENDIAN);
        words.forEach(bytes::putInt);
        return bytes.array();
    }

    private byte[] link() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(asm.bytes());
        for (CompiledMethod m : methods) {
            addresses.put(m.symbol(), place(out, m.code(), 16));
            for (int i = 0; i < m.data().size(); i++) {
                CompiledMethod.DataBlock data = m.data().get(i);
                addresses.put(new Symbol.Data(((Symbol.Method) m.symbol()).method(), i), place(out, data.bytes(), data.alignment()));
            }
        }
        addresses.put(ENTRIES, place(out, entries(), 4));
        ByteBuffer image = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        for (Reloc r : asm.relocations()) {
            if (r.symbol().equals("image")) {
                image.putLong(r.position(), IMAGE + r.addend());
            } else {
                long value = address((Symbol) r.symbol()) + r.addend();
                image.putInt(r.position(), (int) (r.kind() == Reloc.Kind.REL32 ? value - (IMAGE + r.position()) : value));
            }
        }
        for (CompiledMethod m : methods) {
            relocate(image, address(m.symbol()), m.relocations());
            for (int i = 0; i < m.data().size(); i++) {
                relocate(image, address(new Symbol.Data(((Symbol.Method) m.symbol()).method(), i)), m.data().get(i).relocations());
            }
        }
        return image.array();
    }

    private static int place(ByteArrayOutputStream out, byte[] bytes, int alignment) {
        while (out.size() % alignment != 0) {
            out.write(0xcc);
        }
        int at = IMAGE + out.size();
        out.writeBytes(bytes);
        return at;
    }

    private int address(Symbol symbol) {
        Integer address = addresses.get(symbol);
        if (address == null) {
            throw new IllegalStateException("The test uses " + symbol + " without defining it.");
        }
        return address;
    }

    private void relocate(ByteBuffer image, int base, List<Relocation> relocations) {
        for (Relocation r : relocations) {
            int field = base - IMAGE + r.offset();
            long value = address(r.symbol()) + r.addend();
            switch (r.kind()) {
                case ABS32 -> image.putInt(field, (int) value);
                case ABS64 -> image.putLong(field, value);
                case REL32 -> image.putInt(field, (int) (value - (base + r.offset() + 4)));
                default -> throw new IllegalStateException("Relocation " + r + " is none of amd64.");
            }
        }
    }

    /** One readable, writable, executable segment. */
    private static byte[] elf(byte[] image) {
        int header = 0x1000;
        ByteBuffer b = ByteBuffer.allocate(header + image.length).order(ByteOrder.LITTLE_ENDIAN);
        b.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}).position(16);
        b.putShort((short) 2).putShort((short) 62).putInt(1).putLong(IMAGE).putLong(64).putLong(0).putInt(0);
        b.putShort((short) 64).putShort((short) 56).putShort((short) 1).putShort((short) 0).putShort((short) 0).putShort((short) 0);
        b.putInt(1).putInt(7).putLong(header).putLong(IMAGE).putLong(IMAGE).putLong(image.length).putLong(image.length).putLong(0x1000);
        b.position(header);
        b.put(image);
        return b.array();
    }
}
