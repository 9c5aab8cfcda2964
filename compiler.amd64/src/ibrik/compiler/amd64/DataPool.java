// Read-only data of one method: floating-point constants and masks in one block, each jump table in one of its own.
package ibrik.compiler.amd64;

import ibrik.compiler.core.target.CompiledMethod.DataBlock;
import ibrik.compiler.core.target.Relocation;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Constants are shared within the method; the largest come first, so that none needs padding. */
final class DataPool {
    /** Index of the block of constants; jump tables follow it. */
    static final int CONSTANTS = 0;

    private record Constant(long bits, int size) {
    }

    private final Map<Constant, Integer> offsets = new LinkedHashMap<>();
    private final List<Supplier<List<Relocation>>> tables = new ArrayList<>();
    private int size;

    /** Offset of the constant in the block; a 16-byte one holds {@code bits} twice. */
    int constant(long bits, int bytes) {
        return offsets.computeIfAbsent(new Constant(bits, bytes), c -> {
            int at = size + bytes - 1 & -bytes;
            size = at + bytes;
            return at;
        });
    }

    /** Adds a table of 32-bit absolute addresses, asked for when the code is complete, and returns its block's index. */
    int table(Supplier<List<Relocation>> entries) {
        tables.add(entries);
        return tables.size();
    }

    List<DataBlock> blocks() {
        if (offsets.isEmpty() && tables.isEmpty()) {
            return List.of();
        }
        ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        int alignment = 4;
        for (Map.Entry<Constant, Integer> entry : offsets.entrySet()) {
            Constant c = entry.getKey();
            alignment = Math.max(alignment, c.size);
            bytes.position(entry.getValue());
            if (c.size == 4) {
                bytes.putInt((int) c.bits);
            } else {
                for (int i = 0; i < c.size; i += 8) {
                    bytes.putLong(c.bits);
                }
            }
        }
        List<DataBlock> all = new ArrayList<>();
        all.add(new DataBlock(bytes.array(), alignment, List.of()));
        for (Supplier<List<Relocation>> table : tables) {
            List<Relocation> entries = table.get();
            all.add(new DataBlock(new byte[4 * entries.size()], 4, entries));
        }
        return all;
    }
}
