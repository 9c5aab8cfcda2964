package ibrik.linker.image;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Device configuration data: what i.MX boot code does to registers before it loads an image into RAM that it makes work so (IMX6ULRM rev. 2, 8.7.2). A board has it as text, one access a line, {@code #} before comments:
 *
 * <pre>
 * write 4 0x020c4068 0xffffffff    # bytes, address, value
 * set 4 0x020c4024 0x40            # sets these bits
 * clear 4 0x020c4054 0x3           # clears these bits
 * until-set 4 0x020e4024 0x1       # waits until all of these bits are set
 * until-clear 4 0x020e4024 0x1     # waits until all of these bits are clear
 * </pre>
 */
final class DeviceConfiguration {
    private static final int TAG_DCD = 0xd2;
    private static final int TAG_WRITE = 0xcc;
    private static final int TAG_CHECK = 0xcf;
    private static final int VERSION = 0x40;
    private static final int HEADER = 4;
    private static final int PAIR = 8;
    /** Flags of a command's parameter, beside the bytes of an access in bits 2..0. */
    private static final int FLAG_MASK = 1 << 3;
    private static final int FLAG_SET = 1 << 4;
    /** What boot code takes (8.7.2). */
    static final int MOST_BYTES = 1768;

    private static final Pattern LINE = Pattern.compile("(write|set|clear|until-set|until-clear)\\s+([124])\\s+0x([0-9a-fA-F]{1,8})\\s+0x([0-9a-fA-F]{1,8})");

    private record Access(int tag, int parameter, int address, int value) {}

    private DeviceConfiguration() {}

    /**
     * Translates the text.
     *
     * @param name of the text, for messages
     * @throws ImageException if a line cannot be understood, or there is too much
     */
    static byte[] translate(String text, String name) {
        List<Access> accesses = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String code = line.replaceFirst("#.*", "").strip();
            if (!code.isEmpty()) accesses.add(access(code, name + ", line " + number));
        }
        if (accesses.isEmpty()) throw new ImageException(name + " configures nothing; boot code would load the image into RAM that does not work yet: write the board's settings into it.");
        return encode(accesses, name);
    }

    private static Access access(String code, String place) {
        Matcher matcher = LINE.matcher(code);
        if (!matcher.matches()) {
            throw new ImageException(place + ": \"" + code + "\" is no access to a register; write for example \"write 4 0x020c4068 0xffffffff\" (write, set, clear, until-set or until-clear; 1, 2 or 4 bytes; address; value).");
        }
        int bytes = Integer.parseInt(matcher.group(2));
        int address = Integer.parseUnsignedInt(matcher.group(3), 16);
        int value = Integer.parseUnsignedInt(matcher.group(4), 16);
        if (address % bytes != 0) throw new ImageException(place + ": the address 0x" + matcher.group(3) + " is not aligned to its " + bytes + " bytes; correct one of them.");
        if (bytes < 4 && value >>> 8 * bytes != 0) throw new ImageException(place + ": the value 0x" + matcher.group(4) + " has more than " + bytes + " bytes; correct one of them.");
        return switch (matcher.group(1)) {
            case "write" -> new Access(TAG_WRITE, bytes, address, value);
            case "set" -> new Access(TAG_WRITE, bytes | FLAG_MASK | FLAG_SET, address, value);
            case "clear" -> new Access(TAG_WRITE, bytes | FLAG_MASK, address, value);
            case "until-set" -> new Access(TAG_CHECK, bytes | FLAG_SET, address, value);
            default -> new Access(TAG_CHECK, bytes, address, value);
        };
    }

    /** Writes of the same kind in a row share a command; a check is one by itself. */
    private static byte[] encode(List<Access> accesses, String name) {
        ByteBuffer out = ByteBuffer.allocate(HEADER + accesses.size() * (HEADER + PAIR));
        header(out, TAG_DCD, 0, VERSION);
        int command = 0;
        for (Access access : accesses) {
            boolean joins = command > 0 && access.tag == TAG_WRITE && (out.get(command) & 0xff) == TAG_WRITE && out.get(command + 3) == access.parameter;
            if (!joins) {
                command = out.position();
                header(out, access.tag, 0, access.parameter);
            }
            out.putInt(access.address).putInt(access.value);
            out.putShort(command + 1, (short) (out.position() - command));
        }
        if (out.position() > MOST_BYTES) {
            throw new ImageException(name + " takes " + out.position() + " bytes, and boot code reads " + MOST_BYTES + " at most; leave to drivers what need not be done before the image is loaded.");
        }
        out.putShort(1, (short) out.position());
        byte[] bytes = new byte[out.position()];
        out.get(0, bytes);
        return bytes;
    }

    /** Big-endian, unlike all else in an image. */
    private static void header(ByteBuffer out, int tag, int length, int parameter) { out.put((byte) tag).putShort((short) length).put((byte) parameter); }
}
