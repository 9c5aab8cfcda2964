package ibrik.linker.simulator;

import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import ibrik.runtime.layout.ObjectLayout;

/** java.lang.reflect.Array. */
final class ArrayNatives {
    private static final String ARRAY = "java/lang/reflect/Array";
    private static final String[] PRIMITIVES = {"Boolean", "Z", "Byte", "B", "Char", "C", "Short", "S", "Int", "I", "Long", "J", "Float", "F", "Double", "D"};

    private ArrayNatives() {}

    static void register(Natives natives) {
        natives.put(ARRAY, (vm, b) -> vm.r[b] = vm.machine.vm.operations.newArray(arrayOf(vm, vm.r[b].mirrors), (int) vm.p[b + 1]), "newArray(Ljava/lang/Class;I)Ljava/lang/Object;");
        natives.put(ARRAY, ArrayNatives::multiNewArray, "multiNewArray(Ljava/lang/Class;[I)Ljava/lang/Object;");
        natives.put(ARRAY, (vm, b) -> vm.p[b] = array(vm, vm.r[b]).length, "getLength(Ljava/lang/Object;)I");
        natives.put(ARRAY, (vm, b) -> vm.r[b] = get(vm, vm.r[b], (int) vm.p[b + 1]), "get(Ljava/lang/Object;I)Ljava/lang/Object;");
        natives.put(ARRAY, (vm, b) -> set(vm, vm.r[b], (int) vm.p[b + 1], vm.r[b + 2]), "set(Ljava/lang/Object;ILjava/lang/Object;)V");
        for (int i = 0; i < PRIMITIVES.length; i += 2) {
            char type = PRIMITIVES[i + 1].charAt(0);
            natives.put(ARRAY, (vm, b) -> vm.p[b] = load(vm, vm.r[b], (int) vm.p[b + 1], type), "get" + PRIMITIVES[i] + "(Ljava/lang/Object;I)" + type);
            natives.put(ARRAY, (vm, b) -> store(vm, vm.r[b], (int) vm.p[b + 1], type, vm.p[b + 2]), "set" + PRIMITIVES[i] + "(Ljava/lang/Object;I" + type + ")V");
        }
    }

    private static TypeInfo arrayOf(Interpreter vm, TypeInfo element) {
        if (element.descriptor().equals("V")) throw vm.machine.exceptions.make("java/lang/IllegalArgumentException");
        return vm.machine.universe.arrayOf(element);
    }

    private static void multiNewArray(Interpreter vm, int b) {
        TypeInfo type = vm.r[b].mirrors;
        SimObject dimensions = vm.r[b + 1];
        int[] lengths = new int[dimensions.length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = dimensions.getInt(ObjectLayout.ARRAY_BASE + 4L * i);
            if (lengths[i] < 0) throw vm.machine.exceptions.make("java/lang/NegativeArraySizeException", Integer.toString(lengths[i]));
            type = arrayOf(vm, type);
        }
        vm.r[b] = vm.operations.newMultiArray(type, lengths, 0);
    }

    private static SimObject array(Interpreter vm, SimObject object) {
        if (!Natives.nonNull(vm, object).isArray()) throw vm.machine.exceptions.make("java/lang/IllegalArgumentException", "Argument is not an array");
        return object;
    }

    private static int offset(Interpreter vm, SimObject object, int index) {
        SimObject array = array(vm, object);
        if (index < 0 || index >= array.length) {
            throw vm.machine.exceptions.make("java/lang/ArrayIndexOutOfBoundsException", "Index " + index + " out of bounds for length " + array.length);
        }
        return SimObject.arrayBase(array.type) + (index << SimObject.elementShift(array.type));
    }

    private static SimObject get(Interpreter vm, SimObject array, int index) {
        int offset = offset(vm, array, index);
        char type = Boxes.letter(array.type.element);
        return type == 'L' ? array.getReference(offset) : Boxes.box(vm.machine, type, Boxes.load(array, offset, type));
    }

    private static long load(Interpreter vm, SimObject array, int index, char wanted) {
        int offset = offset(vm, array, index);
        char type = Boxes.letter(array.type.element);
        if (type == 'L' || !Boxes.widens(type, wanted)) throw mismatch(vm);
        return Boxes.widen(type, wanted, Boxes.load(array, offset, type));
    }

    private static void store(Interpreter vm, SimObject array, int index, char given, long value) {
        int offset = offset(vm, array, index);
        char type = Boxes.letter(array.type.element);
        if (type == 'L' || !Boxes.widens(given, type)) throw mismatch(vm);
        Boxes.store(vm.machine.heap, array, offset, type, Boxes.widen(given, type, value));
    }

    private static void set(Interpreter vm, SimObject array, int index, SimObject value) {
        int offset = offset(vm, array, index);
        char type = Boxes.letter(array.type.element);
        if (type == 'L') {
            if (value != null && !vm.machine.classOf(value.type).isSubtypeOf(array.type.element)) {
                throw vm.machine.exceptions.make("java/lang/IllegalArgumentException", "array element type mismatch");
            }
            vm.machine.heap.putReference(array, offset, value);
            return;
        }
        char given = Boxes.primitiveOf(value);
        if (!Boxes.widens(given, type)) throw mismatch(vm);
        Boxes.store(vm.machine.heap, array, offset, type, Boxes.widen(given, type, Boxes.unbox(vm.machine, value)));
    }

    private static SimThrow mismatch(Interpreter vm) { return vm.machine.exceptions.make("java/lang/IllegalArgumentException", "argument type mismatch"); }
}
