// A bundle of a composition.
package ibrik.linker.resolve;

import java.nio.file.Path;

/** A resolved bundle and its jar. */
public record BundleJar(String symbolicName, String version, Path path) {}
