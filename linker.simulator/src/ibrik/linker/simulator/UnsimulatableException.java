package ibrik.linker.simulator;

import ibrik.linker.model.TypeInfo;

/** The code does what cannot be foretold at link time, or the simulator does not know how to do it. The message gives the reason and the path. */
public final class UnsimulatableException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String reason;
    private final String path;

    private transient TypeInfo innermost;

    UnsimulatableException(String reason, String path) {
        super(path.isEmpty() ? reason : reason + " (" + path + ")", null, false, true);
        this.reason = reason;
        this.path = path;
    }

    /** The reason as it stands for a class whose initialiser led there; the first one asked about is the innermost. */
    String seenFrom(TypeInfo type) {
        if (innermost == null) innermost = type;
        return innermost == type ? getMessage() : "it needs class " + innermost + ", which is left to run time: " + getMessage();
    }

    /** What happened, without the path. */
    public String reason() { return reason; }

    /** The simulated methods that led there, outermost first. */
    public String path() { return path; }
}
