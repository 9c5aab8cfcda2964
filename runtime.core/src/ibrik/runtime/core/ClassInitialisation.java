package ibrik.runtime.core;

import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.api.link.NeverInline;

/**
 * Initialisation of classes that were left to run time (JVMS 5.5), single-threaded. The linker puts a call of {@link #ensure} before every access that
 * initialises such a class. State and initialiser are found through java.lang.Class (see its substitution).
 */
@Hidden
public final class ClassInitialisation {
    /** States kept in the class: the linker starts those left to run time at NEW, all others at DONE. */
    static final int DONE = 0;
    static final int NEW = 1;
    static final int RUNNING = 2;
    static final int FAILED = 3;

    private ClassInitialisation() {}

    /** Initialises the class unless that was done or is under way. Throws ExceptionInInitializerError or NoClassDefFoundError. */
    public static void ensure(Class<?> type) {
        if (ClassState.get(type) != DONE) initialise(type);
    }

    @NeverInline("the rare path")
    private static void initialise(Class<?> type) {
        switch (ClassState.get(type)) {
            case RUNNING, DONE -> { }
            case FAILED -> throw new NoClassDefFoundError("Could not initialize class " + type.getName());
            default -> run(type);
        }
    }

    private static void run(Class<?> type) {
        ClassState.set(type, RUNNING);
        try {
            Class<?> parent = type.getSuperclass();
            if (parent != null && !type.isInterface()) ensure(parent);
            ClassState.runInitialiser(type);
            ClassState.set(type, DONE);
        } catch (Error error) {
            ClassState.set(type, FAILED);
            throw error;
        } catch (Throwable thrown) {
            ClassState.set(type, FAILED);
            throw new ExceptionInInitializerError(thrown);
        }
    }
}
