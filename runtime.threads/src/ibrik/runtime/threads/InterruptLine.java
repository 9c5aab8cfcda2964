package ibrik.runtime.threads;

import ibrik.runtime.api.FastInterruptHandler;
import ibrik.runtime.api.InterruptController;
import ibrik.runtime.api.InterruptHandler;
import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.core.Fatal;
import ibrik.runtime.core.ThreadObjects;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/** A line with those who serve it, and the thread that calls them. */
@Hidden
final class InterruptLine implements Runnable {
    /** How often in a row no handler may have had anything to do. */
    private static final int STUCK = 100_000;

    private final InterruptController controller;
    private final int line;
    private InterruptHandler[] handlers = {};
    private FastInterruptHandler fast;
    /** Null if all that serves the line is a fast handler. */
    private Thread thread;
    private volatile boolean raised;
    private volatile boolean stuck;
    private int idle;

    InterruptLine(InterruptController controller, int line) {
        this.controller = controller;
        this.line = line;
    }

    int line() { return line; }

    boolean isStuck() { return stuck; }

    void add(InterruptHandler handler) {
        if (handlers.length > 0 && !(handler.isLevel() && handlers[0].isLevel())) throw shared(handlers[0].name(), handler.name());
        handlers = Arrays.copyOf(handlers, handlers.length + 1);
        handlers[handlers.length - 1] = handler;
    }

    void add(FastInterruptHandler handler) {
        if (fast != null) throw shared(fast.name(), handler.name());
        fast = handler;
    }

    private IllegalStateException shared(String one, String other) {
        return new IllegalStateException("line " + line + " cannot be shared by " + one + " and " + other + ": only handlers of level-triggered devices share a line, and at most one fast handler has it; wire one of them to another line");
    }

    FastInterruptHandler fast() { return fast; }

    /** Names of those who serve it. */
    String name() {
        StringBuilder name = new StringBuilder();
        if (fast != null) name.append(fast.name());
        for (InterruptHandler handler : handlers) {
            if (fast == null || !fast.name().equals(handler.name())) name.append(name.isEmpty() ? "" : ", ").append(handler.name());
        }
        return name.toString();
    }

    /** Sets the line up, starts its thread, tells the handlers, and lets interrupts through. */
    void start(ThreadGroup group) {
        if (fast != null) controller.configure(line, fast.isLevel(), fast.isActiveLow());
        else controller.configure(line, handlers[0].isLevel(), handlers[0].isActiveLow());
        if (handlers.length > 0) {
            thread = new Thread(group, this, "interrupt " + name(), 0, false);
            thread.setDaemon(true);
            int priority = Thread.MIN_PRIORITY;
            for (InterruptHandler handler : handlers) priority = Math.max(priority, handler.priority());
            thread.setPriority(priority);
            thread.start();
            for (InterruptHandler handler : handlers) handler.attached();
        }
        controller.unmask(line);
    }

    /** Whether a handler expects an interrupt that makes another thread go on. A fast handler by itself cannot wake anyone. */
    boolean isAwaited() {
        if (stuck) return false;
        for (InterruptHandler handler : handlers) if (raised || handler.isAwaited()) return true;
        return false;
    }

    /** The line has interrupted, and is masked: what the poll does, with the scheduler's lock. The handlers' thread to ready, or null. */
    PlatformThread raise() {
        raised = true;
        return thread == null ? null : (PlatformThread) ThreadObjects.scheduled(thread);
    }

    /** The thread: calls all handlers, then lets the line interrupt again. */
    @Override
    public void run() {
        while (true) {
            while (!raised) LockSupport.park(this);
            raised = false;
            if (serve()) idle = 0;
            else idle++;
            if (idle < STUCK) {
                controller.unmask(line);
            } else {
                stuck = true;
                report();
                while (true) LockSupport.park(this);
            }
        }
    }

    private boolean serve() {
        boolean served = false;
        for (InterruptHandler handler : handlers) {
            try {
                served |= handler.handle();
            } catch (Throwable exception) {
                Thread current = Thread.currentThread();
                current.getUncaughtExceptionHandler().uncaughtException(current, exception);
            }
        }
        return served;
    }

    private void report() {
        Fatal.print("\nibrik: interrupt line ");
        Fatal.printDecimal(line);
        Fatal.print(" (");
        Fatal.print(name());
        Fatal.print(") is stuck: its handlers found nothing to do a hundred thousand times in a row; it stays masked\n");
    }

    @Override
    public String toString() { return "interrupt line " + line; }
}
