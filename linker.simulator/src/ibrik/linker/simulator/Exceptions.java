package ibrik.linker.simulator;

import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;

/** Makes the exceptions that the machine itself throws, by running their constructors. */
final class Exceptions {
    private final Machine machine;

    Exceptions(Machine machine) { this.machine = machine; }

    SimThrow make(String className) { return construct(className, "()V"); }

    SimThrow make(String className, String message) { return construct(className, "(Ljava/lang/String;)V", machine.heap.newString(message)); }

    SimThrow makeWithCause(String className, SimObject cause) { return construct(className, "(Ljava/lang/Throwable;)V", cause); }

    private SimThrow construct(String className, String descriptor, SimObject... arguments) {
        TypeInfo type = machine.universe.find(className);
        if (type == null) throw machine.refusal("it throws " + className.replace('/', '.') + ", which is not in the world");
        SimClass owner = machine.classOf(type);
        machine.initialiser.ensure(owner);
        MethodInfo constructor = type.method("<init>", descriptor);
        if (constructor == null) throw new IllegalStateException(className + " has no constructor " + descriptor);
        SimObject thrown = machine.heap.allocate(type);
        Interpreter vm = machine.vm;
        int base = vm.top();
        vm.r[base] = thrown;
        System.arraycopy(arguments, 0, vm.r, base + 1, arguments.length);
        vm.call(machine.methodOf(constructor), base);
        return new SimThrow(thrown);
    }

    /** Class and message, for reports. */
    String describe(SimObject thrown) {
        SimObject message = machine.heap.referenceField(thrown, "java/lang/Throwable", "detailMessage");
        String name = thrown.type.javaName();
        return message == null ? name : name + ": " + machine.heap.text(message);
    }
}
