package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import java.util.List;

/** Reads the command line that a boot loader left in memory. */
final class CommandLine {
    /** What QEMU's microvm appends for each virtio slot; it is not meant for the program. */
    private static final String VIRTIO = "virtio_mmio.device=";

    private CommandLine() {}

    /** Zero-terminated UTF-8. */
    static String text(Address address) {
        int length = 0;
        while (address.loadU8(length) != 0) length++;
        return Utf8.decode(address, length);
    }

    /** Splits at blanks; a part in double quotes may hold blanks, and a backslash takes the next character as it is. */
    static void split(String line, List<String> arguments) {
        StringBuilder part = new StringBuilder();
        boolean inPart = false;
        boolean quoted = false;
        for (int i = 0; i <= line.length(); i++) {
            char character = i < line.length() ? line.charAt(i) : ' ';
            if (character == ' ' && (!quoted || i == line.length())) {
                if (inPart && !part.toString().startsWith(VIRTIO)) arguments.add(part.toString());
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
