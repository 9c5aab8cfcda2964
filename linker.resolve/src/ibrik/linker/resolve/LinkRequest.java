// What the linker is asked for.
package ibrik.linker.resolve;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A request to link.
 *
 * @param composition bundles, wires, memory map and components
 * @param startPlan what the start-up code constructs, in order
 * @param output folder for all files written; it exists
 * @param options settings from the command line, by name
 * @param progress told what is being done, e.g. "compiling 340 of 620 methods"
 */
public record LinkRequest(Composition composition, StartPlan startPlan, Path output, Map<String, String> options, Consumer<String> progress) {

    public LinkRequest {
        options = Map.copyOf(options);
    }
}
