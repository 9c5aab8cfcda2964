package ibrik.compiler.core.target;

import ibrik.compiler.core.ir.Position;

/**
 * One pc at which a frame can be met.
 *
 * @param key offset of the return address in the code, or of the trapping instruction plus one
 * @param trap it is a trapping instruction
 * @param position for stack traces; null in stubs
 * @param landingPad offset of the landing pad in the code, or -1: the exception goes on to the caller
 * @param map references that are live there
 */
public record CodeEntry(int key, boolean trap, Position position, int landingPad, ReferenceMap map) {}
