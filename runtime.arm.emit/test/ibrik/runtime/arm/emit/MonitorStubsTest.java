package ibrik.runtime.arm.emit;

import static ibrik.assembler.arm.Cond.AL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;

import ibrik.assembler.arm.Assembler;
import ibrik.assembler.arm.Mem;
import ibrik.assembler.arm.Operand2;
import ibrik.assembler.arm.Reg;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.HeaderWord;
import ibrik.runtime.layout.ObjectLayout;
import ibrik.runtime.layout.ThreadBlock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the stubs make of header words, and which ones they leave to Java.
class MonitorStubsTest {
    private static final int MINE = 5 << HeaderWord.OWNER_SHIFT | HeaderWord.STATE_THIN;
    private static final int OTHERS = 6 << HeaderWord.OWNER_SHIFT | HeaderWord.STATE_THIN;
    private static final int LOG = HeaderWord.LOG;
    private static final int DEPTH_ONE = HeaderWord.DEPTH_ONE;
    private static final int DEEPEST = HeaderWord.DEPTH_MASK;

    private record Case(Stub stub, int before, int after, String what) {
    }

    private static final List<Case> CASES = List.of(
            new Case(Stub.MONITOR_ENTER, 0, MINE, "free"),
            new Case(Stub.MONITOR_ENTER, LOG, LOG | MINE, "free and old"),
            new Case(Stub.MONITOR_ENTER, MINE, MINE + DEPTH_ONE, "own"),
            new Case(Stub.MONITOR_ENTER, LOG | MINE | DEEPEST - DEPTH_ONE, LOG | MINE | DEEPEST, "own, one below the deepest"),
            new Case(Stub.MONITOR_EXIT, MINE, 0, "own"),
            new Case(Stub.MONITOR_EXIT, LOG | MINE, LOG, "own and old"),
            new Case(Stub.MONITOR_EXIT, LOG | MINE + DEPTH_ONE, LOG | MINE, "own, twice"),
            new Case(Stub.MONITOR_EXIT, MINE | DEEPEST, MINE | DEEPEST - DEPTH_ONE, "own, deepest"));

    private static final List<Case> SLOW = List.of(
            new Case(Stub.MONITOR_ENTER, MINE | DEEPEST, 0, "own, too deep"),
            new Case(Stub.MONITOR_ENTER, OTHERS, 0, "another's"),
            new Case(Stub.MONITOR_ENTER, MINE & HeaderWord.OWNER_MASK | HeaderWord.STATE_HASHED, 0, "hashed"),
            new Case(Stub.MONITOR_ENTER, MINE & HeaderWord.OWNER_MASK | HeaderWord.STATE_INFLATED, 0, "inflated"),
            new Case(Stub.MONITOR_EXIT, 0, 0, "free"),
            new Case(Stub.MONITOR_EXIT, OTHERS, 0, "another's"),
            new Case(Stub.MONITOR_EXIT, MINE & HeaderWord.OWNER_MASK | HeaderWord.STATE_INFLATED, 0, "inflated"));

    @TempDir
    Path folder;

    @BeforeAll
    static void qemu() {
        assumeTrue(TestImage.isInstalled("qemu-arm"), "qemu-arm is not installed; install qemu-user to run this test");
    }

    /// Calls the stub for an object in the space at the stack pointer.
    private static void call(Assembler asm, Case c) {
        asm.load(Reg.R0, MINE);
        asm.str(Reg.R0, Mem.at(Reg.R9, ThreadBlock.THIN_LOCK));
        asm.load(Reg.R0, c.before);
        asm.str(Reg.R0, Mem.at(Reg.SP, ObjectLayout.HEADER_WORD));
        for (int r = 0; r < 12; r++) if (r != 9) asm.load(Reg.of(r), 1000 + r);
        asm.mov(Reg.R12, Reg.SP);
        asm.bl(AL, new Symbol.Code(c.stub), 0);
    }

    /// The header, and the sum of all registers that must come back.
    @Test
    void headerWordsChangeAsStatesSay() throws Exception {
        TestImage image = new TestImage("linux");
        image.boot(c -> {
            c.asm.sub(Reg.SP, Reg.SP, Operand2.imm(1024));
            for (int i = 0; i < CASES.size(); i++) {
                call(c.asm, CASES.get(i));
                for (int r = 1; r < 9; r++) c.asm.add(Reg.R0, Reg.R0, Reg.of(r));
                c.asm.str(Reg.R0, Mem.at(Reg.SP, 20 + 8 * i));
                c.asm.ldr(Reg.R0, Mem.at(Reg.SP, ObjectLayout.HEADER_WORD));
                c.asm.str(Reg.R0, Mem.at(Reg.SP, 16 + 8 * i));
            }
            c.asm.add(Reg.R0, Reg.SP, Operand2.imm(16));
            c.asm.load(Reg.R1, 2 * CASES.size());
            image.send(c.asm);
        });
        int[] words = image.run(folder).words();
        for (int i = 0; i < CASES.size(); i++) {
            Case c = CASES.get(i);
            assertEquals(Integer.toHexString(c.after), Integer.toHexString(words[2 * i]), c.stub + ", " + c.what);
            assertEquals(9 * 1000 + 36, words[2 * i + 1], "sum of the registers after " + c.stub + ", " + c.what);
        }
    }

    @Test
    void otherStatesAreLeftToJava() throws Exception {
        for (Case c : SLOW) {
            TestImage image = new TestImage("linux");
            image.boot(code -> {
                code.asm.sub(Reg.SP, Reg.SP, Operand2.imm(1024));
                code.asm.mov(Reg.R0, Reg.SP);
                code.asm.push(Reg.R0);
                code.asm.mov(Reg.R0, Reg.SP);
                code.asm.load(Reg.R1, 1);
                image.send(code.asm);
                code.asm.pop(Reg.R0);
                call(code.asm, c);
            });
            int[] words = image.run(folder).words();
            RuntimeEntry entry = c.stub == Stub.MONITOR_ENTER ? RuntimeEntry.MONITOR_ENTER : RuntimeEntry.MONITOR_EXIT;
            assertEquals(entry.ordinal(), words[1], "the method called for a monitor that is " + c.what);
            assertEquals(words[0], words[2], "its object");
        }
    }
}
