package ibrik.linker.image;

import java.util.ArrayList;
import java.util.List;

/** A run of items with one protection. */
final class Section {
    final String name;
    /** ELF p_flags: 4 read, 2 write, 1 execute. */
    final int flags;
    final boolean zero;
    final List<Item> items = new ArrayList<>();
    final List<Long> addresses = new ArrayList<>();
    long start;
    long end;

    Section(String name, int flags, boolean zero) {
        this.name = name;
        this.flags = flags;
        this.zero = zero;
    }

    void add(Item item) { items.add(item); }

    /** Gives every item its address from {@code at} on. */
    void place(long at) {
        start = at;
        addresses.clear();
        for (Item item : items) {
            at = align(at, item.alignment());
            addresses.add(at);
            at += item.bytes().length;
        }
        end = at;
    }

    byte[] contents() {
        byte[] bytes = new byte[Math.toIntExact(end - start)];
        for (int i = 0; i < items.size(); i++) {
            byte[] item = items.get(i).bytes();
            System.arraycopy(item, 0, bytes, (int) (addresses.get(i) - start), item.length);
        }
        return bytes;
    }

    static long align(long value, long alignment) { return (value + alignment - 1) / alignment * alignment; }
}
