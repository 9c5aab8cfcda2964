package ibrik.linker.simulator;

import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.SimObject;
import java.util.ArrayList;
import java.util.List;

/** Stack traces. Programs in oracle mode see what HotSpot would show; exceptions made at link time have none. */
final class ThrowableNatives {
    private static final int MAXIMUM = 1024;
    private static final String ELEMENT = "java/lang/StackTraceElement";

    private ThrowableNatives() {}

    /** One frame of a trace; line -2 for natives. */
    record Frame(MethodInfo method, int line) {}

    static void register(Natives natives) {
        natives.put("java/lang/Throwable.fillInStackTrace(I)Ljava/lang/Throwable;", ThrowableNatives::fill);
        natives.put("java/lang/StackTraceElement.initStackTraceElements([Ljava/lang/StackTraceElement;Ljava/lang/Object;I)V", ThrowableNatives::elements);
        natives.put("java/lang/StackTraceElement.computeFormat()V", (vm, b) -> vm.machine.heap.setReferenceField(vm.r[b], ELEMENT, "declaringClassObject", null));
        natives.put("java/lang/NullPointerException.getExtendedNPEMessage()Ljava/lang/String;", Natives.NULL);
        natives.put("java/lang/Thread.getStackTrace0()Ljava/lang/Object;", Natives.NULL);
    }

    private static void fill(Interpreter vm, int b) {
        SimObject thrown = vm.r[b];
        Machine machine = vm.machine;
        if (machine.journal.isStrict()) throw machine.refusal("it makes a " + thrown.type.javaName() + ", whose stack trace depends on what runs");
        if (!machine.options.oracle()) return;
        List<Frame> frames = trace(vm, thrown);
        SimObject backtrace = machine.heap.allocate(machine.universe.find("java/lang/Object"));
        backtrace.hostData = frames;
        machine.heap.setReferenceField(thrown, "java/lang/Throwable", "backtrace", backtrace);
        machine.heap.setReferenceField(thrown, "java/lang/Throwable", "stackTrace",
            machine.heap.statics(machine.universe.find("java/lang/Throwable")).getReference(machine.heap.wellKnown("java/lang/Throwable", "UNASSIGNED_STACK").offset));
        machine.heap.setIntField(thrown, "java/lang/Throwable", "depth", frames.size());
    }

    /** An exception with its trace (none at link time) and causes, for reports. */
    static String describe(SimObject thrown, Machine machine) {
        SimObject cause = machine.heap.referenceField(thrown, "java/lang/Throwable", "cause");
        String rest = cause == null || cause == thrown ? "" : "\ncaused by " + describe(cause, machine);
        if (cause == null && machine.classOf(thrown.type).isSubtypeOf(machine.universe.find("java/lang/reflect/InvocationTargetException"))) {
            rest = "\ncaused by " + describe(machine.heap.referenceField(thrown, "java/lang/reflect/InvocationTargetException", "target"), machine);
        }
        return machine.exceptions.describe(thrown) + trace(thrown, machine) + rest;
    }

    private static String trace(SimObject thrown, Machine machine) {
        SimObject backtrace = machine.heap.referenceField(thrown, "java/lang/Throwable", "backtrace");
        if (backtrace == null || !(backtrace.hostData instanceof List<?> frames)) return "";
        StringBuilder text = new StringBuilder();
        for (Object frame : frames) text.append("\n\tat ").append(((Frame) frame).method).append(" line ").append(((Frame) frame).line);
        return text.toString();
    }

    /** The running frames without those that make the exception. */
    private static List<Frame> trace(Interpreter vm, SimObject thrown) {
        int top = vm.depth;
        while (top > 0 && vm.frameMethods[top].info.name.equals("fillInStackTrace")) top--;
        while (top > 0 && vm.frameMethods[top].info.isConstructor() && vm.machine.classOf(thrown.type).isSubtypeOf(vm.frameMethods[top].owner.type)
            && vm.r[base(vm, top)] == thrown) top--;
        List<Frame> frames = new ArrayList<>();
        for (int i = top; i > 0 && frames.size() < MAXIMUM; i--) {
            SimMethod method = vm.frameMethods[i];
            if (method.info.hidden) continue;
            frames.add(new Frame(method.info, vm.framePcs[i] < 0 ? -2 : method.code.line(vm.framePcs[i])));
        }
        return frames;
    }

    /** First slot of a bytecode frame. */
    private static int base(Interpreter vm, int frame) { return vm.frameTops[frame] - vm.frameMethods[frame].code.frameSize; }

    @SuppressWarnings("unchecked")
    private static void elements(Interpreter vm, int b) {
        SimObject array = vm.r[b];
        List<Frame> frames = (List<Frame>) vm.r[b + 1].hostData;
        Heap heap = vm.machine.heap;
        for (int i = 0; i < array.length; i++) {
            SimObject element = heap.element(array, i);
            Frame frame = frames.get(i);
            String file = frame.method.owner.node == null ? null : frame.method.owner.node.sourceFile;
            heap.setReferenceField(element, ELEMENT, "declaringClassObject", heap.mirror(frame.method.owner));
            heap.setReferenceField(element, ELEMENT, "declaringClass", heap.string(frame.method.owner.javaName()));
            heap.setReferenceField(element, ELEMENT, "methodName", heap.string(frame.method.name));
            heap.setReferenceField(element, ELEMENT, "fileName", file == null ? null : heap.string(file));
            heap.setIntField(element, ELEMENT, "lineNumber", frame.line);
            if (SimulatorOptions.isLibrary(frame.method.owner)) {
                heap.setReferenceField(element, ELEMENT, "moduleName", heap.string(frame.method.owner.bundle));
                heap.putByte(element, heap.wellKnown(ELEMENT, "format").offset, (byte) 3);
            } else {
                heap.putByte(element, heap.wellKnown(ELEMENT, "format").offset, (byte) 1);
            }
        }
    }
}
