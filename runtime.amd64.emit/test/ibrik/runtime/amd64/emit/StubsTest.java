// Entry, vectors and stubs, run as a Linux process and in QEMU's microvm.
package ibrik.runtime.amd64.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.assembler.amd64.Alu;
import ibrik.assembler.amd64.Assembler;
import ibrik.assembler.amd64.Cond;
import ibrik.assembler.amd64.Label;
import ibrik.assembler.amd64.Mem;
import ibrik.assembler.amd64.Reg;
import ibrik.assembler.amd64.Width;
import ibrik.assembler.amd64.Xmm;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.StubEmitter;
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.BootBlock;
import ibrik.runtime.layout.CodeTables;
import ibrik.runtime.layout.FaultCause;
import ibrik.runtime.layout.ImageSymbols;
import ibrik.runtime.layout.ThreadBlock;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StubsTest {
    private static final Symbol BOOT_BLOCK = new Symbol.Named(ImageSymbols.BOOT_BLOCK);

    private static BootImage image(boolean linux) {
        BootImage.assumeCanRun(linux);
        return new BootImage(linux);
    }

    private static Mem boot(int offset) {
        return Mem.symbol(null, null, 1, BOOT_BLOCK, offset);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bootBlockDescribesTheMachine(boolean linux) throws Exception {
        BootImage image = image(linux).entry(RuntimeEntry.BOOT, p -> {
            BootImage.put(p, Reg.RSP);
            BootImage.put(p, Reg.R15);
            for (int offset : new int[] {BootBlock.HEAP_START, BootBlock.HEAP_END, BootBlock.COMMAND_LINE, BootBlock.ARGUMENT_COUNT, BootBlock.START_INFO,
                BootBlock.STACK_BASE, BootBlock.STACK_TOP}) {
                p.asm.mov(Width.L, Reg.RAX, boot(offset));
                BootImage.put(p);
            }
            p.asm.mov(Width.Q, Reg.RAX, boot(BootBlock.RAM_SIZE));
            BootImage.put(p);
            p.asm.mov(Width.Q, Reg.RAX, boot(BootBlock.ENTRY_TIME));
            BootImage.put(p);
            // The last byte of the heap and the lowest one of the stack can be written.
            p.asm.mov(Width.L, Reg.RAX, boot(BootBlock.HEAP_END));
            p.asm.mov(Width.B, Mem.of(Reg.RAX, -1), 1);
            p.asm.mov(Width.L, Reg.RAX, boot(BootBlock.STACK_BASE));
            p.asm.mov(Width.B, Mem.of(Reg.RAX), 1);
            BootImage.exit(p, 42);
        });
        BootImage.Outcome outcome = image.run("one", "two");
        assertEquals(42, outcome.status());
        List<Long> v = outcome.values();
        long end = linux ? 0x10400000 : 32 << 20;
        long sp = v.get(0);
        assertEquals(8, sp & 15, "stack pointer after the call, as compiled prologues expect it");
        assertTrue(sp < end && sp > end - 4096, "stack pointer " + Long.toHexString(sp));
        assertEquals(image.address(new Symbol.Named(ImageSymbols.MAIN_THREAD)), v.get(1), "thread register");
        assertEquals(image.address(new Symbol.Named(ImageSymbols.IMAGE_END)), v.get(2), "start of the heap");
        assertTrue(v.get(3) <= end - 0x10000 - 4096 && v.get(3) > end - 0x40000, "end of the heap " + Long.toHexString(v.get(3)));
        assertTrue(v.get(4) != 0, "command line");
        assertEquals(linux ? 3 : 0, v.get(5), "argument count");
        assertEquals(linux, v.get(6) == 0, "start info");
        assertEquals(end - 0x10000, v.get(7), "lower end of the stack");
        assertEquals(end, v.get(8), "upper end of the stack");
        assertEquals(linux ? 0x10000000 : 32 << 20, v.get(9), "RAM");
        assertTrue(v.get(10) > 0, "time of entry");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void commandLineIsReadable(boolean linux) throws Exception {
        BootImage.Outcome outcome = image(linux).entry(RuntimeEntry.BOOT, p -> {
            p.asm.mov(Width.L, Reg.RAX, boot(BootBlock.COMMAND_LINE));
            if (linux) {
                p.asm.mov(Width.Q, Reg.RAX, Mem.of(Reg.RAX, 8));
            }
            p.asm.mov(Width.Q, Reg.RAX, Mem.of(Reg.RAX));
            BootImage.put(p);
            BootImage.exit(p, 0);
        }).run("argument");
        assertEquals("argument", new String(outcome.output(), 0, 8, StandardCharsets.US_ASCII));
        assertEquals(0, outcome.status());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nullTrapsLookLikeCalls(boolean linux) throws Exception {
        Label trap = new Label();
        BootImage image = image(linux).entry(RuntimeEntry.BOOT, p -> {
            p.asm.mov(Width.Q, Reg.RBX, Reg.RSP);
            p.asm.mov(Width.L, Reg.R12, 1234);
            p.asm.alu(Alu.XOR, Width.L, Reg.RAX, Reg.RAX);
            p.asm.bind(trap);
            p.asm.mov(Width.L, Reg.RCX, Mem.of(Reg.RAX, 4088));
            BootImage.exit(p, 1);
        }).entry(RuntimeEntry.THROW_NULL_POINTER, p -> {
            p.asm.pop(Reg.RBP);
            p.asm.alu(Alu.SUB, Width.Q, Reg.RBX, Reg.RSP);
            BootImage.put(p, Reg.RBP);
            BootImage.put(p, Reg.RBX);
            BootImage.put(p, Reg.R12);
            BootImage.exit(p, 5);
        });
        BootImage.Outcome outcome = image.run();
        assertEquals(5, outcome.status());
        long boot = image.address(new Symbol.Named("test." + RuntimeEntry.BOOT));
        assertEquals(List.of(boot + trap.position() + 1, 0L, 1234L), outcome.values(), "address after the trap, stack, a register");
    }

    /** A second trap must work as the first did: the signal or fault state is left behind properly. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void trapsMayRepeat(boolean linux) throws Exception {
        BootImage.Outcome outcome = image(linux).entry(RuntimeEntry.BOOT, p -> {
            p.asm.mov(Width.L, Reg.RBX, 0);
            p.asm.alu(Alu.XOR, Width.L, Reg.RAX, Reg.RAX);
            p.asm.mov(Width.L, Reg.RCX, Mem.of(Reg.RAX));
        }).entry(RuntimeEntry.THROW_NULL_POINTER, p -> {
            Label done = new Label();
            p.asm.alu(Alu.ADD, Width.L, Reg.RBX, 1);
            p.asm.alu(Alu.CMP, Width.L, Reg.RBX, 100);
            p.asm.jcc(Cond.E, done);
            p.asm.alu(Alu.XOR, Width.L, Reg.RAX, Reg.RAX);
            p.asm.mov(Width.L, Reg.RCX, Mem.of(Reg.RAX, 8));
            p.asm.bind(done);
            BootImage.exit(p, 77);
        }).run();
        assertEquals(77, outcome.status());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void divisionTraps(boolean linux) throws Exception {
        BootImage.Outcome outcome = image(linux).entry(RuntimeEntry.BOOT, p -> {
            p.asm.alu(Alu.XOR, Width.L, Reg.RCX, Reg.RCX);
            p.asm.cdq();
            p.asm.idiv(Width.L, Reg.RCX);
            BootImage.exit(p, 1);
        }).entry(RuntimeEntry.THROW_ARITHMETIC, p -> BootImage.exit(p, 6)).run();
        assertEquals(6, outcome.status());
    }

    private interface Bad {
        void access(Assembler a, BootImage image);
    }

    private void expectFault(boolean linux, int cause, long address, Bad bad) throws Exception {
        BootImage image = image(linux);
        image.entry(RuntimeEntry.BOOT, p -> {
            bad.access(p.asm, image);
            BootImage.exit(p, 1);
        }).entry(RuntimeEntry.FAULT, p -> {
            for (Reg r : new Reg[] {Reg.R8, Reg.RCX, Reg.RDX, Reg.RSI}) {
                p.asm.push(r);
            }
            for (int i = 0; i < 4; i++) {
                p.asm.mov(Width.Q, Reg.RAX, Mem.of(Reg.RSP, 8 * i));
                BootImage.put(p);
            }
            p.asm.mov(Width.L, Reg.RAX, Mem.of(Reg.R15, ThreadBlock.STACK_LIMIT));
            BootImage.put(p);
            BootImage.exit(p, 9);
        });
        BootImage.Outcome outcome = image.run();
        assertEquals(9, outcome.status(), "the fault was reported");
        assertEquals(Integer.toHexString(cause), Long.toHexString(outcome.values().get(0)), "cause");
        if (address >= 0) {
            assertEquals(Long.toHexString(address), Long.toHexString(outcome.values().get(1)), "address");
        }
        assertEquals(0, outcome.values().get(4), "stack limit while the report runs");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void wildAccessIsReported(boolean linux) throws Exception {
        expectFault(linux, Vectors.PAGE_FAULT, 0x1000, (a, i) -> a.mov(Width.L, Reg.RAX, Mem.absolute(0x1000)));
        expectFault(linux, Vectors.PAGE_FAULT, 0x7fff_0000_0000L, (a, i) -> {
            a.movabs(Reg.RAX, 0x7fff_0000_0000L);
            a.mov(Width.L, Reg.RAX, Mem.of(Reg.RAX));
        });
        expectFault(linux, Vectors.INVALID_OPCODE | FaultCause.OTHER, -1, (a, i) -> a.ud2());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theGuardPageEndsTheStack(boolean linux) throws Exception {
        long base = (linux ? 0x10400000 : 32 << 20) - 0x10000;
        expectFault(linux, Vectors.PAGE_FAULT | FaultCause.WRITE, base - 8, (a, i) -> {
            Label forever = new Label();
            a.bind(forever);
            a.push(Reg.RAX);
            a.jmp(forever);
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void codeCannotBeWrittenNorDataExecuted(boolean linux) throws Exception {
        expectFault(linux, Vectors.PAGE_FAULT | FaultCause.WRITE | FaultCause.PROTECTED, (linux ? 0x400000 : 0x200000) + 0x10000, (a, i) -> {
            a.movSymbol(Reg.RAX, Image.TEXT_START, 0);
            a.mov(Width.B, Mem.of(Reg.RAX), 0);
        });
        expectFault(linux, Vectors.PAGE_FAULT | FaultCause.EXECUTE | FaultCause.PROTECTED, -1, (a, i) -> {
            a.movSymbol(Reg.RAX, i.scratch(), 0);
            a.mov(Width.B, Mem.of(Reg.RAX), 0xc3);
            a.call(Reg.RAX);
        });
        if (!linux) {
            expectFault(false, Vectors.PAGE_FAULT | FaultCause.WRITE | FaultCause.PROTECTED, -1, (a, i) -> {
                a.movSymbol(Reg.RAX, Image.RODATA_START, 0);
                a.mov(Width.B, Mem.of(Reg.RAX), 0);
            });
            expectFault(false, Vectors.PAGE_FAULT | FaultCause.EXECUTE | FaultCause.PROTECTED, 0xc0000000L, (a, i) -> {
                a.mov(Width.L, Reg.RAX, 0xc0000000);
                a.jmp(Reg.RAX);
            });
        }
    }

    @Test
    void aFaultOnABrokenStackIsReported() throws Exception {
        // Cause 14: page faults have a stack of their own, so a stack pointer that points nowhere is no double fault.
        expectFault(false, Vectors.PAGE_FAULT | FaultCause.WRITE, 0x5000 - 8, (a, i) -> {
            a.mov(Width.L, Reg.RSP, 0x5000);
            a.push(Reg.RAX);
        });
    }

    @Test
    void devicesAreMapped() throws Exception {
        // Interrupt controllers, read at their version registers; the second I/O APIC is absent here and reads as nothing does.
        BootImage.Outcome outcome = image(false).entry(RuntimeEntry.BOOT, p -> {
            p.asm.mov(Width.L, Reg.RAX, 0xfee00030);
            p.asm.mov(Width.L, Reg.RAX, Mem.of(Reg.RAX));
            BootImage.put(p);
            p.asm.mov(Width.L, Reg.RCX, 0xfec00000);
            p.asm.mov(Width.L, Mem.of(Reg.RCX), 1);
            p.asm.mov(Width.L, Reg.RAX, Mem.of(Reg.RCX, 0x10));
            BootImage.put(p);
            // The first and the last page of a window, of large pages and of small ones.
            for (int address : new int[] {0xc0000000, 0xeffff000, 0xfeb00000, 0xfeb02ffc, 0xfec10000}) {
                p.asm.mov(Width.L, Reg.RCX, address);
                p.asm.mov(Width.L, Reg.RAX, Mem.of(Reg.RCX));
            }
            BootImage.exit(p, 7);
        }).run();
        assertEquals(7, outcome.status(), "all windows can be read");
        assertEquals(0x14, outcome.values().getFirst() & 0xff, "version of the local APIC");
        assertEquals(0x170020L, outcome.values().get(1) & 0xffffff, "version and pins of the I/O APIC");
    }

    @ParameterizedTest
    @ValueSource(longs = {0xf0000000L, 0xfeaff000L, 0xfeb03000L, 0xfec01000L, 0xfec0f000L, 0xfedff000L, 0xfee01000L, 0xfffff000L, 0x100000000L})
    void holesBetweenDevicesAreReported(long address) throws Exception {
        expectFault(false, Vectors.PAGE_FAULT | FaultCause.WRITE, address, (a, i) -> {
            a.movabs(Reg.RAX, address);
            a.mov(Width.L, Mem.of(Reg.RAX), Reg.RAX);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 0x8000, 0x9000, 0xc000, 0x1ff000, 32 << 20, 0x40000000, 0xbffff000L})
    void nothingBelowOrAboveRamIsMapped(long address) throws Exception {
        // With a displacement beyond the first page even a null base is no null reference.
        expectFault(false, Vectors.PAGE_FAULT, Math.max(address, 4096), (a, i) -> {
            a.movabs(Reg.RAX, Math.max(address, 4096) - 4096);
            a.mov(Width.L, Reg.RAX, Mem.of(Reg.RAX, 4096));
        });
    }

    @Test
    void dmaRegionsMayLieBelowRam() throws Exception {
        BootImage.Outcome outcome = image(false).dma(0x110000, 0x3000).entry(RuntimeEntry.BOOT, p -> {
            p.asm.mov(Width.L, Mem.absolute(0x110000), 11);
            p.asm.mov(Width.L, Mem.absolute(0x112ffc), 12);
            p.asm.mov(Width.L, Reg.RAX, Mem.absolute(0x110000));
            p.asm.alu(Alu.ADD, Width.L, Reg.RAX, Mem.absolute(0x112ffc));
            BootImage.put(p);
            p.asm.mov(Width.L, Mem.absolute(0x113000), 1);
        }).entry(RuntimeEntry.FAULT, p -> {
            BootImage.put(p, Reg.RDX);
            BootImage.exit(p, 9);
        }).run();
        assertEquals(9, outcome.status());
        assertEquals(List.of(23L, 0x113000L), outcome.values(), "both ends, then the page behind");
    }

    @ParameterizedTest
    @ValueSource(longs = {0xff000, 0x1ff000, 0x200000, 0x4000000})
    void dmaRegionsElsewhereAreRefused(long start) {
        BootImage image = image(false).dma(start, 0x2000).entry(RuntimeEntry.BOOT, p -> BootImage.exit(p, 0));
        String message = assertThrows(IllegalArgumentException.class, image::run).getMessage();
        assertTrue(message.contains("frames") && message.contains("between 1 MB and 2 MB"), message);
    }

    /** Images with threads change their page tables; others cannot. */
    @Test
    void imagesWithThreadsMapTheirPageTables() throws Exception {
        BootImage.Outcome outcome = image(false).entry(RuntimeEntry.BOOT, p -> {
            for (int table = 0x9000; table < 0xd000; table += 4096) {
                p.asm.mov(Width.Q, Reg.RAX, Mem.absolute(table));
                BootImage.put(p);
            }
            p.asm.mov(Width.L, Mem.absolute(0xcffc), 0);
            BootImage.exit(p, 8);
        }).entry(RuntimeEntry.THREAD_START, p -> p.asm.ud2()).run();
        assertEquals(8, outcome.status());
        assertEquals(0xa023L, outcome.values().get(0), "the table of gigabytes");
        assertEquals(0xb023L, outcome.values().get(1), "the directory of the first one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"16", "63", "1100", "3200"})
    void ramOfManySizes(String megabytes) throws Exception {
        long mib = Long.parseLong(megabytes);
        long end = Math.min(mib << 20, 0xc0000000L);
        BootImage.Outcome outcome = image(false).megabytes(megabytes).entry(RuntimeEntry.BOOT, p -> {
            Label next = new Label();
            p.asm.mov(Width.L, Reg.RBX, boot(BootBlock.HEAP_START));
            p.asm.mov(Width.L, Reg.RBP, boot(BootBlock.HEAP_END));
            p.asm.bind(next);
            p.asm.mov(Width.L, Mem.of(Reg.RBX), Reg.RBX);
            p.asm.alu(Alu.ADD, Width.Q, Reg.RBX, 255 * 4096);
            p.asm.alu(Alu.CMP, Width.Q, Reg.RBX, Reg.RBP);
            p.asm.jcc(Cond.B, next);
            BootImage.put(p, Reg.RBP);
            p.asm.mov(Width.Q, Reg.RAX, boot(BootBlock.RAM_SIZE));
            BootImage.put(p);
            BootImage.exit(p, 3);
        }).run();
        assertEquals(3, outcome.status(), "pages all over the heap can be written");
        assertEquals(List.of(end - 0x11000, mib << 20), outcome.values());
    }

    @Test
    void tooLittleRamIsSaid() throws Exception {
        BootImage.Outcome outcome = image(false).megabytes("16").padding(14 << 20).entry(RuntimeEntry.BOOT, p -> BootImage.exit(p, 0)).run();
        assertEquals(134, outcome.status());
        assertTrue(new String(outcome.output(), StandardCharsets.US_ASCII).startsWith("ibrik: the image"), "message");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void preservingStubsPreserve(boolean linux) throws Exception {
        BootImage.Outcome outcome = image(linux).entry(RuntimeEntry.BOOT, p -> {
            Assembler a = p.asm;
            Label wrong = new Label();
            for (Reg r : Reg.values()) {
                if (r != Reg.RSP && r != Reg.R15) {
                    a.mov(Width.L, r, 1000 + r.number());
                }
            }
            a.mov(Width.L, Mem.of(Reg.R15, ThreadBlock.STUB_ARGUMENT_0), 55);
            for (int i = 0; i < 15; i++) {
                a.movq(Xmm.of(i), Reg.of(i == 4 ? 5 : i));
            }
            for (Stub stub : new Stub[] {Stub.POLL, Stub.STACK_LIMIT, Stub.LOG, Stub.ALLOCATE_INSTANCE, Stub.ALLOCATE_ARRAY}) {
                a.mov(Width.L, Reg.R11, 66);
                a.call(new Symbol.Code(stub), 0);
                for (Reg r : Reg.values()) {
                    if (r != Reg.RSP && r != Reg.R15 && r != Reg.R11) {
                        a.alu(Alu.CMP, Width.Q, r, 1000 + r.number());
                        a.jcc(Cond.NE, wrong);
                    }
                }
                for (int i = 0; i < 15; i++) {
                    if (i != 11) {
                        a.movq(Reg.R11, Xmm.of(i));
                        a.alu(Alu.CMP, Width.Q, Reg.R11, 1000 + (i == 4 ? 5 : i));
                        a.jcc(Cond.NE, wrong);
                    }
                }
            }
            a.mov(Width.L, Reg.R11, 66);
            a.call(new Symbol.Code(Stub.ALLOCATE_ARRAY), 0);
            BootImage.put(p, Reg.R11);
            BootImage.exit(p, 0);
            a.bind(wrong);
            BootImage.exit(p, 1);
        }).entry(RuntimeEntry.POLL, StubsTest::clobber).entry(RuntimeEntry.STACK_LIMIT, StubsTest::clobber).entry(RuntimeEntry.LOG, StubsTest::clobber)
            .entry(RuntimeEntry.ALLOCATE_INSTANCE, StubsTest::clobber).entry(RuntimeEntry.ALLOCATE_ARRAY, p -> {
                p.asm.lea(Width.Q, Reg.RAX, Mem.of(Reg.RSI, Reg.RDX, 8, 0));
                p.asm.push(Reg.RAX);
                clobberRegisters(p.asm);
                p.asm.pop(Reg.RAX);
                p.asm.ret();
            }).run();
        assertEquals(0, outcome.status(), "all registers came back");
        assertEquals(List.of(66L + 8 * 55), outcome.values(), "result made of both arguments");
    }

    /** The limit is armed again while the stub runs, once. */
    @Test
    void anOverflowThrowsAtTheCallOfThePrologue() throws Exception {
        Label caller = new Label();
        BootImage.Outcome outcome = image(true).entry(RuntimeEntry.BOOT, p -> {
            p.asm.mov(Width.L, Mem.of(Reg.R15, ThreadBlock.STACK_LIMIT), -1);
            p.asm.mov(Width.L, Reg.RBX, 0);
            p.asm.mov(Width.Q, Reg.RBP, Reg.RSP);
            p.asm.lea(Width.Q, Reg.RAX, Mem.relative(caller));
            p.asm.mov(Width.Q, Reg.R12, Reg.RAX);
            p.asm.push(Reg.RAX);
            p.asm.jmp(new Symbol.Code(Stub.STACK_OVERFLOW), 0);
            p.asm.bind(caller);
            BootImage.exit(p, 1);
        }).entry(RuntimeEntry.STACK_LIMIT, p -> {
            Label second = new Label();
            p.asm.mov(Width.L, Reg.RDI, Mem.of(Reg.R15, ThreadBlock.STACK_LIMIT));
            BootImage.put(p, Reg.RDI);
            p.asm.test(Width.L, Reg.RBX, Reg.RBX);
            p.asm.jcc(Cond.NE, second);
            p.asm.mov(Width.L, Mem.of(Reg.R15, ThreadBlock.STACK_LIMIT), -1);
            p.asm.mov(Width.L, Reg.RBX, 1);
            p.asm.ret();
            p.asm.bind(second);
            p.asm.mov(Width.Q, Reg.RDI, Mem.of(Reg.RSP, 8 + 16 - 8));
            p.asm.alu(Alu.SUB, Width.Q, Reg.RDI, Reg.R12);
            BootImage.put(p, Reg.RDI);
            p.asm.lea(Width.Q, Reg.RDI, Mem.of(Reg.RSP, 8 + 16));
            p.asm.alu(Alu.SUB, Width.Q, Reg.RDI, Reg.RBP);
            BootImage.put(p, Reg.RDI);
            BootImage.exit(p, 0);
        }).run();
        assertEquals(0, outcome.status());
        assertEquals(List.of(0L, 0L, 0L, 0L), outcome.values(), "the limit, twice; the return address; the caller's stack pointer");
    }

    private static void clobber(Piece p) {
        clobberRegisters(p.asm);
        p.asm.ret();
    }

    private static void clobberRegisters(Assembler a) {
        for (Reg r : Reg.values()) {
            if (r != Reg.RSP && r != Reg.R15) {
                a.mov(Width.Q, r, -1);
            }
        }
        for (Xmm x : Xmm.values()) {
            a.movq(x, Reg.RAX);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void unwindGoesToThePad(boolean linux) throws Exception {
        BootImage.Outcome outcome = image(linux).entry(RuntimeEntry.BOOT, p -> {
            Label pad = new Label();
            p.asm.lea(Width.Q, Reg.RSI, Mem.relative(pad));
            p.asm.lea(Width.Q, Reg.RDX, Mem.of(Reg.RSP, -64));
            p.asm.mov(Width.Q, Reg.RBX, Reg.RSP);
            p.asm.mov(Width.L, Reg.RCX, 4321);
            p.asm.call(new Symbol.Code(Stub.UNWIND), 0);
            p.asm.bind(pad);
            p.asm.alu(Alu.SUB, Width.Q, Reg.RBX, Reg.RSP);
            BootImage.put(p);
            BootImage.put(p, Reg.RBX);
            BootImage.exit(p, 0);
        }).run();
        assertEquals(List.of(4321L, 64L), outcome.values(), "exception and stack pointer");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void threadsSwitchBackAndForth(boolean linux) throws Exception {
        BootImage image = image(linux);
        int block = 256;
        int top = 2048;
        image.entry(RuntimeEntry.BOOT, p -> {
            Assembler a = p.asm;
            a.movSymbol(Reg.RBX, image.scratch(), block);
            a.movSymbol(Mem.of(Reg.RBX, top - block - 8), Image.named(ImageSymbols.THREAD_ENTRY), ImageSymbols.THREAD_ENTRY_OFFSET);
            a.lea(Width.L, Reg.RAX, Mem.of(Reg.RBX, top - block - 8));
            a.mov(Width.L, Mem.of(Reg.RBX, ThreadBlock.SAVED_STACK), Reg.RAX);
            a.mov(Width.Q, Reg.RBP, Reg.RSP);
            for (int i = 0; i < 3; i++) {
                change(a, Reg.RBX);
                a.movSymbol(Reg.RBX, image.scratch(), block);
            }
            a.alu(Alu.SUB, Width.Q, Reg.RBP, Reg.RSP);
            BootImage.put(p, Reg.RBP);
            BootImage.put(p, Reg.R15);
            BootImage.exit(p, 12);
        }).entry(RuntimeEntry.THREAD_START, p -> {
            Assembler a = p.asm;
            Label again = new Label();
            BootImage.put(p, Reg.R15);
            a.bind(again);
            BootImage.put(p, Reg.RSP);
            a.movSymbol(Reg.RAX, Image.THREAD, 0);
            change(a, Reg.RAX);
            a.jmp(again);
        });
        BootImage.Outcome outcome = image.run();
        assertEquals(12, outcome.status());
        long scratch = image.address(image.scratch());
        long stack = scratch + top - 8;
        assertEquals(List.of(scratch + block, stack, stack, stack, 0L, image.address(Image.THREAD)), outcome.values(),
            "the new thread's register and stack, the same at each return; the first thread's stack and register as they were");
    }

    private static void change(Assembler a, Reg to) {
        a.mov(Width.L, Reg.RDX, to);
        a.mov(Width.L, Reg.RSI, Reg.R15);
        a.call(new Symbol.Code(Stub.SWITCH), 0);
    }

    @Test
    void everyStubIsThere() {
        Map<RuntimeEntry, Symbol> runtime = new EnumMap<>(RuntimeEntry.class);
        for (RuntimeEntry e : RuntimeEntry.values()) {
            runtime.put(e, new Symbol.Named(e.name()));
        }
        var ram = new StubEmitter.Region("ram", "ram", 0x400000, 0x10000000);
        StubEmitter.Result linux = new Amd64Stubs().emit(new StubEmitter.Context("linux", Map.of("ram", ram), runtime));
        for (Stub stub : Stub.values()) {
            assertTrue(linux.code().stream().anyMatch(m -> m.symbol().equals(new Symbol.Code(stub))), "stub " + stub);
        }
        CompiledMethod poll = linux.code().stream().filter(m -> m.symbol().equals(new Symbol.Code(Stub.POLL))).findFirst().orElseThrow();
        assertEquals(CodeTables.METHOD_STUB | CodeTables.METHOD_HIDDEN, poll.flags());
        assertEquals(1, poll.entries().size());
        assertThrows(IllegalArgumentException.class, () -> new Amd64Stubs().emit(new StubEmitter.Context("microvm", Map.of("ram", ram), runtime)));
        assertThrows(IllegalArgumentException.class, () -> new Amd64Stubs().emit(new StubEmitter.Context("toaster", Map.of("ram", ram), runtime)));
    }
}
