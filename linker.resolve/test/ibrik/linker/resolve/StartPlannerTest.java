package ibrik.linker.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.linker.resolve.StartPlan.Instance;
import ibrik.linker.resolve.StartPlan.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartPlannerTest {

    private static final String EXPORTED = "Export-Package: *;version=1.0.0";

    @TempDir
    Path folder;

    private TestWorkspace workspace;

    @BeforeEach
    void open() throws Exception {
        workspace = new TestWorkspace(folder).bundle("api", EXPORTED, "public interface Port { }", "public interface Log { }");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private StartPlan plan(String... types) throws Exception {
        return plan("", types);
    }

    private StartPlan planConfigured(String json, String... types) throws Exception {
        workspace.file("a/configuration.json", json);
        return plan("-includeresource: OSGI-INF/configurator/a.json=configuration.json", types);
    }

    private StartPlan plan(String bnd, String[] types) throws Exception {
        return StartPlanner.plan(workspace.bundle("a", bnd, types).build().everything());
    }

    private String refusal(String... types) {
        return assertThrows(LinkException.class, () -> plan(types)).getMessage();
    }

    private static List<String> names(StartPlan plan) {
        return plan.instances().stream().map(Instance::title).toList();
    }

    private static Instance of(StartPlan plan, String title) {
        return plan.instances().stream().filter(i -> i.title().equals(title)).findFirst().orElseThrow();
    }

    @Test
    void providersComeBeforeUsersAndTheOrderIsThatOfNamesOtherwise() throws Exception {
        StartPlan plan = plan("@Component public class A { @Activate public A(@Reference api.Port port) {} }",
                "@Component public class B {}", "@Component public class Z implements api.Port {}");
        assertEquals(List.of("a.Z", "a.A", "a.B"), names(plan));
        Instance a = of(plan, "a.A");
        assertEquals("(Lapi/Port;)V", a.constructor().descriptor());
        assertEquals(List.of(new Value.Service(0)), a.constructor().arguments());
        assertNull(a.activate());
    }

    @Test
    void componentsOnDemandAreMadeForThoseThatReferToThem() throws Exception {
        String alone = "@Component(property = \"ibrik.start.demand:Boolean=true\") public class P implements api.Port { @Reference api.Log log; }";
        String log = "@Component(property = \"ibrik.start.demand:Boolean=true\") public class L implements api.Log {}";
        assertEquals(List.of("a.B"), names(plan(alone, "@Component public class B {}")), "nobody wants a.P, so its missing api.Log is no error");
        assertEquals(List.of("a.L", "a.P", "a.A", "a.B"), names(plan(alone, log, "@Component public class A { @Reference api.Port port; }")));
    }

    @Test
    void optionalReferencesMayBeUnsetAndMultipleOnesEmpty() throws Exception {
        StartPlan plan = plan("""
                @Component public class A {
                    @Reference(cardinality = ReferenceCardinality.OPTIONAL) api.Port port;
                    @Reference List<api.Port> ports;
                    @Activate public A(@Reference(cardinality = ReferenceCardinality.OPTIONAL) api.Log log) {}
                }""");
        Instance a = of(plan, "a.A");
        assertEquals(List.of(new Value.Absent()), a.constructor().arguments());
        assertEquals(List.of("port", "ports"), a.fields().stream().map(StartPlan.Field::name).sorted().toList());
        assertTrue(a.fields().stream().anyMatch(f -> f.value().equals(new Value.Absent()) && f.descriptor().equals("Lapi/Port;")));
        assertTrue(a.fields().stream().anyMatch(f -> f.value().equals(new Value.Services(List.of())) && f.descriptor().equals("Ljava/util/List;")));
    }

    @Test
    void aCollectionHoldsAllServicesLowestRankingFirst() throws Exception {
        StartPlan plan = plan("@Component public class A { @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE) List<api.Port> ports; }",
                "@Component(property = \"service.ranking:Integer=7\") public class P implements api.Port {}",
                "@Component public class Q implements api.Port {}",
                "@Component(property = \"service.ranking:Integer=-1\") public class R implements api.Port {}");
        List<Integer> ports = ((Value.Services) of(plan, "a.A").fields().getFirst().value()).instances();
        assertEquals(List.of("a.R", "a.Q", "a.P"), ports.stream().map(i -> plan.instances().get(i).title()).toList());
    }

    @Test
    void theHighestRankingIsTakenForOneService() throws Exception {
        StartPlan plan = plan("@Component public class A { @Reference api.Port port; }",
                "@Component(property = \"service.ranking:Integer=7\") public class P implements api.Port {}",
                "@Component public class Q implements api.Port {}");
        assertEquals(new Value.Service(of(plan, "a.P").index()), of(plan, "a.A").fields().getFirst().value());
    }

    @Test
    void twoCandidatesOfEqualRankingAreRefused() {
        String message = refusal("@Component public class A { @Reference api.Port port; }", "@Component public class P implements api.Port {}",
                "@Component public class Q implements api.Port {}");
        assertTrue(message.contains("\"port\"") && message.contains("a.A") && message.contains("a.P") && message.contains("a.Q")
                && message.contains("service.ranking"), message);
    }

    @Test
    void targetsAreFiltersOverProperties() throws Exception {
        StartPlan plan = plan("@Component public class A { @Reference(target = \"(&(unit=2)(kind=uart))\") api.Port port; }",
                "@Component(property = {\"unit:Integer=1\", \"kind=uart\"}) public class P implements api.Port {}",
                "@Component(property = {\"unit:Integer=2\", \"kind=uart\"}) public class Q implements api.Port {}");
        assertEquals(new Value.Service(of(plan, "a.Q").index()), of(plan, "a.A").fields().getFirst().value());
    }

    @Test
    void aTargetThatNothingMatchesIsRefusedWithTheNearMisses() {
        String message = refusal("@Component public class A { @Reference(target = \"(unit=3)\") api.Port port; }",
                "@Component(property = \"unit:Integer=1\") public class P implements api.Port {}");
        assertTrue(message.contains("(unit=3)") && message.contains("a.P does not match"), message);
    }

    @Test
    void factoryConfigurationsMakeSeveralInstances() throws Exception {
        StartPlan plan = planConfigured("""
                // two ports of one driver
                { ":configurator:resource-version": 1,
                  "uart~one": { "base:Long": "0x02020000", "unit:Integer": 1 },
                  "uart~two": { "base:Long": 35553280, "unit:Integer": 2, "port.target": "(x=y)" } }
                """, """
                @Component(configurationPid = "uart", configurationPolicy = ConfigurationPolicy.REQUIRE)
                public class Uart implements api.Port {
                    @interface Config { long base(); int unit() default 9; String name() default "tty"; boolean fast(); }
                    @Activate public Uart(Config config) {}
                }""",
                "@Component public class A { @Reference(target = \"(unit=2)\") api.Port port; }");
        assertEquals(List.of("a.Uart [uart~two]", "a.A", "a.Uart [uart~one]"), names(plan));
        Value.PropertyType config = (Value.PropertyType) of(plan, "a.Uart [uart~one]").constructor().arguments().getFirst();
        assertEquals("a.Uart$Config", config.type());
        assertEquals(Map.of("base()J", 0x02020000L, "unit()I", 1, "name()Ljava/lang/String;", "tty", "fast()Z", false), config.values());
        assertEquals("uart~two", of(plan, "a.Uart [uart~two]").properties().get("service.pid"));
    }

    @Test
    void aRequiredConfigurationThatIsMissingLeavesTheComponentOut() throws Exception {
        assertEquals(List.of("a.B"), names(plan(
                "@Component(configurationPolicy = ConfigurationPolicy.REQUIRE) public class A implements api.Port {}", "@Component public class B {}")));
    }

    @Test
    void aReferenceToAComponentWithoutItsConfigurationSaysSo() {
        String message = refusal("@Component(configurationPid = \"port\", configurationPolicy = ConfigurationPolicy.REQUIRE) public class P implements api.Port {}",
                "@Component public class B { @Reference api.Port port; }");
        assertTrue(message.contains("a.P has no configuration for port"), message);
    }

    @Test
    void aConfigurationOverridesDeclaredPropertiesAndTargets() throws Exception {
        StartPlan plan = planConfigured("{ \"b\": { \"port.target\": \"(unit=1)\", \"size\": 4 } }",
                "@Component(name = \"b\", property = \"size:Integer=3\") public class B { @Reference(target = \"(unit=2)\") api.Port port; }",
                "@Component(property = \"unit:Integer=1\") public class P implements api.Port {}",
                "@Component(property = \"unit:Integer=2\") public class Q implements api.Port {}");
        Instance b = of(plan, "b [b]");
        assertEquals(4L, b.properties().get("size"));
        assertEquals(new Value.Service(of(plan, "a.P").index()), b.fields().getFirst().value());
    }

    @Test
    void cyclesAreRefusedWithTheirMembers() {
        String message = refusal("@Component public class A implements api.Log { @Reference api.Port port; }",
                "@Component public class P implements api.Port { @Reference api.Log log; }");
        assertTrue(message.contains("a.A -> a.P -> a.A"), message);
    }

    @Test
    void lifecycleAndBindMethodsAreFoundInSuperclassesToo() throws Exception {
        StartPlan plan = plan("public class Base { protected void activate(Map<String, Object> properties) {} }",
                """
                @Component public class A extends Base {
                    @Reference void setPort(api.Port port, Map<String, ?> properties) {}
                    void unsetPort(api.Port port) {}
                    @Deactivate void stop(int reason) {}
                }""", "@Component public class P implements api.Port {}");
        Instance a = of(plan, "a.A");
        assertEquals(List.of(new Value.Service(0), new Value.ServiceProperties(0)), a.binds().getFirst().arguments());
        assertNotNull(a.activate());
        assertEquals("a.Base", a.activate().owner());
        assertEquals(List.of(new Value.Properties()), a.activate().arguments());
        assertEquals(List.of(new Value.Constant(6)), a.deactivate().arguments());
    }

    @Test
    void propertyTypesMapNamesAndConvertValues() throws Exception {
        StartPlan plan = planConfigured("{ \"a.A\": { \"clock.rate\": \"80000000\", \"my_name\": \"x\", \"modes\": [\"FAST\", \"SAFE\"], \"one\": [3] } }", """
                @Component public class A {
                    enum Mode { SAFE, FAST }
                    @interface Config { int clock_rate(); String my__name(); Mode[] modes(); byte one(); Class<?> type() default String.class; }
                    @Activate void activate(Config config) {}
                }""");
        Value.PropertyType config = (Value.PropertyType) of(plan, "a.A [a.A]").activate().arguments().getFirst();
        assertEquals(80_000_000, config.values().get("clock_rate()I"));
        assertEquals("x", config.values().get("my__name()Ljava/lang/String;"));
        assertEquals(List.of(new StartPlan.EnumConstant("a.A$Mode", "FAST"), new StartPlan.EnumConstant("a.A$Mode", "SAFE")), config.values().get("modes()[La/A$Mode;"));
        assertEquals((byte) 3, config.values().get("one()B"));
        assertEquals(new StartPlan.ClassName("java.lang.String"), config.values().get("type()Ljava/lang/Class;"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "@Component public class A { @Reference(policy = ReferencePolicy.DYNAMIC) volatile api.Port port; } | dynamic",
        "@Component(factory = \"f\") public class A {} | component factory",
        "@Component(scope = ServiceScope.PROTOTYPE) public class A implements api.Port {} | prototype scope",
        "@Component public class A { @Reference List<Map.Entry<Map<String, ?>, api.Port>> ports; } | collection of tuple",
    })
    void whatNeedsARegistryIsRefused(String type, String reason) {
        String message = refusal(type);
        assertTrue(message.contains(reason) && message.contains("a.A"), message);
    }

    @Test
    void theSameInputsGiveTheSamePlan() throws Exception {
        workspace.bundle("a", "", "@Component public class A { @Reference List<api.Port> ports; }", "@Component public class P implements api.Port {}",
                "@Component public class Q implements api.Port {}").build();
        assertEquals(StartPlanner.plan(workspace.everything()), StartPlanner.plan(workspace.everything()));
    }
}
