// A configuration of a component, frozen at link time.
package ibrik.linker.resolve;

import java.util.Map;

/**
 * A configuration from OSGI-INF/configurator.
 *
 * @param bundle symbolic name of the bundle it stands in
 * @param pid PID of the component it is for; the factory PID, if it has a name
 * @param name of one of several configurations of a factory, or empty
 * @param ranking among configurations with the same PID and name the highest counts
 */
public record Configuration(String bundle, String pid, String name, int ranking, Map<String, Object> properties) {

    /** The PID that the component sees: "pid" or "pid~name". */
    public String fullPid() {
        return name.isEmpty() ? pid : pid + "~" + name;
    }
}
