package ibrik.runtime.arm.emit;

import static ibrik.assembler.arm.Cond.AL;

import java.util.ArrayList;
import java.util.List;

import ibrik.assembler.arm.Assembler;
import ibrik.assembler.arm.Reg;
import ibrik.compiler.core.target.CodeEntry;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.ReferenceMap;
import ibrik.compiler.core.target.Relocation;
import ibrik.compiler.core.target.Symbol;

/// One stub under way: instructions, relocations against image symbols, and the return addresses that stack walks meet.
final class Code {
    final Assembler asm = new Assembler();
    private final List<CodeEntry> entries = new ArrayList<>();

    static Symbol named(String name) {
        return new Symbol.Named(name);
    }

    /// A call whose return address is a safepoint with nothing live in this frame.
    void call(Symbol target) {
        asm.bl(AL, target, 0);
        entries.add(new CodeEntry(asm.position(), false, null, -1, ReferenceMap.EMPTY));
    }

    /// The address of an image symbol.
    void address(Reg d, String name) {
        asm.loadAddress(d, named(name), 0);
    }

    /// @param frameSize bytes, a multiple of 8, the return address topmost
    /// @param flags CodeTables.METHOD_*
    CompiledMethod finish(Symbol symbol, int frameSize, int flags) {
        byte[] code = asm.toByteArray();
        List<Relocation> relocations = new ArrayList<>();
        for (var r : asm.relocations()) {
            relocations.add(new Relocation(r.offset(), switch (r.kind()) {
                case BRANCH24 -> Relocation.Kind.ARM_BRANCH24;
                case MOVW_ABS -> Relocation.Kind.ARM_MOVW;
                case MOVT_ABS -> Relocation.Kind.ARM_MOVT;
                case ABS32 -> Relocation.Kind.ABS32;
                case REL32 -> throw new IllegalStateException("relative words have no relocation in an image");
            }, (Symbol) r.symbol(), r.addend()));
        }
        return new CompiledMethod(symbol, code, relocations, frameSize, flags, entries, List.of());
    }
}
