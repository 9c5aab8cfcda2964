package ibrik.linker.simulator;

import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import java.util.ArrayList;
import java.util.List;

/** Class initialisation, JVMS 5.5, for one thread. */
final class Initialiser {
    private final Machine machine;
    /** Classes whose initialisation began during the present attempt, in order. */
    private final List<SimClass> begun = new ArrayList<>();

    Initialiser(Machine machine) { this.machine = machine; }

    void beginAttempt() { begun.clear(); }

    /** Initialises a class unless that was done, or is being done, before. */
    void ensure(SimClass type) {
        if (type.state >= SimClass.IN_PROGRESS) return;
        if (type.type.isArray() || type.type.isPrimitive()) {
            type.state = SimClass.READY;
            return;
        }
        if (type.state == SimClass.ERRONEOUS) throw erroneous(type);
        if (!machine.options.oracle() && type.type.initialisation == TypeInfo.Initialisation.AT_RUN_TIME) {
            throw machine.refusal("it needs class " + type + ", which is initialised at run time: " + type.type.initialisationReason);
        }
        if (!machine.options.oracle() && isLeftToRunTime(type.type)) throw machine.refusal("it needs class " + type + ", which is annotated @RunTimeInitialised");
        type.state = SimClass.IN_PROGRESS;
        begun.add(type);
        machine.heap.statics(type.type);
        MethodInfo initialiser = type.type.method("<clinit>", "()V");
        if (machine.options.oracle()) {
            initialise(type, initialiser);
            return;
        }
        int depth = machine.vm.depth;
        try {
            initialise(type, initialiser);
        } catch (UnsimulatableException refusal) {
            giveUp(type, refusal);
            throw refusal;
        } catch (SimThrow thrown) {
            machine.vm.depth = depth;
            UnsimulatableException refusal = machine.refusal("the initialiser of " + type + " throws " + machine.exceptions.describe(thrown.thrown));
            giveUp(type, refusal);
            throw refusal;
        }
    }

    private static boolean isLeftToRunTime(TypeInfo type) {
        return type.node.invisibleAnnotations != null
            && type.node.invisibleAnnotations.stream().anyMatch(annotation -> annotation.desc.equals("Librik/runtime/api/link/RunTimeInitialised;"));
    }

    /** Initialises a class if that runs no code; false if it does. */
    boolean ensureTrivially(SimClass type) {
        if (type.state == SimClass.READY) return true;
        TypeInfo info = type.type;
        if (type.state != SimClass.UNINITIALISED || info.initialisation == TypeInfo.Initialisation.AT_RUN_TIME) return false;
        if (info.isClass() || info.isInterface()) {
            if (info.method("<clinit>", "()V") != null || isLeftToRunTime(info)) return false;
            if (info.isClass()) {
                if (info.superclass != null && !ensureTrivially(machine.classOf(info.superclass))) return false;
                for (TypeInfo implemented : info.interfaces) if (!ensureTrivially(machine.classOf(implemented))) return false;
            }
        }
        type.state = SimClass.READY;
        info.initialisation = TypeInfo.Initialisation.AT_LINK_TIME;
        return true;
    }

    private void initialise(SimClass type, MethodInfo initialiser) {
        try {
            if (!type.type.isInterface()) {
                if (type.type.superclass != null) ensure(machine.classOf(type.type.superclass));
                for (TypeInfo implemented : type.type.interfaces) ensureDefaults(implemented);
            }
            if (initialiser != null) run(type, initialiser);
        } catch (SimThrow thrown) {
            if (!machine.options.oracle()) throw thrown;
            fail(type, thrown.thrown);
        }
        type.state = SimClass.READY;
        type.type.initialisation = TypeInfo.Initialisation.AT_LINK_TIME;
    }

    /** Superinterfaces are initialised only if they declare methods that are neither abstract nor static. */
    private void ensureDefaults(TypeInfo implemented) {
        for (TypeInfo above : implemented.interfaces) ensureDefaults(above);
        for (MethodInfo method : implemented.methods.values()) {
            if (!method.isAbstract() && !method.isStatic()) {
                ensure(machine.classOf(implemented));
                return;
            }
        }
    }

    private void run(SimClass type, MethodInfo initialiser) {
        Interpreter vm = machine.vm;
        SimMethod method = machine.methodOf(initialiser);
        if (machine.options.oracle()) {
            vm.call(method, vm.top());
            return;
        }
        long outerLimit = vm.stepLimit;
        long before = vm.steps;
        Object context = machine.strictness.enter(type);
        try {
            vm.stepLimit = machine.budget(type.type, before);
            vm.call(method, vm.top());
        } finally {
            // What an inner initialiser used is not held against the outer one.
            vm.stepLimit = outerLimit == Long.MAX_VALUE ? outerLimit : outerLimit + (vm.steps - before);
            machine.strictness.leave(context);
        }
    }

    private void fail(SimClass type, SimObject thrown) {
        type.state = SimClass.ERRONEOUS;
        SimObject error = thrown;
        if (!machine.classOf(thrown.type).isSubtypeOf(machine.universe.find("java/lang/Error"))) {
            error = machine.exceptions.makeWithCause("java/lang/ExceptionInInitializerError", thrown).thrown;
        }
        type.initialisationError = error;
        throw new SimThrow(error);
    }

    private SimThrow erroneous(SimClass type) {
        return machine.exceptions.make("java/lang/NoClassDefFoundError", "Could not initialize class " + type);
    }

    private void giveUp(SimClass type, UnsimulatableException refusal) {
        type.type.initialisation = TypeInfo.Initialisation.AT_RUN_TIME;
        type.type.initialisationReason = refusal.seenFrom(type.type);
    }

    /** Undoes the states of all classes begun; those that were given up stay so. */
    void rollBack() {
        for (SimClass type : begun) {
            type.state = SimClass.UNINITIALISED;
            if (type.type.initialisation == TypeInfo.Initialisation.AT_LINK_TIME) type.type.initialisation = TypeInfo.Initialisation.UNKNOWN;
            machine.heap.prepareAgain(type.type);
        }
        begun.clear();
    }
}
