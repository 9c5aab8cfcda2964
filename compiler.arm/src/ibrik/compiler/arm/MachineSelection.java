package ibrik.compiler.arm;

import static ibrik.assembler.arm.Cond.AL;

import java.util.Set;

import ibrik.assembler.arm.MemoryAssembler.Barrier;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.lir.Operand;
import ibrik.compiler.core.lir.VirtualRegister;

/// The machine instructions of the vocabulary (ibrik.runtime.api.Machine) that this processor has.
/// Sources: ARM ARM DDI 0406C, B8 (generic timer); ARM semihosting, IHI 0100; Linux system call convention of the ARM EABI.
final class MachineSelection {
    private static final Set<String> NAMES = Set.of("counter", "counterFrequency", "mainId", "halt", "pause", "systemCall", "semihosting");

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
            case "mainId" -> read(v, 0, 0, 0);
            case "halt" -> s.add("wfi").encode(out -> {
                out.asm.dsb(Barrier.SY);
                out.asm.wfi(AL);
            });
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

    private void service(Value v, int number, int[] registers) {
        ArmInstruction i = new ArmInstruction("svc");
        for (int k = 0; k < v.argCount(); k++) i.use(Operand.fixed(s.calls().argument(v.arg(k), false, registers[k]), registers[k]));
        VirtualRegister result = s.low(v);
        i.define(Operand.fixed(result, 0));
        s.add(i);
        i.encode(out -> out.asm.svc(AL, number));
    }
}
