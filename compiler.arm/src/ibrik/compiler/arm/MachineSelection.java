package ibrik.compiler.arm;

import static ibrik.assembler.arm.Cond.AL;

import java.util.Set;

import ibrik.assembler.arm.Assembler;
import ibrik.assembler.arm.MemoryAssembler.Barrier;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.lir.Operand;
import ibrik.compiler.core.lir.VirtualRegister;

/// The machine instructions of the vocabulary (ibrik.runtime.api.Machine) that this processor has.
/// Sources: ARM ARM DDI 0406C, B3.10 (translation buffers), B4.2 (caches), B8 (generic timer), B9.3.2 (interrupt masks); ARM semihosting, IHI 0100; Linux system call convention of the ARM EABI.
final class MachineSelection {
    private static final Set<String> NAMES = Set.of("counter", "counterFrequency", "setCounterFrequency", "mainId", "halt", "pause", "systemCall", "semihosting",
            "maskInterrupts", "unmaskInterrupts", "haltUnmasked", "synchronise", "invalidatePage", "cleanCacheLine", "invalidateCacheLine", "flushCacheLine",
            "setTimerCompare", "setTimerControl", "timerControl", "tableRoot");

    private final Selector s;

    MachineSelection(Selector selector) {
        s = selector;
    }

    static boolean supports(String name) {
        return NAMES.contains(name);
    }

    void select(Value v) {
        String name = (String) v.aux;
        switch (name) {
            case "counter" -> {
                ArmInstruction i = s.add("mrrc cntpct").out(s.low(v), s.high(v));
                i.encode(out -> {
                    out.asm.isb();
                    out.asm.mrrc(AL, 15, 0, i.def(0), i.def(1), 14);
                });
            }
            case "counterFrequency" -> read(v, 14, 0, 0);
            case "setCounterFrequency" -> write(v, 14, 0, 0);
            case "mainId" -> read(v, 0, 0, 0);
            case "halt" -> s.add("wfi").encode(out -> {
                out.asm.dsb(Barrier.SY);
                out.asm.wfi(AL);
            });
            case "maskInterrupts" -> s.add("cpsid").encode(out -> out.asm.cpsid(Assembler.MASK_I));
            case "unmaskInterrupts" -> s.add("cpsie").encode(out -> unmask(out.asm));
            case "haltUnmasked" -> s.add("wfi cpsie").encode(out -> {
                out.asm.dsb(Barrier.SY);
                out.asm.wfi(AL);
                unmask(out.asm);
            });
            case "synchronise" -> s.add("dsb").encode(out -> out.asm.dsb(Barrier.SY));
            case "invalidatePage" -> invalidatePage(v);
            case "cleanCacheLine" -> write(v, 7, 10, 1);
            case "invalidateCacheLine" -> write(v, 7, 6, 1);
            case "flushCacheLine" -> write(v, 7, 14, 1);
            case "setTimerCompare" -> {
                ArmInstruction i = s.add("mcrr cntp_cval").in(s.low(v.arg(0)), s.high(v.arg(0)));
                i.encode(out -> {
                    out.asm.mcrr(AL, 15, 2, i.use(0), i.use(1), 14);
                    out.asm.isb();
                });
            }
            case "setTimerControl" -> {
                ArmInstruction i = s.add("mcr cntp_ctl").in(s.low(v.arg(0)));
                i.encode(out -> {
                    out.asm.mcr(AL, 15, 0, i.use(0), 14, 2, 1);
                    out.asm.isb();
                });
            }
            case "timerControl" -> read(v, 14, 2, 1);
            case "tableRoot" -> read(v, 2, 0, 0);
            case "pause" -> s.add("yield").encode(out -> out.asm.yield(AL));
            case "systemCall" -> service(v, 0, new int[] {7, 0, 1, 2, 3, 4, 5});
            case "semihosting" -> service(v, 0x123456, new int[] {0, 1});
            default -> throw new IllegalStateException("machine instruction " + name + " is unknown on ARM; the linker refuses it before");
        }
    }

    private void read(Value v, int crn, int crm, int op2) {
        ArmInstruction i = s.add("mrc").out(s.low(v));
        i.encode(out -> out.asm.mrc(AL, 15, 0, i.def(0), crn, crm, op2));
    }

    private void write(Value v, int crn, int crm, int op2) {
        ArmInstruction i = s.add("mcr").in(s.low(v.arg(0)));
        i.encode(out -> out.asm.mcr(AL, 15, 0, i.use(0), crn, crm, op2));
    }

    /// An interrupt that is pending is taken before the next instruction.
    private static void unmask(Assembler asm) {
        asm.cpsie(Assembler.MASK_I);
        asm.isb();
    }

    /// On all processors that share memory: TLBIMVAIS, BPIALLIS. The table's new word has been written when it starts, and the old one is forgotten when it ends.
    private void invalidatePage(Value v) {
        ArmInstruction i = s.add("tlbimva").in(s.low(v.arg(0)));
        i.encode(out -> {
            out.asm.dsb(Barrier.ISH);
            out.asm.mcr(AL, 15, 0, i.use(0), 8, 3, 1);
            out.asm.mcr(AL, 15, 0, i.use(0), 7, 1, 6);
            out.asm.dsb(Barrier.ISH);
            out.asm.isb();
        });
    }

    private void service(Value v, int number, int[] registers) {
        ArmInstruction i = new ArmInstruction("svc");
        for (int k = 0; k < v.argCount(); k++) i.use(Operand.fixed(s.calls().argument(v.arg(k), false, registers[k]), registers[k]));
        VirtualRegister result = s.low(v);
        i.define(Operand.fixed(result, 0));
        s.add(i);
        i.encode(out -> out.asm.svc(AL, number));
    }
}
