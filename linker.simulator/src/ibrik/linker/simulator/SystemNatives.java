package ibrik.linker.simulator;

import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** java.lang.System, Runtime, jdk.internal.misc and the library's boot. Time and processors exist in oracle mode only. */
final class SystemNatives {
    private static final String RAW = "jdk/internal/util/SystemProps$Raw";

    private SystemNatives() {}

    static void register(Natives natives) {
        natives.put("java/lang/System.setIn0(Ljava/io/InputStream;)V", (vm, b) -> setStream(vm, "in", vm.r[b]));
        natives.put("java/lang/System.setOut0(Ljava/io/PrintStream;)V", (vm, b) -> setStream(vm, "out", vm.r[b]));
        natives.put("java/lang/System.setErr0(Ljava/io/PrintStream;)V", (vm, b) -> setStream(vm, "err", vm.r[b]));
        natives.put(RAW + ".vmProperties()[Ljava/lang/String;", SystemNatives::vmProperties);
        natives.put(RAW + ".platformProperties()[Ljava/lang/String;", SystemNatives::platformProperties);
        natives.put("java/lang/System.nanoTime()J", (vm, b) -> {
            oracleOnly(vm, "it reads the clock");
            vm.p[b] = System.nanoTime();
        });
        natives.put("java/lang/System.currentTimeMillis()J", (vm, b) -> {
            oracleOnly(vm, "it reads the clock");
            vm.p[b] = System.currentTimeMillis();
        });
        natives.put("jdk/internal/misc/VM.getNanoTimeAdjustment(J)J", (vm, b) -> {
            oracleOnly(vm, "it reads the clock");
            Instant now = Instant.now();
            vm.p[b] = (now.getEpochSecond() - vm.p[b]) * 1_000_000_000L + now.getNano();
        });
        // Images use one processor, whatever the board has.
        natives.put("java/lang/Runtime.availableProcessors()I", Natives.TRUE);
        NativeMethod memory = (vm, b) -> {
            oracleOnly(vm, "it asks how much memory there is");
            vm.p[b] = 1L << 30;
        };
        natives.put("java/lang/Runtime", memory, "totalMemory()J", "maxMemory()J");
        natives.put("java/lang/Runtime.freeMemory()J", (vm, b) -> {
            oracleOnly(vm, "it asks how much memory is free");
            vm.p[b] = 1L << 29;
        });
        natives.put("java/lang/Runtime.gc()V", Natives.NOTHING);
        natives.put("java/lang/Shutdown.beforeHalt()V", Natives.NOTHING);
        natives.put("java/lang/Shutdown.halt0(I)V", (vm, b) -> {
            oracleOnly(vm, "it ends the program");
            throw new ExitException((int) vm.p[b]);
        });
        // Signals come from an operating system.
        natives.put("java/lang/Terminator.setup()V", Natives.NOTHING);
        natives.put("jdk/internal/misc/Signal.findSignal0(Ljava/lang/String;)I", (vm, b) -> vm.p[b] = -1);
        natives.put("jdk/internal/misc/Signal.handle0(IJ)J", Natives.ZERO);
        natives.put("jdk/internal/misc/VM.initializeOSEnvironment()V", Natives.NOTHING);
        natives.put("jdk/internal/misc/VM.latestUserDefinedLoader0()Ljava/lang/ClassLoader;", Natives.NULL);
        natives.put("jdk/internal/misc/VM.getRuntimeArguments()[Ljava/lang/String;", (vm, b) -> vm.r[b] = array(vm, List.of()));
        natives.put("jdk/internal/misc/CDS", Natives.FALSE, "getCDSConfigStatus()I", "needsClassInitBarrier0(Ljava/lang/Class;)Z");
        // The salt of Map.of and Set.of: fixed, so that images repeat. Zero would stand for the clock.
        natives.put("jdk/internal/misc/CDS.getRandomSeedForDumping()J", (vm, b) -> vm.p[b] = 0x6962_7269_6bL);
        natives.put("java/lang/Shutdown.logRuntimeExit(I)V", Natives.NOTHING);
        natives.put("jdk/internal/misc/CDS", Natives.NOTHING, "initializeFromArchive(Ljava/lang/Class;)V", "logLambdaFormInvoker(Ljava/lang/String;)V",
            "defineArchivedModules(Ljava/lang/ClassLoader;Ljava/lang/ClassLoader;)V");
        natives.put("jdk/internal/misc/PreviewFeatures.isPreviewEnabled()Z", Natives.FALSE);
        natives.put("jdk/internal/loader/BootLoader.loadLibrary(Ljava/lang/String;)V", Natives.NOTHING);
        natives.put("jdk/internal/loader/BootLoader.setBootLoaderUnnamedModule0(Ljava/lang/Module;)V", Natives.NOTHING);
        natives.put("jdk/internal/util/random/RandomSupport.initialSeed()J", (vm, b) -> {
            oracleOnly(vm, "it takes entropy");
            vm.p[b] = 42;
        });
        natives.put("java/lang/ProcessEnvironment.environ()[[B", (vm, b) -> {
            oracleOnly(vm, "it reads the environment");
            vm.r[b] = vm.machine.heap.allocateArray(vm.machine.universe.find("[[B"), 0);
        });
    }

    static void oracleOnly(Interpreter vm, String otherwise) {
        if (!vm.machine.options.oracle()) throw vm.machine.refusal(otherwise);
    }

    private static void setStream(Interpreter vm, String name, SimObject stream) {
        Heap heap = vm.machine.heap;
        FieldInfo field = heap.wellKnown("java/lang/System", name);
        heap.putReference(heap.statics(field.owner), field.offset, stream);
    }

    private static SimObject array(Interpreter vm, List<String> values) {
        Heap heap = vm.machine.heap;
        SimObject array = heap.allocateArray(vm.machine.universe.find("[Ljava/lang/String;"), values.size());
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != null) heap.setElement(array, i, heap.newString(values.get(i)));
        }
        return array;
    }

    /** Indices of platform properties, by property name. */
    private static Map<String, Integer> platformIndices(Interpreter vm) {
        Map<String, Integer> indices = new LinkedHashMap<>();
        TypeInfo raw = vm.machine.universe.find(RAW);
        for (FieldInfo field : raw.fields.values()) {
            if (field.name.endsWith("_NDX")) {
                indices.put(field.name.substring(1, field.name.length() - 4).replace('_', '.'), (Integer) field.constantValue);
            }
        }
        return indices;
    }

    private static void platformProperties(Interpreter vm, int b) {
        Map<String, Integer> indices = platformIndices(vm);
        List<String> values = new ArrayList<>();
        for (int i = 0; i <= indices.size(); i++) values.add(null);
        indices.forEach((name, index) -> values.set(index, vm.machine.properties.get(name)));
        vm.r[b] = array(vm, values);
    }

    private static void vmProperties(Interpreter vm, int b) {
        Map<String, Integer> platform = platformIndices(vm);
        List<String> pairs = new ArrayList<>();
        vm.machine.properties.forEach((name, value) -> {
            if (!platform.containsKey(name)) {
                pairs.add(name);
                pairs.add(value);
            }
        });
        pairs.add(null);
        pairs.add(null);
        vm.r[b] = array(vm, pairs);
    }
}
