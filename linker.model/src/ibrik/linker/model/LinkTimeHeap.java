package ibrik.linker.model;

import java.util.List;

/** What the world asks of the simulator: link-time initialisation, constants, and the heap that results. One thread at a time. */
public interface LinkTimeHeap {
    /** What became of a class initialiser. */
    record Outcome(boolean initialised, String reason) {
        public static final Outcome DONE = new Outcome(true, null);
        public static Outcome atRunTime(String reason) { return new Outcome(false, reason); }
    }

    /**
     * Initialises a class (superclasses first, JVMS 5.5) by running its initialiser, unless that was done or given up before. On giving up everything it
     * wrote is undone, and classes that it initialised on the way and that share state with it are undone too, unless they are final already; {@link TypeInfo#initialisation} of each is set.
     */
    Outcome initialise(TypeInfo type);

    /** The interned string of this value. */
    SimObject string(String value);

    /** All interned strings, in the order in which they became so. */
    List<SimObject> internedStrings();

    /** The java.lang.Class object. */
    SimObject mirror(TypeInfo type);

    /** Storage of a class's static fields, at their offsets; null if it has none. */
    SimObject statics(TypeInfo type);

    /** Makes what is initialised so far final: its static finals may be folded, and it is never undone. */
    void commit();

    /** Runs a method to its end; arguments and result are Integer, Long, Float, Double (boolean and the like as Integer) or SimObject. The thrown object comes in a {@link SimulatedException}. */
    Object invoke(MethodInfo method, List<Object> arguments);

    /** An exception that left a simulated method. */
    final class SimulatedException extends RuntimeException {
        private static final long serialVersionUID = 1;
        /** The simulated Throwable. */
        public final transient SimObject thrown;

        public SimulatedException(SimObject thrown, String description) {
            super(description);
            this.thrown = thrown;
        }
    }
}
