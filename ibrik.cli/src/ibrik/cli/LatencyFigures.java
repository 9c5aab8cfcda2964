// Threads, interrupts, alarms and pauses on both boards, in instructions.
package ibrik.cli;

import ibrik.qemu.Machine;
import ibrik.qemu.QemuRunner;
import ibrik.qemu.RunResult;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What {@code test.stress -- latency} measures with its own clock. Where one instruction takes one virtual nanosecond, times are counts of instructions; the counter of imx6ul ticks every 16 of them.
 */
final class LatencyFigures {

    /** The firmware. Its lines read {@code latency NAME VALUE}. */
    static final String FIRMWARE = "test.stress";
    private static final String LINE = "latency ";

    private record Wanted(String name, String unit, double limit, String comparison) {}

    private static final List<Wanted> WANTED = List.of(
            new Wanted("monitor", "instructions", 25, "enter and exit, uncontended"),
            new Wanted("switch", "instructions", 150, "from yield's call to its return"),
            new Wanted("interrupt", "instructions", 800, "to the first line of the handler's thread"),
            new Wanted("fast-handler", "instructions", 200, "to its first line"),
            new Wanted("preemption", "instructions", 1_000_000, "of an empty loop"),
            new Wanted("alarm-latest", "instructions", 2_000, "an idle machine's sleeper goes on so much too late"),
            new Wanted("unpolled", "instructions", 50_000, "a sleeper's lateness while arrays are copied and exceptions thrown"),
            new Wanted("thread-bytes", "bytes", 22 * 1024, "an idle thread with a stack of 16 KB, guard page included"),
            new Wanted("collection", "instructions", 1_000_000, "a full collection with an empty heap"),
            new Wanted("collection-per-megabyte", "instructions", 4_000_000, "what each live megabyte of 24-byte objects adds"),
            new Wanted("nursery", "instructions", 1_000_000, "a nursery collection that nothing survives, with one old live megabyte"),
            new Wanted("nursery-per-megabyte", "instructions", 4_000_000, "what each surviving megabyte of 24-byte objects adds"));

    private final Session session;
    private final Consumer<Figure> shown;

    LatencyFigures(Session session, Consumer<Figure> shown) {
        this.session = session;
        this.shown = shown;
    }

    void measure() {
        for (String board : List.of("microvm", "imx6ul")) {
            List<Wanted> wanted = WANTED.stream().filter(w -> BenchVerb.isWanted(session, name(w, board))).toList();
            if (!wanted.isEmpty()) measure(board, wanted);
        }
    }

    private static String name(Wanted wanted, String board) { return wanted.name + "." + board; }

    private void measure(String board, List<Wanted> wanted) {
        Map<String, Long> values;
        try {
            values = run(board);
        } catch (Exception e) {
            for (Wanted w : wanted) shown.accept(Figure.failed(name(w, board), w.unit, w.limit, false, BenchVerb.reason(e)));
            return;
        }
        for (Wanted w : wanted) {
            Long value = values.get(w.name);
            shown.accept(value == null ? Figure.failed(name(w, board), w.unit, w.limit, false, FIRMWARE + " did not print it")
                    : Figure.atMost(name(w, board), w.unit, value, w.limit, w.comparison));
        }
    }

    private Map<String, Long> run(String board) throws Exception {
        Target target = new Target(FIRMWARE, board, board.equals("imx6ul") ? "arm" : "amd64");
        Machine machine = Machine.of(board, target.architecture());
        LinkedImage image;
        try (FirmwareBuild build = FirmwareBuild.open(session, target)) {
            image = build.link();
            session.progress().done();
            Toolchain.require(List.of(machine.program()), session.progress());
        }
        session.progress().step("measuring latencies on " + board);
        RunResult result = new QemuRunner(image.result().image(), machine).countInstructions().arguments("latency").timeout(Duration.ofMinutes(3)).run();
        if (result.status() != 0 || !result.statusGiven()) throw new IOException(FIRMWARE + " on " + board + ": " + result.describe());
        return parse(result.text());
    }

    /** Values by name of the lines that a run prints. */
    static Map<String, Long> parse(String text) {
        Map<String, Long> values = new HashMap<>();
        text.lines().filter(line -> line.startsWith(LINE)).map(line -> line.substring(LINE.length()).split(" ")).forEach(words -> values.put(words[0], Long.parseLong(words[1])));
        return values;
    }
}
