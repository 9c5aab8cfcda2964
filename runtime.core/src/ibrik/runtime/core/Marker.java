package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.AlwaysInline;
import ibrik.runtime.api.link.NoAllocation;
import ibrik.runtime.api.link.NoPoll;
import ibrik.runtime.layout.HeaderWord;
import ibrik.runtime.layout.ObjectLayout;
import ibrik.runtime.layout.TypeDescriptor;

/**
 * Marks what is reachable: depth first with an explicit stack of bounded size. When the stack is full the object stays marked but unscanned, and once the stack has run empty the mark bits
 * are searched for marked objects, which are scanned again, until a pass runs without overflow (no memory is ever needed beyond the stack).
 *
 * <p>Mark bits are sticky: a nursery collection leaves those of earlier collections set, and so does not go into objects that survived one. What is scanned is old from then on and gets HeaderWord.LOG, so that {@link Barriers} tells of references that
 * are written into it; objects without references do not need it.
 */
@NoAllocation("is the collector")
@NoPoll("is the collector")
final class Marker implements SlotVisitor {
    private final HeapGeometry geometry;
    private final LineTable lines;
    final References references = new References();
    // The geometry's addresses, here because every reference is tested against them.
    private Address blocks;
    private Address end;
    private Address markBits;
    private Address lineTable;
    private Address bottom;
    private Address limit;
    private Address top;
    private boolean overflowed;
    private boolean nursery;
    /** Objects marked in this cycle. */
    int liveObjects;

    Marker(HeapGeometry geometry, LineTable lines) {
        this.geometry = geometry;
        this.lines = lines;
    }

    void begin(boolean nursery) {
        this.nursery = nursery;
        blocks = geometry.blocks;
        end = geometry.end();
        markBits = geometry.markBits;
        lineTable = geometry.lines;
        bottom = geometry.markStack;
        limit = geometry.markStackEnd;
        top = bottom;
        overflowed = false;
        liveObjects = 0;
    }

    /** Marks the object that the slot refers to, for scanning later. */
    @Override
    public void visitSlot(Address slot) { mark(slot.load(0)); }

    void mark(Address object) { push(object); }

    /** Touches the mark bit only: the object itself is read once, when it is scanned. */
    @AlwaysInline
    private void push(Address object) {
        if (object.isBelow(blocks) || end.isAtOrBelow(object)) return;
        int granule = object.distanceFrom(blocks) >>> 3;
        Address bits = markBits.plus(granule >>> 3);
        int found = bits.loadU8(0);
        int bit = 1 << (granule & 7);
        if ((found & bit) != 0) return;
        bits.store8(0, found | bit);
        liveObjects++;
        Address place = top;
        if (place.is(limit)) {
            overflowed = true;
            return;
        }
        place.store(0, object);
        top = place.plus(4);
    }

    /** Whether the object is known to be reachable; those outside the heap always are. */
    boolean isMarked(Address object) {
        if (object.isBelow(blocks) || end.isAtOrBelow(object)) return true;
        int granule = object.distanceFrom(blocks) >>> 3;
        return (markBits.loadU8(granule >>> 3) >>> (granule & 7) & 1) != 0;
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
        while (!top.is(bottom)) {
            Address place = top.minus(4);
            top = place;
            scanMarked(place.load(0));
        }
    }

    /** In a nursery collection, what is marked but not scanned lies on lines that were fresh. */
    private void rescan() {
        int first = nursery ? lines.freshLow << HeapGeometry.LINE_SHIFT >>> 6 : 0;
        int bytes = (nursery ? lines.freshHigh : lines.frontier) << HeapGeometry.LINE_SHIFT >>> 6;
        for (int i = first; i < bytes; i++) {
            int bits = markBits.loadU8(i);
            for (int bit = 0; bits != 0; bit++, bits >>>= 1) {
                if ((bits & 1) == 0) continue;
                scanMarked(blocks.plus(Address.of((i << 3 | bit) << 3)));
                empty();
            }
        }
    }

    /** Keeps the lines of an object of the heap and marks everything that it refers to. */
    private void scanMarked(Address object) {
        Address descriptor = ObjectModel.descriptor(object);
        int flags = descriptor.load32(TypeDescriptor.FLAGS);
        int kind = flags & TypeDescriptor.KIND_MASK;
        int size = kind == TypeDescriptor.KIND_INSTANCE ? descriptor.load32(TypeDescriptor.INSTANCE_SIZE) : arrayBytes(object.load32(ObjectLayout.ARRAY_LENGTH), flags);
        int start = object.distanceFrom(blocks);
        int last = start + size - 1 >>> HeapGeometry.LINE_SHIFT;
        for (int line = start >>> HeapGeometry.LINE_SHIFT; line <= last; line++) lineTable.store8(line, LineTable.LIVE);
        if (kind != TypeDescriptor.KIND_PRIMITIVE_ARRAY) scan(object, descriptor, flags);
    }

    /** Bytes of an array, not rounded: no array of references has elements of 8 bytes. */
    @AlwaysInline
    private static int arrayBytes(int length, int flags) {
        int shift = flags >> TypeDescriptor.ELEMENT_SHIFT_SHIFT & TypeDescriptor.ELEMENT_SHIFT_MASK;
        return (shift == 3 ? ObjectLayout.ARRAY_BASE_WIDE : ObjectLayout.ARRAY_BASE) + (length << shift);
    }

    /** Marks everything that an object, of the heap or of the snapshot, refers to. */
    void scan(Address object) {
        Address descriptor = ObjectModel.descriptor(object);
        scan(object, descriptor, descriptor.load32(TypeDescriptor.FLAGS));
    }

    private void scan(Address object, Address descriptor, int flags) {
        int kind = flags & TypeDescriptor.KIND_MASK;
        if (kind == TypeDescriptor.KIND_INSTANCE) {
            Address map = descriptor.load(TypeDescriptor.REFERENCE_MAP);
            if (map.isZero()) return;
            makeOld(object);
            for (int i = map.loadU16(0); i > 0; i--) {
                map = map.plus(2);
                push(object.load(map.loadU16(0)));
            }
            if ((flags & TypeDescriptor.FLAG_REFERENCE) != 0) References.discover(object, flags, this);
        } else if (kind == TypeDescriptor.KIND_REFERENCE_ARRAY) {
            makeOld(object);
            Address element = object.plus(ObjectLayout.ARRAY_BASE);
            for (int i = object.load32(ObjectLayout.ARRAY_LENGTH); i > 0; i--) {
                push(element.load(0));
                element = element.plus(4);
            }
        }
    }

    @AlwaysInline
    private static void makeOld(Address object) {
        int header = object.load32(ObjectLayout.HEADER_WORD);
        if ((header & HeaderWord.LOG) == 0) object.store32(ObjectLayout.HEADER_WORD, header | HeaderWord.LOG);
    }
}
