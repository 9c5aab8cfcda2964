package ibrik.assembler.arm;

import static ibrik.assembler.arm.Cond.AL;
import static ibrik.assembler.arm.Reg.R0;
import static ibrik.assembler.arm.Reg.R1;
import static ibrik.assembler.arm.Reg.R2;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

/// Labels, relocations, and what is refused.
class CodeBufferTest {
    private final Assembler asm = new Assembler();

    private void refused(String part, Runnable action) {
        String message = assertThrows(AssemblyException.class, action::run).getMessage();
        assertTrue(message.contains(part), message);
    }

    private static void pad(Assembler a, int words) {
        for (int i = 0; i < words; i++) a.word(0);
    }

    @Test
    void anUnboundLabelIsNamed() {
        asm.b(new Label("loop exit"));
        refused("loop exit", asm::toByteArray);
    }

    @Test
    void aLabelIsBoundOnce() {
        Label label = asm.here();
        refused("already bound", () -> asm.bind(label));
    }

    @Test
    void aLiteralOutOfReachIsRefused() {
        Label label = new Label("literal");
        asm.ldr(R0, label);
        pad(asm, 1026);
        asm.bind(label);
        refused("out of reach", asm::toByteArray);
    }

    @Test
    void aVfpLiteralOutOfReachIsRefused() {
        Label label = new Label();
        asm.vldr(AL, DReg.D0, label);
        pad(asm, 257);
        asm.bind(label);
        refused("out of reach", asm::toByteArray);
    }

    @Test
    void aDoublewordLiteralOutOfReachIsRefused() {
        Label label = new Label();
        asm.ldrd(AL, R0, label);
        pad(asm, 65);
        asm.bind(label);
        refused("out of reach", asm::toByteArray);
    }

    @Test
    void anAddressThatIsNoRotatedConstantIsRefused() {
        Label label = new Label();
        asm.adr(R0, label);
        pad(asm, 0x102 / 4 * 4 + 3);
        asm.bind(label);
        refused("out of reach", asm::toByteArray);
    }

    @Test
    void aJumpTableHoldsDistances() {
        Label base = asm.here();
        Label target = new Label();
        asm.difference(target, base);
        asm.difference(base, target);
        asm.bind(target);
        asm.toByteArray();
        assertEquals(8, asm.wordAt(0));
        assertEquals(-8, asm.wordAt(4));
    }

    @Test
    void operandsOutOfRangeAreRefused() {
        refused("0x101", () -> asm.add(R0, R1, Operand2.imm(0x101)));
        refused("0..31", () -> asm.add(R0, R1, R2.lsl(32)));
        refused("1..32", () -> asm.add(R0, R1, R2.lsr(0)));
        refused("1..31", () -> asm.add(R0, R1, R2.ror(32)));
        refused("4096", () -> asm.ldr(R0, Mem.at(R1, 4096)));
        refused("256", () -> asm.ldrh(R0, Mem.at(R1, -256)));
        refused("shifted index", () -> asm.ldrh(R0, Mem.at(R1, R2, Shift.LSL, 1)));
        refused("even", () -> asm.ldrd(R1, Mem.at(R2)));
        refused("even", () -> asm.ldrexd(AL, Reg.LR, R2));
        refused("status", () -> asm.strex(AL, R0, R0, R1));
        refused("also stored", () -> asm.strexd(AL, R1, R0, R2));
        refused("multiple of four", () -> asm.vldr(AL, SReg.S0, Mem.at(R0, 2)));
        refused("1024", () -> asm.vldr(AL, SReg.S0, Mem.at(R0, 1024)));
        refused("immediate form", () -> asm.vmov(AL, DReg.D0, 0.1));
        refused("immediate form", () -> asm.vmov(AL, SReg.S0, 0f));
        refused("S31", () -> asm.vmov(AL, SReg.S31, R0, R1));
        refused("65536", () -> asm.movw(R0, 65536));
        refused("width", () -> asm.ubfx(AL, R0, R1, 16, 17));
        refused("rotation", () -> asm.uxtb(AL, R0, R1, 4));
        refused("svc", () -> asm.svc(AL, 1 << 24));
        refused("empty", () -> asm.push());
        refused("1..16", () -> asm.vpush(AL, DReg.D0, 17));
        assertEquals(0, asm.position(), "a refused instruction leaves no bytes");
    }

    @Test
    void relocationsAreRecordedAndApplied() {
        asm.bl(AL, "callee", 0);
        asm.b(Cond.NE, "callee", 4);
        asm.loadAddress(R1, "data", 0x10);
        asm.word("data", -4);
        assertEquals(List.of(
                new Relocation(0, Relocation.Kind.BRANCH24, "callee", 0),
                new Relocation(4, Relocation.Kind.BRANCH24, "callee", 4),
                new Relocation(8, Relocation.Kind.MOVW_ABS, "data", 0x10),
                new Relocation(12, Relocation.Kind.MOVT_ABS, "data", 0x10),
                new Relocation(16, Relocation.Kind.ABS32, "data", -4)), asm.relocations());
        int[] words = new int[5];
        for (int i = 0; i < 5; i++) {
            Relocation r = asm.relocations().get(i);
            words[i] = r.apply(asm.wordAt(r.offset()), 0x80010000 + r.offset(), r.symbol().equals("callee") ? 0x80008000 : 0x8abc5ff8);
        }
        Assembler expected = new Assembler();
        Label callee = new Label();
        expected.bind(callee);
        pad(expected, 0x2000);
        expected.bl(callee);
        Label plus4 = new Label();
        Assembler second = new Assembler();
        pad(second, 1);
        second.bind(plus4);
        pad(second, 0x2001 - 1);
        second.b(Cond.NE, plus4);
        expected.toByteArray();
        second.toByteArray();
        assertEquals(expected.wordAt(0x8000), words[0]);
        assertEquals(second.wordAt(0x8004), words[1]);
        expected.movw(R1, 0x6008);
        expected.movt(R1, 0x8abc);
        assertEquals(expected.wordAt(0x8004), words[2]);
        assertEquals(expected.wordAt(0x8008), words[3]);
        assertEquals(0x8abc5ff4, words[4]);
        assertEquals(0x8abc5ff8 - 0x80010010, new Relocation(16, Relocation.Kind.REL32, "data", 0).apply(0, 0x80010010, 0x8abc5ff8));
    }

    @Test
    void aCallOutOfReachIsRefused() {
        Relocation r = new Relocation(0, Relocation.Kind.BRANCH24, "far", 0);
        assertEquals(0xeb7fffff, r.apply(0xeb000000, 0, 0x1fffffc + 8));
        assertEquals(0xeb800000, r.apply(0xeb000000, 0x2000000 - 8, 0));
        refused("far", () -> r.apply(0xeb000000, 0, 0x2000000 + 8));
        refused("far", () -> r.apply(0xeb000000, 0x2000000 - 4, 0));
    }
}
