// A Declarative Services component as bnd described it. OSGi Compendium 8.1, section 112.
package ibrik.linker.resolve;

import java.util.List;
import java.util.Map;

/**
 * A component description, read from OSGI-INF.
 *
 * @param bundle symbolic name of the bundle it is in
 * @param implementation binary name of the class
 * @param services binary names of the interfaces it provides; empty if none
 * @param constructorParameters number of constructor parameters, or 0 for the constructor without
 * @param activationFields fields set with component property types
 * @param properties component properties as declared: strings, boxed primitives, or lists of them
 * @param configurationPolicy "optional", "require" or "ignore"
 * @param activate name of the method, or empty
 * @param deactivate name of the method, or empty
 */
public record Component(String bundle, String name, String implementation, List<String> services, List<Reference> references,
        int constructorParameters, List<String> activationFields, Map<String, Object> properties, String configurationPolicy,
        List<String> configurationPids, String activate, String deactivate) {

    public Component {
        services = List.copyOf(services);
        references = List.copyOf(references);
        activationFields = List.copyOf(activationFields);
        configurationPids = List.copyOf(configurationPids);
    }
}
