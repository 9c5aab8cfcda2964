// A minimal image around the stubs: the test's own machine code stands where Java would be.
package ibrik.runtime.amd64.emit;

import ibrik.assembler.amd64.Alu;
import ibrik.assembler.amd64.Assembler;
import ibrik.assembler.amd64.Cond;
import ibrik.assembler.amd64.Label;
import ibrik.assembler.amd64.Reg;
import ibrik.assembler.amd64.Width;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.Relocation;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.StubEmitter;
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.BootBlock;
import ibrik.runtime.layout.ImageSymbols;
import ibrik.runtime.layout.ThreadBlock;
import ibrik.qemu.FreshProgram;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assumptions;

/**
 * Places stubs, blobs and test code as the linker does, and runs the image on one board. Test code reports 64-bit values with {@link #put}.
 */
final class BootImage {
    /** What the program reported, what it printed before that is not a value, and its status (-1: none given). */
    record Outcome(List<Long> values, byte[] output, int status) {
    }

    private static final int TEXT_OFFSET = 0x10000;
    private static final Symbol PUT = new Symbol.Named("test.put");
    private static final Symbol SCRATCH = new Symbol.Named("test.scratch");

    final boolean linux;
    private final Map<RuntimeEntry, Consumer<Piece>> runtime = new EnumMap<>(RuntimeEntry.class);
    private final Map<String, StubEmitter.Region> memory = new HashMap<>();
    private final Map<Symbol, Long> addresses = new HashMap<>();
    private final long ramStart;
    private String ram = "32";
    private int padding;
    private boolean floats = true;

    BootImage(boolean linux) {
        this.linux = linux;
        ramStart = linux ? 0x400000 : 0x200000;
        memory.put("ram", new StubEmitter.Region("ram", "ram", ramStart, linux ? 0x10000000 : 0));
        if (!linux) {
            memory.put("tables", new StubEmitter.Region("tables", "table", 0x9000, 0x4000));
            device("pci", 0xc0000000L, 0x30000000);
            device("virtio", 0xfeb00000L, 0x3000);
            device("ioapic", 0xfec00000L, 0x1000);
            device("ioapic2", 0xfec10000L, 0x1000);
            device("lapic", 0xfee00000L, 0x1000);
        }
        memory.put("stack", new StubEmitter.Region("stack", "stack", 0, 0x10000));
    }

    BootImage dma(long start, long size) {
        memory.put("frames", new StubEmitter.Region("frames", "dma", start, size));
        return this;
    }

    private void device(String name, long start, long size) {
        memory.put(name, new StubEmitter.Region(name, "device", start, size));
    }

    /** Interrupts are promised to leave floating point alone. */
    BootImage withoutFloats() {
        floats = false;
        return this;
    }

    BootImage megabytes(String value) {
        ram = value;
        return this;
    }

    /** Makes the image larger by so many bytes of zeros. */
    BootImage padding(int bytes) {
        padding = bytes;
        return this;
    }

    BootImage entry(RuntimeEntry entry, Consumer<Piece> code) {
        runtime.put(entry, code);
        return this;
    }

    /** Reports RAX; overwrites RAX, RCX, RDX, RSI, RDI, R11. */
    static void put(Piece p) {
        p.asm.call(PUT, 0);
    }

    static void put(Piece p, Reg value) {
        p.asm.mov(Width.Q, Reg.RAX, value);
        put(p);
    }

    static void exit(Piece p, int status) {
        p.asm.mov(Width.L, Reg.RSI, status);
        p.asm.call(new Symbol.Code(Stub.EXIT), 0);
    }

    long address(Symbol symbol) {
        Long a = addresses.get(symbol);
        if (a == null) {
            throw new IllegalStateException(symbol + " is not defined.");
        }
        return a;
    }

    Symbol scratch() {
        return SCRATCH;
    }

    Outcome run(String... arguments) throws IOException, InterruptedException {
        byte[] elf = link();
        Path file = Files.createTempFile("boot", ".elf");
        Path statusFile = Files.createTempFile("boot", ".status");
        try {
            Files.write(file, elf);
            file.toFile().setExecutable(true);
            List<String> command = new ArrayList<>();
            if (linux) {
                command.add(file.toString());
                command.addAll(List.of(arguments));
            } else {
                command.addAll(List.of("qemu-system-x86_64", "-M", "microvm,acpi=off,x-option-roms=off,pit=off,pic=off,rtc=on,isa-serial=on", "-accel", "tcg", "-m", ram,
                    "-nodefaults", "-no-user-config", "-display", "none", "-serial", "stdio", "-no-reboot", "-device", "isa-debug-exit,iobase=0xf4,iosize=4",
                    "-chardev", "file,id=status,path=" + statusFile, "-device", "isa-debugcon,iobase=0xe9,chardev=status", "-kernel", file.toString()));
                if (arguments.length > 0) {
                    command.addAll(List.of("-append", String.join(" ", arguments)));
                }
            }
            Process process = FreshProgram.start(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT));
            process.getOutputStream().close();
            var killer = Thread.ofVirtual().start(() -> {
                try {
                    Thread.sleep(120_000);
                    process.destroyForcibly();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            byte[] output = process.getInputStream().readAllBytes();
            int status = process.waitFor();
            killer.interrupt();
            if (!linux) {
                byte[] given = Files.readAllBytes(statusFile);
                status = given.length == 0 ? -1 : given[given.length - 1] & 0xff;
            }
            ByteBuffer values = ByteBuffer.wrap(output).order(ByteOrder.LITTLE_ENDIAN);
            List<Long> list = new ArrayList<>();
            while (values.remaining() >= 8) {
                list.add(values.getLong());
            }
            return new Outcome(list, output, status);
        } finally {
            Files.delete(file);
            Files.delete(statusFile);
        }
    }

    static void assumeCanRun(boolean linux) {
        if (linux) {
            Assumptions.assumeTrue(System.getProperty("os.arch").equals("amd64") && System.getProperty("os.name").equals("Linux"),
                "This host is not Linux on amd64, so a process image cannot be run here.");
        } else {
            boolean found = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(dir -> Files.isExecutable(Path.of(dir, "qemu-system-x86_64")));
            Assumptions.assumeTrue(found, "qemu-system-x86_64 is not on the path, so a microvm image cannot be run here; install qemu-system-x86.");
        }
    }

    // ---- linking ----

    private record Placed(long address, byte[] bytes, List<Relocation> relocations) {
    }

    private byte[] link() {
        Map<RuntimeEntry, Symbol> symbols = new EnumMap<>(RuntimeEntry.class);
        List<CompiledMethod> code = new ArrayList<>();
        for (RuntimeEntry e : RuntimeEntry.values()) {
            if (!e.always() && !runtime.containsKey(e)) continue;
            Symbol symbol = new Symbol.Named("test." + e);
            symbols.put(e, symbol);
            Piece piece = new Piece(symbol);
            runtime.getOrDefault(e, p -> exit(p, 200 + e.ordinal())).accept(piece);
            code.add(piece.finish(8, 0));
        }
        code.add(putCode());
        StubEmitter.Result result = new Amd64Stubs().emit(new StubEmitter.Context(linux ? "linux" : "microvm", memory, symbols, floats));
        code.addAll(result.code());

        List<Placed> placed = new ArrayList<>();
        long at = ramStart + TEXT_OFFSET;
        define(ImageSymbols.IMAGE_START, ramStart);
        define(ImageSymbols.TEXT_START, at);
        for (CompiledMethod m : code) {
            at = at + 15 & -16;
            addresses.put(m.symbol(), at);
            placed.add(new Placed(at, m.code(), m.relocations()));
            at += m.code().length;
        }
        define(ImageSymbols.TEXT_END, at);
        long textEnd = at;
        at = at + 4095 & -4096;
        long rodata = at;
        define(ImageSymbols.RODATA_START, at);
        at = place(result, "rodata", at, placed);
        define(ImageSymbols.RODATA_END, at);
        long rodataEnd = at;
        at = at + 4095 & -4096;
        long data = at;
        at = place(result, "data", at, placed);
        long dataEnd = at;
        at = place(result, "bss", at, placed);
        at = at + 63 & -64;
        define(ImageSymbols.MAIN_THREAD, at);
        at += ThreadBlock.SIZE;
        define(ImageSymbols.INTERRUPT_THREAD, at);
        at += ThreadBlock.SIZE;
        define(ImageSymbols.FAULT_REGISTERS, at);
        at += 17 * 8 + 8;
        define(ImageSymbols.BOOT_BLOCK, at);
        at += BootBlock.SIZE;
        addresses.put(SCRATCH, at);
        at += 4096 + padding;
        at = at + 4095 & -4096;
        define(ImageSymbols.IMAGE_END, at);

        int size = (int) (dataEnd - ramStart - TEXT_OFFSET);
        ByteBuffer image = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        for (Placed p : placed) {
            int offset = (int) (p.address - ramStart - TEXT_OFFSET);
            if (offset < size) {
                image.position(offset).put(p.bytes);
                for (Relocation r : p.relocations) {
                    relocate(image, offset + r.offset(), r);
                }
            }
        }
        long[][] segments = {{ramStart + TEXT_OFFSET, textEnd, textEnd, 5}, {rodata, rodataEnd, rodataEnd, 4}, {data, dataEnd, at, 6}};
        return elf(image.array(), segments);
    }

    private void define(String name, long address) {
        addresses.put(new Symbol.Named(name), address);
    }

    private long place(StubEmitter.Result result, String section, long start, List<Placed> placed) {
        long at = start;
        for (StubEmitter.Blob b : result.blobs()) {
            if (b.section().equals(section)) {
                at = at + b.alignment() - 1 & -b.alignment();
                define(b.name(), at);
                if (!section.equals("bss")) {
                    placed.add(new Placed(at, b.bytes(), b.relocations()));
                }
                at += b.bytes().length;
            }
        }
        return at;
    }

    private void relocate(ByteBuffer image, int field, Relocation r) {
        long value = address(r.symbol()) + r.addend();
        switch (r.kind()) {
            case ABS32 -> image.putInt(field, (int) value);
            case ABS64 -> image.putLong(field, value);
            case REL32 -> image.putInt(field, (int) (value - (ramStart + TEXT_OFFSET + field + 4)));
            default -> throw new IllegalStateException("Relocation " + r + " is none of amd64.");
        }
    }

    /** Three segments and the PVH note. */
    private byte[] elf(byte[] image, long[][] segments) {
        int header = 4096;
        ByteBuffer b = ByteBuffer.allocate(header + image.length).order(ByteOrder.LITTLE_ENDIAN);
        long entry = address(new Symbol.Code(Stub.ENTRY));
        b.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}).position(16);
        b.putShort((short) 2).putShort((short) 62).putInt(1).putLong(entry).putLong(64).putLong(0).putInt(0);
        b.putShort((short) 64).putShort((short) 56).putShort((short) 4).putShort((short) 0).putShort((short) 0).putShort((short) 0);
        for (long[] s : segments) {
            b.putInt(1).putInt((int) s[3]).putLong(header + s[0] - ramStart - TEXT_OFFSET).putLong(s[0]).putLong(s[0]).putLong(s[1] - s[0]).putLong(s[2] - s[0]).putLong(4096);
        }
        b.putInt(4).putInt(4).putLong(1024).putLong(0).putLong(0).putLong(20).putLong(20).putLong(4);
        b.position(1024);
        b.putInt(4).putInt(4).putInt(18).put(new byte[] {'X', 'e', 'n', 0}).putInt((int) entry);
        b.position(header);
        b.put(image);
        return b.array();
    }

    private CompiledMethod putCode() {
        Piece p = new Piece(PUT);
        Assembler a = p.asm;
        if (linux) {
            a.push(Reg.RAX);
            a.mov(Width.L, Reg.RAX, 1);
            a.mov(Width.L, Reg.RDI, 1);
            a.mov(Width.Q, Reg.RSI, Reg.RSP);
            a.mov(Width.L, Reg.RDX, 8);
            a.syscall();
            a.pop(Reg.RAX);
        } else {
            Label next = new Label();
            a.mov(Width.L, Reg.RDX, 0x3f8);
            a.mov(Width.L, Reg.RCX, 8);
            a.bind(next);
            a.out(Width.B);
            a.shift(ibrik.assembler.amd64.Shift.SHR, Width.Q, Reg.RAX, 8);
            a.alu(Alu.SUB, Width.L, Reg.RCX, 1);
            a.jcc(Cond.NE, next);
        }
        a.ret();
        return p.finish(8, 0);
    }

}
