package ibrik.runtime.layout;

/** Names of the symbols that the linker defines and the runtime and the stubs refer to. Each is an address. */
public final class ImageSymbols {
    private ImageSymbols() {}

    public static final String IMAGE_START = "ibrik.image.start";
    public static final String TEXT_START = "ibrik.text.start";
    public static final String TEXT_END = "ibrik.text.end";
    /** Type descriptors, code tables, names: read-only. */
    public static final String RODATA_START = "ibrik.rodata.start";
    public static final String RODATA_END = "ibrik.rodata.end";
    /** Snapshot heap: writable, immortal objects, each with HeaderWord.LOG set. */
    public static final String SNAPSHOT_START = "ibrik.snapshot.start";
    public static final String SNAPSHOT_END = "ibrik.snapshot.end";
    /** Static fields that hold references: u32 words, all roots. */
    public static final String STATIC_REFERENCES_START = "ibrik.statics.references.start";
    public static final String STATIC_REFERENCES_END = "ibrik.statics.references.end";
    /** Static fields of primitive type. */
    public static final String STATIC_PRIMITIVES_START = "ibrik.statics.primitives.start";
    public static final String STATIC_PRIMITIVES_END = "ibrik.statics.primitives.end";
    /** Zero-filled part of the image: the main thread's block, start-up page tables that have no fixed place, and the like. */
    public static final String BSS_START = "ibrik.bss.start";
    public static final String BSS_END = "ibrik.bss.end";
    /** First byte after the image, 4 kB aligned. */
    public static final String IMAGE_END = "ibrik.image.end";
    /** The main thread's ThreadBlock, in bss. */
    public static final String MAIN_THREAD = "ibrik.thread.main";
    /** The ThreadBlock in which the boot processor serves interrupts, in bss. */
    public static final String INTERRUPT_THREAD = "ibrik.thread.interrupt";
    /**
     * Code of the emitter: where a new thread goes on first, on an empty stack: {@link #THREAD_ENTRY_OFFSET} bytes behind the symbol, which do nothing, so that a walker finds it as it finds return addresses,
     * by the byte before. Calls the runtime entry THREAD_START; the outermost frame of the stack.
     */
    public static final String THREAD_ENTRY = "ibrik.thread.entry";
    public static final int THREAD_ENTRY_OFFSET = 4;
    /** Where the vectors leave the registers of what they report as a fault, in bss: one machine word each, by number (amd64: 16, then the flags; ARM: r0 to r15, then the CPSR). */
    public static final String FAULT_REGISTERS = "ibrik.fault.registers";
    /** 256 bytes in bss that boot code fills for Java: see BootBlock. */
    public static final String BOOT_BLOCK = "ibrik.boot.block";

    public static final String CODE_INDEX = "ibrik.code.index";
    /** Absolute symbol: number of entries of the index. */
    public static final String CODE_COUNT = "ibrik.code.count";
    public static final String CODE_NAMES = "ibrik.code.names";
    public static final String CODE_INLINES = "ibrik.code.inlines";
    /** Table of all type descriptors: u32 addresses; and how many. */
    public static final String TYPES = "ibrik.types";
    public static final String TYPE_COUNT = "ibrik.types.count";
    /** Table of interned strings of the snapshot: u32 addresses of String objects; and how many. */
    public static final String INTERNED = "ibrik.interned";
    public static final String INTERNED_COUNT = "ibrik.interned.count";

    /** What the collector knows of java.lang.ref, as absolute symbols: offsets of Reference.referent, discovered and queue, and the descriptor of the class of the queue that stands for none. */
    public static final String REFERENCE_REFERENT = "ibrik.reference.referent";
    public static final String REFERENCE_DISCOVERED = "ibrik.reference.discovered";
    public static final String REFERENCE_QUEUE = "ibrik.reference.queue";
    public static final String REFERENCE_NO_QUEUE = "ibrik.reference.queue.none";
    /** The offset of SoftReference.timestamp and the address of SoftReference.clock, or 0 where nothing uses them. */
    public static final String SOFT_TIMESTAMP = "ibrik.reference.soft.timestamp";
    public static final String SOFT_CLOCK = "ibrik.reference.soft.clock";

    /** Table of the memory map's regions of kind dma, in images that refer to it: u32 count, then for each u32 address of its name (u16 length, modified UTF-8), u32 start, u32 size in bytes. */
    public static final String DMA_REGIONS = "ibrik.dma.regions";

    /** Values of the board's memory map are absolute symbols: this prefix, the region's name, then .start or .size. */
    public static final String MEMORY_PREFIX = "ibrik.memory.";
}
