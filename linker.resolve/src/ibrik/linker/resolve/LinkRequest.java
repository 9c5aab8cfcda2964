// What the linker is asked for.
package ibrik.linker.resolve;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A request to link.
 *
 * @param composition bundles, wires, memory map and components
 * @param startPlan what the start-up code constructs, in order
 * @param output folder for all files written; it exists
 * @param options settings from the command line, by name
 * @param classPath builds a tool bundle of the workspace, e.g. the emitter that a runtime bundle names by capability, and gives
 *     its output and those of all it is built with; throws LinkException if there is no such bundle. A class loader over it
 *     has the linker's own loader as parent
 * @param progress told what is being done, e.g. "compiling 340 of 620 methods"
 */
public record LinkRequest(Composition composition, StartPlan startPlan, Path output, Map<String, String> options,
        Function<String, List<Path>> classPath, Consumer<String> progress) {

    public LinkRequest {
        options = Map.copyOf(options);
    }
}
