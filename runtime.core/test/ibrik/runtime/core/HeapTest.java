package ibrik.runtime.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.Memory;
import ibrik.runtime.layout.HeaderWord;
import ibrik.runtime.layout.ObjectLayout;
import ibrik.runtime.layout.ThreadBlock;
import ibrik.runtime.layout.TypeDescriptor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The heap and the collector on the host, over a simulated RAM above 2 GB, where signed comparisons of addresses would be wrong. */
class HeapTest {
    private static final int BASE = 0x8000_0000;
    private static final int RAM = 4 << 20;
    private static final Address THREAD = Address.of(BASE);
    private static final Address NODE = Address.of(BASE + 0x200);
    private static final Address NODE_MAP = Address.of(BASE + 0x280);
    private static final Address REFERENCES = Address.of(BASE + 0x300);
    private static final Address BYTES = Address.of(BASE + 0x380);
    private static final Address WEAK = Address.of(BASE + 0x600);
    private static final Address SOFT = Address.of(BASE + 0x680);
    private static final Address REFERENCE_MAP = Address.of(BASE + 0x700);
    private static final Address CLOCK = Address.of(BASE + 0x740);
    private static final Address NO_QUEUE = Address.of(BASE + 0x748);
    private static final Address SOME_QUEUE = Address.of(BASE + 0x750);
    private static final int REFERENT = 8;
    private static final int QUEUE = 12;
    private static final int NEXT = 16;
    private static final int DISCOVERED = 20;
    private static final int TIMESTAMP = 24;
    private static final Address ROOTS = Address.of(BASE + 0x400);
    private static final Address HEAP_START = Address.of(BASE + 0x1000);
    private static final int ROOT_COUNT = 64;

    private final Heap heap = new Heap();
    /** What each live object must hold: a stamp in its first field or element. */
    private final Map<Integer, Integer> stamps = new HashMap<>();
    private int nextStamp = 1;

    @BeforeEach
    void layOut() {
        Memory.install(new ArrayMemory(BASE & 0xffff_ffffL, RAM).dirty());
        MemoryOperations.clear(THREAD, ThreadBlock.SIZE);
        MemoryOperations.clear(ROOTS, ROOT_COUNT * 4);
        describe(NODE, TypeDescriptor.KIND_INSTANCE, 24, NODE_MAP);
        NODE_MAP.store16(0, 2);
        NODE_MAP.store16(2, 12);
        NODE_MAP.store16(4, 16);
        describe(REFERENCES, TypeDescriptor.KIND_REFERENCE_ARRAY | 2 << TypeDescriptor.ELEMENT_SHIFT_SHIFT, 0, Address.of(0));
        describe(BYTES, TypeDescriptor.KIND_PRIMITIVE_ARRAY, 0, Address.of(0));
        describe(WEAK, TypeDescriptor.KIND_INSTANCE | TypeDescriptor.FLAG_REFERENCE, 24, REFERENCE_MAP);
        describe(SOFT, TypeDescriptor.KIND_INSTANCE | TypeDescriptor.FLAG_REFERENCE | TypeDescriptor.FLAG_SOFT, 32, REFERENCE_MAP);
        REFERENCE_MAP.store16(0, 3);
        REFERENCE_MAP.store16(2, QUEUE);
        REFERENCE_MAP.store16(4, NEXT);
        REFERENCE_MAP.store16(6, DISCOVERED);
        CLOCK.store64(0, 0);
        MemoryOperations.clear(NO_QUEUE, 8);
        NO_QUEUE.store(ObjectLayout.CLASS_WORD, BYTES);
        MemoryOperations.clear(SOME_QUEUE, 8);
        SOME_QUEUE.store(ObjectLayout.CLASS_WORD, NODE);
        assertTrue(heap.initialise(HEAP_START, RAM - 0x1000, 16));
        heap.marker.references.initialise(REFERENT, DISCOVERED, QUEUE, BYTES, TIMESTAMP, CLOCK);
    }

    @AfterEach
    void uninstall() { Memory.install(null); }

    private static void describe(Address descriptor, int flags, int size, Address map) {
        descriptor.store32(TypeDescriptor.FLAGS, flags);
        descriptor.store32(TypeDescriptor.INSTANCE_SIZE, size);
        descriptor.store(TypeDescriptor.REFERENCE_MAP, map);
    }

    @Test
    void freshMemoryIsZeroAndDoesNotOverlap() {
        Address previous = node();
        for (int i = 0; i < 2000; i++) {
            Address next = node();
            assertEquals(0, next.load32(12));
            assertEquals(0, next.load32(16));
            assertTrue(Math.abs(next.distanceFrom(previous)) >= 24);
            previous = next;
        }
    }

    @Test
    void collectionKeepsWhatRootsReachAndFreesTheRest() {
        Address kept = node();
        Address child = node();
        write(kept, 12, child);
        root(0, kept);
        for (int i = 0; i < 5000; i++) node();
        long before = heap.used();
        collect();
        assertEquals(2, heap.marker.liveObjects);
        assertTrue(heap.used() < before);
        checkStamp(kept);
        checkStamp(kept.load(12));
    }

    @Test
    void allOfRamCanBeUsedAgainAndAgain() {
        int capacity = (int) heap.capacity();
        for (int round = 0; round < 3; round++) {
            int total = 0;
            for (Address object = tryAllocate(BYTES, 5000); !object.isZero(); object = tryAllocate(BYTES, 5000)) total += 5016;
            assertTrue(total > capacity * 0.9, "only " + total + " of " + capacity + " bytes were handed out");
            collect();
            assertEquals(0, heap.used());
        }
    }

    @Test
    void largeObjectsTakeRunsOfLinesAndComeBack() {
        Address large = allocate(BYTES, 1_000_000);
        root(1, large);
        collect();
        assertTrue(heap.used() >= 1_000_000);
        root(1, Address.of(0));
        collect();
        assertEquals(0, heap.used());
        assertFalse(tryAllocate(BYTES, 3_500_000).isZero());
        assertTrue(tryAllocate(BYTES, 3_500_000).isZero());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void memoryThatIsSetAsideSurvivesCollections(boolean nursery) {
        Address memory = heap.setAside(100_000);
        for (int i = 0; i < 100_000; i += 4) memory.store32(i, i);
        collect(nursery);
        for (int i = 0; i < 500; i++) allocate(BYTES, 4000);
        for (int i = 0; i < 100_000; i += 4) assertEquals(i, memory.load32(i));
        heap.handOut(memory, 100_000);
        collect(nursery);
        assertEquals(0, heap.used());
    }

    @Test
    void longListsSurviveAMarkStackThatOverflows() {
        Address array = allocate(REFERENCES, 30_000);
        root(0, array);
        for (int i = 0; i < 30_000; i++) write(array, ObjectLayout.ARRAY_BASE + 4 * i, node());
        Address head = node();
        root(1, head);
        for (int i = 0; i < 20_000; i++) {
            Address next = node();
            write(next, 12, head);
            head = next;
            root(1, head);
        }
        collect();
        assertEquals(50_002, heap.marker.liveObjects);
    }

    @Test
    void loggedSnapshotObjectsAreRoots() {
        Address snapshot = Address.of(BASE + 0x800);
        MemoryOperations.clear(snapshot, 24);
        snapshot.store(ObjectLayout.CLASS_WORD, NODE);
        Address object = node();
        snapshot.store(16, object);
        collect();
        assertEquals(0, heap.marker.liveObjects);
        object = node();
        snapshot.store(16, object);
        heap.log(snapshot, true);
        collect();
        assertEquals(1, heap.marker.liveObjects);
        checkStamp(object);
    }

    @Test
    void aNurseryCollectionLeavesOldObjectsAlone() {
        Address old = node();
        root(0, old);
        collect();
        root(0, Address.of(0));
        root(1, node());
        for (int i = 0; i < 5000; i++) node();
        collect(true);
        assertEquals(1, heap.marker.liveObjects);
        assertEquals(2, heap.objects());
        assertEquals(2 * HeapGeometry.LINE, heap.used());
        checkStamp(old);
        checkStamp(root(1));
        collect();
        assertEquals(1, heap.objects());
        assertEquals(HeapGeometry.LINE, heap.used());
    }

    @Test
    void oldObjectsThatWereWrittenToAreRootsOfTheNursery() {
        Address old = node();
        root(0, old);
        collect();
        for (int round = 0; round < 3; round++) {
            Address young = node();
            write(old, 12, young);
            write(old, 16, young);
            for (int i = 0; i < 1000; i++) node();
            collect(true);
            assertEquals(1, heap.marker.liveObjects);
            checkStamp(young);
        }
        assertEquals(0, heap.remembered.size());
        collect();
        assertEquals(2, heap.objects());
    }

    @Test
    void snapshotObjectsAreRememberedAgainAndAgain() {
        Address snapshot = Address.of(BASE + 0x800);
        MemoryOperations.clear(snapshot, 24);
        snapshot.store(ObjectLayout.CLASS_WORD, NODE);
        heap.log(snapshot, true);
        for (int round = 0; round < 3; round++) {
            Address young = node();
            write(snapshot, 16, young);
            collect(true);
            assertEquals(1, heap.marker.liveObjects);
            assertTrue((snapshot.load32(ObjectLayout.HEADER_WORD) & HeaderWord.LOG) != 0, "it must be logged again");
            checkStamp(young);
        }
        collect();
        assertEquals(1, heap.objects());
    }

    @Test
    void aRememberedSetThatOverflowsAsksForAFullCollection() {
        Address[] old = new Address[2000];
        Address array = allocate(REFERENCES, old.length);
        root(0, array);
        for (int i = 0; i < old.length; i++) {
            old[i] = node();
            write(array, ObjectLayout.ARRAY_BASE + 4 * i, old[i]);
        }
        collect();
        assertFalse(heap.isFullDue());
        for (Address object : old) write(object, 12, node());
        assertTrue(heap.isFullDue());
        collect();
        assertEquals(1 + 2 * old.length, heap.objects());
        assertFalse(heap.isFullDue());
        for (Address object : old) assertTrue((object.load32(ObjectLayout.HEADER_WORD) & HeaderWord.LOG) != 0, "it must be logged again");
    }

    @Test
    void aNurseryThatOverflowsTheMarkStackIsMarkedWhole() {
        root(1, node());
        collect();
        Address array = allocate(REFERENCES, 30_000);
        root(0, array);
        for (int i = 0; i < 30_000; i++) write(array, ObjectLayout.ARRAY_BASE + 4 * i, node());
        for (int i = 0; i < 30_000; i++) write(array.load(ObjectLayout.ARRAY_BASE + 4 * i), 16, node());
        collect(true);
        assertEquals(60_001, heap.marker.liveObjects);
        for (int i = 0; i < 30_000; i++) checkStamp(array.load(ObjectLayout.ARRAY_BASE + 4 * i).load(16));
    }

    @Test
    void afterEnoughNurseriesAFullCollectionIsDue() {
        Address head = Address.of(0);
        int nurseries = 0;
        collect();
        while (!heap.isFullDue()) {
            for (int i = 0; i < 500; i++) {
                Address next = node();
                write(next, 12, head);
                head = next;
                root(0, head);
            }
            collect(true);
            nurseries++;
        }
        assertEquals(500 * nurseries, heap.objects());
        assertTrue(heap.used() > heap.capacity() / 2 && heap.used() < heap.capacity() * 0.6);
    }

    private Address reference(Address type, Address target, Address queue) {
        Address reference = allocate(type, 0);
        reference.store(REFERENT, target);
        reference.store(QUEUE, queue);
        return reference;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWeakReferenceIsClearedWhenNothingElseHoldsItsReferent(boolean nursery) {
        Address held = node();
        root(0, held);
        root(1, reference(WEAK, held, NO_QUEUE));
        root(2, reference(WEAK, node(), NO_QUEUE));
        collect(nursery);
        assertEquals(held, root(1).load(REFERENT));
        assertEquals(0, root(2).load32(REFERENT));
        assertEquals(0, root(1).load32(DISCOVERED));
        assertEquals(0, root(2).load32(DISCOVERED));
        assertEquals(3, heap.objects());
        assertFalse(heap.marker.references.hasPending());
    }

    @Test
    void aReferenceInsideItsReferentDoesNotHoldIt() {
        Address key = node();
        Address weak = reference(WEAK, key, NO_QUEUE);
        key.store(12, weak);
        root(0, weak);
        collect();
        assertEquals(0, weak.load32(REFERENT));
        assertEquals(1, heap.objects());
    }

    @Test
    void aNurseryCollectionDoesNotClearReferencesToOldObjects() {
        Address old = node();
        root(0, old);
        collect();
        root(0, Address.of(0));
        root(1, reference(WEAK, old, NO_QUEUE));
        collect(true);
        assertEquals(old, root(1).load(REFERENT));
        collect();
        assertEquals(0, root(1).load32(REFERENT));
    }

    @Test
    void anOldReferenceThatGetsAYoungReferentIsSeen() {
        Address weak = reference(WEAK, Address.of(0), NO_QUEUE);
        root(0, weak);
        collect();
        write(weak, REFERENT, node());
        collect(true);
        assertEquals(0, weak.load32(REFERENT));
    }

    @Test
    void clearedReferencesWithAQueueGoToThePendingListAndStayThereUntilTaken() {
        for (int i = 0; i < 3; i++) root(i, reference(WEAK, node(), SOME_QUEUE));
        Address[] made = {root(0), root(1), root(2)};
        collect(true);
        for (int i = 0; i < 3; i++) root(i, Address.of(0));
        collect();
        root(3, reference(WEAK, node(), SOME_QUEUE));
        Address later = root(3);
        collect(true);
        root(3, Address.of(0));
        collect();
        assertTrue(heap.marker.references.hasPending());
        List<Address> found = new ArrayList<>();
        for (Address each = heap.marker.references.takePending(); !each.isZero(); each = each.load(DISCOVERED)) found.add(each);
        assertEquals(4, found.size());
        assertTrue(found.contains(later) && found.containsAll(List.of(made)));
        assertFalse(heap.marker.references.hasPending());
        collect();
        assertEquals(0, heap.objects());
    }

    @Test
    void aReferenceThatNothingHoldsIsNotHandedOver() {
        reference(WEAK, node(), SOME_QUEUE);
        collect();
        assertFalse(heap.marker.references.hasPending());
        assertEquals(0, heap.objects());
    }

    @Test
    void softReferencesAreClearedByAgeOrWhenAllMustGo() {
        References references = heap.marker.references;
        Address fresh = reference(SOFT, node(), NO_QUEUE);
        Address stale = reference(SOFT, node(), NO_QUEUE);
        Address forever = reference(SOFT, node(), NO_QUEUE);
        root(0, fresh);
        root(1, stale);
        root(2, forever);
        fresh.store64(TIMESTAMP, 9_000);
        stale.store64(TIMESTAMP, 5_000);
        forever.store64(TIMESTAMP, 10_000);
        references.begin(References.KEEP_SOFT);
        collect(true, 10_000);
        references.begin(References.KEEP_SOFT);
        assertEquals(10_000, CLOCK.load64(0), "the clock advances to the time of the collection");
        assertEquals(6, heap.objects());
        references.begin(4 << 20);
        collect(false, 10_000);
        assertFalse(fresh.load(REFERENT).isZero());
        assertTrue(stale.load(REFERENT).isZero());
        references.begin(References.CLEAR_SOFT);
        collect(false, 10_000);
        assertTrue(fresh.load(REFERENT).isZero());
        assertTrue(forever.load(REFERENT).isZero());
        assertEquals(3, heap.objects());
    }

    /** When the mark stack overflows, references are scanned more than once. */
    @Test
    void manyReferencesAreClearedWhenTheMarkStackOverflows() {
        Address array = allocate(REFERENCES, 30_000);
        root(0, array);
        for (int i = 0; i < 30_000; i++) write(array, ObjectLayout.ARRAY_BASE + 4 * i, reference(WEAK, i % 3 == 0 ? array : node(), i % 2 == 0 ? SOME_QUEUE : NO_QUEUE));
        collect();
        assertEquals(30_001, heap.objects());
        for (int i = 0; i < 30_000; i++) {
            assertEquals(i % 3 == 0, !array.load(ObjectLayout.ARRAY_BASE + 4 * i).load(REFERENT).isZero());
        }
        int pending = 0;
        for (Address each = heap.marker.references.takePending(); !each.isZero(); each = each.load(DISCOVERED)) pending++;
        assertEquals(10_000, pending);
    }

    @Test
    void pagesAreAlignedAndSurviveCollectionsUntilTheyAreReturned() {
        Random random = new Random(5);
        Map<Address, Integer> taken = new HashMap<>();
        for (int step = 0; step < 4000; step++) {
            int pages = 1 + random.nextInt(6);
            switch (random.nextInt(8)) {
                case 0, 1 -> {
                    Address start = heap.tryTakePages(pages);
                    if (start.isZero()) continue;
                    assertTrue(start.is(start.alignDown(HeapGeometry.PAGE)), start + " is not aligned");
                    for (int i = 0; i < pages * HeapGeometry.PAGE; i += 4) start.store32(i, ~step);
                    taken.put(start, pages << 16 | step);
                }
                case 2 -> {
                    if (taken.isEmpty()) continue;
                    Address start = taken.keySet().stream().skip(random.nextInt(taken.size())).findFirst().orElseThrow();
                    int what = taken.remove(start);
                    for (int i = 0; i < (what >>> 16) * HeapGeometry.PAGE; i += 4) assertEquals(~(what & 0xffff), start.load32(i), "a page in use was written to");
                    heap.returnPages(start, what >>> 16);
                }
                case 3 -> { if (random.nextInt(10) == 0) collectAndCheck(); }
                case 4 -> root(random.nextInt(ROOT_COUNT), allocateOrCollect(BYTES, random.nextInt(20_000)));
                default -> root(random.nextInt(ROOT_COUNT), allocateOrCollect(NODE, 0));
            }
        }
        for (int i = 0; i < ROOT_COUNT; i++) root(i, Address.of(0));
        collect();
        assertEquals(taken.values().stream().mapToLong(what -> what >>> 16).sum() * HeapGeometry.PAGE, heap.used());
        taken.forEach((start, what) -> heap.returnPages(start, what >>> 16));
        assertEquals(0, heap.used());
    }

    @Test
    void pagesAreRefusedWhenNoneAreLeft() {
        int total = 0;
        while (!heap.tryTakePages(16).isZero()) total += 16 * HeapGeometry.PAGE;
        assertTrue(total > heap.capacity() * 0.9, "only " + total + " of " + heap.capacity() + " bytes were handed out as pages");
    }

    @Test
    void aHolePassesToTheNextThread() {
        Address next = THREAD.plus(ThreadBlock.SIZE);
        MemoryOperations.clear(next, ThreadBlock.SIZE);
        Address last = node();
        Heap.passHole(THREAD, next);
        assertEquals(last.plus(24), next.load(ThreadBlock.ALLOCATION_CURSOR));
        assertEquals(0, THREAD.load32(ThreadBlock.ALLOCATION_CURSOR));
        assertEquals(0, THREAD.load32(ThreadBlock.ALLOCATION_LIMIT));
    }

    /** Distances of more than 2 GB have their highest bit set. */
    @Test
    void threeGigabytesAreOneHeap() {
        HeapGeometry geometry = new HeapGeometry();
        assertTrue(geometry.initialise(Address.of(0x0030_0000), 0xbfc0_0000, 16));
        assertTrue(geometry.blockCount > 94_000 && geometry.blockCount < 98_304, geometry.blockCount + " blocks of 32 KB");
        Address last = geometry.lineStart(geometry.lineCount() - 1);
        assertEquals(geometry.lineCount() - 1, geometry.lineOf(last));
        assertEquals(geometry.end(), last.plus(HeapGeometry.LINE));
        assertTrue(geometry.contains(last) && !geometry.contains(geometry.end()) && geometry.end().isAtOrBelow(Address.of(0xbff0_0000)));
    }

    @Test
    void tooLittleRamIsRefused() { assertFalse(new Heap().initialise(HEAP_START, 60_000, 16)); }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void randomProgramsKeepTheirObjects(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < 20_000; step++) {
            int slot = random.nextInt(ROOT_COUNT);
            switch (random.nextInt(12)) {
                case 0 -> root(slot, allocateOrCollect(REFERENCES, random.nextInt(random.nextInt(8) == 0 ? 3000 : 40)));
                case 1 -> root(slot, allocateOrCollect(BYTES, random.nextInt(random.nextInt(8) == 0 ? 60_000 : 300)));
                case 2 -> root(slot, Address.of(0));
                case 3, 4, 5 -> link(random, root(slot), root(random.nextInt(ROOT_COUNT)));
                case 6 -> {
                    if (random.nextInt(50) == 0) collectAndCheck();
                    else if (random.nextInt(20) == 0) collectNurseryAndCheck();
                }
                default -> root(slot, allocateOrCollect(NODE, 0));
            }
        }
        collectAndCheck();
    }

    /** As compiled code does it, with {@link Barriers#log}. */
    private void write(Address object, int offset, Address value) {
        int header = object.load32(ObjectLayout.HEADER_WORD);
        if ((header & HeaderWord.LOG) != 0) {
            object.store32(ObjectLayout.HEADER_WORD, header & ~HeaderWord.LOG);
            heap.log(object, false);
        }
        object.store(offset, value);
    }

    private void link(Random random, Address from, Address to) {
        if (from.isZero()) return;
        if (ObjectModel.descriptor(from).is(NODE)) write(from, random.nextBoolean() ? 12 : 16, to);
        else if (ObjectModel.descriptor(from).is(REFERENCES) && from.load32(ObjectLayout.ARRAY_LENGTH) > 0) {
            write(from, ObjectLayout.ARRAY_BASE + 4 * random.nextInt(from.load32(ObjectLayout.ARRAY_LENGTH)), to);
        }
    }

    private void collectAndCheck() {
        collect();
        List<Address> reached = reach();
        assertEquals(reached.size(), heap.marker.liveObjects, "objects marked");
        Map<Integer, Integer> live = new HashMap<>();
        for (Address object : reached) {
            checkStamp(object);
            live.put(object.toInt(), stamps.get(object.toInt()));
        }
        stamps.clear();
        stamps.putAll(live);
    }

    /** A nursery collection keeps dead objects that are old or that such refer to, so only what is reachable is checked. */
    private void collectNurseryAndCheck() {
        if (heap.isFullDue()) {
            collectAndCheck();
            return;
        }
        long before = heap.used();
        collect(true);
        assertTrue(heap.used() <= before);
        for (Address object : reach()) checkStamp(object);
    }

    /** Every object reachable from the roots, found without the collector's code. */
    private List<Address> reach() {
        Map<Integer, Address> seen = new HashMap<>();
        List<Address> work = new ArrayList<>();
        for (int i = 0; i < ROOT_COUNT; i++) work.add(root(i));
        while (!work.isEmpty()) {
            Address object = work.removeLast();
            if (object.isZero() || seen.put(object.toInt(), object) != null) continue;
            Address type = ObjectModel.descriptor(object);
            if (type.is(NODE)) {
                work.add(object.load(12));
                work.add(object.load(16));
            } else if (type.is(REFERENCES)) {
                for (int i = 0; i < object.load32(ObjectLayout.ARRAY_LENGTH); i++) work.add(object.load(ObjectLayout.ARRAY_BASE + 4 * i));
            }
        }
        return new ArrayList<>(seen.values());
    }

    private Address node() { return allocate(NODE, 0); }

    private Address allocate(Address type, int length) {
        Address object = tryAllocate(type, length);
        assertFalse(object.isZero(), "the heap is exhausted");
        return object;
    }

    private Address allocateOrCollect(Address type, int length) {
        Address object = tryAllocate(type, length);
        if (!object.isZero()) return object;
        collectAndCheck();
        object = tryAllocate(type, length);
        if (object.isZero()) for (int i = 0; i < ROOT_COUNT; i += 2) root(i, Address.of(0));
        return object;
    }

    /** As Allocation does it: bump in the thread's hole, else a new one. The header's second word carries a stamp, which nothing may change. */
    private Address tryAllocate(Address type, int length) {
        int size = ObjectModel.kind(type) == TypeDescriptor.KIND_INSTANCE ? type.load32(TypeDescriptor.INSTANCE_SIZE) : (int) ObjectModel.arraySize(type, length);
        Address cursor = THREAD.load(ThreadBlock.ALLOCATION_CURSOR);
        Address object;
        if (size <= Heap.LARGE && cursor.plus(size).isAtOrBelow(THREAD.load(ThreadBlock.ALLOCATION_LIMIT))) {
            THREAD.store(ThreadBlock.ALLOCATION_CURSOR, cursor.plus(size));
            object = cursor;
        } else {
            object = size > Heap.LARGE ? allocateLarge(size) : heap.allocate(THREAD, size);
            if (object.isZero()) return object;
        }
        for (int i = 0; i < size; i += 4) assertEquals(0, object.load32(i), "memory handed out is not clear");
        object.store(ObjectLayout.CLASS_WORD, type);
        if (ObjectModel.kind(type) != TypeDescriptor.KIND_INSTANCE) object.store32(ObjectLayout.ARRAY_LENGTH, length);
        object.store32(ObjectLayout.HEADER_WORD, nextStamp); // the lock and the hash are the stamp
        stamps.put(object.toInt(), nextStamp++);
        return object;
    }

    private Address allocateLarge(int size) {
        Address object = heap.setAside(size);
        if (object.isZero()) return object;
        MemoryOperations.clear(object, size);
        heap.handOut(object, size);
        return object;
    }

    private void checkStamp(Address object) {
        assertEquals(stamps.get(object.toInt()), object.load32(ObjectLayout.HEADER_WORD) & HeaderWord.LOCK_MASK, "an object that was reachable has been overwritten");
    }

    private static void root(int index, Address object) { ROOTS.store(4 * index, object); }

    private static Address root(int index) { return ROOTS.load(4 * index); }

    private void collect() { collect(false); }

    private void collect(boolean nursery) { collect(nursery, 0); }

    private void collect(boolean nursery, long millis) {
        heap.beginCollection(nursery);
        Heap.giveUpHole(THREAD);
        for (int i = 0; i < ROOT_COUNT; i++) heap.marker.visitSlot(ROOTS.plus(4 * i));
        heap.endCollection(millis * 1_000_000);
    }
}
