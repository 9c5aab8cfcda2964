package ibrik.linker.simulator;

import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import java.util.Arrays;

/**
 * jdk.internal.misc.Unsafe over simulated objects, with the target's offsets. A null base (an absolute address) is served from a small arena in oracle
 * mode and refused at link time. The receiver is in slot b, the base object in b+1, the offset in b+2 and b+3, a value in b+4.
 */
final class UnsafeNatives {
    private static final String UNSAFE = "jdk/internal/misc/Unsafe";

    private UnsafeNatives() {}

    static void register(Natives natives) {
        accessors(natives, "Boolean", "Z", UnsafeNatives::getByte, UnsafeNatives::putByte);
        accessors(natives, "Byte", "B", UnsafeNatives::getByte, UnsafeNatives::putByte);
        accessors(natives, "Short", "S", UnsafeNatives::getShort, UnsafeNatives::putShort);
        accessors(natives, "Char", "C", UnsafeNatives::getChar, UnsafeNatives::putShort);
        accessors(natives, "Int", "I", UnsafeNatives::getInt, UnsafeNatives::putInt);
        accessors(natives, "Float", "F", UnsafeNatives::getInt, UnsafeNatives::putInt);
        accessors(natives, "Long", "J", UnsafeNatives::getLong, UnsafeNatives::putLong);
        accessors(natives, "Double", "D", UnsafeNatives::getLong, UnsafeNatives::putLong);
        accessors(natives, "Reference", "Ljava/lang/Object;", UnsafeNatives::getReference, UnsafeNatives::putReference);
        natives.put(UNSAFE, UnsafeNatives::compareAndSetInt, "compareAndSetInt(Ljava/lang/Object;JII)Z");
        natives.put(UNSAFE, UnsafeNatives::compareAndSetLong, "compareAndSetLong(Ljava/lang/Object;JJJ)Z");
        natives.put(UNSAFE, UnsafeNatives::compareAndSetReference, "compareAndSetReference(Ljava/lang/Object;JLjava/lang/Object;Ljava/lang/Object;)Z");
        natives.put(UNSAFE, UnsafeNatives::compareAndExchangeInt, "compareAndExchangeInt(Ljava/lang/Object;JII)I");
        natives.put(UNSAFE, UnsafeNatives::compareAndExchangeLong, "compareAndExchangeLong(Ljava/lang/Object;JJJ)J");
        natives.put(UNSAFE, UnsafeNatives::compareAndExchangeReference,
            "compareAndExchangeReference(Ljava/lang/Object;JLjava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;");
        natives.put(UNSAFE, Natives.NOTHING, "fullFence()V", "loadFence()V", "storeFence()V", "storeStoreFence()V", "loadLoadFence()V");
        natives.put(UNSAFE, UnsafeNatives::arrayBaseOffset, "arrayBaseOffset0(Ljava/lang/Class;)I");
        natives.put(UNSAFE, (vm, b) -> vm.p[b] = 1 << SimObject.elementShift(vm.r[b + 1].mirrors), "arrayIndexScale0(Ljava/lang/Class;)I");
        natives.put(UNSAFE, UnsafeNatives::offsetByName, "objectFieldOffset1(Ljava/lang/Class;Ljava/lang/String;)J");
        natives.put("ibrik/runtime/core/FieldTable", (vm, b) -> offsetByName(vm, b, b), "volatileOffset(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/String;)J");
        natives.put(UNSAFE, UnsafeNatives::offsetOfField, "objectFieldOffset0(Ljava/lang/reflect/Field;)J", "staticFieldOffset0(Ljava/lang/reflect/Field;)J");
        natives.put(UNSAFE, (vm, b) -> vm.r[b] = vm.machine.heap.statics(fieldOf(vm, vm.r[b + 1]).owner), "staticFieldBase0(Ljava/lang/reflect/Field;)Ljava/lang/Object;");
        natives.put(UNSAFE, UnsafeNatives::allocateInstance, "allocateInstance(Ljava/lang/Class;)Ljava/lang/Object;");
        natives.put(UNSAFE, (vm, b) -> vm.machine.initialiser.ensure(vm.machine.classOf(vm.r[b + 1].mirrors)), "ensureClassInitialized0(Ljava/lang/Class;)V");
        natives.put(UNSAFE, (vm, b) -> Natives.set(vm, b, vm.machine.classOf(vm.r[b + 1].mirrors).state != SimClass.READY), "shouldBeInitialized0(Ljava/lang/Class;)Z");
        natives.put(UNSAFE, (vm, b) -> { throw new SimThrow(Natives.nonNull(vm, vm.r[b + 1])); }, "throwException(Ljava/lang/Throwable;)V");
        natives.put(UNSAFE, UnsafeNatives::copyMemory, "copyMemory0(Ljava/lang/Object;JLjava/lang/Object;JJ)V");
        natives.put(UNSAFE, UnsafeNatives::copySwapMemory, "copySwapMemory0(Ljava/lang/Object;JLjava/lang/Object;JJJ)V");
        natives.put(UNSAFE, UnsafeNatives::setMemory, "setMemory0(Ljava/lang/Object;JJB)V");
        natives.put(UNSAFE, (vm, b) -> { }, "unpark(Ljava/lang/Object;)V");
        natives.put(UNSAFE, (vm, b) -> {
            if (!vm.machine.options.oracle()) throw vm.machine.refusal("it parks the thread");
        }, "park(ZJ)V");
    }

    private static void accessors(Natives natives, String name, String type, NativeMethod get, NativeMethod put) {
        for (String suffix : new String[] {"", "Volatile"}) {
            natives.put(UNSAFE, get, "get" + name + suffix + "(Ljava/lang/Object;J)" + type);
            natives.put(UNSAFE, put, "put" + name + suffix + "(Ljava/lang/Object;J" + type + ")V");
        }
    }

    private static SimObject base(Interpreter vm, int b) {
        SimObject object = vm.r[b + 1];
        if (object == null) throw vm.machine.refusal("it accesses memory at an absolute address");
        return object;
    }

    private static int offset(Interpreter vm, int b) { return Math.toIntExact(vm.p[b + 2]); }

    private static void getByte(Interpreter vm, int b) { vm.p[b] = base(vm, b).getByte(vm.p[b + 2]); }
    private static void getShort(Interpreter vm, int b) { vm.p[b] = base(vm, b).getShort(vm.p[b + 2]); }
    private static void getChar(Interpreter vm, int b) { vm.p[b] = base(vm, b).getShort(vm.p[b + 2]) & 0xffff; }
    private static void getInt(Interpreter vm, int b) { vm.p[b] = base(vm, b).getInt(vm.p[b + 2]); }
    private static void getLong(Interpreter vm, int b) { vm.p[b] = base(vm, b).getLong(vm.p[b + 2]); }
    private static void getReference(Interpreter vm, int b) { vm.r[b] = base(vm, b).getReference(vm.p[b + 2]); }
    private static void putByte(Interpreter vm, int b) { vm.machine.heap.putByte(base(vm, b), offset(vm, b), (byte) vm.p[b + 4]); }
    private static void putShort(Interpreter vm, int b) { vm.machine.heap.putShort(base(vm, b), offset(vm, b), (short) vm.p[b + 4]); }
    private static void putInt(Interpreter vm, int b) { vm.machine.heap.putInt(base(vm, b), offset(vm, b), (int) vm.p[b + 4]); }
    private static void putLong(Interpreter vm, int b) { vm.machine.heap.putLong(base(vm, b), offset(vm, b), vm.p[b + 4]); }
    private static void putReference(Interpreter vm, int b) { vm.machine.heap.putReference(base(vm, b), offset(vm, b), vm.r[b + 4]); }

    private static void compareAndSetInt(Interpreter vm, int b) {
        boolean equal = base(vm, b).getInt(vm.p[b + 2]) == (int) vm.p[b + 4];
        if (equal) vm.machine.heap.putInt(vm.r[b + 1], offset(vm, b), (int) vm.p[b + 5]);
        Natives.set(vm, b, equal);
    }

    private static void compareAndSetLong(Interpreter vm, int b) {
        boolean equal = base(vm, b).getLong(vm.p[b + 2]) == vm.p[b + 4];
        if (equal) vm.machine.heap.putLong(vm.r[b + 1], offset(vm, b), vm.p[b + 6]);
        Natives.set(vm, b, equal);
    }

    private static void compareAndSetReference(Interpreter vm, int b) {
        boolean equal = base(vm, b).getReference(vm.p[b + 2]) == vm.r[b + 4];
        if (equal) vm.machine.heap.putReference(vm.r[b + 1], offset(vm, b), vm.r[b + 5]);
        Natives.set(vm, b, equal);
    }

    private static void compareAndExchangeInt(Interpreter vm, int b) {
        int old = base(vm, b).getInt(vm.p[b + 2]);
        if (old == (int) vm.p[b + 4]) vm.machine.heap.putInt(vm.r[b + 1], offset(vm, b), (int) vm.p[b + 5]);
        vm.p[b] = old;
    }

    private static void compareAndExchangeLong(Interpreter vm, int b) {
        long old = base(vm, b).getLong(vm.p[b + 2]);
        if (old == vm.p[b + 4]) vm.machine.heap.putLong(vm.r[b + 1], offset(vm, b), vm.p[b + 6]);
        vm.p[b] = old;
    }

    private static void compareAndExchangeReference(Interpreter vm, int b) {
        SimObject old = base(vm, b).getReference(vm.p[b + 2]);
        if (old == vm.r[b + 4]) vm.machine.heap.putReference(vm.r[b + 1], offset(vm, b), vm.r[b + 5]);
        vm.r[b] = old;
    }

    private static void arrayBaseOffset(Interpreter vm, int b) {
        TypeInfo type = vm.r[b + 1].mirrors;
        vm.p[b] = SimObject.arrayBase(type);
    }

    private static void offsetByName(Interpreter vm, int b) { offsetByName(vm, b, b + 1); }

    private static void offsetByName(Interpreter vm, int b, int argument) {
        TypeInfo type = vm.r[argument].mirrors;
        String name = vm.machine.heap.text(vm.r[argument + 1]);
        for (FieldInfo field : type.fields.values()) {
            if (field.name.equals(name)) {
                vm.p[b] = field.offset;
                return;
            }
        }
        throw vm.machine.exceptions.make("java/lang/InternalError", name);
    }

    /** The field that a java.lang.reflect.Field names. */
    static FieldInfo fieldOf(Interpreter vm, SimObject reflected) {
        Heap heap = vm.machine.heap;
        TypeInfo owner = heap.referenceField(reflected, "java/lang/reflect/Field", "clazz").mirrors;
        TypeInfo type = heap.referenceField(reflected, "java/lang/reflect/Field", "type").mirrors;
        FieldInfo field = owner.field(heap.text(heap.referenceField(reflected, "java/lang/reflect/Field", "name")), type.descriptor());
        if (field == null) throw new IllegalStateException("reflected field of " + owner + " has no counterpart");
        return field;
    }

    private static void offsetOfField(Interpreter vm, int b) { vm.p[b] = fieldOf(vm, vm.r[b + 1]).offset; }

    private static void allocateInstance(Interpreter vm, int b) {
        TypeInfo type = vm.r[b + 1].mirrors;
        if (type.isAbstract() || !type.isClass()) throw vm.machine.exceptions.make("java/lang/InstantiationException", type.javaName());
        vm.machine.initialiser.ensure(vm.machine.classOf(type));
        vm.r[b] = vm.machine.heap.allocate(type);
    }

    private static void copyMemory(Interpreter vm, int b) {
        SimObject from = base(vm, b);
        SimObject to = base(vm, b + 3);
        int length = Math.toIntExact(vm.p[b + 7]);
        vm.machine.journal.beforeBulkWrite(to);
        vm.steps += length >> 5;
        System.arraycopy(from.bytes, Math.toIntExact(vm.p[b + 2]), to.bytes, Math.toIntExact(vm.p[b + 5]), length);
    }

    /** Copies elements of 2, 4 or 8 bytes with their bytes reversed; source and destination may be the same. */
    private static void copySwapMemory(Interpreter vm, int b) {
        SimObject to = base(vm, b + 3);
        int target = Math.toIntExact(vm.p[b + 5]);
        int length = Math.toIntExact(vm.p[b + 7]);
        int size = Math.toIntExact(vm.p[b + 9]);
        copyMemory(vm, b);
        for (int element = target; element < target + length; element += size) {
            for (int i = 0; i < size / 2; i++) {
                byte low = to.bytes[element + i];
                to.bytes[element + i] = to.bytes[element + size - 1 - i];
                to.bytes[element + size - 1 - i] = low;
            }
        }
    }

    private static void setMemory(Interpreter vm, int b) {
        SimObject to = base(vm, b);
        vm.machine.journal.beforeBulkWrite(to);
        int from = offset(vm, b);
        Arrays.fill(to.bytes, from, from + Math.toIntExact(vm.p[b + 4]), (byte) vm.p[b + 6]);
    }
}
