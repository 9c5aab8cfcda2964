// The JSR-166 conformance tests: which methods pass is known, on each target.
package ibrik.test.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.qemu.FirmwareImage;
import ibrik.qemu.Machine;
import ibrik.qemu.QemuRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole suite as a Linux process, a selection on both boards. Skipped where the suite cannot be fetched. */
class ConformanceTest {
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final int MEGABYTES = 256;
    /** How often a run may go on behind a method that did not end. */
    private static final int RESTARTS = 3;
    private static final double SHARE = 0.95;
    /** One of each kind: threads, locks, synchronizers, queues, pools. */
    private static final Set<String> SELECTION = new TreeSet<>(Set.of("AtomicIntegerTest", "CountDownLatchTest", "CyclicBarrierTest", "ExchangerTest", "ForkJoinPoolTest", "FutureTaskTest",
        "LinkedBlockingQueueTest", "LockSupportTest", "ReentrantLockTest", "SemaphoreTest", "ThreadLocalTest", "ThreadPoolExecutorTest", "ThreadTest"));

    private static LeftOut leftOut;
    private static SuiteBuild build;

    @BeforeAll
    static void prepare() throws Exception {
        leftOut = LeftOut.read(FirmwareImage.root().resolve("test.tck/left-out.txt"));
        build = new SuiteBuild(leftOut);
        try {
            build.prepare();
        } catch (SuiteSources.Unavailable reason) {
            Assumptions.abort("the conformance suite is not here: " + reason.getMessage());
        }
    }

    @Test
    void theWholeSuiteOnLinux() throws Exception {
        List<String> all = build.generate("whole", Set.of());
        Set<String> unknown = new TreeSet<>(leftOut.reasons().keySet());
        unknown.removeAll(all);
        assertEquals(Set.of(), unknown, "left-out.txt names methods that the suite has not");
        Results results = run(build.link("whole", Machine.LINUX_AMD64), Machine.LINUX_AMD64);
        System.out.printf("conformance on linux-amd64: %d methods, %d passed, %d failed, %d not linked%n", all.size(), results.passed().size(), results.failed().size(), leftOut.link().size());
        compare(results, all.size());
        assertTrue(results.passed().size() >= SHARE * all.size(), results.passed().size() + " of " + all.size() + " methods pass, fewer than 95 in a hundred");
    }

    @ParameterizedTest
    @EnumSource(names = {"MICROVM", "IMX6UL"})
    void aSelectionOnTheBoards(Machine machine) throws Exception {
        List<String> selected = build.generate("selection", SELECTION);
        Results results = run(build.link("selection", machine), machine);
        System.out.printf("conformance on %s: %d methods, %d passed, %d failed%n", machine, selected.size(), results.passed().size(), results.failed().size());
        compare(results, selected.size());
    }

    /** Everything that was linked passes, but what is on the list, which fails. */
    private static void compare(Results results, int methods) {
        StringBuilder wrong = new StringBuilder();
        results.failed().forEach((name, thrown) -> {
            if (!leftOut.fail().contains(name)) wrong.append("\n  ").append(name).append(" fails: ").append(thrown);
        });
        for (String name : leftOut.fail()) if (results.passed().contains(name)) wrong.append("\n  ").append(name).append(" passes; take it off left-out.txt");
        assertEquals("", wrong.toString());
        assertTrue(results.passed().size() + results.failed().size() <= methods && !results.passed().isEmpty(), "methods were run twice, or none");
    }

    private static Results run(Path image, Machine machine) throws IOException, InterruptedException {
        Results results = once(image, machine, "all");
        String running = results.running();
        for (int i = 0; i < RESTARTS && running != null; i++) {
            results.failed().put(running, "did not end");
            Results more = once(image, machine, "after", running);
            results.add(more);
            running = more.running();
        }
        assertEquals(null, running, "methods do not end");
        return results;
    }

    private static Results once(Path image, Machine machine, String... arguments) throws IOException, InterruptedException {
        return Results.of(new String(new QemuRunner(image, machine).memory(MEGABYTES).timeout(LIMIT).arguments(arguments).run().output(), java.nio.charset.StandardCharsets.UTF_8));
    }
}
