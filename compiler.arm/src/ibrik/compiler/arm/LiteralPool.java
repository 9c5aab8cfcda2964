package ibrik.compiler.arm;

import java.util.LinkedHashMap;
import java.util.Map;

import ibrik.assembler.arm.Assembler;
import ibrik.assembler.arm.Label;

/// Floating-point constants within the code, near enough for vldr (1020 bytes).
final class LiteralPool {
    private static final int REACH = 1020 - 8;

    private record Literal(long bits, boolean wide) {
    }

    private final Assembler asm;
    private final Map<Literal, Label> pending = new LinkedHashMap<>();
    private int firstUse;

    LiteralPool(Assembler asm) {
        this.asm = asm;
    }

    Label single(int bits) {
        return get(new Literal(bits, false));
    }

    Label twice(long bits) {
        return get(new Literal(bits, true));
    }

    private Label get(Literal literal) {
        if (pending.isEmpty()) firstUse = asm.position();
        return pending.computeIfAbsent(literal, l -> new Label("literal"));
    }

    /// Places the pool before `bytes` of code more would put it out of reach, with a jump around it.
    void reserve(int bytes) {
        if (pending.isEmpty() || asm.position() + bytes + 4 + size() - firstUse < REACH) return;
        Label after = new Label();
        asm.b(after);
        flush();
        asm.bind(after);
    }

    private int size() {
        return pending.size() * 8;
    }

    /// Places the pool here, where control does not come.
    void flush() {
        pending.forEach((literal, label) -> {
            asm.bind(label);
            asm.word((int) literal.bits);
            if (literal.wide) asm.word((int) (literal.bits >> 32));
        });
        pending.clear();
    }

    /// Whether it is time to use a place where control does not come.
    boolean isHalfFull() {
        return !pending.isEmpty() && asm.position() - firstUse > REACH / 3;
    }
}
