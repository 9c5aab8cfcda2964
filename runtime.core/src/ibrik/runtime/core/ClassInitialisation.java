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
    private static Failed failures;

    private ClassInitialisation() {}

    /** Initialises the class unless that was done or is under way. Throws ExceptionInInitializerError or NoClassDefFoundError. */
    public static void ensure(Class<?> type) {
        if (ClassState.get(type) != DONE) initialise(type);
    }

    /** The initialiser itself begins with the superclass and superinterfaces: the linker sees to that. */
    @NeverInline("the rare path")
    private static void initialise(Class<?> type) {
        UnderWay mine = begin(type);
        if (mine == null) return;
        Throwable failure = null;
        try {
            ClassState.runInitialiser(type);
        } catch (Error error) {
            failure = error;
            throw error;
        } catch (Throwable thrown) {
            failure = thrown;
            throw new ExceptionInInitializerError(thrown);
        } finally {
            end(mine, failure);
        }
    }

    /** What this thread is to end; null if the class is initialised, or this thread is at it already. Waits for another thread that is. */
    private static UnderWay begin(Class<?> type) {
        while (true) {
            UnderWay other;
            synchronized (LOCK) {
                switch (ClassState.get(type)) {
                    case DONE -> { return null; }
                    case FAILED -> throw erroneous(type);
                    case NEW -> {
                        underWay = new UnderWay(type, Thread.currentThread(), underWay);
                        Monitors.enter(underWay);
                        ClassState.set(type, RUNNING);
                        return underWay;
                    }
                    default -> other = find(type);
                }
                if (other.thread == Thread.currentThread()) return null;
            }
            // Its monitor is held as long as it is under way; so the one who waits lends its priority.
            synchronized (other) { }
        }
    }

    private static void end(UnderWay mine, Throwable failure) {
        Failed failed = failure == null ? null : new Failed(mine.type, record(failure), null);
        synchronized (LOCK) {
            if (failed != null) {
                failed.next = failures;
                failures = failed;
            }
            underWay = without(underWay, mine.type);
            ClassState.set(mine.type, failure == null ? DONE : FAILED);
        }
        Monitors.exit(mine);
    }

    private static UnderWay find(Class<?> type) {
        UnderWay entry = underWay;
        while (entry.type != type) entry = entry.next;
        return entry;
    }

    private static UnderWay without(UnderWay entry, Class<?> type) {
        if (entry.type == type) return entry.next;
        entry.next = without(entry.next, type);
        return entry;
    }

    private static NoClassDefFoundError erroneous(Class<?> type) {
        NoClassDefFoundError error = new NoClassDefFoundError("Could not initialize class " + type.getName());
        for (Failed failed = failures; failed != null; failed = failed.next) if (failed.type == type) error.initCause(failed.cause);
        return error;
    }

    /** What later users are told of a failure: a copy, since the exception itself may keep anything alive. Null if there is no memory for it. */
    private static Throwable record(Throwable failure) {
        try {
            String message = failure.getMessage();
            ExceptionInInitializerError record = new ExceptionInInitializerError("Exception " + failure.getClass().getName() + (message == null ? "" : ": " + message)
                + " [in thread \"" + Thread.currentThread().getName() + "\"]");
            record.setStackTrace(failure.getStackTrace());
            return record;
        } catch (Throwable second) {
            return null;
        }
    }

    /** An initialiser that runs. Its monitor is held by the thread that runs it. */
    private static final class UnderWay {
        final Class<?> type;
        final Thread thread;
        UnderWay next;

        UnderWay(Class<?> type, Thread thread, UnderWay next) {
            this.type = type;
            this.thread = thread;
            this.next = next;
        }
    }

    /** A class whose initialisation failed, and why. */
    private static final class Failed {
        final Class<?> type;
        final Throwable cause;
        Failed next;

        Failed(Class<?> type, Throwable cause, Failed next) {
            this.type = type;
            this.cause = cause;
            this.next = next;
        }
    }
}
