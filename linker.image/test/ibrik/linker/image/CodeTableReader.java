package ibrik.linker.image;

import ibrik.runtime.layout.CodeTables;
import ibrik.runtime.layout.ImageSymbols;
import java.util.ArrayList;
import java.util.List;

/** Reads code tables as the Javadoc of {@link CodeTables} says, and not as the writer does. */
final class CodeTableReader {
    /** Inlined frames innermost first, each {@code class.method:line}, the compiled method last. */
    record Entry(int key, boolean trap, List<String> frames, int landingPad, List<Integer> slots, int registers, List<Integer> derived) {}

    record Method(long start, int flags, int frameSize, String name, String file, List<Entry> entries) {}

    private final TestImage image;
    private final long names;
    private final long inlines;
    private long at;

    CodeTableReader(TestImage image, long names, long inlines) {
        this.image = image;
        this.names = names;
        this.inlines = inlines;
    }

    List<Method> methods(long index) {
        List<Method> methods = new ArrayList<>();
        for (long i = 0; i < image.symbol(ImageSymbols.CODE_COUNT); i++) {
            methods.add(method(image.u32(index + i * CodeTables.INDEX_STRIDE), image.u32(index + i * CodeTables.INDEX_STRIDE + 4)));
        }
        return methods;
    }

    private Method method(long start, long record) {
        at = record;
        int flags = image.u8(at++);
        int frame = uleb() * 8;
        int name = uleb();
        int count = uleb();
        List<Entry> entries = new ArrayList<>();
        int key = 0;
        int line = 0;
        for (int i = 0; i < count; i++) {
            key += uleb();
            int kind = image.u8(at++);
            if ((kind & CodeTables.ENTRY_LINE) != 0) line += sleb();
            int site = (kind & CodeTables.ENTRY_INLINED) != 0 ? uleb() : -1;
            int pad = (kind & CodeTables.ENTRY_HANDLER) != 0 ? uleb() : -1;
            List<Integer> slots = new ArrayList<>();
            List<Integer> derived = new ArrayList<>();
            int registers = 0;
            if ((kind & CodeTables.ENTRY_MAP) != 0) {
                int slot = -1;
                for (int left = uleb(); left > 0; left--) {
                    int difference = uleb();
                    if (difference == 0) throw new AssertionError("a slot difference of 0");
                    slots.add(slot += difference);
                }
                if ((kind & CodeTables.ENTRY_REGISTERS) != 0) registers = uleb();
                if ((kind & CodeTables.ENTRY_DERIVED) != 0) for (int left = 2 * uleb(); left > 0; left--) derived.add(uleb());
            }
            entries.add(new Entry(key, (kind & CodeTables.ENTRY_TRAP) != 0, frames(site, line, name), pad, slots, registers, derived));
        }
        return new Method(start, flags, frame, name(name), string(image.u32(names + name * 12L + 8)), entries);
    }

    private List<String> frames(int site, int line, int name) {
        List<String> frames = new ArrayList<>();
        while (site != -1) {
            frames.add(name((int) image.u32(inlines + site * 12L)) + ":" + line);
            line = (int) image.u32(inlines + site * 12L + 4);
            site = (int) image.u32(inlines + site * 12L + 8);
        }
        frames.add(name(name) + ":" + line);
        return frames;
    }

    private String name(int index) { return string(image.u32(names + index * 12L)) + "." + string(image.u32(names + index * 12L + 4)); }

    private String string(long address) {
        if (address == 0) return null;
        byte[] bytes = new byte[image.u16(address)];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) image.u8(address + 2 + i);
        try {
            byte[] prefixed = new byte[bytes.length + 2];
            prefixed[0] = (byte) (bytes.length >> 8);
            prefixed[1] = (byte) bytes.length;
            System.arraycopy(bytes, 0, prefixed, 2, bytes.length);
            return new java.io.DataInputStream(new java.io.ByteArrayInputStream(prefixed)).readUTF();
        } catch (java.io.IOException malformed) {
            throw new AssertionError(malformed);
        }
    }

    private int uleb() {
        int value = 0;
        for (int shift = 0;; shift += 7) {
            int next = image.u8(at++);
            value |= (next & 0x7f) << shift;
            if (next < 0x80) return value;
        }
    }

    private int sleb() {
        int value = 0;
        for (int shift = 0;;) {
            int next = image.u8(at++);
            value |= (next & 0x7f) << shift;
            shift += 7;
            if (next < 0x80) return shift < 32 && (next & 0x40) != 0 ? value | -1 << shift : value;
        }
    }
}
