// Interrupts and reports, in QEMU's microvm and as signals of a Linux process.
package ibrik.runtime.amd64.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.assembler.amd64.Alu;
import ibrik.assembler.amd64.Assembler;
import ibrik.assembler.amd64.Cond;
import ibrik.assembler.amd64.Label;
import ibrik.assembler.amd64.Mem;
import ibrik.assembler.amd64.Reg;
import ibrik.assembler.amd64.Width;
import ibrik.assembler.amd64.Xmm;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.runtime.layout.FaultCause;
import ibrik.runtime.layout.ThreadBlock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterruptTest {
    private static final int LOCAL_APIC = 0xfee00000;
    private static final int END_OF_INTERRUPT = LOCAL_APIC + 0xb0;
    private static final int SPURIOUS = LOCAL_APIC + 0xf0;
    private static final int COMMAND = LOCAL_APIC + 0x300;
    private static final int TO_SELF = 0x40000;
    private static final int NON_MASKABLE = 0x400;
    private static final int ALARM = 14;
    private static final int INPUT = 29;

    private static BootImage image(boolean linux) {
        BootImage.assumeCanRun(linux);
        return new BootImage(linux);
    }

    private static void device(Assembler a, int address, int value) {
        a.mov(Width.L, Reg.RAX, address);
        a.mov(Width.L, Mem.of(Reg.RAX), value);
    }

    private static void systemCall(Assembler a, int number) {
        a.mov(Width.L, Reg.RAX, number);
        a.syscall();
    }

    /** Raises an interrupt that stays pending: by the local APIC, or a signal to the own process. */
    private static void raise(Assembler a, boolean linux, int vector) {
        if (linux) {
            systemCall(a, 39);
            a.mov(Width.L, Reg.RDI, Reg.RAX);
            a.mov(Width.L, Reg.RSI, vector);
            systemCall(a, 62);
        } else {
            device(a, SPURIOUS, 0x1ff);
            device(a, COMMAND, TO_SELF | vector);
        }
    }

    /** Lets interrupts through; on linux it overwrites registers. */
    private static void unmask(Assembler a, boolean linux) {
        if (linux) {
            a.push(0);
            a.mov(Width.L, Reg.RDI, 2);
            a.mov(Width.Q, Reg.RSI, Reg.RSP);
            a.alu(Alu.XOR, Width.L, Reg.RDX, Reg.RDX);
            a.mov(Width.L, Reg.R10, 8);
            systemCall(a, 14);
            a.pop(Reg.RAX);
        } else {
            a.sti();
        }
    }

    /** Reports vector, thread register, interrupted thread and stack alignment, then overwrites every register. */
    private static void handler(Piece p, BootImage image) {
        Assembler a = p.asm;
        a.push(Reg.RSI);
        BootImage.put(p, Reg.R15);
        a.mov(Width.L, Reg.RAX, Mem.of(Reg.R15, ThreadBlock.INTERRUPTED));
        BootImage.put(p);
        a.pop(Reg.RAX);
        BootImage.put(p);
        BootImage.put(p, Reg.RSP);
        if (!image.linux) {
            device(a, END_OF_INTERRUPT, 0);
        }
        a.movSymbol(Reg.RAX, image.scratch(), 0);
        a.alu(Alu.ADD, Width.L, Mem.of(Reg.RAX), 1);
        for (Reg r : Reg.values()) {
            if (r != Reg.RSP) {
                a.mov(Width.Q, r, -1);
            }
        }
        for (Xmm x : Xmm.values()) {
            a.movq(x, Reg.RAX);
        }
        a.ret();
    }

    private static Mem count(BootImage image) {
        return Mem.symbol(null, null, 1, image.scratch(), 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 127, 128, 254})
    void vectorsKeepEveryRegister(int vector) throws Exception {
        keepsEveryRegister(false, vector);
    }

    @ParameterizedTest
    @ValueSource(ints = {ALARM, INPUT})
    void signalsKeepEveryRegister(int signal) throws Exception {
        keepsEveryRegister(true, signal);
    }

    /** Number of the integer register that a float register gets its value from. */
    private static int source(Xmm x, boolean linux) {
        return switch (x.number()) {
            case 4, 15 -> 3;
            case 6, 7 -> linux ? 14 : x.number();
            default -> x.number();
        };
    }

    private static void keepsEveryRegister(boolean linux, int vector) throws Exception {
        BootImage image = image(linux);
        image.entry(RuntimeEntry.BOOT, p -> {
            Assembler a = p.asm;
            Label wait = new Label();
            Label wrong = new Label();
            if (linux) {
                unmask(a, true);
                systemCall(a, 39);
                a.mov(Width.L, Reg.RDI, Reg.RAX);
                a.mov(Width.L, Reg.RSI, vector);
            } else {
                raise(a, false, vector);
            }
            for (Reg r : Reg.values()) {
                if (r != Reg.RSP && r != Reg.R15 && !(linux && (r == Reg.RDI || r == Reg.RSI))) {
                    a.mov(Width.L, r, 1000 + r.number());
                }
            }
            for (Xmm x : Xmm.values()) {
                a.movq(x, Reg.of(source(x, linux)));
            }
            if (linux) {
                a.mov(Width.L, Reg.RAX, 62);
                a.syscall();
                for (Reg r : new Reg[] {Reg.RAX, Reg.RCX, Reg.R11, Reg.RDI, Reg.RSI}) {
                    a.mov(Width.L, r, 1000 + r.number());
                }
            } else {
                a.sti();
            }
            a.bind(wait);
            a.alu(Alu.CMP, Width.L, count(image), 0);
            a.jcc(Cond.E, wait);
            for (Reg r : Reg.values()) {
                if (r != Reg.RSP && r != Reg.R15) {
                    a.alu(Alu.CMP, Width.Q, r, 1000 + r.number());
                    a.jcc(Cond.NE, wrong);
                }
            }
            for (Xmm x : Xmm.values()) {
                a.movq(Reg.RAX, x);
                a.alu(Alu.CMP, Width.Q, Reg.RAX, 1000 + (source(x, linux)));
                a.jcc(Cond.NE, wrong);
            }
            BootImage.put(p, Reg.R15);
            BootImage.exit(p, 21);
            a.bind(wrong);
            BootImage.exit(p, 1);
        }).entry(RuntimeEntry.INTERRUPT, p -> handler(p, image));
        BootImage.Outcome outcome = image.run();
        assertEquals(21, outcome.status(), "all registers came back");
        List<Long> v = outcome.values();
        long thread = image.address(Image.THREAD);
        assertEquals(List.of(image.address(Image.INTERRUPT_THREAD), thread, (long) vector), v.subList(0, 3), "block that serves, block of the interrupted, vector");
        assertEquals(8, v.get(3) & 15, "stack pointer in the handler, as compiled prologues expect it");
        assertEquals(thread, v.get(4), "thread register afterwards");
    }

    /** The price that every interrupt pays: without floating point to save, the vectors are this much shorter. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void floatingPointIsSavedOnlyWhereInterruptsUseIt(boolean floats) throws Exception {
        BootImage image = image(false);
        if (!floats) {
            image.withoutFloats();
        }
        image.entry(RuntimeEntry.BOOT, p -> {
            Assembler a = p.asm;
            Label wait = new Label();
            a.mov(Width.L, Reg.RBX, 5);
            a.movq(Xmm.of(3), Reg.RBX);
            raise(a, false, 200);
            a.sti();
            a.bind(wait);
            a.alu(Alu.CMP, Width.L, count(image), 0);
            a.jcc(Cond.E, wait);
            a.movq(Reg.RAX, Xmm.of(3));
            BootImage.put(p);
            BootImage.put(p, Reg.RBX);
            BootImage.exit(p, 0);
        }).entry(RuntimeEntry.INTERRUPT, p -> {
            Assembler a = p.asm;
            a.mov(Width.L, Reg.RBX, 6);
            a.movq(Xmm.of(3), Reg.RBX);
            device(a, END_OF_INTERRUPT, 0);
            a.alu(Alu.ADD, Width.L, count(image), 1);
            a.ret();
        });
        assertEquals(List.of(floats ? 5L : 6L, 5L), image.run().values(), "a float and an integer register after an interrupt that changes both");
    }

    /** Held back until Java lets interrupts through. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void interruptsStartOutMasked(boolean linux) throws Exception {
        BootImage image = image(linux);
        image.entry(RuntimeEntry.BOOT, p -> {
            Assembler a = p.asm;
            Label wait = new Label();
            raise(a, linux, linux ? ALARM : 100);
            for (int i = 0; i < 20; i++) {
                a.pause();
            }
            a.mov(Width.L, Reg.RAX, count(image));
            BootImage.put(p);
            unmask(a, linux);
            a.bind(wait);
            a.alu(Alu.CMP, Width.L, count(image), 0);
            a.jcc(Cond.E, wait);
            BootImage.exit(p, 22);
        }).entry(RuntimeEntry.INTERRUPT, p -> handler(p, image));
        BootImage.Outcome outcome = image.run();
        assertEquals(22, outcome.status());
        assertEquals(0L, outcome.values().getFirst(), "interrupts before they were let through");
    }

    /** Many in a row: each leaves the interrupt stack as it was. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void interruptsMayRepeat(boolean linux) throws Exception {
        BootImage image = image(linux);
        image.entry(RuntimeEntry.BOOT, p -> {
            Assembler a = p.asm;
            Label next = new Label();
            Label wait = new Label();
            unmask(a, linux);
            a.mov(Width.L, Reg.RBX, 0);
            a.bind(next);
            a.alu(Alu.ADD, Width.L, Reg.RBX, 1);
            raise(a, linux, linux ? INPUT : 40);
            a.bind(wait);
            a.alu(Alu.CMP, Width.L, count(image), Reg.RBX);
            a.jcc(Cond.NE, wait);
            a.alu(Alu.CMP, Width.L, Reg.RBX, 1000);
            a.jcc(Cond.NE, next);
            BootImage.exit(p, 23);
        }).entry(RuntimeEntry.INTERRUPT, p -> {
            if (!linux) {
                device(p.asm, END_OF_INTERRUPT, 0);
            }
            p.asm.alu(Alu.ADD, Width.L, count(image), 1);
            p.asm.ret();
        });
        assertEquals(23, image.run().status());
    }

    private interface Code {
        void write(Assembler a, BootImage image);
    }

    /** Runs code that ends in FAULT, which reports its four arguments, the thread register, and the saved registers. */
    private static List<Long> report(boolean linux, Code code, Code interrupt) throws Exception {
        BootImage image = image(linux);
        image.entry(RuntimeEntry.BOOT, p -> {
            code.write(p.asm, image);
            BootImage.exit(p, 1);
        }).entry(RuntimeEntry.INTERRUPT, p -> interrupt.write(p.asm, image)).entry(RuntimeEntry.FAULT, p -> {
            for (Reg r : new Reg[] {Reg.R15, Reg.R8, Reg.RCX, Reg.RDX, Reg.RSI}) {
                p.asm.push(r);
            }
            for (int i = 0; i < 5; i++) {
                p.asm.mov(Width.Q, Reg.RAX, Mem.of(Reg.RSP, 8 * i));
                BootImage.put(p);
            }
            for (int i = 0; i <= Trap.FLAGS; i++) {
                p.asm.mov(Width.Q, Reg.RAX, Trap.register(i));
                BootImage.put(p);
            }
            p.asm.movSymbol(Reg.RAX, Image.THREAD, 0);
            BootImage.put(p);
            p.asm.movSymbol(Reg.RAX, Image.INTERRUPT_THREAD, 0);
            BootImage.put(p);
            BootImage.exit(p, 9);
        });
        BootImage.Outcome outcome = image.run();
        assertEquals(9, outcome.status(), "the fault was reported");
        return outcome.values();
    }

    private static final int THREAD_REGISTER = 4;
    private static final int REGISTERS = 5;
    private static final int MAIN = REGISTERS + Trap.FLAGS + 1;
    private static final int INTERRUPT_BLOCK = MAIN + 1;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void reportsHaveAllRegisters(boolean linux) throws Exception {
        List<Long> v = report(linux, (a, i) -> {
            for (Reg r : Reg.values()) {
                if (r != Reg.RSP && r != Reg.R15) {
                    a.mov(Width.L, r, 0x1000 + r.number());
                }
            }
            a.mov(Width.L, Reg.RSP, 0x2000);
            a.alu(Alu.CMP, Width.L, Reg.RAX, 0x1001);
            a.mov(Width.L, Reg.RAX, Mem.of(Reg.RBX));
        }, (a, i) -> a.ret());
        assertEquals((long) Vectors.PAGE_FAULT, v.get(0), "cause");
        assertEquals(0x1003L, v.get(1), "address");
        assertEquals(0x2000L, v.get(3), "stack pointer");
        for (Reg r : Reg.values()) {
            if (r != Reg.R15) {
                assertEquals(r == Reg.RSP ? 0x2000L : 0x1000L + r.number(), v.get(REGISTERS + r.number()), r.toString());
            }
        }
        assertEquals(v.get(MAIN), v.get(REGISTERS + 15), "thread register");
        assertEquals(1, v.get(REGISTERS + Trap.FLAGS) & 1, "carry of the comparison before the fault");
    }

    /** A broken thread register becomes the main thread's; a thread of the list keeps its own. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theThreadOfAReportIsOneThatThereIs(boolean linux) throws Exception {
        Code access = (a, i) -> a.mov(Width.L, Reg.RAX, Mem.absolute(0x1000));
        List<Long> broken = report(linux, (a, i) -> {
            a.mov(Width.L, Reg.R15, 0x3330);
            access.write(a, i);
        }, (a, i) -> a.ret());
        assertEquals(broken.get(MAIN), broken.get(THREAD_REGISTER));
        assertEquals(0x3330L, broken.get(REGISTERS + 15), "as it was");
        List<Long> other = report(linux, (a, i) -> {
            a.movSymbol(Reg.RAX, i.scratch(), 512);
            a.mov(Width.L, Mem.of(Reg.R15, ThreadBlock.NEXT), Reg.RAX);
            a.mov(Width.L, Reg.R15, Reg.RAX);
            access.write(a, i);
        }, (a, i) -> a.ret());
        assertEquals(other.get(REGISTERS + 15), other.get(THREAD_REGISTER));
        assertTrue(!other.get(MAIN).equals(other.get(THREAD_REGISTER)), "the second thread's block");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFaultInAReportEndsTheProgram(boolean linux) throws Exception {
        BootImage.Outcome outcome = image(linux).entry(RuntimeEntry.BOOT, p -> p.asm.mov(Width.L, Reg.RAX, Mem.absolute(0x1000)))
            .entry(RuntimeEntry.FAULT, p -> p.asm.mov(Width.L, Reg.RAX, Mem.absolute(0x1000))).run();
        assertEquals(134, outcome.status());
    }

    /** Interrupts do not come before the report ends. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void reportsAreNotInterrupted(boolean linux) throws Exception {
        BootImage image = image(linux);
        BootImage.Outcome outcome = image.entry(RuntimeEntry.BOOT, p -> {
            unmask(p.asm, linux);
            p.asm.mov(Width.L, Reg.RAX, Mem.absolute(0x1000));
        }).entry(RuntimeEntry.FAULT, p -> {
            raise(p.asm, linux, linux ? ALARM : 99);
            for (int i = 0; i < 20; i++) {
                p.asm.pause();
            }
            BootImage.exit(p, 24);
        }).entry(RuntimeEntry.INTERRUPT, p -> BootImage.exit(p, 1)).run();
        assertEquals(24, outcome.status());
    }

    @Test
    void theInterruptStackEndsAtAGuardPage() throws Exception {
        List<Long> v = report(false, (a, i) -> {
            Label forever = new Label();
            raise(a, false, 50);
            a.sti();
            a.bind(forever);
            a.jmp(forever);
        }, (a, i) -> {
            Label forever = new Label();
            a.bind(forever);
            a.push(Reg.RAX);
            a.jmp(forever);
        });
        assertEquals((long) Vectors.PAGE_FAULT | FaultCause.WRITE, v.get(0), "cause");
        assertEquals(4096 - 8, v.get(1) & 4095, "the word below the stack");
        assertEquals(v.get(INTERRUPT_BLOCK), v.get(THREAD_REGISTER), "whose stack it is");
    }

    @Test
    void aNonMaskableInterruptIsReported() throws Exception {
        List<Long> v = report(false, (a, i) -> {
            Label forever = new Label();
            device(a, SPURIOUS, 0x1ff);
            device(a, COMMAND, NON_MASKABLE);
            a.bind(forever);
            a.jmp(forever);
        }, (a, i) -> a.ret());
        assertEquals(List.of((long) Vectors.NON_MASKABLE | FaultCause.OTHER, 0L), v.subList(0, 2), "cause, no address");
    }

    @Test
    void aMachineCheckIsReported() throws Exception {
        assertEquals((long) Vectors.MACHINE_CHECK | FaultCause.OTHER, report(false, (a, i) -> a.interrupt(Vectors.MACHINE_CHECK), (a, i) -> a.ret()).getFirst());
    }

    /** The gate of page faults is taken away: delivering one fails, which is a double fault. */
    @Test
    void aDoubleFaultIsReported() throws Exception {
        assertEquals((long) Vectors.DOUBLE_FAULT | FaultCause.OTHER, report(false, (a, i) -> {
            a.mov(Width.B, Image.at(Image.named("ibrik.amd64.idt"), 16 * Vectors.PAGE_FAULT + 5), 0);
            a.mov(Width.L, Reg.RAX, Mem.absolute(0x1000));
        }, (a, i) -> a.ret()).getFirst());
    }

    /** Interrupts in an image that does not serve them are reported. */
    @Test
    void unexpectedInterruptsAreReported() throws Exception {
        BootImage image = image(false);
        BootImage.Outcome outcome = image.entry(RuntimeEntry.BOOT, p -> {
            Label forever = new Label();
            raise(p.asm, false, 77);
            p.asm.sti();
            p.asm.bind(forever);
            p.asm.jmp(forever);
        }).entry(RuntimeEntry.FAULT, p -> {
            BootImage.put(p, Reg.RSI);
            BootImage.exit(p, 9);
        }).run();
        assertEquals(9, outcome.status());
        assertEquals(List.of((long) Vectors.UNEXPECTED | FaultCause.OTHER), outcome.values());
    }
}
