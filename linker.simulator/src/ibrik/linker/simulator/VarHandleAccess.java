package ibrik.linker.simulator;

import ibrik.linker.model.ByteView;
import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import ibrik.linker.model.VarHandleConstant;
import org.objectweb.asm.Type;

/** One signature-polymorphic call of a VarHandle: the access mode, and where its arguments lie. There is one thread, so every mode is exact order. */
final class VarHandleAccess {
    private final Machine machine;
    private final String mode;
    private final Type[] parameters;
    private final Type result;

    VarHandleAccess(Machine machine, String mode, String descriptor) {
        this.machine = machine;
        this.mode = mode;
        this.parameters = Type.getArgumentTypes(descriptor);
        this.result = Type.getReturnType(descriptor);
    }

    /** A value read or to be written: primitives as the slot holds them. */
    private record Value(long primitive, SimObject reference) {}

    void run(Interpreter vm, int base) {
        if (vm.r[base].hostData instanceof ByteView view) {
            accessBytes(vm, base, view);
            return;
        }
        if (!(vm.r[base].hostData instanceof VarHandleConstant handle)) throw machine.refusal("access through a VarHandle that was not made from constants");
        int slot = base + 1;
        int parameter = 0;
        SimObject target;
        int offset;
        if (handle.kind() == VarHandleConstant.Kind.STATIC) {
            machine.initialiser.ensure(machine.classOf(handle.field().owner));
            target = machine.heap.statics(handle.field().owner);
            offset = handle.field().offset;
        } else {
            target = Natives.nonNull(vm, vm.r[slot++]);
            parameter++;
            offset = handle.kind() == VarHandleConstant.Kind.FIELD ? fieldOffset(target, handle.field()) : elementOffset(target, handle.array(), (int) vm.p[slot++]);
            if (handle.kind() == VarHandleConstant.Kind.ARRAY) parameter++;
        }
        String type = handle.variableDescriptor();
        Value first = null;
        Value second = null;
        if (parameter < parameters.length) {
            first = argument(vm, slot, parameters[parameter], type);
            slot += parameters[parameter++].getSize();
        }
        if (parameter < parameters.length) second = argument(vm, slot, parameters[parameter], type);
        Value value = access(target, offset, type, first, second);
        if (value == null || result.getSort() == Type.VOID) return;
        if (value.reference == null && type.length() > 1 && result.getSort() >= Type.ARRAY) vm.r[base] = null;
        else if (result.getSort() >= Type.ARRAY) vm.r[base] = value.reference;
        else vm.p[base] = value.primitive;
    }

    /** Plain reads and writes of byte arrays; others need alignment that objects do not promise, and throw. */
    private void accessBytes(Interpreter vm, int base, ByteView view) {
        SimObject bytes = Natives.nonNull(vm, vm.r[base + 1]);
        int index = (int) vm.p[base + 2];
        int size = switch (view.descriptor()) { case "S", "C" -> 2; case "I", "F" -> 4; default -> 8; };
        if (index < 0 || index > bytes.length - size) {
            throw machine.exceptions.make("java/lang/IndexOutOfBoundsException", "Index " + index + " out of bounds for length " + Math.max(0, bytes.length - size + 1));
        }
        int offset = SimObject.arrayBase(bytes.type) + index;
        char type = view.descriptor().charAt(0);
        if (mode.equals("get")) {
            long value = Boxes.load(bytes, offset, type);
            vm.p[base] = view.bigEndian() ? reverse(value, type) : value;
        } else if (mode.equals("set")) {
            long value = argument(vm, base + 3, parameters[2], view.descriptor()).primitive;
            Boxes.store(machine.heap, bytes, offset, type, view.bigEndian() ? reverse(value, type) : value);
        } else {
            throw machine.exceptions.make("java/lang/UnsupportedOperationException", "byte array view, access mode " + mode);
        }
    }

    private static long reverse(long value, char type) {
        return switch (type) {
            case 'S' -> Short.reverseBytes((short) value);
            case 'C' -> Character.reverseBytes((char) value);
            case 'I', 'F' -> Integer.reverseBytes((int) value);
            default -> Long.reverseBytes(value);
        };
    }

    private int fieldOffset(SimObject target, FieldInfo field) {
        if (!machine.classOf(target.type).isSubtypeOf(field.owner)) throw machine.exceptions.make("java/lang/ClassCastException", Operations.castMessage(target.type, field.owner));
        return field.offset;
    }

    private int elementOffset(SimObject target, TypeInfo array, int index) {
        if (!machine.classOf(target.type).isSubtypeOf(array)) throw machine.exceptions.make("java/lang/ClassCastException", Operations.castMessage(target.type, array));
        if (index < 0 || index >= target.length) {
            throw machine.exceptions.make("java/lang/ArrayIndexOutOfBoundsException", "Index " + index + " out of bounds for length " + target.length);
        }
        return SimObject.arrayBase(target.type) + (index << SimObject.elementShift(target.type));
    }

    /** An argument, widened to the variable's type. Boxing and unboxing do not occur in compiled library code. */
    private Value argument(Interpreter vm, int slot, Type from, String to) {
        if (from.getSort() >= Type.ARRAY) {
            if (to.length() == 1) throw machine.refusal("a VarHandle access that unboxes its argument");
            return new Value(0, vm.r[slot]);
        }
        if (to.length() > 1) throw machine.refusal("a VarHandle access that boxes its argument");
        long value = vm.p[slot];
        char target = to.charAt(0);
        return new Value(switch (from.getSort()) {
            case Type.FLOAT -> target == 'D' ? Interpreter.bits((double) Interpreter.single(value)) : value;
            case Type.DOUBLE -> value;
            default -> target == 'F' ? Interpreter.bits((float) value) : target == 'D' ? Interpreter.bits((double) value) : value;
        }, null);
    }

    private Value read(SimObject target, int offset, String type) {
        return switch (type.charAt(0)) {
            case 'Z', 'B' -> new Value(target.getByte(offset), null);
            case 'C' -> new Value(target.getShort(offset) & 0xffff, null);
            case 'S' -> new Value(target.getShort(offset), null);
            case 'I', 'F' -> new Value(target.getInt(offset), null);
            case 'J', 'D' -> new Value(target.getLong(offset), null);
            default -> new Value(0, target.getReference(offset));
        };
    }

    private void write(SimObject target, int offset, String type, Value value) {
        Heap heap = machine.heap;
        switch (type.charAt(0)) {
            case 'Z', 'B' -> heap.putByte(target, offset, (byte) value.primitive);
            case 'C', 'S' -> heap.putShort(target, offset, (short) value.primitive);
            case 'I', 'F' -> heap.putInt(target, offset, (int) value.primitive);
            case 'J', 'D' -> heap.putLong(target, offset, value.primitive);
            default -> heap.putReference(target, offset, value.reference);
        }
    }

    private Value access(SimObject target, int offset, String type, Value first, Value second) {
        if (mode.startsWith("compareAndSet") || mode.startsWith("weakCompareAndSet")) {
            boolean equal = equal(read(target, offset, type), first);
            if (equal) write(target, offset, type, second);
            return new Value(equal ? 1 : 0, null);
        }
        if (mode.startsWith("set")) {
            write(target, offset, type, first);
            return null;
        }
        Value old = read(target, offset, type);
        if (mode.startsWith("compareAndExchange")) {
            if (equal(old, first)) write(target, offset, type, second);
        } else if (mode.startsWith("getAndSet")) {
            write(target, offset, type, first);
        } else if (mode.startsWith("getAndAdd")) {
            write(target, offset, type, new Value(add(type.charAt(0), old.primitive, first.primitive), null));
        } else if (mode.startsWith("getAndBitwiseOr")) {
            write(target, offset, type, new Value(old.primitive | first.primitive, null));
        } else if (mode.startsWith("getAndBitwiseAnd")) {
            write(target, offset, type, new Value(old.primitive & first.primitive, null));
        } else if (mode.startsWith("getAndBitwiseXor")) {
            write(target, offset, type, new Value(old.primitive ^ first.primitive, null));
        }
        return old;
    }

    private static boolean equal(Value a, Value b) { return a.primitive == b.primitive && a.reference == b.reference; }

    private static long add(char type, long a, long b) {
        return switch (type) {
            case 'F' -> Interpreter.bits(Interpreter.single(a) + Interpreter.single(b));
            case 'D' -> Interpreter.bits(Interpreter.wide(a) + Interpreter.wide(b));
            default -> a + b;
        };
    }
}
