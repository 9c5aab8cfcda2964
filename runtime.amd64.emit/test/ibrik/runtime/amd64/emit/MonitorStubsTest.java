// Monitors without contention: what becomes of header words, and what is left to Java.
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
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.StubEmitter;
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.HeaderWord;
import ibrik.runtime.layout.ObjectLayout;
import ibrik.runtime.layout.ThreadBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MonitorStubsTest {
    private static final int MINE = 5 << HeaderWord.OWNER_SHIFT | HeaderWord.STATE_THIN;
    private static final int OTHERS = 6 << HeaderWord.OWNER_SHIFT | HeaderWord.STATE_THIN;
    private static final int LOG = HeaderWord.LOG;
    /** What the methods of the runtime answer with. */
    private static final int LEFT_TO_JAVA = 0x77;

    private record Case(Stub stub, int before, int after, String what) {
    }

    private static final List<Case> CASES = List.of(
        new Case(Stub.MONITOR_ENTER, 0, MINE, "free"),
        new Case(Stub.MONITOR_ENTER, LOG, LOG | MINE, "free and old"),
        new Case(Stub.MONITOR_ENTER, MINE, MINE + HeaderWord.DEPTH_ONE, "own"),
        new Case(Stub.MONITOR_ENTER, LOG | MINE | HeaderWord.DEPTH_MASK - HeaderWord.DEPTH_ONE, LOG | MINE | HeaderWord.DEPTH_MASK, "own, one below the deepest"),
        new Case(Stub.MONITOR_ENTER, MINE | HeaderWord.DEPTH_MASK, LEFT_TO_JAVA, "own, too deep"),
        new Case(Stub.MONITOR_ENTER, OTHERS, LEFT_TO_JAVA, "another's"),
        new Case(Stub.MONITOR_ENTER, MINE & HeaderWord.OWNER_MASK | HeaderWord.STATE_HASHED, LEFT_TO_JAVA, "hashed"),
        new Case(Stub.MONITOR_ENTER, MINE & HeaderWord.OWNER_MASK | HeaderWord.STATE_INFLATED, LEFT_TO_JAVA, "inflated"),
        new Case(Stub.MONITOR_EXIT, MINE, 0, "own"),
        new Case(Stub.MONITOR_EXIT, LOG | MINE, LOG, "own and old"),
        new Case(Stub.MONITOR_EXIT, LOG | MINE + HeaderWord.DEPTH_ONE, LOG | MINE, "own, twice"),
        new Case(Stub.MONITOR_EXIT, MINE | HeaderWord.DEPTH_MASK, MINE | HeaderWord.DEPTH_MASK - HeaderWord.DEPTH_ONE, "own, deepest"),
        new Case(Stub.MONITOR_EXIT, 0, LEFT_TO_JAVA, "free"),
        new Case(Stub.MONITOR_EXIT, OTHERS, LEFT_TO_JAVA, "another's"),
        new Case(Stub.MONITOR_EXIT, MINE & HeaderWord.OWNER_MASK | HeaderWord.STATE_INFLATED, LEFT_TO_JAVA, "inflated"));

    private static void javaMethod(Piece p) {
        p.asm.mov(Width.L, Mem.of(Reg.RSI, ObjectLayout.HEADER_WORD), LEFT_TO_JAVA);
        for (Reg r : Reg.values()) {
            if (r != Reg.RSP && r != Reg.R15) {
                p.asm.mov(Width.Q, r, -1);
            }
        }
        p.asm.ret();
    }

    @Test
    void headerWordsChangeAsStatesSay() throws Exception {
        BootImage.assumeCanRun(true);
        BootImage image = new BootImage(true);
        image.entry(RuntimeEntry.BOOT, p -> {
            Assembler a = p.asm;
            Label wrong = new Label();
            a.mov(Width.L, Mem.of(Reg.R15, ThreadBlock.THIN_LOCK), MINE);
            for (Case c : CASES) {
                for (Reg r : Reg.values()) {
                    if (r != Reg.RSP && r != Reg.R15) {
                        a.mov(Width.L, r, 1000 + r.number());
                    }
                }
                a.movSymbol(Reg.R11, image.scratch(), 0);
                a.mov(Width.L, Mem.of(Reg.R11, ObjectLayout.HEADER_WORD), c.before);
                a.call(new Symbol.Code(c.stub), 0);
                for (Reg r : Reg.values()) {
                    if (r != Reg.RSP && r != Reg.R15 && r != Reg.R11 && r != Reg.RAX && r != Reg.R10) {
                        a.alu(Alu.CMP, Width.Q, r, 1000 + r.number());
                        a.jcc(Cond.NE, wrong);
                    }
                }
                a.movSymbol(Reg.R11, image.scratch(), 0);
                a.mov(Width.L, Reg.RAX, Mem.of(Reg.R11, ObjectLayout.HEADER_WORD));
                BootImage.put(p);
            }
            BootImage.exit(p, 0);
            a.bind(wrong);
            BootImage.exit(p, 1);
        }).entry(RuntimeEntry.MONITOR_ENTER, MonitorStubsTest::javaMethod).entry(RuntimeEntry.MONITOR_EXIT, MonitorStubsTest::javaMethod);
        BootImage.Outcome outcome = image.run();
        assertEquals(0, outcome.status(), "registers came back");
        for (int i = 0; i < CASES.size(); i++) {
            Case c = CASES.get(i);
            assertEquals(Integer.toHexString(c.after), Integer.toHexString(outcome.values().get(i).intValue()), c.stub + ", " + c.what);
        }
    }

    @Test
    void imagesWithoutMonitorsHaveNoStubs() {
        Map<RuntimeEntry, Symbol> runtime = new HashMap<>();
        for (RuntimeEntry e : RuntimeEntry.values()) {
            if (e.always()) {
                runtime.put(e, new Symbol.Named(e.name()));
            }
        }
        List<Symbol> symbols = new ArrayList<>();
        var ram = new StubEmitter.Region("ram", "ram", 0x400000, 0x10000000);
        new Amd64Stubs().emit(new StubEmitter.Context("linux", Map.of("ram", ram), runtime)).code().forEach(c -> symbols.add(c.symbol()));
        assertTrue(symbols.contains(new Symbol.Code(Stub.POLL)));
        assertTrue(symbols.stream().noneMatch(s -> s.toString().contains("MONITOR") || s.toString().contains("monitor")), symbols.toString());
    }
}
