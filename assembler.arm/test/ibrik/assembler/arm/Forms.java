package ibrik.assembler.arm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// A list of instructions, each as GNU as spells it and as our assembler is asked for it.
class Forms {
    record Form(String gnu, Consumer<Assembler> ours) {
    }

    static final Cond AL = Cond.AL;
    static final Reg[] REGS = Reg.values();
    /// Without SP and PC, which many instructions refuse.
    static final Reg[] PLAIN = {Reg.R0, Reg.R1, Reg.R2, Reg.R3, Reg.R4, Reg.R5, Reg.R6, Reg.R7, Reg.R8, Reg.R9, Reg.R10, Reg.R11, Reg.R12, Reg.LR};

    final List<Form> list = new ArrayList<>();

    void add(String gnu, Consumer<Assembler> ours) {
        list.add(new Form(gnu, ours));
    }

    static String name(Enum<?> e) {
        return e == AL ? "" : e.name().toLowerCase(Locale.ROOT);
    }
}
