package ibrik.linker.simulator;

import ibrik.linker.model.TypeInfo;

/** java.lang.Thread: there is one. */
final class ThreadNatives {
    private static final String THREAD = "java/lang/Thread";

    private ThreadNatives() {}

    static void register(Natives natives) {
        NativeMethod current = (vm, b) -> {
            if (vm.machine.mainThread == null) throw vm.machine.refusal("it asks for the current thread before there is one");
            TypeInfo caller = vm.machine.journal.isStrict() ? ClassNatives.caller(vm, 1) : null;
            if (caller != null && !vm.machine.isTrusted(caller)) throw vm.machine.refusal("it asks for the current thread, which may be another at run time");
            vm.r[b] = vm.machine.mainThread;
        };
        natives.put(THREAD, current, "currentThread()Ljava/lang/Thread;", "currentCarrierThread()Ljava/lang/Thread;");
        natives.put(THREAD, Natives.NULL, "scopedValueCache()[Ljava/lang/Object;", "findScopedValueBindings()Ljava/lang/Object;");
        natives.put(THREAD, Natives.NOTHING, "setScopedValueCache([Ljava/lang/Object;)V", "ensureMaterializedForStackWalk(Ljava/lang/Object;)V", "yield0()V",
            "setPriority0(I)V", "setNativeName(Ljava/lang/String;)V", "clearInterruptEvent()V", "interrupt0()V");
        natives.put(THREAD, (vm, b) -> Natives.set(vm, b, vm.machine.heap.monitors.isHeld(Natives.nonNull(vm, vm.r[b]))), "holdsLock(Ljava/lang/Object;)Z");
        natives.put(THREAD, (vm, b) -> {
            if (!vm.machine.options.oracle()) throw vm.machine.refusal("it sleeps");
        }, "sleepNanos0(J)V");
        natives.put(THREAD, (vm, b) -> { throw vm.machine.refusal("it starts a thread"); }, "start0()V");
        // Identifiers come from a counter at a fixed offset in the virtual machine: a Java field in its place.
        natives.put("java/lang/Thread$ThreadIdentifiers.next()J", (vm, b) -> vm.p[b] = vm.machine.nextThreadId());
        natives.put("jdk/internal/misc/VM", Natives.NOTHING, "initialize()V");
        natives.put("jdk/internal/vm/ContinuationSupport.isSupported0()Z", Natives.FALSE);
    }
}
