// The one door between the front end and the linker.
package ibrik.linker.resolve;

import java.util.List;

/**
 * Links a resolved composition to an image. The implementation is found through {@link java.util.ServiceLoader} in the
 * bundle that {@code ibrik.linker} in cnf/ext/linker.bnd names; it needs a public constructor without parameters and
 * {@code META-INF/services/ibrik.linker.resolve.Linker}.
 */
public interface Linker {

    /**
     * Links and writes the image, its symbols and the report below {@link LinkRequest#output()}. Nothing half-written stays
     * behind on failure.
     *
     * @throws LinkException if the input cannot be linked
     */
    LinkResult link(LinkRequest request);

    /**
     * Explains why a type or method is in the image.
     *
     * @param typeOrMethod binary name of a type, or of a method: "java.util.HashMap", "java.util.HashMap.put" or with "#" for
     *     the last dot; a descriptor may follow the name
     * @return the shortest path from the start-up code, one line a step
     * @throws LinkException if it is not in the image or does not exist
     */
    List<String> explain(LinkRequest request, String typeOrMethod);
}
