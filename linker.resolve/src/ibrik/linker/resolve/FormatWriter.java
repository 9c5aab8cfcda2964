// The door between the front end and what writes images in other formats than ELF.
package ibrik.linker.resolve;

/** Writes linked images in other formats. Found as {@link Linker} is, in the same bundle. */
public interface FormatWriter {

    /**
     * Writes a linked image in another format beside it, whole or not at all.
     *
     * @throws LinkException if the format is none that this knows, or what the board says of it is wrong
     */
    FormattedImage write(LinkResult image, ImageFormat format);
}
