package ibrik.linker.image;

import ibrik.compiler.core.target.Relocation;
import ibrik.compiler.core.target.Symbol;
import ibrik.linker.model.ClosedWorld;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import ibrik.runtime.layout.ImageSymbols;
import ibrik.runtime.layout.TypeDescriptor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/** Writes type descriptors, their reference maps, and the table of all of them: formats in {@link TypeDescriptor}. */
final class DescriptorWriter {
    private static final String MAPS = "ibrik.types.maps";
    private final ClosedWorld world;
    private final List<TypeInfo> tested = new ArrayList<>();
    private final Set<SimObject> snapshot;
    private final Map<List<Integer>, Integer> maps = new LinkedHashMap<>();
    private final Bytes mapBytes = new Bytes();
    private final StringPool names;
    private final Set<TypeInfo> described = new HashSet<>();

    DescriptorWriter(ClosedWorld world, Set<SimObject> snapshot, StringPool names) {
        this.names = names;
        this.world = world;
        this.snapshot = snapshot;
        described.addAll(world.types());
        for (TypeInfo type : world.types()) if (type.testBit >= 0) tested.add(type);
    }

    void write(Section rodata) {
        Bytes table = new Bytes();
        List<Relocation> relocations = new ArrayList<>();
        for (TypeInfo type : world.types()) {
            rodata.add(descriptor(type));
            relocations.add(new Relocation(table.size(), Relocation.Kind.ABS32, new Symbol.Descriptor(type), 0));
            table.u32(0);
        }
        rodata.add(new Item(new Symbol.Named(ImageSymbols.TYPES), ImageSymbols.TYPES, "(linker)", table.toArray(), 4, relocations));
        rodata.add(new Item(new Symbol.Named(MAPS), MAPS, "(linker)", mapBytes.toArray(), 2, List.of()));
    }

    private Item descriptor(TypeInfo type) {
        int dispatchStart = world.dispatchStart();
        MethodInfo[] dispatch = world.dispatchTable(type);
        byte[] bytes = new byte[dispatchStart + 4 * world.dispatchLength(type)];
        List<Relocation> relocations = new ArrayList<>();
        if (type.mirror != null && snapshot.contains(type.mirror)) address(relocations, TypeDescriptor.MIRROR, new Symbol.Snapshot(type.mirror), 0);
        put32(bytes, TypeDescriptor.INSTANCE_SIZE, type.isClass() ? type.instanceSize : 0);
        put32(bytes, TypeDescriptor.FLAGS, flags(type));
        descriptorAddress(relocations, TypeDescriptor.ELEMENT, type.element);
        descriptorAddress(relocations, TypeDescriptor.SUPER, type.superclass);
        descriptorAddress(relocations, TypeDescriptor.ARRAY, type.array);
        int[] strong = type.isClass() ? ReferenceSymbols.strong(type) : new int[0];
        if (strong.length > 0) address(relocations, TypeDescriptor.REFERENCE_MAP, new Symbol.Named(MAPS), map(strong));
        relocations.add(names.address(TypeDescriptor.NAME, type.javaName()));
        put16(bytes, TypeDescriptor.ID_LOW, type.idLow < 0 ? 0xffff : type.idLow);
        put16(bytes, TypeDescriptor.ID_COUNT, type.idCount);
        put16(bytes, TypeDescriptor.TEST_BIT, type.testBit < 0 ? TypeDescriptor.NO_BIT : type.testBit);
        for (TypeInfo target : tested) {
            if (type.isSubtypeOf(target)) bytes[TypeDescriptor.BITS + (target.testBit >> 3)] |= (byte) (1 << (target.testBit & 7));
        }
        for (int i = 0; i < dispatch.length; i++) {
            if (dispatch[i] != null) address(relocations, dispatchStart + 4 * i, new Symbol.Method(dispatch[i]), 0);
        }
        return new Item(new Symbol.Descriptor(type), "descriptor of " + type.javaName(), type.bundle, type.javaName(), bytes, 8, relocations);
    }

    private static int flags(TypeInfo type) {
        int flags = switch (type.kind) {
            case CLASS -> TypeDescriptor.KIND_INSTANCE;
            case INTERFACE -> TypeDescriptor.KIND_INTERFACE;
            case PRIMITIVE -> TypeDescriptor.KIND_PRIMITIVE;
            case ARRAY -> (type.isReferenceArray() ? TypeDescriptor.KIND_REFERENCE_ARRAY : TypeDescriptor.KIND_PRIMITIVE_ARRAY)
                    | SimObject.elementShift(type) << TypeDescriptor.ELEMENT_SHIFT_SHIFT;
        };
        if (type.isAbstract()) flags |= TypeDescriptor.FLAG_ABSTRACT;
        if ((type.access & Opcodes.ACC_ENUM) != 0) flags |= TypeDescriptor.FLAG_ENUM;
        if ((type.access & Opcodes.ACC_RECORD) != 0) flags |= TypeDescriptor.FLAG_RECORD;
        if (isA(type, ReferenceSymbols.REFERENCE)) flags |= TypeDescriptor.FLAG_REFERENCE;
        if (isA(type, ReferenceSymbols.SOFT_REFERENCE)) flags |= TypeDescriptor.FLAG_SOFT;
        if (isA(type, "java/lang/Cloneable")) flags |= TypeDescriptor.FLAG_CLONEABLE;
        if (isComparable(type)) flags |= TypeDescriptor.FLAG_COMPARABLE;
        return flags | type.access << TypeDescriptor.ACCESS_SHIFT;
    }

    private static boolean isComparable(TypeInfo type) {
        return type.node != null && type.node.signature != null && type.node.interfaces.contains("java/lang/Comparable")
                && type.node.signature.contains("Ljava/lang/Comparable<L" + type.name + ";>;");
    }

    private static boolean isA(TypeInfo type, String name) {
        for (TypeInfo each = type; each != null; each = each.superclass) {
            if (each.name.equals(name)) return true;
            for (TypeInfo implemented : each.interfaces) if (isA(implemented, name)) return true;
        }
        return false;
    }

    private int map(int[] offsets) {
        List<Integer> key = Arrays.stream(offsets).boxed().toList();
        return maps.computeIfAbsent(key, list -> {
            int start = mapBytes.size();
            mapBytes.u16(list.size());
            list.forEach(mapBytes::u16);
            return start;
        });
    }

    private void descriptorAddress(List<Relocation> relocations, int offset, TypeInfo type) {
        if (type != null && described.contains(type)) address(relocations, offset, new Symbol.Descriptor(type), 0);
    }

    private static void address(List<Relocation> relocations, int offset, Symbol symbol, long addend) {
        relocations.add(new Relocation(offset, Relocation.Kind.ABS32, symbol, addend));
    }

    private static void put16(byte[] bytes, int offset, int value) {
        bytes[offset] = (byte) value;
        bytes[offset + 1] = (byte) (value >>> 8);
    }

    private static void put32(byte[] bytes, int offset, int value) {
        put16(bytes, offset, value);
        put16(bytes, offset + 2, value >>> 16);
    }
}
