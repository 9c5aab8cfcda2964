package ibrik.linker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.linker.resolve.Component;
import ibrik.linker.resolve.StartPlan;
import ibrik.linker.resolve.StartPlan.Call;
import ibrik.linker.resolve.StartPlan.Instance;
import ibrik.linker.resolve.StartPlan.Value;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs generated start-up code on the host and looks at what the components saw. */
public class StartupGeneratorTest {
    /** What happened, in order. */
    public static final List<String> EVENTS = new ArrayList<>();

    /** A settings type. */
    public @interface Settings {
        int base();
        long wide() default 0;
        String[] names() default {};
    }

    /** A component without needs. */
    public static class Part {
        public Part() { EVENTS.add("part"); }

        public void stop() { EVENTS.add("part stops"); }
    }

    /** A component with all kinds of needs. */
    public static class Whole {
        public Part field;

        public Whole(Part part, Part absent, Optional<Part> maybe, List<Part> parts, Settings settings, Map<String, Object> properties) {
            EVENTS.add("whole " + (part != null) + " " + absent + " " + maybe.isPresent() + " " + parts.size() + " " + settings.base() + " " + settings.wide() + " "
                    + String.join("+", settings.names()) + " " + properties);
        }

        public void bind(Part part, Map<String, Object> properties) { EVENTS.add("bind " + (part == field) + " " + properties); }

        public long activate() {
            EVENTS.add("activate");
            return 1;
        }

        public void deactivate(int reason) { EVENTS.add("deactivate " + reason); }
    }

    @BeforeEach
    void forget() { EVENTS.clear(); }

    private static Component component(Class<?> type) {
        return new Component("test", type.getName(), type.getName(), List.of(), List.of(), 0, List.of(), Map.of(), "optional", List.of(), null, null);
    }

    private static Call call(Class<?> owner, String name, String descriptor, Value... arguments) {
        return new Call(owner.getName(), name, descriptor, 1, List.of(arguments));
    }

    private static String type(Class<?> type) { return type.descriptorString(); }

    @Test
    void constructsInjectsActivatesAndStopsInReverse() throws Exception {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("base()I", 7);
        values.put("wide()J", 1L << 40);
        values.put("names()[Ljava/lang/String;", List.of("a", "b"));
        Value.PropertyType settings = new Value.PropertyType(Settings.class.getName(), values);
        Instance part = new Instance(0, component(Part.class), "", Map.of("unit", 3), call(Part.class, "<init>", "()V"), List.of(), List.of(), null,
                call(Part.class, "stop", "()V"));
        String constructor = "(" + type(Part.class) + type(Part.class) + type(Optional.class) + type(List.class) + type(Settings.class) + type(Map.class) + ")V";
        Instance whole = new Instance(1, component(Whole.class), "", Map.of("name", "x"),
                call(Whole.class, "<init>", constructor, new Value.Service(0), new Value.Absent(), new Value.OptionalService(0), new Value.Services(List.of(0, 0)), settings,
                        new Value.Properties()),
                List.of(new StartPlan.Field(Whole.class.getName(), "field", type(Part.class), 1, new Value.Service(0))),
                List.of(call(Whole.class, "bind", "(" + type(Part.class) + type(Map.class) + ")V", new Value.Service(0), new Value.ServiceProperties(0))),
                call(Whole.class, "activate", "()J"), call(Whole.class, "deactivate", "(I)V", new Value.Constant(6)));
        Class<?> startup = define(StartupGenerator.generate(new StartPlan(List.of(part, whole))));
        run(startup, "start");
        assertEquals(List.of("part", "whole true null true 2 7 1099511627776 a+b {name=x}", "bind true {unit=3}", "activate"), EVENTS);
        EVENTS.clear();
        run(startup, "stop");
        assertEquals(List.of("deactivate 6", "part stops"), EVENTS);
    }

    private static void run(Class<?> startup, String name) throws Exception {
        Method method = startup.getDeclaredMethod(name);
        method.setAccessible(true);
        method.invoke(null);
    }

    private static Class<?> define(Map<String, byte[]> classes) throws ClassNotFoundException {
        ClassLoader loader = new ClassLoader(StartupGeneratorTest.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name.replace('.', '/'));
                if (bytes == null) throw new ClassNotFoundException(name);
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
        return loader.loadClass(StartupGenerator.STARTUP.replace('/', '.'));
    }
}
