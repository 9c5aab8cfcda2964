// AT&T spelling of operands.
package ibrik.assembler.amd64;

import java.util.Locale;

/** Writes operands the way GNU as reads them. */
final class Text {
    private static final String[] LOW = {"ax", "cx", "dx", "bx", "sp", "bp", "si", "di"};

    private Text() {
    }

    static String of(Width w, Reg reg) {
        int n = reg.number();
        if (n >= 8) {
            return "%r" + n + switch (w) {
                case B -> "b";
                case W -> "w";
                case L -> "d";
                case Q -> "";
            };
        }
        return "%" + switch (w) {
            case B -> n < 4 ? LOW[n].charAt(0) + "l" : LOW[n] + "l";
            case W -> LOW[n];
            case L -> "e" + LOW[n];
            case Q -> "r" + LOW[n];
        };
    }

    static String of(Xmm xmm) {
        return "%" + lower(xmm);
    }

    /** A memory operand; {@code w} is the width of address registers: L in 32-bit code, Q in 64-bit code. */
    static String of(Width w, Mem mem) {
        if (mem.relative()) {
            return (mem.symbol() == null ? "" + mem.disp() : mem.symbol() + "+" + mem.disp()) + "(%rip)";
        }
        String disp = mem.symbol() != null ? mem.symbol() + "+" + mem.disp()
            : mem.disp() == 0 && mem.base() != null ? "" : "" + mem.disp();
        if (mem.base() == null && mem.index() == null) {
            return disp;
        }
        String base = mem.base() == null ? "" : of(w, mem.base());
        return disp + "(" + base + (mem.index() == null ? "" : "," + of(w, mem.index()) + "," + mem.scale()) + ")";
    }

    static String lower(Object name) {
        return name.toString().toLowerCase(Locale.ROOT);
    }

    /** An immediate as GNU as takes it without choosing another width. */
    static String immediate(int value) {
        return "$" + value;
    }
}
