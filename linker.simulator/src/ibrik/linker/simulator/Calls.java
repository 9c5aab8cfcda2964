package ibrik.linker.simulator;

import ibrik.linker.model.SimObject;

/** Calls of simulated methods from the simulator itself. */
final class Calls {
    private Calls() {}

    /** Calls a method above the innermost frame. Arguments and result: Integer (also boolean, byte, char, short), Long, Float, Double, SimObject. */
    static Object call(Machine machine, SimMethod method, Object... arguments) {
        Interpreter vm = machine.vm;
        int base = vm.top();
        int slot = base;
        for (Object argument : arguments) {
            switch (argument) {
                case null -> vm.r[slot++] = null;
                case SimObject object -> vm.r[slot++] = object;
                case Integer value -> vm.p[slot++] = value;
                case Float value -> vm.p[slot++] = Float.floatToRawIntBits(value);
                case Long value -> {
                    vm.p[slot] = value;
                    slot += 2;
                }
                case Double value -> {
                    vm.p[slot] = Double.doubleToRawLongBits(value);
                    slot += 2;
                }
                default -> throw new IllegalArgumentException("argument of " + argument.getClass());
            }
        }
        if (slot - base != method.argumentSlots) throw new IllegalArgumentException(method + " takes other arguments than those given");
        vm.call(method, base);
        return switch (method.result) {
            case 'V' -> null;
            case 'L' -> vm.r[base];
            case 'J' -> vm.p[base];
            case 'F' -> Float.intBitsToFloat((int) vm.p[base]);
            case 'D' -> Double.longBitsToDouble(vm.p[base]);
            default -> (int) vm.p[base];
        };
    }

    /** Makes an object and runs a constructor. */
    static SimObject construct(Machine machine, String type, String descriptor, Object... arguments) {
        SimClass owner = machine.classOf(type);
        machine.initialiser.ensure(owner);
        SimObject object = machine.heap.allocate(owner.type);
        Object[] all = new Object[arguments.length + 1];
        all[0] = object;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        call(machine, machine.method(type, "<init>", descriptor), all);
        return object;
    }
}
