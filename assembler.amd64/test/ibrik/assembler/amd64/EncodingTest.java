// Every instruction form against GNU as, byte for byte.
package ibrik.assembler.amd64;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EncodingTest {

    @Test
    void everyFormOf64BitCode() throws Exception {
        compare(forms(false), "--64");
    }

    @Test
    void everyFormOf32BitCode() throws Exception {
        compare(forms(true), "--32");
    }

    private static List<Forms.Form> forms(boolean code32) {
        Forms forms = new Forms(code32);
        forms.integer();
        forms.flow();
        new SseForms(forms).all();
        new SystemForms(forms).all();
        return forms.all;
    }

    private static void compare(List<Forms.Form> forms, String flag) throws Exception {
        GnuAssembler.assumeInstalled();
        List<byte[]> expected = GnuAssembler.assemble(flag, forms.stream().map(Forms.Form::text).toList());
        assertEquals(forms.size(), expected.size());
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            Assembler a = new Assembler();
            a.code32(flag.equals("--32"));
            forms.get(i).call().accept(a);
            String want = HexFormat.of().formatHex(expected.get(i));
            String got = HexFormat.of().formatHex(a.bytes());
            if (!want.equals(got)) {
                wrong.add(forms.get(i).text() + ": GNU as has " + want + ", we have " + got);
            }
        }
        assertTrue(wrong.isEmpty(), () -> wrong.size() + " of " + forms.size() + " forms differ:\n"
            + String.join("\n", wrong.subList(0, Math.min(40, wrong.size()))));
    }

    @Test
    void relocationsAsGnuHasThem() throws Exception {
        GnuAssembler.assumeInstalled();
        // For a narrow lea GNU as also admits addresses above 2 GB; ours asks for the stricter kind everywhere.
        List<Forms.Form> some = forms(false).stream().filter(f -> f.text().contains("sym") && !f.text().matches("lea[wl] .*")).toList();
        List<String> expected = GnuAssembler.relocations(some.stream().map(Forms.Form::text).toList());
        Assembler a = new Assembler();
        List<String> texts = new ArrayList<>();
        for (Forms.Form f : some) {
            f.call().accept(a);
            texts.add(f.text());
        }
        List<String> got = new ArrayList<>();
        for (Reloc r : a.relocations().stream().sorted(Comparator.comparingInt(Reloc::position)).toList()) {
            boolean branch = isBranchField(a.bytes(), r.position());
            got.add(r.position() + " " + gnuName(r.kind(), branch) + " " + r.addend());
        }
        // GNU as lists jumps after the rest.
        expected = expected.stream().sorted(Comparator.comparingInt(e -> Integer.parseInt(e.split(" ")[0]))).toList();
        for (int i = 0; i < Math.min(got.size(), expected.size()); i++) {
            assertEquals(expected.get(i), got.get(i), texts.get(i));
        }
        assertEquals(expected.size(), got.size());
    }

    /** GNU as has a name of its own for the fields of call, jmp and jcc. */
    private static boolean isBranchField(byte[] code, int field) {
        return (code[field - 1] & 0xfe) == 0xe8 || field > 1 && code[field - 2] == 0x0f && (code[field - 1] & 0xf0) == 0x80;
    }

    private static String gnuName(Reloc.Kind kind, boolean branch) {
        return switch (kind) {
            case REL32 -> branch ? "R_X86_64_PLT32" : "R_X86_64_PC32";
            case ABS32 -> "R_X86_64_32";
            case ABS32S -> "R_X86_64_32S";
            case ABS64 -> "R_X86_64_64";
        };
    }

    /** Fails when a public method of the encoder is called by no form above. */
    @Test
    void everyInstructionMethodIsCompared() {
        Set<String> called = new TreeSet<>();
        for (boolean code32 : new boolean[] {false, true}) {
            forms(code32).forEach(f -> called.add(f.text().split("[ ;]")[0]));
        }
        Set<String> instructions = new TreeSet<>();
        for (var method : Assembler.class.getMethods()) {
            if (method.getDeclaringClass() != Object.class && Modifier.isPublic(method.getModifiers())) {
                instructions.add(method.getName());
            }
        }
        Set<String> notInstructions = Set.of("position", "code32", "bytes", "relocations", "int8", "int16", "int32", "int64",
            "align", "patch32", "bind", "difference32", "reloc");
        instructions.removeAll(notInstructions);
        Set<String> exercised = CallRecorder.methodsCalledBy(EncodingTest.class, Forms.class, SseForms.class, SystemForms.class);
        instructions.removeAll(exercised);
        assertEquals(Set.of(), instructions, "methods of the encoder that no form calls");
        assertTrue(called.size() > 150, "mnemonics covered: " + called.size());
    }

    @Test
    void jumpTablesHoldDifferences() {
        Assembler a = new Assembler();
        Label table = new Label();
        Label ahead = new Label();
        Label behind = new Label();
        a.bind(behind);
        a.nop();
        a.bind(table);
        a.difference32(ahead, table);
        a.difference32(behind, table);
        a.bind(ahead);
        assertArrayEquals(new byte[] {(byte) 0x90, 8, 0, 0, 0, -1, -1, -1, -1}, a.bytes());
    }

    @Test
    void labelAddressesBecomeRelocationsAgainstTheOrigin() {
        Assembler a = new Assembler();
        Label ahead = new Label();
        a.code32(true);
        a.farJump(8, "here", ahead);
        a.bind(ahead);
        assertEquals(List.of(new Reloc(1, Reloc.Kind.ABS32, "here", 7)), a.relocations());
    }

    @Test
    void relativeToLabelCountsFromTheNextInstruction() {
        Assembler a = new Assembler();
        Label ahead = new Label();
        a.alu(Alu.CMP, Width.L, Mem.relative(ahead), 1000);
        a.nop();
        a.bind(ahead);
        assertArrayEquals(HexFormat.of().parseHex("813d01000000e803000090"), a.bytes());
    }

    @Test
    void aSecondRunShortensForwardJumps() throws Exception {
        GnuAssembler.assumeInstalled();
        List<String> lines = List.of("jne 3f", "jmp 4f", ".skip 20,0x90", "3:", "{disp32} jmp 4f", ".skip 300,0x90", "4:");
        Assembler first = new Assembler();
        jumps(first);
        Assembler second = new Assembler(first.shortJumps());
        jumps(second);
        StringBuilder want = new StringBuilder();
        GnuAssembler.assemble("--64", lines).forEach(b -> want.append(HexFormat.of().formatHex(b)));
        assertEquals(want.toString(), HexFormat.of().formatHex(second.bytes()));
        assertThrows(IllegalStateException.class, () -> {
            Assembler different = new Assembler(first.shortJumps());
            Label far = new Label();
            different.jcc(Cond.E, far);
            different.align(256, 0x90);
            different.bind(far);
        });
    }

    private static void jumps(Assembler a) {
        Label three = new Label();
        Label four = new Label();
        a.jcc(Cond.NE, three);
        a.jmp(four);
        for (int i = 0; i < 20; i++) {
            a.nop();
        }
        a.bind(three);
        a.jmp(four);
        for (int i = 0; i < 300; i++) {
            a.nop();
        }
        a.bind(four);
    }

    @Test
    void refusesWhatCannotBeEncoded() {
        assertThrows(IllegalArgumentException.class, () -> Mem.of(Reg.RAX, Reg.RSP, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> Mem.of(Reg.RAX, Reg.RCX, 3, 0));
        Assembler a = new Assembler();
        assertThrows(IllegalArgumentException.class, () -> a.alu(Alu.ADD, Width.B, Reg.RAX, 256));
        assertThrows(IllegalArgumentException.class, () -> a.alu(Alu.ADD, Width.W, Reg.RAX, 65536));
        assertThrows(IllegalArgumentException.class, () -> a.movzx(Width.Q, Width.L, Reg.RAX, Reg.RAX));
        assertThrows(IllegalArgumentException.class, () -> a.shift(Shift.SHL, Width.L, Reg.RAX, 64));
        assertThrows(IllegalStateException.class, () -> a.farJump(8, "sym", 0));
        a.code32(true);
        assertThrows(IllegalArgumentException.class, () -> a.mov(Width.L, Reg.R8, Reg.RAX));
        assertThrows(IllegalArgumentException.class, () -> a.mov(Width.Q, Reg.RAX, Reg.RAX));
        assertThrows(IllegalArgumentException.class, () -> a.mov(Width.B, Reg.RSI, Reg.RAX));
    }

    @Test
    void refusesOpenLabels() {
        Assembler a = new Assembler();
        Label never = new Label();
        a.jmp(never);
        assertThrows(IllegalStateException.class, a::bytes);
        a.bind(never);
        assertThrows(IllegalStateException.class, () -> a.bind(never));
        assertEquals(5, a.bytes().length);
    }
}
