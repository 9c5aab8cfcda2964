package ibrik.runtime.arm.emit;

import static ibrik.assembler.arm.Cond.AL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.function.Consumer;

import ibrik.assembler.arm.Label;
import ibrik.assembler.arm.Mem;
import ibrik.assembler.arm.Operand2;
import ibrik.assembler.arm.Reg;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.ImageSymbols;
import ibrik.runtime.layout.ThreadBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What holds of the emitted code on every board, and the words to test it with.
abstract class BootTest {
    private final String board;
    private final int javaMode;
    final TestImage image;

    @TempDir
    Path folder;

    /// @param javaMode the processor's mode in which Java runs
    BootTest(String board, int javaMode) {
        this.board = board;
        this.javaMode = javaMode;
        image = new TestImage(board);
    }

    /// The field of the boot block at an offset in bytes.
    static int word(int[] words, int offset) {
        return words[offset / 4];
    }

    /// Boots a program that ends in a report, and gives the report's words: runtime entry, its arguments from 1, return address.
    final int[] fault(Consumer<Code> body) throws Exception {
        image.boot(body);
        TestImage.Outcome outcome = image.run(folder);
        assertEquals(TestImage.REPORT_STATUS, outcome.status());
        return outcome.words();
    }

    /// Where the boot stack ends.
    abstract int stackTop();

    /// Where the program starts.
    final int bootAddress() {
        return image.addresses.get(new Symbol.Named("runtime.BOOT"));
    }

    @Test
    void aLoadThroughNullBecomesAnException() throws Exception {
        int[] words = fault(c -> {
            c.asm.load(Reg.R0, 0);
            c.asm.ldr(Reg.R0, Mem.at(Reg.R0, 4092));
        });
        assertEquals(RuntimeEntry.THROW_NULL_POINTER.ordinal(), words[0]);
        assertEquals(bootAddress() + 4 + 1, words[5], "the instruction's address + 1 as return address");
    }

    /// Room on the stack for another thread: its block at the stack pointer, and its stack of one word, the address in r3, above. Leaves the arguments of SWITCH.
    private static void otherThread(Code c) {
        c.asm.sub(Reg.SP, Reg.SP, Operand2.imm(512));
        c.asm.mov(Reg.R0, Reg.R9);
        c.asm.mov(Reg.R1, Reg.SP);
        c.asm.add(Reg.R2, Reg.SP, Operand2.imm(508));
        c.asm.str(Reg.R3, Mem.at(Reg.R2));
        c.asm.str(Reg.R2, Mem.at(Reg.R1, ThreadBlock.SAVED_STACK));
    }

    @Test
    void aNewThreadStartsInJava() throws Exception {
        int[] words = fault(c -> {
            c.address(Reg.R3, ImageSymbols.THREAD_ENTRY);
            c.asm.add(Reg.R3, Reg.R3, Operand2.imm(ImageSymbols.THREAD_ENTRY_OFFSET));
            otherThread(c);
            c.call(new Symbol.Code(Stub.SWITCH));
        });
        assertEquals(RuntimeEntry.THREAD_START.ordinal(), words[0]);
        assertEquals(image.address(ImageSymbols.THREAD_ENTRY) + ImageSymbols.THREAD_ENTRY_OFFSET + 4, words[5], "return address");
    }

    @Test
    void aThreadGoesOnWhereItParked() throws Exception {
        int[] words = fault(c -> {
            Label other = new Label("other");
            c.asm.adr(Reg.R3, other);
            otherThread(c);
            c.call(new Symbol.Code(Stub.SWITCH));
            c.asm.mov(Reg.R0, Reg.R4);
            c.asm.mov(Reg.R1, Reg.R9);
            c.asm.sub(Reg.R2, Reg.SP, Reg.R5);
            c.call(new Symbol.Named("runtime.THROW_BOUNDS"));
            c.asm.bind(other);
            c.asm.mov(Reg.R5, Reg.R9);
            c.asm.sub(Reg.R4, Reg.SP, Reg.R9);
            c.asm.mov(Reg.R0, Reg.R9);
            c.address(Reg.R1, ImageSymbols.MAIN_THREAD);
            c.call(new Symbol.Code(Stub.SWITCH));
        });
        assertEquals(RuntimeEntry.THROW_BOUNDS.ordinal(), words[0]);
        assertEquals(512, words[1], "the other thread's stack is empty when it runs, above its block");
        assertEquals(image.address(ImageSymbols.MAIN_THREAD), words[2], "thread register");
        assertEquals(0, words[3], "the main thread's stack pointer is what it was");
    }

    @Test
    void registersAreKeptForTheReport() throws Exception {
        image.define(RuntimeEntry.FAULT, c -> {
            c.address(Reg.R0, ImageSymbols.FAULT_REGISTERS);
            c.asm.load(Reg.R1, 17);
            image.send(c.asm);
            c.asm.load(Reg.R0, TestImage.REPORT_STATUS);
            c.asm.b(AL, new Symbol.Code(Stub.EXIT), 0);
        });
        int[] words = fault(c -> {
            for (int r = 0; r < 13; r++) if (r != 9) c.asm.load(Reg.of(r), 0x70 + r);
            c.asm.load(Reg.LR, 0x7e);
            c.asm.sub(Reg.SP, Reg.SP, Operand2.imm(8));
            c.asm.udf(1);
        });
        for (int r = 0; r < 13; r++) if (r != 9) assertEquals(0x70 + r, words[r], "r" + r);
        assertEquals(image.address(ImageSymbols.MAIN_THREAD), words[9], "thread register");
        assertEquals(stackTop() - 8, words[13], "stack pointer");
        assertEquals(0x7e, words[14], "link register");
        assertEquals(bootAddress() + 14 * 4, words[15], "pc");
        assertEquals(javaMode, words[16] & 0x1f, "mode");
    }

    @Test
    void aFaultInAnotherThreadIsToldInItsBlock() throws Exception {
        image.define(RuntimeEntry.FAULT, c -> {
            c.asm.mov(Reg.R0, Reg.R9);
            c.asm.ldr(Reg.R1, Mem.at(Reg.R9, ThreadBlock.FAULT_ADDRESS));
            c.call(new Symbol.Named("runtime.THROW_BOUNDS"));
        });
        int[] words = fault(c -> {
            c.address(Reg.R9, ImageSymbols.INTERRUPT_THREAD);
            c.asm.load(Reg.R0, 0x70000000);
            c.asm.str(Reg.R0, Mem.at(Reg.R0));
        });
        assertEquals(image.address(ImageSymbols.INTERRUPT_THREAD), words[1]);
        assertEquals(0x70000000, words[2]);
    }

    @Test
    void aLostThreadRegisterDoesNotStopTheReport() throws Exception {
        for (int lost : new int[] {0, 0x1230, image.base + 4, -16}) {
            TestImage fresh = new TestImage(board);
            fresh.boot(c -> {
                c.asm.load(Reg.R9, lost);
                c.asm.udf(1);
            });
            int[] words = fresh.run(folder).words();
            assertEquals(RuntimeEntry.FAULT.ordinal(), words[0]);
        }
    }

    static void assertFault(int[] words, int cause, int address, int pc) {
        assertEquals(RuntimeEntry.FAULT.ordinal(), words[0]);
        assertEquals(cause, words[1], "cause");
        assertEquals(Integer.toHexString(address), Integer.toHexString(words[2]), "address");
        assertEquals(Integer.toHexString(pc), Integer.toHexString(words[3]), "pc");
    }
}
