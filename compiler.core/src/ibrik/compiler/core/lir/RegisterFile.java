package ibrik.compiler.core.lir;

/**
 * The allocatable registers of an architecture, by number, best first. Scratch, stack pointer and thread register are not among them.
 * Every one of them is lost at an ordinary call.
 *
 * @param integers integer registers
 * @param floats floating registers (d registers on ARM; a FLOAT takes the low half of one)
 * @param wordSize bytes of a spill slot of an integer register
 */
public record RegisterFile(int[] integers, int[] floats, int wordSize) {}
