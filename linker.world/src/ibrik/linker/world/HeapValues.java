package ibrik.linker.world;

import ibrik.linker.model.SimObject;
import ibrik.linker.model.WordTypes;

/** Reads and writes variables of simulated objects as constants of {@link AbstractValue}. */
final class HeapValues {
    private HeapValues() {}

    /** The value at an offset, or null if it is of a kind that has no constants (a machine word). */
    static Object read(SimObject holder, int offset, String descriptor) {
        return switch (descriptor.charAt(0)) {
            case 'Z', 'B' -> (int) holder.getByte(offset);
            case 'S' -> (int) holder.getShort(offset);
            case 'C' -> holder.getShort(offset) & 0xffff;
            case 'I' -> holder.getInt(offset);
            case 'J' -> holder.getLong(offset);
            case 'F' -> Float.intBitsToFloat(holder.getInt(offset));
            case 'D' -> Double.longBitsToDouble(holder.getLong(offset));
            default -> {
                if (descriptor.equals(WordTypes.ADDRESS_DESCRIPTOR)) yield null;
                SimObject value = holder.getReference(offset);
                yield value == null ? AbstractValue.NULL : value;
            }
        };
    }

    /** Stores zero, whatever the kind. */
    static void clear(SimObject holder, int offset, String descriptor, int wordSize) {
        switch (descriptor.charAt(0)) {
            case 'Z', 'B' -> holder.putByte(offset, (byte) 0);
            case 'S', 'C' -> holder.putShort(offset, (short) 0);
            case 'I', 'F' -> holder.putInt(offset, 0);
            case 'J', 'D' -> holder.putLong(offset, 0);
            default -> {
                if (!descriptor.equals(WordTypes.ADDRESS_DESCRIPTOR)) holder.putReference(offset, null);
                else if (wordSize == 8) holder.putLong(offset, 0);
                else holder.putInt(offset, 0);
            }
        }
    }

    static boolean isDefault(Object constant) {
        return constant == AbstractValue.NULL || constant instanceof Integer i && i == 0 || constant instanceof Long l && l == 0
            || constant instanceof Float f && Float.floatToRawIntBits(f) == 0 || constant instanceof Double d && Double.doubleToRawLongBits(d) == 0;
    }
}
