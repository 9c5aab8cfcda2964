// The eight two-operand integer operations that share one opcode pattern (Intel SDM volume 2, table A-2).
package ibrik.assembler.amd64;

/** A two-operand integer operation; the order is that of the opcode numbers. */
public enum Alu {
    ADD, OR, ADC, SBB, AND, SUB, XOR, CMP;

    int number() {
        return ordinal();
    }
}
