package ibrik.compiler.core.ir;

import ibrik.compiler.core.target.Symbol;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import ibrik.runtime.layout.ObjectLayout;
import ibrik.runtime.layout.TypeDescriptor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Simulated memory of the graph interpreter: descriptors, statics and objects in the target's layout. Nothing is ever freed. */
final class InterpretedHeap {
    private static final int FIRST = 0x10000;
    private final ByteBuffer memory = ByteBuffer.allocate(64 << 20).order(ByteOrder.LITTLE_ENDIAN);
    private final Map<Symbol, Integer> symbols = new HashMap<>();
    private final Map<Integer, TypeInfo> described = new HashMap<>();
    private final Map<Integer, TypeInfo> mirrored = new HashMap<>();
    /** The types that descriptors have test bits for. */
    final List<TypeInfo> all = new ArrayList<>();
    private int cursor = FIRST;

    ByteBuffer at(long address) {
        if (address < FIRST || address >= cursor) throw new IllegalStateException("access of address 0x" + Long.toHexString(address) + " outside all objects");
        return memory;
    }

    int allocate(int size) {
        int address = cursor;
        cursor += size + 7 & -8;
        return address;
    }

    /** The address of a symbol, made on first use. */
    int symbol(Symbol symbol) {
        Integer known = symbols.get(symbol);
        if (known != null) return known;
        int address = switch (symbol) {
            case Symbol.Descriptor descriptor -> describe(descriptor.type());
            case Symbol.StaticField field -> allocate(8);
            case Symbol.Snapshot snapshot -> copy(snapshot.object());
            default -> throw new IllegalStateException("no address for " + symbol);
        };
        symbols.put(symbol, address);
        return address;
    }

    private int copy(SimObject object) {
        int address = allocate(object.imageSize());
        memory.put(address, object.bytes);
        memory.putInt(address, descriptor(object.type));
        return address;
    }

    int descriptor(TypeInfo type) { return symbol(new Symbol.Descriptor(type)); }

    private int describe(TypeInfo type) {
        int address = allocate(512);
        described.put(address, type);
        symbols.put(new Symbol.Descriptor(type), address);
        memory.putInt(address + TypeDescriptor.INSTANCE_SIZE, type.instanceSize);
        memory.putShort(address + TypeDescriptor.TYPE_ID, (short) type.idLow);
        memory.putShort(address + TypeDescriptor.ID_COUNT, (short) type.idCount);
        int mirror = allocate(8);
        mirrored.put(mirror, type);
        memory.putInt(address + TypeDescriptor.MIRROR, mirror);
        if (type.element != null) memory.putInt(address + TypeDescriptor.ELEMENT, descriptor(type.element));
        for (TypeInfo tested : supertypes(type)) {
            int place = address + TypeDescriptor.BITS + (tested.testBit >> 3);
            memory.put(place, (byte) (memory.get(place) | 1 << (tested.testBit & 7)));
        }
        return address;
    }

    private List<TypeInfo> supertypes(TypeInfo type) {
        List<TypeInfo> result = new ArrayList<>();
        for (TypeInfo tested : all) if (tested.testBit >= 0 && type.isSubtypeOf(tested)) result.add(tested);
        return result;
    }

    TypeInfo typeOf(int object) { return described.get(at(object).getInt(object + ObjectLayout.CLASS_WORD)); }

    /** The type whose Class object this stands for. */
    TypeInfo mirrored(int mirror) { return mirrored.get(mirror); }

    int newObject(TypeInfo type) {
        int address = allocate(Math.max(type.instanceSize, 8));
        memory.putInt(address, descriptor(type));
        return address;
    }

    int newArray(TypeInfo type, int length) {
        int address = allocate(SimObject.arrayBase(type) + (length << SimObject.elementShift(type)));
        memory.putInt(address, descriptor(type));
        memory.putInt(address + ObjectLayout.ARRAY_LENGTH, length);
        return address;
    }

    long load(Access access, boolean wideWord, long address) {
        ByteBuffer m = at(address);
        int a = (int) address;
        return switch (access) {
            case I8 -> m.get(a);
            case U8 -> m.get(a) & 0xff;
            case I16 -> m.getShort(a);
            case U16 -> m.getShort(a) & 0xffff;
            case I32, F32 -> m.getInt(a);
            case REF -> m.getInt(a);
            case WORD32 -> wideWord ? m.getInt(a) & 0xffff_ffffL : m.getInt(a);
            case I64, F64 -> m.getLong(a);
        };
    }

    void store(Access access, long address, long value) {
        ByteBuffer m = at(address);
        int a = (int) address;
        switch (access.size()) {
            case 1 -> m.put(a, (byte) value);
            case 2 -> m.putShort(a, (short) value);
            case 4 -> m.putInt(a, (int) value);
            default -> m.putLong(a, value);
        }
    }
}
