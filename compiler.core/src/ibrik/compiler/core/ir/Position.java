package ibrik.compiler.core.ir;

import ibrik.linker.model.MethodInfo;

/**
 * A place in the source: a line of a method, and, when that method was inlined, the position of the call. Shared by the values of one line.
 *
 * @param line line number, 0 if unknown
 * @param caller position of the inlined call, or null in the method being compiled
 */
public record Position(MethodInfo method, int line, Position caller) {}
