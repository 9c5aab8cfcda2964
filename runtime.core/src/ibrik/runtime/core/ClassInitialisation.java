package ibrik.runtime.core;

import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.api.link.NeverInline;

/**
 * Initialisation of classes that were left to run time (JVMS 5.5). The linker puts a call of {@link #ensure} before every access that
 * initialises such a class. State and initialiser are found through java.lang.Class (see its substitution).
 */
@Hidden
public final class ClassInitialisation {
    /** States kept in the class: the linker starts those left to run time at NEW, all others at DONE. */
    static final int DONE = 0;
    static final int NEW = 1;
    static final int RUNNING = 2;
    static final int FAILED = 3;

    private static final Object LOCK = new Object();
    private static UnderWay underWay;
    private static int waiting;

    private ClassInitialisation() {}

    /** Initialises the class unless that was done or is under way. Throws ExceptionInInitializerError or NoClassDefFoundError. */
    public static void ensure(Class<?> type) {
        if (ClassState.get(type) != DONE) initialise(type);
    }

    @NeverInline("the rare path")
    private static void initialise(Class<?> type) {
        if (!begin(type)) return;
        int state = FAILED;
        try {
            Class<?> parent = type.getSuperclass();
            if (parent != null && !type.isInterface()) ensure(parent);
            ClassState.runInitialiser(type);
            state = DONE;
        } catch (Error error) {
            throw error;
        } catch (Throwable thrown) {
            throw new ExceptionInInitializerError(thrown);
        } finally {
            end(type, state);
        }
    }

    /** Whether this thread is to initialise the class: not if that was done, or this thread is at it already. Waits for another thread that is. */
    private static boolean begin(Class<?> type) {
        synchronized (LOCK) {
            boolean interrupted = false;
            while (ClassState.get(type) == RUNNING) {
                if (isMine(type)) return false;
                interrupted |= await();
            }
            if (interrupted) Thread.currentThread().interrupt();
            int state = ClassState.get(type);
            if (state == FAILED) throw new NoClassDefFoundError("Could not initialize class " + type.getName());
            if (state == DONE) return false;
            underWay = new UnderWay(type, Thread.currentThread(), underWay);
            ClassState.set(type, RUNNING);
            return true;
        }
    }

    private static void end(Class<?> type, int state) {
        synchronized (LOCK) {
            ClassState.set(type, state);
            underWay = without(underWay, type);
            if (waiting > 0) Monitors.signal(LOCK, true);
        }
    }

    /** Whether the wait was interrupted, which does not end it. */
    private static boolean await() {
        waiting++;
        try {
            ThreadSupport.installed().waitFor(LOCK);
            return false;
        } catch (InterruptedException exception) {
            return true;
        } finally {
            waiting--;
        }
    }

    private static boolean isMine(Class<?> type) {
        UnderWay entry = underWay;
        while (entry.type != type) entry = entry.next;
        return entry.thread == Thread.currentThread();
    }

    private static UnderWay without(UnderWay entry, Class<?> type) {
        return entry.type == type ? entry.next : new UnderWay(entry.type, entry.thread, without(entry.next, type));
    }

    /** An initialiser that runs. */
    private record UnderWay(Class<?> type, Thread thread, UnderWay next) {}
}
