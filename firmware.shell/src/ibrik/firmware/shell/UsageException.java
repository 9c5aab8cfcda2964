package ibrik.firmware.shell;

/** A line that cannot be done, with the sentence that says why. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1;

    UsageException(String sentence) { super(sentence, null, false, false); }
}
