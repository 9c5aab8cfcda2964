package ibrik.runtime.core;

import ibrik.runtime.api.Board;
import ibrik.runtime.api.Clock;
import ibrik.runtime.api.Console;
import ibrik.runtime.api.WallClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The services that the class library stands on: System.in, out and err on the console, nanoTime, currentTimeMillis, exit. The linker starts
 * it first of all, together with what it needs.
 */
@Component(service = SystemConsole.class, immediate = true)
public final class SystemConsole {
    static Console console;
    static Board board;
    static Clock clock;
    static WallClock wallClock;

    @Activate
    public SystemConsole(@Reference Console console, @Reference Board board, @Reference Clock clock, @Reference WallClock wallClock) {
        SystemConsole.console = console;
        SystemConsole.board = board;
        SystemConsole.clock = clock;
        SystemConsole.wallClock = wallClock;
    }
}
