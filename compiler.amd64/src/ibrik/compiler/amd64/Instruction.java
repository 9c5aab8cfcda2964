// An instruction of the low-level form that knows how to emit itself.
package ibrik.compiler.amd64;

import ibrik.compiler.core.lir.LirInstruction;

/** An x86-64 instruction, or a short fixed sequence, over virtual registers. Emission may run twice and changes nothing. */
abstract class Instruction extends LirInstruction {
    Instruction(Object name) {
        super(name);
    }

    abstract void emit(Emitter e);
}
