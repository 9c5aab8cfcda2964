// What became of a linked image in another format.
package ibrik.linker.resolve;

import java.nio.file.Path;

/**
 * An image in another format than ELF.
 *
 * @param file the file
 * @param start physical address of the image's first byte once loaded
 * @param entry physical address of its first instruction
 */
public record FormattedImage(Path file, long start, long entry) {}
