package ibrik.linker.simulator;

import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import java.util.Map;

/** Boxing, unboxing and widening of simulated values (JLS 5.1.2, 5.1.7, 5.1.8), as reflection does it. Primitives are in the form of a stack slot. */
final class Boxes {
    private static final Map<String, String> WRAPPERS = Map.of("Z", "java/lang/Boolean", "B", "java/lang/Byte", "C", "java/lang/Character", "S", "java/lang/Short",
        "I", "java/lang/Integer", "J", "java/lang/Long", "F", "java/lang/Float", "D", "java/lang/Double");
    private static final String WIDENING_ORDER = "BSIJFD";

    private Boxes() {}

    static SimObject box(Machine machine, char type, long value) {
        String wrapper = WRAPPERS.get(String.valueOf(type));
        Interpreter vm = machine.vm;
        int base = vm.top();
        vm.p[base] = value;
        machine.initialiser.ensure(machine.classOf(wrapper));
        vm.call(machine.method(wrapper, "valueOf", "(" + type + ")L" + wrapper + ";"), base);
        return vm.r[base];
    }

    /** The primitive type that a box holds, or 0 for any other object and null. */
    static char primitiveOf(SimObject box) {
        if (box == null) return 0;
        return switch (box.type.name) {
            case "java/lang/Boolean" -> 'Z';
            case "java/lang/Byte" -> 'B';
            case "java/lang/Character" -> 'C';
            case "java/lang/Short" -> 'S';
            case "java/lang/Integer" -> 'I';
            case "java/lang/Long" -> 'J';
            case "java/lang/Float" -> 'F';
            case "java/lang/Double" -> 'D';
            default -> 0;
        };
    }

    static long unbox(Machine machine, SimObject box) {
        int offset = machine.heap.wellKnown(box.type.name, "value").offset;
        return load(box, offset, primitiveOf(box));
    }

    static boolean widens(char from, char to) {
        if (from == to) return true;
        if (from == 0 || from == 'Z' || to == 'Z' || to == 'C') return false;
        int target = WIDENING_ORDER.indexOf(to);
        return from == 'C' ? target >= WIDENING_ORDER.indexOf('I') : target > WIDENING_ORDER.indexOf(from);
    }

    static long widen(char from, char to, long value) {
        if (from == to) return value;
        return switch (to) {
            case 'F' -> Interpreter.bits((float) value);
            case 'D' -> Interpreter.bits(from == 'F' ? (double) Interpreter.single(value) : (double) value);
            default -> value;
        };
    }

    static long load(SimObject object, int offset, char type) {
        return switch (type) {
            case 'Z', 'B' -> object.getByte(offset);
            case 'C' -> object.getShort(offset) & 0xffff;
            case 'S' -> object.getShort(offset);
            case 'I', 'F' -> object.getInt(offset);
            default -> object.getLong(offset);
        };
    }

    static void store(Heap heap, SimObject object, int offset, char type, long value) {
        switch (type) {
            case 'Z', 'B' -> heap.putByte(object, offset, (byte) value);
            case 'C', 'S' -> heap.putShort(object, offset, (short) value);
            case 'I', 'F' -> heap.putInt(object, offset, (int) value);
            default -> heap.putLong(object, offset, value);
        }
    }

    static char letter(TypeInfo type) { return type.isPrimitive() ? type.descriptor().charAt(0) : 'L'; }
}
