package ibrik.compiler.core.lir;

/**
 * The register allocator: linear scan over live ranges with splitting. It replaces virtual registers by physical ones and spill slots, and computes reference maps and the frame.
 *
 * <p>Steps: number positions ({@link Numbering}), find what is live ({@link Liveness}, {@link LifetimeBuilder}), give pieces of lifetimes registers or memory ({@link RegisterScan}),
 * give slots to what is spilled anywhere ({@link SpillSlots}), decide where the slots are written ({@link SpillStores}), and rewrite the code ({@link Rewriter}, {@link MapBuilder}).
 *
 * <p>A landing pad finds everything in its slot. Registers that can be
 * recomputed are never stored: their definitions vanish, and they are made anew before they are needed, outside loops where a register lasts that long.
 *
 * <p>Stateless; many threads may allocate different methods.
 */
public final class LinearScan {
    private LinearScan() {}

    /**
     * Allocates the registers of one method, in place.
     *
     * @throws IllegalArgumentException if the low-level form breaks its rules: a register is used before it is defined, an instruction needs more registers than there are, an edge is critical
     */
    public static void allocate(LirMethod method, RegisterFile file) {
        Numbering numbering = new Numbering(method);
        Liveness liveness = new Liveness(method, numbering);
        checkEntry(method, liveness);
        LifetimeBuilder builder = new LifetimeBuilder(method, numbering, liveness);
        builder.build();
        new RegisterScan(method, numbering, liveness, builder, file).run();
        SpillSlots slots = new SpillSlots();
        slots.assign(builder.lifetimes);
        SpillStores stores = new SpillStores(method, numbering, liveness, builder.lifetimes);
        stores.decide();
        int spillStart = (method.outgoingSize + 7) & -8;
        OperandSetter setter = new OperandSetter(spillStart);
        new Rewriter(method, numbering, liveness, builder.lifetimes, slots, stores, setter).run();
        setFrame(method, spillStart, slots.size(), file.wordSize());
        setter.complete(method.frameSize);
        MapBuilder maps = new MapBuilder(setter, builder.lifetimes, method.frameSize);
        for (LifetimeBuilder.Safepoint safepoint : builder.safepoints) maps.build(safepoint);
    }

    private static void checkEntry(LirMethod method, Liveness liveness) {
        for (int i = liveness.in[0].nextSetBit(0); i >= 0; i = liveness.in[0].nextSetBit(i + 1)) {
            VirtualRegister register = liveness.register(i);
            if (register.incomingOffset < 0 && register.rematerialise == null)
                throw new IllegalArgumentException("register " + register + " of " + method.method + " is used on some path before it is defined");
        }
    }

    /** Without a frame only the return address is there (amd64), or nothing (ARM). */
    private static void setFrame(LirMethod method, int spillStart, int spillBytes, int wordSize) {
        int spillEnd = spillBytes == 0 ? method.outgoingSize : spillStart + spillBytes;
        method.spillSize = spillEnd - method.outgoingSize;
        method.frameless = !method.needsFrame && spillEnd == 0;
        int alignment = wordSize == 8 ? 16 : 8;
        if (method.frameless) {
            method.frameSize = wordSize == 8 ? 8 : 0;
        } else {
            method.frameSize = (spillEnd + method.frameOverhead + alignment - 1) & -alignment;
        }
    }
}
