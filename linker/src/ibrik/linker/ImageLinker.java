package ibrik.linker;

import ibrik.compiler.amd64.Amd64Target;
import ibrik.compiler.arm.ArmTarget;
import ibrik.compiler.core.Compiler;
import ibrik.compiler.core.CompilerOptions;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.StubEmitter;
import ibrik.compiler.core.target.Symbol;
import ibrik.compiler.core.target.Target;
import ibrik.compiler.core.target.UnsuitableBoardException;
import ibrik.linker.image.ImageException;
import ibrik.linker.image.ImageRequest;
import ibrik.linker.image.ImageResult;
import ibrik.linker.image.ImageWriter;
import ibrik.linker.model.Architecture;
import ibrik.linker.model.ClosedWorld;
import ibrik.linker.model.TypeInfo;
import ibrik.linker.resolve.BundleCapability;
import ibrik.linker.resolve.Composition;
import ibrik.linker.resolve.LinkException;
import ibrik.linker.resolve.LinkRequest;
import ibrik.linker.resolve.LinkResult;
import ibrik.linker.resolve.Linker;
import ibrik.linker.resolve.MemoryRegion;
import ibrik.linker.simulator.Boot;
import ibrik.linker.simulator.Simulator;
import ibrik.linker.simulator.SimulatorOptions;
import ibrik.linker.world.ClassPath;
import ibrik.linker.world.WorldBuilder;
import ibrik.linker.world.WorldException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** The whole pipeline: start-up code, closed world, machine code, stubs, image. */
public final class ImageLinker implements Linker {
    private static final String BOOT = "ibrik/runtime/core/Boot";
    private static final String EMITTER = "ibrik.emitter";
    /** Attribute of the region of RAM: bytes of the boot stack. The emitter is told as a region of which only the size counts. */
    private static final String STACK_SIZE = "stack.size";
    private static final String STACK = "stack";
    /** Packages (comma-separated prefixes, * for all) in which what is missing is a link error: a setting of the firmware's .bndrun. */
    private static final String MISSING_ERRORS = "ibrik.missing.errors";
    /** System properties (name=value, comma-separated) that the image has from the start, link-time initialisation included: a setting of the firmware's .bndrun. */
    private static final String PROPERTIES = "ibrik.properties";

    @Override
    public LinkResult link(LinkRequest request) {
        try {
            Composition composition = request.composition();
            WorldBuilder.Result closed = close(request);
            ClosedWorld world = closed.world();
            Target target = world.architecture() == Architecture.AMD64 ? new Amd64Target() : new ArmTarget();
            request.progress().accept("compiling " + world.methods().size() + " methods");
            List<CompiledMethod> code = new Compiler(world, target, CompilerOptions.standard()).compileAll();
            List<String> problems = new ArrayList<>();
            InterruptStack.check(closed.report().interruptCalls(), code, problems);
            if (!problems.isEmpty()) throw new LinkException(String.join("\n", problems));
            List<StubEmitter.Region> memory = composition.memory().stream()
                    .map(region -> new StubEmitter.Region(region.name(), region.kind(), region.start(), region.size())).toList();
            StubEmitter.Result stubs = emit(request, world, memory, FloatUse.any(world, closed.report().interruptCalls().keySet()));
            request.progress().accept("writing the image");
            Path output = request.output();
            String name = composition.name();
            LiveCode.Result live = LiveCode.of(world, code, stubs);
            ImageResult image = ImageWriter.write(new ImageRequest(world, composition.board(), memory, live.methods(), live.stubs(),
                    output.resolve(name + ".elf"), output.resolve(name + ".symbols.elf"), output.resolve(name + ".map")));
            return new LinkResult(output.resolve(name + ".elf"), output.resolve(name + ".symbols.elf"), output.resolve(name + ".map"), summary(world, image));
        } catch (WorldException | ImageException | UnsuitableBoardException problem) {
            throw new LinkException(problem.getMessage(), problem);
        }
    }

    @Override
    public List<String> explain(LinkRequest request, String typeOrMethod) {
        try {
            return close(request).report().explain(typeOrMethod);
        } catch (WorldException problem) {
            throw new LinkException(problem.getMessage(), problem);
        }
    }

    /** Those that every image has, and those that the firmware sets. */
    private static Map<String, String> properties(Composition composition) {
        Map<String, String> properties = new LinkedHashMap<>(Boot.properties());
        for (String property : composition.settings().getOrDefault(PROPERTIES, "").split(",")) {
            if (property.isBlank()) continue;
            int equals = property.indexOf('=');
            if (equals < 1) throw new LinkException(PROPERTIES + " in the .bndrun of " + composition.name() + " has \"" + property.strip() + "\", which is no name=value; write name=value, with commas between.");
            properties.put(property.substring(0, equals).strip(), property.substring(equals + 1).strip());
        }
        return properties;
    }

    private static WorldBuilder.Result close(LinkRequest request) {
        Composition composition = request.composition();
        Architecture architecture = composition.architecture().equals("arm") ? Architecture.ARM : Architecture.AMD64;
        List<ClassPath.Entry> bundles = composition.bundles().stream().map(bundle -> new ClassPath.Entry(bundle.symbolicName(), bundle.path())).toList();
        WorldBuilder builder = new WorldBuilder(architecture, bundles).progress(request.progress()).root(BOOT, "boot", "()V").heap(universe -> {
            Simulator simulator = new Simulator(universe, SimulatorOptions.link());
            simulator.boot(properties(composition));
            return simulator;
        });
        Map<String, byte[]> generated = new LinkedHashMap<>(StartupGenerator.generate(request.startPlan()));
        generated.putAll(CompositionGenerator.generate(composition));
        for (byte[] classFile : generated.values()) {
            ClassNode node = new ClassNode();
            new ClassReader(classFile).accept(node, 0);
            builder.generated(node);
        }
        for (String prefix : composition.settings().getOrDefault(MISSING_ERRORS, "").split(",")) {
            if (!prefix.isBlank()) builder.errorsIn(prefix.strip().equals("*") ? "" : prefix.strip());
        }
        return builder.build();
    }

    /** Runs the architecture's emitter, which a runtime bundle of the composition names. */
    private static StubEmitter.Result emit(LinkRequest request, ClosedWorld world, List<StubEmitter.Region> memory, boolean floats) {
        Composition composition = request.composition();
        BundleCapability capability = composition.capabilities().stream().filter(each -> each.namespace().equals(EMITTER)).findFirst()
                .orElseThrow(() -> new LinkException("no bundle of " + composition.name() + " for " + composition.board() + " has a capability " + EMITTER
                        + ", so there is no one to write entry and vectors; add runtime." + composition.architecture() + " to the composition."));
        String type = capability.attributes().get("class");
        String bundle = capability.attributes().get("bundle");
        List<URL> path = new ArrayList<>();
        try {
            for (Path entry : request.classPath().apply(bundle)) path.add(entry.toUri().toURL());
            try (URLClassLoader loader = new URLClassLoader(bundle, path.toArray(URL[]::new), ImageLinker.class.getClassLoader())) {
                StubEmitter emitter = (StubEmitter) loader.loadClass(type).getConstructor().newInstance();
                Map<String, StubEmitter.Region> regions = new LinkedHashMap<>();
                for (StubEmitter.Region region : memory) regions.put(region.name(), region);
                for (MemoryRegion region : composition.memory()) {
                    long stack = region.number(STACK_SIZE);
                    if (stack > 0) regions.put(STACK, new StubEmitter.Region(STACK, STACK, 0, stack));
                }
                return emitter.emit(new StubEmitter.Context(composition.board(), regions, runtime(world), floats));
            }
        } catch (IOException | ReflectiveOperationException | ClassCastException problem) {
            throw new LinkException("bundle " + capability.bundle() + " names " + type + " in bundle " + bundle + " as the emitter of machine code, but it cannot be used: "
                    + problem + "; correct its capability " + EMITTER + ".", problem);
        }
    }

    private static Map<RuntimeEntry, Symbol> runtime(ClosedWorld world) {
        Map<RuntimeEntry, Symbol> symbols = new EnumMap<>(RuntimeEntry.class);
        for (RuntimeEntry entry : RuntimeEntry.values()) {
            if (entry.always() || world.hasRuntimeMethod(entry.owner(), entry.method(), entry.descriptor())) {
                symbols.put(entry, new Symbol.Method(world.runtimeMethod(entry.owner(), entry.method(), entry.descriptor())));
            }
        }
        return symbols;
    }

    private static LinkResult.Summary summary(ClosedWorld world, ImageResult image) {
        Set<String> bundles = new HashSet<>();
        int classes = 0;
        for (TypeInfo type : world.types()) {
            if (type.isArray() || type.isPrimitive()) continue;
            classes++;
            bundles.add(type.bundle);
        }
        return new LinkResult.Summary(bundles.size(), classes, world.methods().size(), image.codeBytes(), image.heapBytes(), image.imageBytes());
    }
}
