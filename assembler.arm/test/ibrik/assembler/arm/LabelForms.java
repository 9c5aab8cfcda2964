package ibrik.assembler.arm;

import java.util.function.BiConsumer;

/// Label references, assembled in a buffer of their own where the label is placed at the wanted distance, then compared with GNU's `.+n`.
final class LabelForms extends Forms {
    LabelForms() {
        for (Cond c : Cond.values()) {
            at("b" + name(c) + " ", 4096, (a, l) -> a.b(c, l));
            at("bl" + name(c) + " ", -4096, (a, l) -> a.bl(c, l));
        }
        for (int d : new int[] {0, 4, 8, 12, -4, 0x40000, -0x40000}) at("b ", d, (a, l) -> a.b(l));
        at("bl ", 64, (a, l) -> a.bl(l));
        for (int d : new int[] {8, 4, 0, 4096 + 4, -4084}) {
            at("ldr r3, ", d, (a, l) -> a.ldr(Reg.R3, l));
            at("ldrne pc, ", d, (a, l) -> a.ldr(Cond.NE, Reg.PC, l));
        }
        for (int d : new int[] {8, 4, 260, -244}) at("ldrd r4, ", d, (a, l) -> a.ldrd(AL, Reg.R4, l));
        for (int d : new int[] {8, 12, 4, 0, 1028, -1012}) {
            at("vldr s5, ", d, (a, l) -> a.vldr(AL, SReg.S5, l));
            at("vldr d30, ", d, (a, l) -> a.vldr(AL, DReg.D30, l));
        }
        for (int d : new int[] {8, 12, 4, 0, 8 + 0xff0, 8 - 0x3fc}) at("adr r9, ", d, (a, l) -> a.adr(Reg.R9, l));
    }

    private void at(String head, int distance, BiConsumer<Assembler, Label> ours) {
        String place = distance < 0 ? ".-" + -distance : ".+" + distance;
        add(head + place, target -> target.word(encode(distance, ours)));
    }

    private static int encode(int distance, BiConsumer<Assembler, Label> ours) {
        Assembler a = new Assembler();
        Label label = new Label();
        int at = Math.max(0, -distance);
        if (distance <= 0) a.bind(label);
        while (a.position() < at) a.word(0);
        ours.accept(a, label);
        if (distance > 0) {
            while (a.position() < distance) a.word(0);
            a.bind(label);
        }
        byte[] code = a.toByteArray();
        return java.nio.ByteBuffer.wrap(code).order(java.nio.ByteOrder.LITTLE_ENDIAN).getInt(at);
    }
}
