package ibrik.linker.image;

import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.StubEmitter;
import ibrik.linker.model.ClosedWorld;
import java.nio.file.Path;
import java.util.List;

/**
 * What an image is made of.
 *
 * @param board {@code microvm}, {@code imx6ul} or {@code linux}
 * @param memory the board's memory map; the region {@code ram} receives the image
 * @param code compiled methods
 * @param stubs what the architecture's emitter made
 * @param image the stripped ELF file to write
 * @param symbols the ELF file with symbols to write
 * @param map the link map to write
 */
public record ImageRequest(ClosedWorld world, String board, List<StubEmitter.Region> memory, List<CompiledMethod> code, StubEmitter.Result stubs,
        Path image, Path symbols, Path map) {}
