package ibrik.runtime.core;

import ibrik.runtime.api.Clock;
import ibrik.runtime.api.Console;
import ibrik.runtime.api.EntropySource;
import ibrik.runtime.api.WallClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

/**
 * The services that the class library stands on: System.in, out and err on the console, nanoTime, currentTimeMillis, SecureRandom. The linker starts
 * it first of all, together with what it needs.
 */
@Component(service = SystemConsole.class, immediate = true, property = "ibrik.start.order:Integer=-1000")
public final class SystemConsole {
    public static Console console;
    public static Clock clock;
    /** Null where the board has none: then the time of day counts from 1970 at reset. */
    public static WallClock wallClock;
    /** What SecureRandom draws from; null where the application has named none. */
    public static EntropySource entropy;

    @Activate
    public SystemConsole(@Reference Console console, @Reference Clock clock, @Reference(cardinality = ReferenceCardinality.OPTIONAL) WallClock wallClock,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL) EntropySource entropy) {
        SystemConsole.console = console;
        SystemConsole.clock = clock;
        SystemConsole.wallClock = wallClock;
        SystemConsole.entropy = entropy;
    }
}
