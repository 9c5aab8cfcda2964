package ibrik.compiler.arm;

import java.util.function.Consumer;
import java.util.function.Supplier;

import ibrik.assembler.arm.DReg;
import ibrik.assembler.arm.Operand2;
import ibrik.assembler.arm.Reg;
import ibrik.assembler.arm.SReg;
import ibrik.compiler.core.lir.LirInstruction;
import ibrik.compiler.core.lir.Operand;
import ibrik.compiler.core.lir.VirtualRegister;

/// An instruction, or a short fixed sequence, that emits itself once its operands have locations.
final class ArmInstruction extends LirInstruction {
    private Consumer<Emitter> encoding = out -> {
    };

    /// @param name for dumps only
    ArmInstruction(String name) {
        super(name);
    }

    ArmInstruction encode(Consumer<Emitter> value) {
        encoding = value;
        return this;
    }

    /// Whether it is the jump at the end of a block.
    boolean isJump() {
        return opcode.equals("goto");
    }

    void emit(Emitter out) {
        encoding.accept(out);
    }

    ArmInstruction in(VirtualRegister... registers) {
        for (VirtualRegister r : registers) use(Operand.register(r));
        return this;
    }

    /// Uses that stay intact while the definitions are written.
    ArmInstruction late(VirtualRegister... registers) {
        for (VirtualRegister r : registers) use(Operand.late(r));
        return this;
    }

    ArmInstruction out(VirtualRegister... registers) {
        for (VirtualRegister r : registers) define(Operand.register(r));
        return this;
    }

    ArmInstruction temp(VirtualRegister... registers) {
        for (VirtualRegister r : registers) temporary(Operand.register(r));
        return this;
    }

    /// Adds the registers of a flexible operand as uses.
    Supplier<Operand2> flex(Flex operand) {
        if (operand.register() == null) return () -> Operand2.imm(operand.constant());
        int index = uses.size();
        in(operand.register());
        if (operand.shift() == null) return () -> use(index);
        return () -> use(index).shift(operand.shift(), operand.constant());
    }

    Reg use(int index) {
        return Reg.of(uses.get(index).physical);
    }

    Reg def(int index) {
        return Reg.of(definitions.get(index).physical);
    }

    Reg tmp(int index) {
        return Reg.of(temporaries.get(index).physical);
    }

    DReg useD(int index) {
        return DReg.of(uses.get(index).physical);
    }

    DReg defD(int index) {
        return DReg.of(definitions.get(index).physical);
    }

    SReg useS(int index) {
        return SReg.of(2 * uses.get(index).physical);
    }

    SReg defS(int index) {
        return SReg.of(2 * definitions.get(index).physical);
    }
}
