package ibrik.test.stress;

import ibrik.runtime.api.Clock;
import ibrik.runtime.api.FastInterruptHandler;
import ibrik.runtime.api.InterruptController;
import ibrik.runtime.api.InterruptHandler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Like {@link ProbeLine}, one line on, with a handler that the vector calls. */
@Component(service = {FastInterruptHandler.class, FastProbeLine.class})
public final class FastProbeLine implements FastInterruptHandler {
    private static final int LINE = 11;

    private final Clock clock;
    private final int line;
    volatile long begun;
    volatile int count;

    @Activate
    public FastProbeLine(@Reference Clock clock, @Reference InterruptController controller) {
        this.clock = clock;
        line = controller.lines() > LINE ? LINE : InterruptHandler.NONE;
    }

    @Override
    public int line() { return line; }

    @Override
    public boolean isLevel() { return false; }

    @Override
    public String name() { return "fast probe"; }

    @Override
    public boolean interrupt() {
        begun = clock.nanoTime();
        count++;
        return true;
    }
}
