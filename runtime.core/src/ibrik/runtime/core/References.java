package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.NoAllocation;
import ibrik.runtime.api.link.NoPoll;
import ibrik.runtime.api.link.NothingWithout;
import ibrik.runtime.layout.TypeDescriptor;
import java.lang.ref.Reference;

/**
 * Reference objects (java.lang.ref) in a collection. The marker does not follow {@code referent}: a reference whose referent is not marked yet is put on a list, through its field {@code discovered}, and when
 * marking is over those whose referent is still not marked are cleared. Of these, the ones that were made with a queue go to the pending list, from where {@link ReferenceHandling} brings them to their queues.
 *
 * <p>Soft references are strong in nursery collections. A full collection clears those that were last asked for longer ago than a second for each megabyte that was free after the full collection before; one that must find
 * memory or else end in an OutOfMemoryError clears all. There are no finalizers, so weak, soft and phantom references are alike from there on.
 *
 * <p>Images in which nothing makes a reference object have none of this: what the collector calls is nothing there.
 */
@NoAllocation("is the collector")
@NoPoll("is the collector")
final class References {
    static final long KEEP_SOFT = Long.MAX_VALUE;
    static final long CLEAR_SOFT = Long.MIN_VALUE;
    private static final long NANOS_PER_MILLI = 1_000_000;
    /** A second for each megabyte, in milliseconds per byte as a shift: 1000 / 2^20 is about 2^-10. */
    private static final int MILLIS_PER_BYTE_SHIFT = 10;

    /** Offsets of the fields of Reference. */
    private int referent;
    private int discovered;
    private int queue;
    /** Offset of SoftReference.timestamp. */
    private int timestamp;
    /** Address of SoftReference.clock, 64 bits; 0 where no soft reference is asked for its referent. */
    private Address clock;
    /** Descriptor of the class of the queue that stands for none. */
    private Address noQueue;

    /** What the clock says, in milliseconds: the time of the last collection. */
    long softTime;

    /** First of those on the list; the last one refers to itself. */
    private Address list;
    /** First of those that are cleared and on their way to their queue. */
    private Address pending;
    /** Not an address, so that link-time code may ask. */
    private boolean anyPending;
    /** Soft references of this age in milliseconds or older are cleared. */
    private long age;

    /** Must come before anything else: the object itself is made at link time, when there are no addresses. */
    void initialise(int referent, int discovered, int queue, Address noQueue, int timestamp, Address clock) {
        this.referent = referent;
        this.discovered = discovered;
        this.queue = queue;
        this.noQueue = noQueue;
        this.timestamp = timestamp;
        this.clock = clock;
        list = Address.of(0);
        pending = Address.of(0);
    }

    /**
     * What a collection does with soft references.
     *
     * @param freeBytes {@link #KEEP_SOFT} keeps all, {@link #CLEAR_SOFT} clears all; else a full collection that clears by age, with so much memory free
     */
    @NothingWithout(Reference.class)
    void begin(long freeBytes) { age = freeBytes == KEEP_SOFT || freeBytes == CLEAR_SOFT ? freeBytes : freeBytes >>> MILLIS_PER_BYTE_SHIFT; }

    /** Sees a reference object that is being scanned. It may come again when the mark stack overflows. */
    @NothingWithout(Reference.class)
    static void discover(Address reference, int flags, Marker marker) { marker.references.add(reference, flags, marker); }

    private void add(Address reference, int flags, Marker marker) {
        Address target = reference.load(referent);
        if (target.isZero() || marker.isMarked(target)) return;
        if ((flags & TypeDescriptor.FLAG_SOFT) != 0 && isInUse(reference)) {
            marker.mark(target);
        } else if (reference.load(discovered).isZero()) {
            reference.store(discovered, list.isZero() ? reference : list);
            list = reference;
        }
    }

    private boolean isInUse(Address soft) {
        if (age == KEEP_SOFT || age == CLEAR_SOFT) return age == KEEP_SOFT;
        return softTime - soft.load64(timestamp) < age;
    }

    /** The pending list is a root. */
    @NothingWithout(Reference.class)
    static void markPending(Marker marker) { marker.mark(marker.references.pending); }

    /** The time that {@link #clearUnreached} is told. */
    @NothingWithout(Reference.class)
    static long now() { return Collector.now(); }

    /** After marking: clears what refers to nothing any more, and advances the time that soft references keep. */
    @NothingWithout(Reference.class)
    static void clearUnreached(Marker marker, long nanoTime) { marker.references.clear(marker, nanoTime); }

    private void clear(Marker marker, long nanoTime) {
        Address reference = list;
        list = Address.of(0);
        while (!reference.isZero()) {
            Address next = reference.load(discovered);
            Address link = Address.of(0);
            if (!marker.isMarked(reference.load(referent))) {
                reference.store32(referent, 0);
                if (hasQueue(reference)) {
                    link = pending;
                    pending = reference;
                    anyPending = true;
                }
            }
            reference.store(discovered, link);
            reference = next.is(reference) ? Address.of(0) : next;
        }
        softTime = nanoTime / NANOS_PER_MILLI;
        if (!clock.isZero()) clock.store64(0, softTime);
    }

    private boolean hasQueue(Address reference) {
        Address target = reference.load(queue);
        return !target.isZero() && !ObjectModel.descriptor(target).is(noQueue);
    }

    boolean hasPending() { return anyPending; }

    /** Takes the pending list away: its first reference, or 0. An address is good only up to the next safepoint. */
    Address takePending() {
        Address first = pending;
        pending = Address.of(0);
        anyPending = false;
        return first;
    }
}
