package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.LinkSymbol;
import ibrik.runtime.layout.ImageSymbols;

/** Addresses that the linker decides. */
final class ImageInfo {
    private ImageInfo() {}

    @LinkSymbol(ImageSymbols.TEXT_START)
    static native Address textStart();

    @LinkSymbol(ImageSymbols.TEXT_END)
    static native Address textEnd();

    @LinkSymbol(ImageSymbols.RODATA_START)
    static native Address rodataStart();

    @LinkSymbol(ImageSymbols.RODATA_END)
    static native Address rodataEnd();

    @LinkSymbol(ImageSymbols.SNAPSHOT_START)
    static native Address snapshotStart();

    @LinkSymbol(ImageSymbols.SNAPSHOT_END)
    static native Address snapshotEnd();

    @LinkSymbol(ImageSymbols.STATIC_REFERENCES_START)
    static native Address staticReferencesStart();

    @LinkSymbol(ImageSymbols.STATIC_REFERENCES_END)
    static native Address staticReferencesEnd();

    @LinkSymbol(ImageSymbols.MAIN_THREAD)
    static native Address mainThread();

    @LinkSymbol(ImageSymbols.INTERRUPT_THREAD)
    static native Address interruptThread();

    @LinkSymbol(ImageSymbols.FAULT_REGISTERS)
    static native Address faultRegisters();

    @LinkSymbol(ImageSymbols.BOOT_BLOCK)
    static native Address bootBlock();

    @LinkSymbol(ImageSymbols.CODE_INDEX)
    static native Address codeIndex();

    @LinkSymbol(ImageSymbols.CODE_COUNT)
    static native Address codeCount();

    @LinkSymbol(ImageSymbols.CODE_NAMES)
    static native Address codeNames();

    @LinkSymbol(ImageSymbols.CODE_INLINES)
    static native Address codeInlines();

    @LinkSymbol(ImageSymbols.TYPES)
    static native Address types();

    @LinkSymbol(ImageSymbols.TYPE_COUNT)
    static native Address typeCount();

    @LinkSymbol(ImageSymbols.INTERNED)
    static native Address interned();

    @LinkSymbol(ImageSymbols.INTERNED_COUNT)
    static native Address internedCount();

    @LinkSymbol(ImageSymbols.REFERENCE_REFERENT)
    static native Address referenceReferent();

    @LinkSymbol(ImageSymbols.REFERENCE_DISCOVERED)
    static native Address referenceDiscovered();

    @LinkSymbol(ImageSymbols.REFERENCE_QUEUE)
    static native Address referenceQueue();

    @LinkSymbol(ImageSymbols.REFERENCE_NO_QUEUE)
    static native Address referenceNoQueue();

    @LinkSymbol(ImageSymbols.SOFT_TIMESTAMP)
    static native Address softTimestamp();

    @LinkSymbol(ImageSymbols.SOFT_CLOCK)
    static native Address softClock();
}
