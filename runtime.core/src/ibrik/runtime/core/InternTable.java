package ibrik.runtime.core;

import ibrik.runtime.api.Address;

/** The strings that String.intern returns: those of the snapshot (literals) first, then what the program adds. Open addressing, linear probing. */
public final class InternTable {
    private static final int MIN_CAPACITY = 64;
    private static String[] table;
    private static int used;

    private InternTable() {}

    /** The canonical string equal to {@code string}. */
    public static synchronized String intern(String string) {
        if (table == null) fill();
        if (used * 2 >= table.length) grow();
        int slot = find(table, string);
        if (table[slot] == null) {
            table[slot] = string;
            used++;
        }
        return table[slot];
    }

    private static void fill() {
        int count = ImageInfo.internedCount().toInt();
        int capacity = MIN_CAPACITY;
        while (capacity < 4 * count) capacity *= 2;
        String[] strings = new String[capacity];
        for (int i = 0; i < count; i++) {
            String string = (String) ImageInfo.interned().load(4 * i).toObject();
            strings[find(strings, string)] = string;
        }
        used = count;
        table = strings;
    }

    private static void grow() {
        String[] larger = new String[2 * table.length];
        for (String string : table) if (string != null) larger[find(larger, string)] = string;
        table = larger;
    }

    private static int find(String[] strings, String string) {
        int slot = string.hashCode() * 0x9e37_79b9 >>> Integer.numberOfLeadingZeros(strings.length) + 1;
        while (strings[slot] != null && !strings[slot].equals(string)) slot = slot + 1 & strings.length - 1;
        return slot;
    }
}
