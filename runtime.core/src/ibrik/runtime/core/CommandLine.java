package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.NothingWithout;

/** Reads the command line that a boot loader left in memory, with plain arrays: every image has this. */
final class CommandLine {
    /** What QEMU's microvm appends for each virtio slot; it is not meant for the program. */
    private static final String VIRTIO = "virtio_mmio.device=";
    /** Asks for a collection at every allocation and poll. */
    private static final String STRESS = "-Dibrik.gc=stress";
    /** Asks for a switch between threads at every poll, in an order that follows from the number behind it. */
    private static final String SCHEDULE = "-Dibrik.schedule=";

    private String[] parts = new String[8];
    private int count;
    /** The command line asks for the collector's stress mode. */
    boolean stress;
    /** The seed of the schedule that it asks for, or 0. */
    int schedule;

    /** Zero-terminated UTF-8. */
    static String text(Address address) {
        int length = 0;
        while (address.loadU8(length) != 0) length++;
        return Utf8.decode(address, length);
    }

    /** Adds an argument, unless it is meant for the runtime or the machine. */
    void add(String argument) {
        if (argument.equals(STRESS)) {
            stress = true;
            return;
        }
        if (argument.startsWith(SCHEDULE)) {
            schedule = number(argument, SCHEDULE.length());
            return;
        }
        if (argument.startsWith(VIRTIO)) return;
        if (count == parts.length) parts = copy(2 * count);
        parts[count++] = argument;
    }

    /** The digits from here on; other characters count for something, too. Without a scheduler there is nothing to schedule. */
    @NothingWithout(ThreadSupport.class)
    private static int number(String text, int at) {
        int number = 0;
        for (int i = at; i < text.length(); i++) number = 10 * number + text.charAt(i) - '0';
        return number;
    }

    /** The program's arguments. */
    String[] arguments() { return copy(count); }

    private String[] copy(int length) {
        String[] copy = new String[length];
        System.arraycopy(parts, 0, copy, 0, count);
        return copy;
    }

    /** Adds the parts between blanks; a part in double quotes may hold blanks, and a backslash takes the next character as it is. */
    void split(String line) {
        StringBuilder part = new StringBuilder();
        boolean inPart = false;
        boolean quoted = false;
        for (int i = 0; i <= line.length(); i++) {
            char character = i < line.length() ? line.charAt(i) : ' ';
            if (character == ' ' && (!quoted || i == line.length())) {
                if (inPart) add(part.toString());
                part.setLength(0);
                inPart = false;
            } else {
                inPart = true;
                if (character == '"') quoted = !quoted;
                else if (character == '\\' && i + 1 < line.length()) part.append(line.charAt(++i));
                else part.append(character);
            }
        }
    }
}
