package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.NoAllocation;
import ibrik.runtime.api.link.NoPoll;
import ibrik.runtime.layout.ObjectLayout;
import ibrik.runtime.layout.TypeDescriptor;

/**
 * Marks what is reachable: depth first with an explicit stack of bounded size. When the stack is full the object stays marked but unscanned, and once the stack has run empty the mark bits
 * are searched for marked objects, which are scanned again, until a pass runs without overflow (no memory is ever needed beyond the stack).
 */
@NoAllocation("is the collector")
@NoPoll("is the collector")
final class Marker implements SlotVisitor {
    private final HeapGeometry geometry;
    private final LineTable lines;
    private Address top;
    private boolean overflowed;
    /** Bytes of the objects marked in this cycle. */
    long liveBytes;
    int liveObjects;

    Marker(HeapGeometry geometry, LineTable lines) {
        this.geometry = geometry;
        this.lines = lines;
    }

    void begin() {
        top = geometry.markStack;
        overflowed = false;
        liveBytes = 0;
        liveObjects = 0;
    }

    /** Marks the object that the slot refers to, for scanning later. */
    @Override
    public void visitSlot(Address slot) { mark(slot.load(0)); }

    void mark(Address object) {
        if (!geometry.contains(object)) return;
        int granule = object.distanceFrom(geometry.blocks) >>> 3;
        Address bits = geometry.markBits.plus(granule >>> 3);
        int found = bits.loadU8(0);
        int bit = 1 << (granule & 7);
        if ((found & bit) != 0) return;
        bits.store8(0, found | bit);
        int size = ObjectModel.size(object);
        lines.markLive(object, size);
        liveBytes += size;
        liveObjects++;
        push(object);
    }

    private void push(Address object) {
        if (top.is(geometry.markStackEnd)) {
            overflowed = true;
            return;
        }
        top.store(0, object);
        top = top.plus(4);
    }

    /** Scans until nothing is left. */
    void drain() {
        empty();
        while (overflowed) {
            overflowed = false;
            rescan();
        }
    }

    private void empty() {
        while (!top.is(geometry.markStack)) {
            top = top.minus(4);
            scan(top.load(0));
        }
    }

    private void rescan() {
        int bytes = lines.frontier << HeapGeometry.LINE_SHIFT >>> 6;
        for (int i = 0; i < bytes; i++) {
            int bits = geometry.markBits.loadU8(i);
            for (int bit = 0; bits != 0; bit++, bits >>>= 1) {
                if ((bits & 1) == 0) continue;
                scan(geometry.blocks.plus((i << 3 | bit) << 3));
                empty();
            }
        }
    }

    /** Marks everything that the object refers to. */
    void scan(Address object) {
        Address descriptor = ObjectModel.descriptor(object);
        int kind = ObjectModel.kind(descriptor);
        if (kind == TypeDescriptor.KIND_INSTANCE) {
            Address map = descriptor.load(TypeDescriptor.REFERENCE_MAP);
            if (map.isZero()) return;
            for (int i = map.loadU16(0); i > 0; i--) {
                map = map.plus(2);
                mark(object.load(map.loadU16(0)));
            }
        } else if (kind == TypeDescriptor.KIND_REFERENCE_ARRAY) {
            Address element = object.plus(ObjectLayout.ARRAY_BASE);
            for (int i = object.load32(ObjectLayout.ARRAY_LENGTH); i > 0; i--) {
                mark(element.load(0));
                element = element.plus(4);
            }
        }
    }
}
