package ibrik.linker.simulator;

import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import ibrik.runtime.layout.ObjectLayout;

/** java.lang.Object, String, Float, Double, System.arraycopy and java.lang.ref. */
final class ObjectNatives {
    private ObjectNatives() {}

    static void register(Natives natives) {
        natives.put("java/lang/Object.getClass()Ljava/lang/Class;", (vm, b) -> vm.r[b] = vm.machine.heap.mirror(vm.r[b].type));
        natives.put("java/lang/Object.hashCode()I", (vm, b) -> vm.p[b] = vm.machine.heap.identityHash(vm.r[b]));
        natives.put("java/lang/System.identityHashCode(Ljava/lang/Object;)I", (vm, b) -> vm.p[b] = vm.r[b] == null ? 0 : vm.machine.heap.identityHash(vm.r[b]));
        natives.put("java/lang/Object.clone()Ljava/lang/Object;", ObjectNatives::clone);
        natives.put("java/lang/Object", ObjectNatives::notifyWaiters, "notify()V", "notifyAll()V");
        natives.put("java/lang/Object.wait0(J)V", ObjectNatives::await);
        natives.put("java/lang/String.intern()Ljava/lang/String;", (vm, b) -> vm.r[b] = vm.machine.heap.intern(vm.r[b]));
        natives.put("java/lang/Float.floatToRawIntBits(F)I", Natives.NOTHING);
        natives.put("java/lang/Float.intBitsToFloat(I)F", Natives.NOTHING);
        natives.put("java/lang/Double.doubleToRawLongBits(D)J", Natives.NOTHING);
        natives.put("java/lang/Double.longBitsToDouble(J)D", Natives.NOTHING);
        natives.put("java/lang/System.arraycopy(Ljava/lang/Object;ILjava/lang/Object;II)V", ObjectNatives::arraycopy);
        natives.put("ibrik/runtime/core/ArrayCopy.copyInto([B[BII)V", ObjectNatives::copyInto);
        natives.put("java/lang/ref/Reference", (vm, b) -> {
            SimObject referent = vm.machine.heap.referenceField(vm.r[b], "java/lang/ref/Reference", "referent");
            Natives.set(vm, b, referent == vm.r[b + 1]);
        }, "refersTo0(Ljava/lang/Object;)Z");
        natives.put("java/lang/ref/PhantomReference", (vm, b) -> {
            SimObject referent = vm.machine.heap.referenceField(vm.r[b], "java/lang/ref/Reference", "referent");
            Natives.set(vm, b, referent == vm.r[b + 1]);
        }, "refersTo0(Ljava/lang/Object;)Z");
        NativeMethod clear = (vm, b) -> vm.machine.heap.setReferenceField(vm.r[b], "java/lang/ref/Reference", "referent", null);
        natives.put("java/lang/ref/Reference.clear0()V", clear);
        natives.put("java/lang/ref/PhantomReference.clear0()V", clear);
        natives.put("java/lang/ref/Finalizer.isFinalizationEnabled()Z", Natives.FALSE);
        natives.put("java/lang/ref/Reference.startReferenceHandlerThread(Ljava/lang/ThreadGroup;)V", Natives.NOTHING);
        natives.put("java/lang/ref/Finalizer.startFinalizerThread(Ljava/lang/ThreadGroup;)V", Natives.NOTHING);
    }

    private static void clone(Interpreter vm, int b) {
        SimObject object = vm.r[b];
        TypeInfo cloneable = vm.machine.universe.find("java/lang/Cloneable");
        if (!object.isArray() && !vm.machine.classOf(object.type).isSubtypeOf(cloneable)) {
            throw vm.machine.exceptions.make("java/lang/CloneNotSupportedException", object.type.javaName());
        }
        vm.r[b] = vm.machine.heap.copy(object);
    }

    private static void notifyWaiters(Interpreter vm, int b) {
        if (!vm.machine.heap.monitors.isHeld(vm.r[b])) throw vm.machine.exceptions.make("java/lang/IllegalMonitorStateException", "current thread is not owner");
    }

    private static void await(Interpreter vm, int b) {
        notifyWaiters(vm, b);
        if (vm.machine.options.oracle() && vm.p[b + 1] != 0) return;
        throw vm.machine.refusal("it waits for another thread");
    }

    static void arraycopy(Interpreter vm, int b) {
        SimObject from = Natives.nonNull(vm, vm.r[b]);
        int fromIndex = (int) vm.p[b + 1];
        SimObject to = Natives.nonNull(vm, vm.r[b + 2]);
        int toIndex = (int) vm.p[b + 3];
        int length = (int) vm.p[b + 4];
        Machine machine = vm.machine;
        if (!from.isArray() || !to.isArray()) {
            throw machine.exceptions.make("java/lang/ArrayStoreException", "arraycopy: " + (from.isArray() ? "destination" : "source") + " type "
                + (from.isArray() ? to : from).type.javaName() + " is not an array");
        }
        boolean references = from.type.isReferenceArray();
        if (references != to.type.isReferenceArray() || !references && from.type != to.type) {
            throw machine.exceptions.make("java/lang/ArrayStoreException", "arraycopy: type mismatch: can not copy " + describe(from.type) + " into " + describe(to.type));
        }
        if (fromIndex < 0 || toIndex < 0 || length < 0 || length > from.length - fromIndex || length > to.length - toIndex) {
            throw machine.exceptions.make("java/lang/ArrayIndexOutOfBoundsException", rangeMessage(from, fromIndex, to, toIndex, length));
        }
        if (length == 0) return;
        vm.steps += length >> 3;
        machine.journal.beforeBulkWrite(to);
        if (!references) {
            int shift = SimObject.elementShift(from.type);
            int base = SimObject.arrayBase(from.type);
            System.arraycopy(from.bytes, base + (fromIndex << shift), to.bytes, base + (toIndex << shift), length << shift);
            return;
        }
        int base = ObjectLayout.ARRAY_BASE >> 2;
        if (!machine.classOf(from.type.element).isSubtypeOf(to.type.element)) {
            copyChecked(vm, from, fromIndex, to, toIndex, length);
        } else {
            System.arraycopy(from.references, base + fromIndex, to.references, base + toIndex, length);
        }
    }

    /** (fresh bytes, source, start, length), all within. */
    private static void copyInto(Interpreter vm, int b) {
        int length = (int) vm.p[b + 3];
        vm.steps += length >> 3;
        vm.machine.journal.beforeBulkWrite(vm.r[b]);
        System.arraycopy(vm.r[b + 1].bytes, ObjectLayout.ARRAY_BASE + (int) vm.p[b + 2], vm.r[b].bytes, ObjectLayout.ARRAY_BASE, length);
    }

    /** Copies up to the first element that does not fit, which throws. */
    private static void copyChecked(Interpreter vm, SimObject from, int fromIndex, SimObject to, int toIndex, int length) {
        int base = ObjectLayout.ARRAY_BASE >> 2;
        for (int i = 0; i < length; i++) {
            SimObject value = from.references[base + fromIndex + i];
            if (value != null && !vm.machine.classOf(value.type).isSubtypeOf(to.type.element)) {
                throw vm.machine.exceptions.make("java/lang/ArrayStoreException", "arraycopy: element type mismatch: can not cast one of the elements of "
                    + from.type.element.javaName() + "[] to the type of the destination array, " + to.type.element.javaName());
            }
            to.references[base + toIndex + i] = value;
        }
    }

    private static String describe(TypeInfo array) { return array.element.isPrimitive() ? array.element.name + "[]" : "object array[]"; }

    private static String rangeMessage(SimObject from, int fromIndex, SimObject to, int toIndex, int length) {
        if (fromIndex < 0) return "arraycopy: source index " + fromIndex + " out of bounds for " + sized(from);
        if (toIndex < 0) return "arraycopy: destination index " + toIndex + " out of bounds for " + sized(to);
        if (length < 0) return "arraycopy: length " + length + " is negative";
        if (length > from.length - fromIndex) {
            return "arraycopy: last source index " + Integer.toUnsignedString(fromIndex + length) + " out of bounds for " + sized(from);
        }
        return "arraycopy: last destination index " + Integer.toUnsignedString(toIndex + length) + " out of bounds for " + sized(to);
    }

    private static String sized(SimObject array) {
        return array.type.element.isPrimitive() ? array.type.element.name + "[" + array.length + "]" : "object array[" + array.length + "]";
    }
}
