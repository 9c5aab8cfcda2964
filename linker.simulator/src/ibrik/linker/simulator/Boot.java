package ibrik.linker.simulator;

import ibrik.linker.model.Architecture;
import ibrik.linker.model.SimObject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Start of the class library: what a virtual machine does before main. Threads and groups, System.initPhase1 over a given table of properties, then, in place of
 * the module system, one module without a name and no class loader, and the levels that phase 3 would set.
 */
public final class Boot {
    private Boot() {}

    /** Properties that suit any image; callers add and replace. */
    public static Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("java.home", "/java");
        properties.put("java.vm.specification.name", "Java Virtual Machine Specification");
        properties.put("java.vm.specification.vendor", "Oracle Corporation");
        properties.put("java.vm.specification.version", "25");
        properties.put("java.vm.name", "Ibrik");
        properties.put("java.vm.vendor", "Ibrik");
        properties.put("java.vm.version", "1");
        properties.put("java.vm.info", "compiled");
        properties.put("java.class.path", "");
        properties.put("java.library.path", "");
        properties.put("sun.boot.library.path", "");
        properties.put("java.class.version", "69.0");
        // Otherwise the library asks how much memory the machine has.
        properties.put("sun.nio.MaxDirectMemorySize", "67108864");
        properties.put("user.language", "en");
        properties.put("user.dir", "/");
        properties.put("user.home", "/");
        properties.put("user.name", "root");
        properties.put("user.timezone", "UTC");
        properties.put("java.io.tmpdir", "/tmp");
        properties.put("os.name", "Ibrik");
        properties.put("os.arch", "none");
        properties.put("os.version", "1");
        properties.put("file.separator", "/");
        properties.put("path.separator", ":");
        properties.put("line.separator", "\n");
        properties.put("file.encoding", "UTF-8");
        properties.put("native.encoding", "UTF-8");
        properties.put("stdin.encoding", "UTF-8");
        properties.put("stdout.encoding", "UTF-8");
        properties.put("stderr.encoding", "UTF-8");
        properties.put("sun.jnu.encoding", "UTF-8");
        properties.put("sun.io.unicode.encoding", "UnicodeLittle");
        properties.put("sun.cpu.endian", "little");
        properties.put("sun.arch.data.model", "32");
        return properties;
    }

    static void run(Machine machine, Map<String, String> properties) {
        machine.properties = new LinkedHashMap<>(properties);
        describeMachine(machine);
        for (String name : new String[] {"java/lang/String", "java/lang/System", "java/lang/Class", "java/lang/ThreadGroup", "java/lang/Thread",
            "java/lang/ref/Reference", "java/lang/reflect/Method"}) initialise(machine, name);
        makeMainThread(machine);
        machine.heap.setModule(Calls.construct(machine, "java/lang/Module", "(Ljava/lang/ClassLoader;)V", (Object) null));
        Calls.call(machine, machine.method("java/lang/System", "initPhase1", "()V"));
        SimMethod level = machine.method("jdk/internal/misc/VM", "initLevel", "(I)V");
        for (int i = 2; i <= 4; i++) Calls.call(machine, level, i);
    }

    private static void initialise(Machine machine, String name) { machine.initialiser.ensure(machine.classOf(name)); }

    /** Fills in jdk.internal.misc.UnsafeConstants, which the virtual machine does after its initialiser. */
    private static void describeMachine(Machine machine) {
        String constants = "jdk/internal/misc/UnsafeConstants";
        initialise(machine, constants);
        Heap heap = machine.heap;
        SimObject statics = heap.statics(machine.classOf(constants).type);
        Architecture architecture = machine.universe.architecture();
        heap.putInt(statics, heap.wellKnown(constants, "ADDRESS_SIZE0").offset, architecture.wordSize());
        heap.putInt(statics, heap.wellKnown(constants, "PAGE_SIZE").offset, 4096);
        // ARMv7 loads and stores pairs of words, which longs are, at multiples of four only (ARM ARM A3.2.1).
        heap.putByte(statics, heap.wellKnown(constants, "UNALIGNED_ACCESS").offset, (byte) (architecture == Architecture.AMD64 ? 1 : 0));
    }

    private static void makeMainThread(Machine machine) {
        SimObject thread = machine.heap.allocate(machine.classOf("java/lang/Thread").type);
        machine.mainThread = thread;
        SimObject system = Calls.construct(machine, "java/lang/ThreadGroup", "()V");
        SimObject group = Calls.construct(machine, "java/lang/ThreadGroup", "(Ljava/lang/ThreadGroup;Ljava/lang/String;)V", system, machine.heap.string("main"));
        Calls.call(machine, machine.method("java/lang/Thread", "<init>", "(Ljava/lang/ThreadGroup;Ljava/lang/String;)V"), thread, group, machine.heap.string("main"));
        SimObject holder = machine.heap.referenceField(thread, "java/lang/Thread", "holder");
        // JVMTI's ALIVE and RUNNABLE, as Thread.getState expects them.
        machine.heap.setIntField(holder, "java/lang/Thread$FieldHolder", "threadStatus", 5);
    }
}
