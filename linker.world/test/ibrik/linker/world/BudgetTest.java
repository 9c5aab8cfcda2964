package ibrik.linker.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.linker.model.Architecture;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The size of the smallest program that prints, against the JDK that runs the test. Growth fails until the budget is moved on purpose. */
class BudgetTest {
    private static final int METHODS = 665;
    private static final int TYPES = 190;

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void helloStaysSmall(Architecture architecture) {
        var report = Worlds.builder(architecture).root(Worlds.FIXTURE + "Hello", "main", "()V").build().report();
        assertTrue(report.counts().methods() <= METHODS, () -> "hello has " + report.counts() + ", more than " + METHODS + " methods; by bundle " + report.methodsByBundle());
        assertTrue(report.counts().types() <= TYPES, () -> "hello has " + report.counts() + ", more than " + TYPES + " types");
        assertEquals(List.of("native method ibrik.runtime.core.Startup.start()V has no substitution"),
            report.missing().stream().map(WorldReport.Missing::what).filter(what -> what.contains("start()")).toList());
        assertTrue(report.boundary().containsKey("java.lang.Object.hashCode()I"), () -> report.boundary().toString());
    }
}
