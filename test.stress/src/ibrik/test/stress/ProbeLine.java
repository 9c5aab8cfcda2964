package ibrik.test.stress;

import ibrik.runtime.api.Clock;
import ibrik.runtime.api.InterruptController;
import ibrik.runtime.api.InterruptHandler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A line without a device, which software raises: notes when its handler's thread begins. Line 10 is free on both boards: a software interrupt of the GIC, an input of the first I/O APIC that no device of the test drives. */
@Component(service = {InterruptHandler.class, ProbeLine.class})
public final class ProbeLine implements InterruptHandler {
    private static final int LINE = 10;

    private final Clock clock;
    private final int line;
    volatile long begun;
    volatile int count;

    @Activate
    public ProbeLine(@Reference Clock clock, @Reference InterruptController controller) {
        this.clock = clock;
        line = controller.lines() > LINE + 1 ? LINE : NONE;
    }

    @Override
    public int line() { return line; }

    @Override
    public boolean isLevel() { return false; }

    @Override
    public String name() { return "probe"; }

    @Override
    public boolean handle() {
        begun = clock.nanoTime();
        count++;
        return true;
    }

    @Override
    public void attached() { }
}
