package ibrik.linker.simulator;

import ibrik.linker.model.SimObject;
import java.util.Arrays;

/**
 * The log of overwritten values, so that an attempt can be undone. Objects made during the attempt need no log: nothing that stays refers to them once
 * everything older is restored. Serial numbers tell old from new.
 */
final class Journal {
    /** Writes to objects with a serial number below this must be announced first. */
    int watch;
    private int attemptStart;
    private Strictness strictness;

    /** Entry i: object, byte offset or reference index, size (1, 2, 4, 8, 0 for a reference, -1 for a copy of contents). */
    private SimObject[] objects = new SimObject[256];
    private int[] places = new int[256];
    private byte[] sizes = new byte[256];
    private Object[] references = new Object[256];
    private long[] values = new long[256];
    private int count;

    /** Application classes being initialised are watched more closely. Null when none is. */
    void watch(Strictness strictness, int watch) {
        this.strictness = strictness;
        this.watch = watch;
    }

    boolean isStrict() { return strictness != null; }

    int attemptStart() { return attemptStart; }

    void begin(int firstSerial) {
        attemptStart = firstSerial;
        watch = firstSerial;
        strictness = null;
        count = 0;
    }

    /** Ends the attempt, keeping what it did. */
    void keep() {
        Arrays.fill(objects, 0, count, null);
        Arrays.fill(references, 0, count, null);
        begin(0);
    }

    void beforeWrite(SimObject object, int offset, int size) {
        if (strictness != null) strictness.beforeWrite(object);
        if (object.serial >= attemptStart) return;
        int entry = add(object, offset, size);
        values[entry] = switch (size) {
            case 1 -> object.getByte(offset);
            case 2 -> object.getShort(offset);
            case 4 -> object.getInt(offset);
            default -> object.getLong(offset);
        };
    }

    void beforeReferenceWrite(SimObject object, int index) {
        if (strictness != null) strictness.beforeWrite(object);
        if (object.serial >= attemptStart) return;
        int entry = add(object, index, 0);
        references[entry] = object.references[index];
    }

    /** Before a bulk write anywhere in the object. */
    void beforeBulkWrite(SimObject object) {
        if (object.serial >= watch) return;
        if (strictness != null) strictness.beforeWrite(object);
        if (object.serial >= attemptStart) return;
        int entry = add(object, 0, -1);
        references[entry] = object.references == null ? object.bytes.clone() : new Object[] {object.bytes.clone(), object.references.clone()};
    }

    private int add(SimObject object, int place, int size) {
        if (count == objects.length) {
            int length = count * 2;
            objects = Arrays.copyOf(objects, length);
            places = Arrays.copyOf(places, length);
            sizes = Arrays.copyOf(sizes, length);
            references = Arrays.copyOf(references, length);
            values = Arrays.copyOf(values, length);
        }
        objects[count] = object;
        places[count] = place;
        sizes[count] = (byte) size;
        return count++;
    }

    /** Undoes everything since {@link #begin}, last write first. */
    void rollBack() {
        for (int i = count - 1; i >= 0; i--) {
            SimObject object = objects[i];
            int place = places[i];
            switch (sizes[i]) {
                case 0 -> object.references[place] = (SimObject) references[i];
                case 1 -> object.putByte(place, (byte) values[i]);
                case 2 -> object.putShort(place, (short) values[i]);
                case 4 -> object.putInt(place, (int) values[i]);
                case 8 -> object.putLong(place, values[i]);
                default -> restore(object, references[i]);
            }
        }
        keep();
    }

    private static void restore(SimObject object, Object saved) {
        byte[] bytes = saved instanceof byte[] contents ? contents : (byte[]) ((Object[]) saved)[0];
        System.arraycopy(bytes, 0, object.bytes, 0, bytes.length);
        if (saved instanceof Object[] both) {
            SimObject[] old = (SimObject[]) both[1];
            System.arraycopy(old, 0, object.references, 0, old.length);
        }
    }
}
