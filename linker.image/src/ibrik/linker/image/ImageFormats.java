package ibrik.linker.image;

import java.nio.file.Path;

/** Other files that an ELF image can be written to. Each is written whole or not at all. */
public final class ImageFormats {
    private ImageFormats() {}

    /** Where a file goes and where it is entered, as a boot loader is told; physical addresses. */
    public record Placement(long start, long entry) {}

    /** A flat binary: what is in memory from the image's first byte to the last one that is not cleared by the entry code. */
    public static Placement raw(Path elf, Path file) {
        LoadedImage image = LoadedImage.read(elf);
        AtomicFile.write(file, image.bytes(), false);
        return new Placement(image.start(), image.entry());
    }

    /**
     * An image for the boot ROM of i.MX6 processors.
     *
     * @param configuration text of the board's device configuration data
     * @param name of that text, for messages
     * @throws ImageException if the text is wrong
     */
    public static Placement imx(Path elf, Path file, String configuration, String name) {
        LoadedImage image = LoadedImage.read(elf);
        AtomicFile.write(file, ImxWriter.write(image, DeviceConfiguration.translate(configuration, name)), false);
        return new Placement(image.start(), image.entry());
    }
}
