// What the linker made.
package ibrik.linker.resolve;

import java.nio.file.Path;

/**
 * A linked image.
 *
 * @param image the ELF file that is run, stripped
 * @param symbols the same with symbols
 * @param report the link map
 */
public record LinkResult(Path image, Path symbols, Path report, Summary summary) {

    /**
     * The figures a link ends with; sizes in bytes.
     *
     * @param bundles bundles with at least one class in the image
     * @param codeBytes machine code
     * @param heapBytes objects of the heap snapshot
     * @param imageBytes size of the stripped file
     */
    public record Summary(int bundles, int classes, int methods, long codeBytes, long heapBytes, long imageBytes) {}
}
