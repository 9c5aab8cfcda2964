package ibrik.compiler.core.target;

import java.util.List;
import java.util.Map;

/**
 * Emits the machine code that is not compiled from bytecode: entry, vectors, stubs, register switches. Implemented in a bundle runtime.&lt;arch&gt;.emit with a public
 * no-argument constructor; runtime.&lt;arch&gt; names the class by capability {@code ibrik.emitter} (attribute {@code class}); the linker loads it, runs it and leaves it out of the image.
 */
public interface StubEmitter {
    /**
     * @param board {@code microvm}, {@code imx6ul} or {@code linux}
     * @param memory values of the board's memory map: region name to {start, size}, as {@link Region}
     * @param runtime symbols of those of the runtime's Java methods that the image has; without INTERRUPT there are no interrupts to serve, without THREAD_START no threads to switch to
     * @param floatsInInterrupts whether code in interrupt context may compute in floating point; if not, the vectors need not save its registers
     */
    record Context(String board, Map<String, Region> memory, Map<RuntimeEntry, Symbol> runtime, boolean floatsInInterrupts) {
        public Context(String board, Map<String, Region> memory, Map<RuntimeEntry, Symbol> runtime) { this(board, memory, runtime, true); }
    }

    /** A region of the board's memory map; addresses in bytes. */
    record Region(String name, String use, long start, long size) {}

    /** All stubs of {@link Stub}, and further code under {@link Symbol.Named} names of its own; an item whose symbol is Named may also be data: {@link Blob}. */
    record Result(List<CompiledMethod> code, List<Blob> blobs) {}

    /**
     * Data that the emitter needs in the image.
     *
     * @param section {@code rodata}, {@code data} or {@code bss} (then only the length of bytes counts)
     * @param address fixed physical address, or -1 to let the linker place it
     */
    record Blob(String name, String section, byte[] bytes, int alignment, List<Relocation> relocations, long address) {}

    /** Throws {@link UnsuitableBoardException} if it cannot serve the board or its memory map. */
    Result emit(Context context);
}
