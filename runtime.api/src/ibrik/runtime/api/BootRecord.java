package ibrik.runtime.api;

import ibrik.runtime.api.link.LinkSymbol;

/** What boot code found out before the first Java method ran. */
public final class BootRecord {
    private BootRecord() {}

    /** The counter (TSC, CNTPCT; linux: nanoseconds of the monotonic clock) that the first instructions read. */
    public static long entryTime() { return block().load64(ibrik.runtime.layout.BootBlock.ENTRY_TIME); }

    /** Bytes of RAM that boot code found. */
    public static long ramSize() { return block().load64(ibrik.runtime.layout.BootBlock.RAM_SIZE); }

    @LinkSymbol(ibrik.runtime.layout.ImageSymbols.BOOT_BLOCK)
    private static native Address block();
}
