// A piece of machine code under construction, and its conversion to what the linker places.
package ibrik.runtime.amd64.emit;

import ibrik.assembler.amd64.Assembler;
import ibrik.assembler.amd64.Reloc;
import ibrik.compiler.core.target.CodeEntry;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.ReferenceMap;
import ibrik.compiler.core.target.Relocation;
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.CodeTables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Code under one symbol, hidden from stack traces. */
final class Piece {
    final Symbol symbol;
    final Assembler asm = new Assembler();
    private final List<CodeEntry> entries = new ArrayList<>();

    Piece(Symbol symbol) {
        this.symbol = symbol;
    }

    /** Calls Java: the return address gets an entry, so that the stack walker finds its way through. */
    void call(Symbol target) {
        asm.call(target, 0);
        entries.add(new CodeEntry(asm.position(), false, null, -1, ReferenceMap.EMPTY));
    }

    /** As {@link #call}, of code that does not return; a breakpoint keeps the return address within the piece. */
    void callForever(Symbol target) {
        call(target);
        asm.int3();
    }

    CompiledMethod finish(int frameSize, int flags) {
        List<Relocation> relocations = asm.relocations().stream().sorted(Comparator.comparingInt(Reloc::position)).map(Piece::relocation).toList();
        return new CompiledMethod(symbol, asm.bytes(), relocations, frameSize, flags | CodeTables.METHOD_HIDDEN, entries, List.of());
    }

    private static Relocation relocation(Reloc r) {
        Symbol symbol = (Symbol) r.symbol();
        return switch (r.kind()) {
            // The linker counts from the field's end, the assembler from its start.
            case REL32 -> new Relocation(r.position(), Relocation.Kind.REL32, symbol, r.addend() + 4);
            case ABS32, ABS32S -> new Relocation(r.position(), Relocation.Kind.ABS32, symbol, r.addend());
            case ABS64 -> new Relocation(r.position(), Relocation.Kind.ABS64, symbol, r.addend());
        };
    }
}
