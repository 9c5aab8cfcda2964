package ibrik.runtime.arm.emit;

import static ibrik.assembler.arm.Cond.AL;
import static ibrik.assembler.arm.Cond.EQ;
import static ibrik.assembler.arm.Cond.NE;
import static ibrik.assembler.arm.Reg.LR;
import static ibrik.assembler.arm.Reg.R10;
import static ibrik.assembler.arm.Reg.R11;
import static ibrik.assembler.arm.Reg.R12;
import static ibrik.assembler.arm.Reg.R9;
import static ibrik.assembler.arm.S.KEEP;
import static ibrik.assembler.arm.S.SET;

import java.util.List;

import ibrik.assembler.arm.Assembler;
import ibrik.assembler.arm.Label;
import ibrik.assembler.arm.Mem;
import ibrik.assembler.arm.MemoryAssembler.Barrier;
import ibrik.assembler.arm.Operand2;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.StubEmitter.Context;
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.CodeTables;
import ibrik.runtime.layout.HeaderWord;
import ibrik.runtime.layout.ObjectLayout;
import ibrik.runtime.layout.ThreadBlock;

/// Monitors without contention: MONITOR_ENTER and MONITOR_EXIT exchange the header word. The object is in r12; r10 and r11 are lost. A neutral word becomes the thread's own
/// thin lock, an own one counts; whatever else there is goes on in a preserving stub, as if that had been called. The collector's bits stay as they are. See HeaderWord.
/// Barriers: accesses after a lock stay behind it, accesses before an unlock stay before it (ARM ARM DDI 0406C, D7.2).
final class MonitorStubs {
    private static final Symbol SLOW_ENTER = Code.named("ibrik.arm.monitor.enter");
    private static final Symbol SLOW_EXIT = Code.named("ibrik.arm.monitor.exit");
    /// Shifts the collector's bits out of a header word.
    private static final int ABOVE_LOCK = Integer.numberOfLeadingZeros(HeaderWord.LOCK_MASK);
    /// Shifts owner and collector's bits out of a header word, and then the state.
    private static final int ABOVE_DEPTH = 32 - HeaderWord.OWNER_SHIFT;
    private static final int BELOW_DEPTH = ABOVE_DEPTH + HeaderWord.DEPTH_SHIFT;

    private MonitorStubs() {
    }

    /// Nothing, if no reached code uses monitors.
    static void emit(Context context, List<CompiledMethod> code) {
        if (!context.runtime().containsKey(RuntimeEntry.MONITOR_ENTER) || !context.runtime().containsKey(RuntimeEntry.MONITOR_EXIT)) return;
        code.add(enter());
        code.add(exit());
        code.add(CommonStubs.ofObject(context, SLOW_ENTER, RuntimeEntry.MONITOR_ENTER));
        code.add(CommonStubs.ofObject(context, SLOW_EXIT, RuntimeEntry.MONITOR_EXIT));
    }

    private static CompiledMethod enter() {
        Code c = new Code();
        Assembler asm = c.asm;
        Label held = new Label("held");
        Label slow = new Label("slow");
        asm.add(R12, R12, Operand2.imm(ObjectLayout.HEADER_WORD));
        Label again = asm.here();
        asm.ldrex(AL, R11, R12);
        asm.mov(AL, SET, R10, R11.lsl(ABOVE_LOCK));
        asm.ldr(EQ, R10, mine());
        asm.orr(EQ, KEEP, R10, R10, R11);
        asm.strex(EQ, R11, R10, R12);
        asm.cmp(EQ, R11, Operand2.imm(0));
        asm.b(NE, held);
        asm.dmb(Barrier.ISH);
        asm.bx(LR);
        asm.bind(held);
        asm.ldrex(AL, R11, R12);
        asm.mov(AL, SET, R10, R11.lsl(ABOVE_LOCK));
        asm.b(EQ, again);
        ifMine(asm, slow);
        asm.mvn(R10, R11);
        isDepthZero(asm, R10);
        asm.b(EQ, slow);
        asm.add(R10, R11, Operand2.imm(HeaderWord.DEPTH_ONE));
        replace(asm, held);
        return slow(c, slow, SLOW_ENTER, Stub.MONITOR_ENTER);
    }

    private static CompiledMethod exit() {
        Code c = new Code();
        Assembler asm = c.asm;
        Label deeper = new Label("deeper");
        Label slow = new Label("slow");
        asm.add(R12, R12, Operand2.imm(ObjectLayout.HEADER_WORD));
        asm.dmb(Barrier.ISH);
        Label again = asm.here();
        asm.ldrex(AL, R11, R12);
        asm.ldr(R10, mine());
        // Of a lock taken once by this thread, the collector's bits remain.
        asm.eor(R10, R10, R11);
        asm.mov(AL, SET, R11, R10.lsl(ABOVE_LOCK));
        asm.strex(EQ, R11, R10, R12);
        asm.cmp(EQ, R11, Operand2.imm(0));
        asm.b(NE, deeper);
        asm.bx(LR);
        asm.bind(deeper);
        asm.ldrex(AL, R11, R12);
        ifMine(asm, slow);
        asm.mov(R10, R11);
        isDepthZero(asm, R10);
        asm.b(EQ, again);
        asm.sub(R10, R11, Operand2.imm(HeaderWord.DEPTH_ONE));
        replace(asm, deeper);
        return slow(c, slow, SLOW_EXIT, Stub.MONITOR_EXIT);
    }

    private static Mem mine() {
        return Mem.at(R9, ThreadBlock.THIN_LOCK);
    }

    /// r11: the word. Goes on if it is a thin lock of this thread. Loses r10.
    private static void ifMine(Assembler asm, Label otherwise) {
        asm.ldr(R10, mine());
        asm.eor(R10, R10, R11);
        for (int part = 0; part < 32; part += 8) {
            int ignored = (HeaderWord.COLLECTOR_MASK | HeaderWord.DEPTH_MASK) & 0xff << part;
            if (ignored != 0) asm.bic(AL, SET, R10, R10, Operand2.imm(ignored));
        }
        asm.b(NE, otherwise);
    }

    /// Sets EQ if the depth bits of the register are all zero, and loses it.
    private static void isDepthZero(Assembler asm, ibrik.assembler.arm.Reg word) {
        asm.mov(word, word.lsl(ABOVE_DEPTH));
        asm.mov(AL, SET, word, word.lsr(BELOW_DEPTH));
    }

    private static void replace(Assembler asm, Label again) {
        asm.strex(AL, R11, R10, R12);
        asm.cmp(R11, Operand2.imm(0));
        asm.b(NE, again);
        asm.bx(LR);
    }

    private static CompiledMethod slow(Code c, Label slow, Symbol target, Stub stub) {
        c.asm.bind(slow);
        c.asm.clrex();
        c.asm.sub(R12, R12, Operand2.imm(ObjectLayout.HEADER_WORD));
        c.asm.b(AL, target, 0);
        return c.finish(new Symbol.Code(stub), 0, CodeTables.METHOD_FRAMELESS | CodeTables.METHOD_HIDDEN);
    }
}
