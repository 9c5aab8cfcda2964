package ibrik.runtime.threads;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.Alarm;
import ibrik.runtime.api.Clock;
import ibrik.runtime.api.ConsoleInput;
import ibrik.runtime.api.FastInterruptHandler;
import ibrik.runtime.api.Idle;
import ibrik.runtime.api.InterruptController;
import ibrik.runtime.api.InterruptHandler;
import ibrik.runtime.api.link.AlwaysInline;
import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.api.link.NoPoll;
import ibrik.runtime.core.Fatal;
import ibrik.runtime.core.Frame;
import ibrik.runtime.core.GuardPages;
import ibrik.runtime.core.Interrupts;
import ibrik.runtime.core.Monitor;
import ibrik.runtime.core.ReferenceHandling;
import ibrik.runtime.core.Safepoints;
import ibrik.runtime.core.SchedulerLock;
import ibrik.runtime.core.StackTraces;
import ibrik.runtime.core.ThreadList;
import ibrik.runtime.core.ThreadObjects;
import ibrik.runtime.core.ThreadSupport;
import ibrik.runtime.layout.HeaderWord;
import ibrik.runtime.layout.ThreadBlock;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The scheduler as the runtime and the class library see it. What it does with the lock held is in {@link Scheduler}; here is what comes before and after. */
@Hidden
@Component(service = Threads.class, immediate = true, property = "ibrik.start.order:Integer=-900")
public final class Threads extends ThreadSupport {
    private static final int ALIVE = 1;
    private static final int RUNNABLE = 4 | ALIVE;
    private static final int BLOCKED = 0x400 | ALIVE;
    private static final int WAITING = 0x10 | ALIVE;
    private static final int TIMED_WAITING = 0x20 | ALIVE;

    private final Stacks stacks;
    private final TargetMachinery machine;
    private final Scheduler scheduler;

    /** The thread that constructs this becomes the first one. Interrupts are let through at the end. */
    @Activate
    public Threads(@Reference Clock clock, @Reference Alarm alarm, @Reference Idle idle, @Reference InterruptController controller, @Reference GuardPages guards,
            @Reference List<InterruptHandler> handlers, @Reference List<FastInterruptHandler> fast) {
        stacks = new Stacks(guards);
        InterruptLine[] lines = lines(controller, handlers, fast);
        machine = new TargetMachinery(clock, alarm, idle, controller, stacks, lines);
        scheduler = new Scheduler(machine);
        machine.schedule(scheduler);
        adopt(Thread.currentThread());
        Interrupts.install(controller, fastByLine(lines));
        InterruptStatistics.watch(lines, alarm.line());
        install(this);
        ConsoleInput.onDump(new ThreadDump(this));
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) group = group.getParent();
        controller.unmask(alarm.line());
        for (InterruptLine line : lines) if (line != null) line.start(group);
        idle.unmask();
        ReferenceHandling.start();
    }

    private static InterruptLine[] lines(InterruptController controller, List<InterruptHandler> handlers, List<FastInterruptHandler> fast) {
        InterruptLine[] lines = new InterruptLine[controller.lines()];
        for (FastInterruptHandler handler : fast) if (handler.line() != InterruptHandler.NONE) line(controller, lines, handler.line(), handler.name()).add(handler);
        for (InterruptHandler handler : handlers) if (handler.line() != InterruptHandler.NONE) line(controller, lines, handler.line(), handler.name()).add(handler);
        return lines;
    }

    private static InterruptLine line(InterruptController controller, InterruptLine[] lines, int line, String name) {
        if (line < 0 || line >= lines.length) {
            throw new IllegalArgumentException("the handler of " + name + " wants line " + line + ", but the interrupt controller has lines 0 to " + (lines.length - 1) + "; correct the board's configuration");
        }
        if (lines[line] == null) lines[line] = new InterruptLine(controller, line);
        return lines[line];
    }

    private static FastInterruptHandler[] fastByLine(InterruptLine[] lines) {
        FastInterruptHandler[] fast = new FastInterruptHandler[lines.length];
        for (int i = 0; i < lines.length; i++) if (lines[i] != null) fast[i] = lines[i].fast();
        return fast;
    }

    /** Makes the running thread, which has a block and a stack, one of the scheduler's. */
    private void adopt(Thread thread) {
        Address block = Frame.thread();
        int id = (block.load32(ThreadBlock.THIN_LOCK) & HeaderWord.OWNER_MASK) >>> HeaderWord.OWNER_SHIFT;
        PlatformThread main = new PlatformThread(thread, thread.getPriority(), false);
        main.id = id;
        main.prepare();
        main.block = block;
        main.state = PlatformThread.RUNNING;
        scheduler.add(main);
        ThreadObjects.attach(thread, main);
        ThreadObjects.begin(thread);
    }

    @AlwaysInline
    private static PlatformThread self() { return (PlatformThread) ThreadObjects.scheduled(Thread.currentThread()); }

    @AlwaysInline
    private static PlatformThread of(Thread thread) { return (PlatformThread) ThreadObjects.scheduled(thread); }

    // Start and end.

    @Override
    public void start(Thread thread) {
        PlatformThread started = new PlatformThread(thread, thread.getPriority(), thread.isDaemon());
        started.prepare();
        started.block = stacks.take(ThreadObjects.stackSize(thread));
        try {
            do makeRoom(); while (!enlist(started));
        } catch (OutOfMemoryError error) {
            stacks.giveBack(started.block);
            throw error;
        }
    }

    private void makeRoom() {
        while (!scheduler.hasRoom()) {
            int capacity = Math.min(2 * scheduler.capacity(), HeaderWord.MAX_THREAD_ID + 1);
            if (capacity == scheduler.capacity()) throw new OutOfMemoryError("unable to create native thread: " + (capacity - 1) + " threads are alive, more cannot be");
            grow(new PlatformThread[capacity], new PlatformThread[capacity]);
        }
    }

    @NoPoll("holds the scheduler's lock")
    private void grow(PlatformThread[] ids, PlatformThread[] heap) {
        SchedulerLock.acquire();
        scheduler.grow(ids, heap);
        SchedulerLock.release();
    }

    @NoPoll("holds the scheduler's lock")
    private boolean enlist(PlatformThread started) {
        SchedulerLock.acquire();
        boolean room = scheduler.hasRoom();
        if (room) {
            Address block = started.block;
            scheduler.add(started);
            block.store(ThreadBlock.THREAD_OBJECT, Address.ofObject(started.thread));
            block.store32(ThreadBlock.THIN_LOCK, started.lockWord());
            Safepoints.restoreLimit(block);
            // Where every poll counts, for tests, it does from the beginning.
            block.store32(ThreadBlock.POLL, Frame.thread().load32(ThreadBlock.POLL));
            ThreadList.add(block);
            ThreadObjects.attach(started.thread, started);
            ThreadObjects.begin(started.thread);
            scheduler.ready(started);
            scheduler.reschedule(self());
        }
        SchedulerLock.release();
        return room;
    }

    @Override
    protected void runThread() {
        begin();
        Thread thread = Thread.currentThread();
        try {
            thread.run();
        } catch (Throwable exception) {
            uncaught(exception);
        }
        end(thread);
        stacks.trim();
        leave(self());
    }

    @NoPoll("holds the scheduler's lock")
    private void begin() {
        machine.arrive();
        SchedulerLock.release();
    }

    /** What the class library and those who join want to know; the thread still runs. */
    private static void end(Thread thread) {
        try {
            ThreadObjects.exit(thread);
        } catch (Throwable exception) {
            Fatal.describe(thread.getName(), exception);
        }
        ThreadObjects.end(thread);
    }

    @NoPoll("holds the scheduler's lock")
    private void leave(PlatformThread self) {
        SchedulerLock.acquire();
        scheduler.remove(self);
        ThreadObjects.attach(self.thread, null);
        ThreadList.remove(self.block);
        machine.leave(self.block);
        scheduler.switchAway(self);
    }

    @Override
    protected void uncaught(Throwable exception) {
        Thread thread = Thread.currentThread();
        try {
            ThreadObjects.dispatchUncaught(thread, exception);
        } catch (Throwable second) {
            Fatal.describe(thread.getName(), exception);
            Fatal.print("\tand then its uncaught exception handler threw ");
            Fatal.printClass(second);
            Fatal.print("\n");
        }
    }

    @Override
    protected void awaitOthers() {
        end(Thread.currentThread());
        waitForOthers();
    }

    @NoPoll("holds the scheduler's lock")
    private void waitForOthers() {
        SchedulerLock.acquire();
        scheduler.awaitOthers(self());
        SchedulerLock.release();
    }

    @Override
    protected void exit(int status) { Runtime.getRuntime().exit(status); }

    // While it runs.

    @Override
    @NoPoll("is a poll")
    protected boolean poll() {
        SchedulerLock.acquire();
        scheduler.poll(self());
        SchedulerLock.release();
        return scheduler.shuffles();
    }

    @Override
    protected void shuffle(int seed) {
        scheduler.shuffle(seed);
        Safepoints.arm(Frame.thread());
    }

    @Override
    @NoPoll("holds the scheduler's lock")
    public void yield() {
        SchedulerLock.acquire();
        scheduler.yield(self());
        SchedulerLock.release();
    }

    @Override
    @NoPoll("holds the scheduler's lock")
    public void sleep(long nanos) {
        SchedulerLock.acquire();
        PlatformThread self = self();
        if (!self.thread.isInterrupted()) {
            if (nanos <= 0) scheduler.yield(self);
            else scheduler.sleep(self, nanos);
        }
        SchedulerLock.release();
    }

    @Override
    @NoPoll("holds the scheduler's lock")
    public void park(long nanos) {
        SchedulerLock.acquire();
        PlatformThread self = self();
        scheduler.park(self, nanos, self.thread.isInterrupted());
        SchedulerLock.release();
    }

    @Override
    @NoPoll("holds the scheduler's lock")
    public void unpark(Thread thread) {
        SchedulerLock.acquire();
        PlatformThread other = of(thread);
        if (other != null) {
            scheduler.unpark(other);
            scheduler.reschedule(self());
        }
        SchedulerLock.release();
    }

    @Override
    @NoPoll("holds the scheduler's lock")
    public void interrupt(Thread thread) {
        SchedulerLock.acquire();
        PlatformThread other = of(thread);
        if (other != null) {
            scheduler.interrupt(other);
            scheduler.reschedule(self());
        }
        SchedulerLock.release();
    }

    @Override
    @NoPoll("holds the scheduler's lock")
    public void setPriority(Thread thread, int priority) {
        SchedulerLock.acquire();
        PlatformThread other = of(thread);
        if (other != null) {
            scheduler.setPriority(other, priority);
            scheduler.reschedule(self());
        }
        SchedulerLock.release();
    }

    // Monitors: the lock is held.

    @Override
    @NoPoll("holds the scheduler's lock")
    protected void enter(Monitor monitor) { scheduler.monitors().enter(self(), monitor); }

    @Override
    @NoPoll("holds the scheduler's lock")
    protected void handOn(Monitor monitor) {
        PlatformThread self = self();
        scheduler.monitors().handOn(self, monitor);
        scheduler.reschedule(self);
    }

    @Override
    @NoPoll("holds the scheduler's lock")
    protected boolean await(Monitor monitor, long nanos) {
        PlatformThread self = self();
        return !self.thread.isInterrupted() && scheduler.monitors().await(self, monitor, nanos);
    }

    @Override
    @NoPoll("holds the scheduler's lock")
    protected void signal(Monitor monitor, boolean all) { scheduler.monitors().signal(monitor, all); }

    // What others want to know.

    @Override
    public Thread[] threads() {
        while (true) {
            Thread[] threads = new Thread[scheduler.liveCount()];
            if (list(threads)) return alive(threads);
        }
    }

    /** Without those that have told their end and are on their way out. */
    private static Thread[] alive(Thread[] threads) {
        int count = 0;
        for (Thread thread : threads) if (thread.isAlive()) threads[count++] = thread;
        if (count == threads.length) return threads;
        Thread[] alive = new Thread[count];
        System.arraycopy(threads, 0, alive, 0, count);
        return alive;
    }

    /** Fills in the live threads, if they are as many as fit. */
    @NoPoll("holds the scheduler's lock")
    private boolean list(Thread[] threads) {
        SchedulerLock.acquire();
        boolean fits = scheduler.liveCount() == threads.length;
        if (fits) {
            int at = threads.length;
            for (PlatformThread thread = scheduler.live(); thread != null; thread = thread.nextLive) threads[--at] = thread.thread;
        }
        SchedulerLock.release();
        return fits;
    }

    @Override
    public int state(Thread thread, int otherwise) {
        PlatformThread other = of(thread);
        // One that has told its end may still be on its way out.
        if (other == null || !thread.isAlive()) return otherwise;
        return switch (other.state) {
            case PlatformThread.PARKED, PlatformThread.WAITING -> other.timer < 0 ? WAITING : TIMED_WAITING;
            case PlatformThread.SLEEPING -> TIMED_WAITING;
            case PlatformThread.BLOCKED -> BLOCKED;
            default -> RUNNABLE;
        };
    }

    @Override
    public int[] trace(Thread thread) {
        int[] room = new int[StackTraces.MAX_DEPTH];
        int depth = capture(thread, room);
        if (depth < 0) return null;
        int[] pcs = new int[depth];
        System.arraycopy(room, 0, pcs, 0, depth);
        return pcs;
    }

    @NoPoll("holds the scheduler's lock")
    private static int capture(Thread thread, int[] room) {
        SchedulerLock.acquire();
        PlatformThread other = of(thread);
        int depth = other == null ? -1 : StackTraces.capture(other.block, room);
        SchedulerLock.release();
        return depth;
    }

    /** For a report: what a thread waits for and who holds it; empty if it does not wait for an object. */
    String waitsFor(Thread thread) {
        PlatformThread other = of(thread);
        Monitor monitor = other == null ? null : other.monitor;
        Object object = monitor == null ? LockSupport.getBlocker(thread) : monitor.object;
        if (object == null) return "";
        String what = object.getClass().getName() + "@" + Integer.toHexString(System.identityHashCode(object));
        if (monitor == null) return "\tparked on " + what + "\n";
        if (other.state == PlatformThread.WAITING) return "\twaiting on " + what + "\n";
        PlatformThread owner = scheduler.owner(monitor);
        return "\twaiting to lock " + what + (owner == null ? "" : " held by \"" + owner.thread.getName() + "\"") + "\n";
    }
}
