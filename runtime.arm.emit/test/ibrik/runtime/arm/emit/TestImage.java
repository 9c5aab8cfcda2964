package ibrik.runtime.arm.emit;

import static ibrik.assembler.arm.Cond.AL;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import ibrik.assembler.arm.Assembler;
import ibrik.assembler.arm.Label;
import ibrik.assembler.arm.Mem;
import ibrik.assembler.arm.Operand2;
import ibrik.assembler.arm.Reg;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.Relocation;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.StubEmitter.Blob;
import ibrik.compiler.core.target.StubEmitter.Context;
import ibrik.compiler.core.target.StubEmitter.Region;
import ibrik.compiler.core.target.StubEmitter.Result;
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.ImageSymbols;

/// A small image of the emitted code with runtime methods made for the test: a page of text, of rodata and of bss after another.
/// Every runtime method but BOOT sends what it was called with (its ordinal, r0-r3, lr) to the console and ends with status 77.
final class TestImage {
    static final int REPORT_STATUS = 77;

    record Outcome(int status, ByteBuffer console) {
        int[] words() {
            int[] words = new int[console.capacity() / 4];
            for (int i = 0; i < words.length; i++) words[i] = console.getInt(4 * i);
            return words;
        }
    }

    private final String board;
    private final Map<String, Region> memory = new HashMap<>();
    private final List<CompiledMethod> code = new ArrayList<>();
    private final Set<RuntimeEntry> defined = EnumSet.noneOf(RuntimeEntry.class);
    boolean floatsInInterrupts = true;
    final Map<Symbol, Integer> addresses = new HashMap<>();
    final int base;
    private int textEnd;
    private int imageEnd;

    TestImage(String board) {
        this.board = board;
        boolean linux = board.equals("linux");
        base = linux ? 0x00400000 : 0x80000000;
        memory.put("ram", new Region("ram", "ram", base & 0xffffffffL, linux ? 0x10000000 : 0));
        if (!linux) {
            memory.put("dma", new Region("dma", "dma", 0x00900000, 0x20000));
            memory.put("gic", new Region("gic", "device", 0x00a00000, 0x100000));
            memory.put("peripherals", new Region("peripherals", "device", 0x02000000, 0x400000));
        }
    }

    /// Another region, or another place for one.
    void region(String name, String use, long start, long size) {
        memory.put(name, new Region(name, use, start, size));
    }

    private static Symbol runtime(RuntimeEntry e) {
        return new Symbol.Named("runtime." + e);
    }

    /// Sends r1 words from r0. Uses r2, r3, r12.
    void send(Assembler asm) {
        if (board.equals("linux")) {
            asm.mov(Reg.R2, Reg.R1.lsl(2));
            asm.mov(Reg.R1, Reg.R0);
            asm.load(Reg.R0, 1);
            asm.load(Reg.R7, 4);
            asm.svc(AL, 0);
            return;
        }
        asm.load(Reg.R12, 0x02020000);
        asm.load(Reg.R2, 1);
        asm.str(Reg.R2, Mem.at(Reg.R12, 0x80));
        asm.load(Reg.R2, 0x4027);
        asm.str(Reg.R2, Mem.at(Reg.R12, 0x84));
        asm.mov(Reg.R1, Reg.R1.lsl(2));
        Label loop = asm.here();
        asm.ldrb(Reg.R2, Mem.post(Reg.R0, 1));
        asm.str(Reg.R2, Mem.at(Reg.R12, 0x40));
        asm.sub(AL, ibrik.assembler.arm.S.SET, Reg.R1, Reg.R1, Operand2.imm(1));
        asm.b(ibrik.assembler.arm.Cond.NE, loop);
    }

    /// The boot method: sends what the body asks for.
    void boot(Consumer<Code> body) {
        Code c = new Code();
        body.accept(c);
        c.asm.load(Reg.R0, 3);
        c.asm.b(AL, new Symbol.Code(Stub.EXIT), 0);
        code.add(c.finish(runtime(RuntimeEntry.BOOT), 0, 0));
    }

    /// A runtime method of the test's own instead of the one that sends its arguments.
    void define(RuntimeEntry entry, Consumer<Code> body) {
        Code c = new Code();
        body.accept(c);
        code.add(c.finish(runtime(entry), 0, 0));
        defined.add(entry);
    }

    /// Code that sends the boot block and the thread register, stack pointer and mode.
    void sendState(Code c) {
        c.asm.mrs(AL, Reg.R2, ibrik.assembler.arm.SystemAssembler.Status.CPSR);
        c.asm.stm(AL, Assembler.Block.DB, Reg.SP, false, Reg.R2, Reg.R9);
        c.asm.sub(Reg.SP, Reg.SP, Operand2.imm(8));
        c.address(Reg.R0, ImageSymbols.BOOT_BLOCK);
        c.asm.load(Reg.R1, 16);
        send(c.asm);
        c.asm.mov(Reg.R0, Reg.SP);
        c.asm.load(Reg.R1, 2);
        send(c.asm);
    }

    private void reporters() {
        for (RuntimeEntry e : RuntimeEntry.values()) {
            if (e == RuntimeEntry.BOOT || defined.contains(e)) continue;
            Code c = new Code();
            Assembler asm = c.asm;
            asm.push(Reg.R0, Reg.R1, Reg.R2, Reg.R3, Reg.LR);
            asm.load(Reg.R0, e.ordinal());
            asm.push(Reg.R0);
            asm.mov(Reg.R0, Reg.SP);
            asm.load(Reg.R1, 6);
            send(asm);
            asm.load(Reg.R0, REPORT_STATUS);
            asm.b(AL, new Symbol.Code(Stub.EXIT), 0);
            code.add(c.finish(runtime(e), 0, 0));
        }
    }

    private byte[] link() {
        reporters();
        Map<RuntimeEntry, Symbol> runtime = new EnumMap<>(RuntimeEntry.class);
        for (RuntimeEntry e : RuntimeEntry.values()) runtime.put(e, runtime(e));
        Result result = new ArmStubs().emit(new Context(board, memory, runtime, floatsInInterrupts));
        code.addAll(result.code());
        int at = base + 0x10000;
        addresses.put(new Symbol.Named(ImageSymbols.TEXT_START), at);
        for (CompiledMethod m : code) {
            addresses.put(m.symbol(), at);
            at += m.code().length + 7 & ~7;
        }
        textEnd = at + 4095 & ~4095;
        at = textEnd;
        name(ImageSymbols.TEXT_END, at);
        name(ImageSymbols.RODATA_START, at);
        at += 4096;
        name(ImageSymbols.RODATA_END, at);
        name(ImageSymbols.BSS_START, at);
        name(ImageSymbols.MAIN_THREAD, at);
        name(ImageSymbols.BOOT_BLOCK, at + 256);
        name(ImageSymbols.INTERRUPT_THREAD, at + 512);
        name(ImageSymbols.FAULT_REGISTERS, at + 640);
        at += 1024;
        for (Blob b : result.blobs()) {
            at = at + b.alignment() - 1 & -b.alignment();
            name(b.name(), at);
            at += b.bytes().length;
        }
        for (Region r : memory.values()) {
            if (!r.use().equals("dma") || r.start() != 0) continue;
            at = at + 4095 & ~4095;
            name(ImageSymbols.MEMORY_PREFIX + r.name() + ".start", at);
            at += (int) r.size() + 4095 & ~4095;
        }
        name(ImageSymbols.BSS_END, at + 3 & ~3);
        imageEnd = at + 4095 & ~4095;
        name(ImageSymbols.IMAGE_END, imageEnd);
        ByteBuffer image = ByteBuffer.allocate(textEnd + 4096 - base - 0x10000).order(ByteOrder.LITTLE_ENDIAN);
        for (CompiledMethod m : code) image.put(addresses.get(m.symbol()) - base - 0x10000, m.code());
        for (CompiledMethod m : code) for (Relocation r : m.relocations()) relocate(image, m, r);
        return image.array();
    }

    private void name(String name, int address) {
        addresses.put(new Symbol.Named(name), address);
    }

    int address(String name) {
        return addresses.get(new Symbol.Named(name));
    }

    private void relocate(ByteBuffer image, CompiledMethod m, Relocation r) {
        int place = addresses.get(m.symbol()) + r.offset();
        var kind = switch (r.kind()) {
            case ARM_BRANCH24 -> ibrik.assembler.arm.Relocation.Kind.BRANCH24;
            case ARM_MOVW -> ibrik.assembler.arm.Relocation.Kind.MOVW_ABS;
            case ARM_MOVT -> ibrik.assembler.arm.Relocation.Kind.MOVT_ABS;
            default -> ibrik.assembler.arm.Relocation.Kind.ABS32;
        };
        Integer target = addresses.get(r.symbol());
        if (target == null) throw new IllegalStateException("nothing defines " + r.symbol());
        int at = place - base - 0x10000;
        image.putInt(at, new ibrik.assembler.arm.Relocation(at, kind, r.symbol(), (int) r.addend()).apply(image.getInt(at), place, target));
    }

    Path write(Path folder) throws IOException {
        byte[] image = link();
        ByteBuffer out = ByteBuffer.allocate(0x1000 + image.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put(new byte[] {0x7f, 'E', 'L', 'F', 1, 1, 1, 0}).position(16);
        out.putShort((short) 2).putShort((short) 40).putInt(1).putInt(addresses.get(new Symbol.Code(Stub.ENTRY))).putInt(52).putInt(0).putInt(0x05000400);
        out.putShort((short) 52).putShort((short) 32).putShort((short) 2).putShort((short) 40).putShort((short) 0).putShort((short) 0);
        int start = base + 0x10000;
        out.putInt(1).putInt(0x1000).putInt(start).putInt(start).putInt(image.length).putInt(image.length).putInt(5).putInt(0x1000);
        int data = start + image.length;
        out.putInt(1).putInt(0).putInt(data).putInt(data).putInt(0).putInt(imageEnd - data).putInt(6).putInt(0x1000);
        out.position(0x1000);
        out.put(image);
        Path file = folder.resolve("image.elf");
        Files.write(file, out.array());
        file.toFile().setExecutable(true);
        return file;
    }

    Outcome run(Path folder, String... options) throws IOException, InterruptedException {
        Path file = write(folder);
        List<String> command = new ArrayList<>();
        if (board.equals("linux")) {
            command.addAll(List.of("qemu-arm", file.toString()));
            command.addAll(List.of(options));
        } else {
            command.addAll(List.of("qemu-system-arm", "-M", "mcimx6ul-evk", "-accel", "tcg", "-display", "none", "-serial", "stdio", "-semihosting", "-no-reboot", "-nic", "user,model=imx.enet,restrict=on", "-kernel", file.toString()));
            command.addAll(List.of(options));
        }
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Thread killer = Thread.ofVirtual().start(() -> {
            try {
                if (!process.waitFor(120, TimeUnit.SECONDS)) process.destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        byte[] output = process.getInputStream().readAllBytes();
        int status = process.waitFor();
        killer.join();
        return new Outcome(status, ByteBuffer.wrap(output).order(ByteOrder.LITTLE_ENDIAN));
    }

    static boolean isInstalled(String command) {
        try {
            return new ProcessBuilder(command, "--version").redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
