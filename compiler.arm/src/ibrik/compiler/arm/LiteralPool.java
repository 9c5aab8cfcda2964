package ibrik.compiler.arm;

import java.util.LinkedHashMap;
import java.util.Map;

import ibrik.assembler.arm.Assembler;
import ibrik.assembler.arm.Label;
import ibrik.compiler.core.target.Symbol;

/// Constants within the code, near enough for ldr (4095 bytes) and vldr (1020 bytes).
final class LiteralPool {
    private static final int CORE_REACH = 4095 - 8;
    private static final int FLOAT_REACH = 1020 - 8;

    /// @param symbol null for plain bits; else its address plus `bits`
    private record Literal(Symbol symbol, long bits, boolean wide) {
    }

    private final Assembler asm;
    private final Map<Literal, Label> pending = new LinkedHashMap<>();
    /** Where the first pending literal of each kind was used, or -1. */
    private int firstCore = -1;
    private int firstFloat = -1;

    LiteralPool(Assembler asm) {
        this.asm = asm;
    }

    Label integer(int value) {
        return core(new Literal(null, value & 0xffffffffL, false));
    }

    Label address(Symbol symbol, int addend) {
        return core(new Literal(symbol, addend, false));
    }

    Label single(int bits) {
        return floating(new Literal(null, bits & 0xffffffffL, false));
    }

    Label twice(long bits) {
        return floating(new Literal(null, bits, true));
    }

    private Label core(Literal literal) {
        if (firstCore < 0) firstCore = asm.position();
        return get(literal);
    }

    private Label floating(Literal literal) {
        if (firstFloat < 0) firstFloat = asm.position();
        return get(literal);
    }

    private Label get(Literal literal) {
        return pending.computeIfAbsent(literal, l -> new Label("literal"));
    }

    /// Bytes of code that may still come before the pool, should it be placed behind them.
    private int room() {
        int end = asm.position() + 4 + 8 * pending.size();
        int room = Integer.MAX_VALUE;
        if (firstCore >= 0) room = firstCore + CORE_REACH - end;
        if (firstFloat >= 0) room = Math.min(room, firstFloat + FLOAT_REACH - end);
        return room;
    }

    /// Places the pool before `bytes` of code more would put it out of reach, with a jump around it.
    void reserve(int bytes) {
        if (room() > bytes) return;
        Label after = new Label();
        asm.b(after);
        flush();
        asm.bind(after);
    }

    /// Places the pool here, where control does not come.
    void flush() {
        pending.forEach((literal, label) -> {
            asm.bind(label);
            if (literal.symbol != null) asm.word(literal.symbol, (int) literal.bits);
            else asm.word((int) literal.bits);
            if (literal.wide) asm.word((int) (literal.bits >> 32));
        });
        pending.clear();
        firstCore = -1;
        firstFloat = -1;
    }

    /// Whether it is time to use a place where control does not come.
    boolean isHalfFull() {
        return room() < FLOAT_REACH / 2;
    }
}
