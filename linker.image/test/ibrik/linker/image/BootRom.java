package ibrik.linker.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the boot ROM of an i.MX6UL does with a card, written from IMX6ULRM rev. 2, 8.7 (program image), independently of what writes images: it finds the image vector table 1 kB from the card's start, checks it, does what the
 * device configuration data says, copies the image and enters it.
 */
final class BootRom {
    /** Registers that hold something, as 32-bit words. */
    final Map<Long, Integer> registers = new TreeMap<>();
    int writes;
    int waits;
    /** Copied to memory. */
    long loadStart;
    byte[] loaded;
    long entry;

    /** A card that holds an image from 1 kB on. */
    static byte[] card(byte[] image) {
        byte[] card = new byte[0x400 + image.length];
        System.arraycopy(image, 0, card, 0x400, image.length);
        return card;
    }

    BootRom boot(byte[] card) {
        ByteBuffer table = ByteBuffer.wrap(card, 0x400, 32).slice().order(ByteOrder.LITTLE_ENDIAN);
        check(table.get(0) == (byte) 0xd1, "no image vector table 1 kB from the start");
        check(table.duplicate().getShort(1) == 32, "the table's length is not 32");
        check(table.get(3) >= 0x40 && table.get(3) <= 0x43, "the table's version is unknown");
        entry = word(table, 4);
        long dcd = word(table, 12);
        long boot = word(table, 16);
        long self = word(table, 20);
        check(word(table, 8) == 0 && word(table, 28) == 0, "reserved words are not zero");
        check(word(table, 24) == 0, "a command sequence file: the image claims to be signed");
        ByteBuffer data = at(card, boot - self, 12);
        loadStart = word(data, 0);
        long length = word(data, 4);
        check(word(data, 8) == 0, "the image claims to be a plug-in");
        check(self - loadStart == 0x400, "the table would not lie where its own address says");
        check(length <= card.length, "the image is longer than the card");
        check(loadStart >= 0x8000_0000L && loadStart + length <= 0x8000_0000L + (16 << 20), "the image does not lie in RAM of 16 MB");
        if (dcd != 0) configure(card, (int) (dcd - self) + 0x400);
        loaded = Arrays.copyOf(card, (int) length);
        check(entry >= loadStart + 0x400 && entry < loadStart + length && entry % 4 == 0, "the entry does not lie in the image");
        return this;
    }

    /** The byte of memory there. */
    int memory(long address) { return loaded[(int) (address - loadStart)] & 0xff; }

    private static ByteBuffer at(byte[] card, long fromTable, int length) { return ByteBuffer.wrap(card, (int) fromTable + 0x400, length).slice().order(ByteOrder.LITTLE_ENDIAN); }

    private static long word(ByteBuffer buffer, int offset) { return buffer.getInt(offset) & 0xffff_ffffL; }

    private static void check(boolean condition, String reason) { if (!condition) throw new IllegalArgumentException(reason); }

    /** 8.7.2: everything is big-endian. */
    private void configure(byte[] card, int start) {
        ByteBuffer in = ByteBuffer.wrap(card);
        check(in.get(start) == (byte) 0xd2, "no device configuration data");
        int end = start + in.getShort(start + 1);
        check(end - start <= 1768, "too much device configuration data");
        check((in.get(start + 3) & 0xf0) == 0x40, "the version of the device configuration data is unknown");
        int command = start + 4;
        while (command < end) {
            int tag = in.get(command) & 0xff;
            int length = in.getShort(command + 1);
            int parameter = in.get(command + 3) & 0xff;
            check(length >= 4 && command + length <= end, "a command leaves the data");
            switch (tag) {
                case 0xcc -> {
                    check((length - 4) % 8 == 0, "a write command with half a pair");
                    for (int i = command + 4; i < command + length; i += 8) write(in.getInt(i) & 0xffff_ffffL, in.getInt(i + 4), parameter);
                }
                case 0xcf -> {
                    check(length == 12 || length == 16, "a check command of " + length + " bytes");
                    waits++;
                }
                case 0xc0 -> { }
                default -> throw new IllegalArgumentException("unknown command 0x" + Integer.toHexString(tag));
            }
            command += length;
        }
        check(command == end, "a command leaves the data");
    }

    private void write(long address, int value, int parameter) {
        int bytes = parameter & 7;
        check(bytes == 1 || bytes == 2 || bytes == 4, "an access of " + bytes + " bytes");
        check(address % bytes == 0, "an access that is not aligned");
        check(inRange(address), "address 0x" + Long.toHexString(address) + " is none that configuration may write");
        int before = registers.getOrDefault(address, 0);
        boolean mask = (parameter & 8) != 0;
        boolean set = (parameter & 16) != 0;
        check(mask || !set, "a write that sets without a mask");
        registers.put(address, !mask ? value : set ? before | value : before & ~value);
        writes++;
    }

    /** Valid addresses (8.7.2): IOMUXC, CCM, analog, MMDC, on-chip RAM that is free, external memory. */
    private static boolean inRange(long a) {
        return a >= 0x020e_0000L && a < 0x020e_8000L || a >= 0x020c_4000L && a < 0x020c_8000L || a >= 0x020c_8000L && a < 0x020c_9000L || a >= 0x021b_0000L && a < 0x021b_8000L
                || a >= 0x0090_7000L && a < 0x0093_7ff0L || a >= 0x0800_0000L && a < 0x1000_0000L || a >= 0x8000_0000L;
    }
}
