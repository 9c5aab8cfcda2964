// A capability of ours that a bundle of a composition declares.
package ibrik.linker.resolve;

import java.util.Map;

/**
 * A capability in a namespace that begins with "ibrik.", e.g. the emitter of an architecture's machine code.
 *
 * @param bundle symbolic name of the bundle that declares it
 * @param attributes all attributes as text
 */
public record BundleCapability(String bundle, String namespace, Map<String, String> attributes) {

    public BundleCapability {
        attributes = Map.copyOf(attributes);
    }
}
