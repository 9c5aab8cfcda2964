package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.NoAllocation;
import ibrik.runtime.api.link.NoPoll;

/**
 * Objects outside the nursery that references were written into since the last collection: {@link Barriers} adds each once. Snapshot objects, which are not part of the heap, are kept in a second list for good, since nothing else
 * tells a full collection about them. When the buffer of the first is full the next collection has to be a full one, which does not need it.
 */
@NoAllocation("used by barriers")
@NoPoll("used by barriers")
final class RememberedSet {
    private final HeapGeometry geometry;
    private Address snapshotCursor;
    private Address cursor;
    private boolean overflowed;

    RememberedSet(HeapGeometry geometry) { this.geometry = geometry; }

    void initialise() {
        snapshotCursor = geometry.log;
        cursor = geometry.remembered;
    }

    /**
     * Adds an object whose header said that it must be logged.
     *
     * @param isNew whether it is an object of the snapshot that was never written to before
     */
    void add(Address object, boolean isNew) {
        if (isNew) {
            if (snapshotCursor.is(geometry.logEnd)) Fatal.stop("the log of snapshot objects is full");
            snapshotCursor.store(0, object);
            snapshotCursor = snapshotCursor.plus(4);
        }
        if (cursor.is(geometry.rememberedEnd)) {
            overflowed = true;
        } else {
            cursor.store(0, object);
            cursor = cursor.plus(4);
        }
    }

    boolean isIncomplete() { return overflowed; }

    /** How many there are. */
    int size() { return cursor.distanceFrom(geometry.remembered) >>> 2; }

    /** Marks from the roots of a nursery collection, or of a full one. */
    void scan(Marker marker, boolean nursery) {
        Address end = nursery ? cursor : snapshotCursor;
        for (Address entry = nursery ? geometry.remembered : geometry.log; !entry.is(end); entry = entry.plus(4)) marker.scan(entry.load(0));
    }

    void clear() {
        cursor = geometry.remembered;
        overflowed = false;
    }
}
