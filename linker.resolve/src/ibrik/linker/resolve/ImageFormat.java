// The files, beside ELF, that a board's images can be written to: capabilities ibrik.image of the board's bundle.
package ibrik.linker.resolve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A format that a board declares, e.g. {@code ibrik.image;ibrik.image=imx;configuration=OSGI-INF/boot/evk.dcd}.
 *
 * @param name e.g. "imx"
 * @param bundle the board's
 * @param attributes of the capability
 */
public record ImageFormat(String name, BundleJar bundle, Map<String, String> attributes) {

    /** What is always written. */
    public static final String ELF = "elf";

    private static final String NAMESPACE = "ibrik.image";

    /**
     * The board's format of that name.
     *
     * @throws LinkException if the board does not declare it
     */
    public static ImageFormat named(Composition composition, String name) {
        List<ImageFormat> formats = of(composition);
        return formats.stream().filter(format -> format.name.equals(name)).findFirst().orElseThrow(() -> new LinkException(formats.isEmpty()
                ? "board " + composition.board() + " has no image format but " + ELF + ", so none called \"" + name + "\"; leave out --format."
                : "board " + composition.board() + " has no image format \"" + name + "\"; it has "
                        + Stream.concat(Stream.of(ELF), formats.stream().map(ImageFormat::name)).collect(Collectors.joining(", ")) + "."));
    }

    /** All that a composition's bundles declare, by name. */
    static List<ImageFormat> of(Composition composition) {
        return composition.capabilities().stream().filter(capability -> capability.namespace().equals(NAMESPACE))
                .map(capability -> new ImageFormat(capability.attributes().getOrDefault(NAMESPACE, ""), bundle(composition, capability.bundle()), capability.attributes()))
                .sorted(Comparator.comparing(ImageFormat::name)).toList();
    }

    private static BundleJar bundle(Composition composition, String name) {
        return composition.bundles().stream().filter(bundle -> bundle.symbolicName().equals(name)).findFirst().orElseThrow();
    }

    /**
     * The text of a resource of the board's bundle that an attribute names.
     *
     * @throws LinkException if there is no such attribute or resource
     */
    public String resource(String attribute) {
        String path = attributes.get(attribute);
        if (path == null) {
            throw new LinkException("bundle " + bundle.symbolicName() + " declares image format " + name + " without the attribute \"" + attribute
                    + "\", which names a resource in it; add it to the capability " + NAMESPACE + ".");
        }
        try (ZipFile jar = new ZipFile(bundle.path().toFile())) {
            ZipEntry entry = jar.getEntry(path);
            if (entry == null) {
                throw new LinkException("bundle " + bundle.symbolicName() + " has no resource " + path + ", which its image format " + name + " names; add it below src, or correct the name.");
            }
            return new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new LinkException("cannot read " + path + " of bundle " + bundle.symbolicName() + ": " + e + "; build it again.", e);
        }
    }
}
