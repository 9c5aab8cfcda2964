package ibrik.linker;

import ibrik.linker.image.ImageException;
import ibrik.linker.image.ImageFormats;
import ibrik.linker.resolve.FormatWriter;
import ibrik.linker.resolve.FormattedImage;
import ibrik.linker.resolve.ImageFormat;
import ibrik.linker.resolve.LinkException;
import ibrik.linker.resolve.LinkResult;
import java.nio.file.Path;

/** Flat binaries and images for the boot ROM of i.MX6, made from the ELF file. */
public final class ImageFormatWriter implements FormatWriter {
    /** Attribute of a board's format imx: the resource that says what boot code does to registers. */
    private static final String CONFIGURATION = "configuration";

    @Override
    public FormattedImage write(LinkResult image, ImageFormat format) {
        try {
            Path elf = image.image();
            return switch (format.name()) {
                case "raw" -> {
                    Path file = beside(elf, ".bin");
                    yield formatted(file, ImageFormats.raw(elf, file));
                }
                case "imx" -> {
                    Path file = beside(elf, ".imx");
                    yield formatted(file, ImageFormats.imx(elf, file, format.resource(CONFIGURATION), format.attributes().get(CONFIGURATION)));
                }
                default -> throw new LinkException("bundle " + format.bundle().symbolicName() + " declares the image format \"" + format.name()
                        + "\", which the linker cannot write; it writes imx and raw.");
            };
        } catch (ImageException problem) {
            throw new LinkException(problem.getMessage(), problem);
        }
    }

    private static Path beside(Path elf, String extension) { return elf.resolveSibling(elf.getFileName().toString().replaceFirst("\\.elf$", "") + extension); }

    private static FormattedImage formatted(Path file, ImageFormats.Placement placement) { return new FormattedImage(file, placement.start(), placement.entry()); }
}
