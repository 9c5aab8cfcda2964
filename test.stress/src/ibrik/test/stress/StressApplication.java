package ibrik.test.stress;

import ibrik.runtime.api.Application;
import ibrik.runtime.api.Clock;
import ibrik.runtime.api.InterruptController;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What its first argument says: {@code litmus ROUNDS}, {@code mixed SECONDS SEED}, or {@code latency}. Ends with status 0 if all went well, 1 if not. */
@Component
public final class StressApplication implements Application {
    private final Latencies latencies;

    @Activate
    public StressApplication(@Reference Clock clock, @Reference InterruptController controller, @Reference ProbeLine line, @Reference FastProbeLine fastLine) {
        latencies = new Latencies(clock, controller, line, fastLine);
    }

    @Override
    public int run(String[] args) throws Exception {
        switch (args.length == 0 ? "" : args[0]) {
            case "litmus" -> {
                return Litmus.runAll(number(args, 1, 2000), System.out) ? 0 : 1;
            }
            case "mixed" -> {
                return new Mixed(number(args, 1, 2), number(args, 2, 1)).run(System.out) ? 0 : 1;
            }
            case "latency" -> {
                latencies.measure(System.out);
                return 0;
            }
            default -> {
                System.out.println("usage: litmus [ROUNDS], mixed [SECONDS [SEED]], or latency");
                return 2;
            }
        }
    }

    private static int number(String[] args, int index, int otherwise) { return args.length > index ? Integer.parseInt(args[index]) : otherwise; }
}
