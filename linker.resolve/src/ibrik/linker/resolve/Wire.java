// A wire of the resolved bundle graph.
package ibrik.linker.resolve;

import java.util.Map;

/**
 * The reason a bundle is there: a requirement of one bundle met by a capability of another.
 *
 * @param requirer symbolic name of the requiring bundle, or "(firmware)" for what the .bndrun itself asks for
 * @param namespace of the capability, e.g. osgi.wiring.package or osgi.service
 * @param filter the requirement's filter, or empty
 * @param attributes of the capability
 * @param provider symbolic name of the providing bundle
 */
public record Wire(String requirer, String namespace, String filter, Map<String, Object> attributes, String provider) {

    /** The requirer of the requirements that the .bndrun states itself. */
    public static final String FIRMWARE = "(firmware)";

    /** What the capability is called, e.g. the package or the service interface. */
    public String what() {
        Object name = namespace.equals("osgi.service") ? attributes.get("objectClass") : attributes.get(namespace);
        if (name instanceof java.util.Collection<?> names) {
            name = String.join(", ", names.stream().map(Object::toString).toList());
        }
        return name == null ? namespace : name.toString();
    }
}
