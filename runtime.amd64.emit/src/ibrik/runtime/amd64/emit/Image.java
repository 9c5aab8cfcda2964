// Symbols of the image that the code here refers to.
package ibrik.runtime.amd64.emit;

import ibrik.assembler.amd64.Mem;
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.ImageSymbols;

/** Symbols and memory operands by name. All lie below 2 GB. */
final class Image {
    static final Symbol START = named(ImageSymbols.IMAGE_START);
    static final Symbol END = named(ImageSymbols.IMAGE_END);
    static final Symbol TEXT_START = named(ImageSymbols.TEXT_START);
    static final Symbol TEXT_END = named(ImageSymbols.TEXT_END);
    static final Symbol RODATA_START = named(ImageSymbols.RODATA_START);
    static final Symbol RODATA_END = named(ImageSymbols.RODATA_END);
    static final Symbol THREAD = named(ImageSymbols.MAIN_THREAD);
    static final Symbol INTERRUPT_THREAD = named(ImageSymbols.INTERRUPT_THREAD);
    static final Symbol FAULT_REGISTERS = named(ImageSymbols.FAULT_REGISTERS);
    private static final Symbol BOOT = named(ImageSymbols.BOOT_BLOCK);

    static final int PAGE = 4096;

    private Image() {
    }

    static Symbol named(String name) {
        return new Symbol.Named(name);
    }

    /** A word of the boot block. */
    static Mem boot(int offset) {
        return Mem.symbol(null, null, 1, BOOT, offset);
    }

    /** A word of the main thread's block. */
    static Mem thread(int offset) {
        return Mem.symbol(null, null, 1, THREAD, offset);
    }

    static Mem at(Symbol symbol, int offset) {
        return Mem.symbol(null, null, 1, symbol, offset);
    }
}
