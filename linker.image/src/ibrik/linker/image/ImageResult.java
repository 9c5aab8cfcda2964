package ibrik.linker.image;

import java.util.Map;

/**
 * Figures of an image.
 *
 * @param sections bytes by section, in order of address
 * @param codeBytes machine code
 * @param heapBytes objects of the snapshot
 * @param imageBytes size of the stripped file
 * @param symbols addresses of the named symbols
 */
public record ImageResult(Map<String, Long> sections, long codeBytes, long heapBytes, long imageBytes, Map<String, Long> symbols) {}
