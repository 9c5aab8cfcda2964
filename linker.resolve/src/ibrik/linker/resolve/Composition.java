// The outcome of resolving a firmware for a board: everything the linker starts from.
package ibrik.linker.resolve;

import java.util.List;
import java.util.Map;

/**
 * A resolved firmware.
 *
 * @param name of the firmware, e.g. "firmware.hello"
 * @param board e.g. "microvm"
 * @param architecture "amd64" or "arm"
 * @param baseline the instruction baseline the board declares, e.g. "qemu64" or "cortex-a7"
 * @param bundles sorted by symbolic name
 * @param wires sorted by provider, namespace and requirer
 * @param memory regions sorted by start address
 * @param capabilities of all bundles in namespaces that begin with "ibrik.", sorted by bundle and namespace
 * @param components all components of the bundles, sorted by name
 * @param settings further attributes of the board's capability and the .bndrun's ibrik.* properties
 */
public record Composition(String name, String board, String architecture, String baseline, List<BundleJar> bundles, List<Wire> wires,
        List<MemoryRegion> memory, List<BundleCapability> capabilities, List<Component> components, Map<String, String> settings) {

    public Composition {
        bundles = List.copyOf(bundles);
        wires = List.copyOf(wires);
        memory = List.copyOf(memory);
        capabilities = List.copyOf(capabilities);
        components = List.copyOf(components);
        settings = Map.copyOf(settings);
    }
}
