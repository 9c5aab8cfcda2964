package ibrik.linker.image;

/**
 * Writes images for the boot ROM of i.MX6 processors (IMX6ULRM rev. 2, 8.7): image vector table, boot data, device configuration data, then the image itself. The file goes to where the ROM looks for the table: 1 kB from the
 * start of an SD card, eMMC or serial flash; or it is sent as it is by the serial downloader over USB. The ROM copies it so that the image lies where it was linked; the table and its companions lie in the page before, which
 * entry code may reuse.
 *
 * <p>Not supported: signed images (the pointer to the command sequence file is 0), plug-ins, boot devices whose table lies elsewhere (parallel and quad SPI flash, OneNAND).
 */
final class ImxWriter {
    private static final int TAG_IVT = 0xd1;
    private static final int VERSION = 0x40;
    private static final int IVT_SIZE = 32;
    private static final int BOOT_DATA_SIZE = 12;
    /** From the start of the boot device to the table. */
    private static final int OFFSET = 0x400;
    /** From the start of the boot device to the image. */
    private static final int ROOM = 0x1000;
    /** Cards are read by sectors. */
    private static final int SECTOR = 512;

    private ImxWriter() {}

    /** The file. */
    static byte[] write(LoadedImage image, byte[] configuration) {
        long boot = image.start() - ROOM;
        long self = boot + OFFSET;
        Bytes out = new Bytes();
        out.u8(TAG_IVT);
        out.u8(0);
        out.u8(IVT_SIZE);
        out.u8(VERSION);
        out.u32(image.entry());
        out.u32(0);
        out.u32(self + IVT_SIZE + BOOT_DATA_SIZE);
        out.u32(self + IVT_SIZE);
        out.u32(self);
        out.u32(0);
        out.u32(0);
        int bytes = (ROOM + image.bytes().length + SECTOR - 1) / SECTOR * SECTOR;
        out.u32(boot);
        out.u32(bytes);
        out.u32(0);
        out.bytes(configuration);
        while (out.size() < ROOM - OFFSET) out.u8(0);
        out.bytes(image.bytes());
        while (out.size() < bytes - OFFSET) out.u8(0);
        return out.toArray();
    }
}
