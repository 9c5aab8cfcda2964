package ibrik.compiler.core.target;

import java.util.List;

/**
 * Machine code with all that the image writer needs. Made by a back end from a method, or by a stub emitter.
 *
 * @param symbol {@link Symbol.Method}, {@link Symbol.Code} or {@link Symbol.Named}
 * @param code the instructions; starts 16-aligned on amd64, 8-aligned on ARM
 * @param relocations in order of offset
 * @param frameSize bytes from the stack pointer in the body to the caller's, a multiple of 8; the return address is its topmost word
 * @param flags CodeTables.METHOD_*
 * @param entries in order of key
 * @param data read-only data blocks of this method, by index of {@link Symbol.Data}
 */
public record CompiledMethod(Symbol symbol, byte[] code, List<Relocation> relocations, int frameSize, int flags,
        List<CodeEntry> entries, List<DataBlock> data) {
    /** A block of read-only data with its own relocations (jump tables, constants). */
    public record DataBlock(byte[] bytes, int alignment, List<Relocation> relocations) {}
}
