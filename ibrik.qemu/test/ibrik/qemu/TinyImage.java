// ELF files around a few bytes of machine code. System V ABI, chapter 4; PVH note as of the Xen boot ABI.
package ibrik.qemu;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the smallest images that the machines accept. */
final class TinyImage {

    private static final int LOAD = 1;
    private static final int NOTE = 4;

    private TinyImage() {}

    /** 32-bit protected-mode code, placed at 0x200000. */
    static Path microvm(Path folder, byte[] code) throws IOException {
        byte[] note = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN).putInt(4).putInt(4).putInt(18)
                .put("Xen\0".getBytes(StandardCharsets.US_ASCII)).putInt(0x200000).array();
        int offset = 64 + 2 * 56;
        ByteBuffer elf = ByteBuffer.allocate(offset + note.length + code.length).order(ByteOrder.LITTLE_ENDIAN);
        elf.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        elf.putShort((short) 2).putShort((short) 62).putInt(1).putLong(0x200000).putLong(64).putLong(0).putInt(0);
        elf.putShort((short) 64).putShort((short) 56).putShort((short) 2).putShort((short) 0).putShort((short) 0).putShort((short) 0);
        segment64(elf, NOTE, offset, 0x1ff000, note.length);
        segment64(elf, LOAD, offset + note.length, 0x200000, code.length);
        return write(folder, elf.put(note).put(code));
    }

    /** ARM code, placed at 0x80010000. */
    static Path arm(Path folder, int... code) throws IOException {
        ByteBuffer elf = ByteBuffer.allocate(52 + 32 + 4 * code.length).order(ByteOrder.LITTLE_ENDIAN);
        elf.put(new byte[] {0x7f, 'E', 'L', 'F', 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        elf.putShort((short) 2).putShort((short) 40).putInt(1).putInt(0x80010000).putInt(52).putInt(0).putInt(0x05000000);
        elf.putShort((short) 52).putShort((short) 32).putShort((short) 1).putShort((short) 0).putShort((short) 0).putShort((short) 0);
        int size = 4 * code.length;
        elf.putInt(LOAD).putInt(84).putInt(0x80010000).putInt(0x80010000).putInt(size).putInt(size).putInt(7).putInt(4);
        for (int word : code) {
            elf.putInt(word);
        }
        return write(folder, elf);
    }

    private static void segment64(ByteBuffer elf, int type, int offset, long address, int size) {
        elf.putInt(type).putInt(7).putLong(offset).putLong(address).putLong(address).putLong(size).putLong(size).putLong(1);
    }

    private static Path write(Path folder, ByteBuffer elf) throws IOException {
        Path file = Files.write(folder.resolve("tiny, really.elf"), elf.array());
        file.toFile().setExecutable(true);
        return file;
    }
}
