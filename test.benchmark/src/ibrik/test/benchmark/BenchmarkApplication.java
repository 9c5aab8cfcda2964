package ibrik.test.benchmark;

import ibrik.runtime.api.Application;
import org.osgi.service.component.annotations.Component;

/** The benchmarks as a firmware. On HotSpot {@link #main} runs the same code. */
@Component
public final class BenchmarkApplication implements Application {

    @Override
    public int run(String[] args) {
        return Suite.run(args);
    }

    public static void main(String[] args) {
        System.exit(Suite.run(args));
    }
}
