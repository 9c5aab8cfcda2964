package ibrik.firmware.shell;

import java.io.PrintStream;

/** One word of the shell. Run by the shell's thread; what it throws is printed and the shell goes on. */
interface Command {
    String name();

    /** Its arguments, e.g. {@code ADDRESS [WORDS]}; empty if there are none. */
    default String arguments() { return ""; }

    /** What it does, in half a line. */
    String purpose();

    /**
     * Does it.
     *
     * @param words the line's words, the command's name first
     * @throws UsageException if they are not what {@link #arguments} says, or the board cannot do it
     */
    void run(String[] words, PrintStream out) throws Exception;
}
