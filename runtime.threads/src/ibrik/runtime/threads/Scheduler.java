package ibrik.runtime.threads;

import ibrik.runtime.api.Alarm;
import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.api.link.NoPoll;
import ibrik.runtime.core.Monitor;
import ibrik.runtime.layout.HeaderWord;

/**
 * Who runs. Priorities are strict: no thread runs while one of higher priority can. Threads of the same priority take turns: at the end of a slice, which is measured only while there are at least two of them, or when one waits or yields.
 *
 * <p>Every method is called with the scheduler's lock held. Methods in which {@code self}, the running thread, waits return when it goes on, again with the lock.
 */
@Hidden
@NoPoll("used under the scheduler's lock")
final class Scheduler {
    /** Nanoseconds that a thread may run while others of its priority wait for their turn. */
    static final long SLICE = 800_000;

    private final Machinery machine;
    private final RunQueue queue = new RunQueue();
    private final TimerQueue timers = new TimerQueue();
    private final MonitorQueues monitors = new MonitorQueues(this);

    /** By number. */
    private PlatformThread[] byId = new PlatformThread[16];
    private int lastId;
    private PlatformThread live;
    private int liveCount;
    /** How many that are no daemons, without the main thread once that waits for them in {@link #awaitOthers}. */
    private int working;
    private PlatformThread finisher;

    /** End of the present slice; NEVER if none is measured. What the alarm is set to. */
    private long sliceEnd = Alarm.NEVER;
    private long programmed = Alarm.NEVER;
    private boolean sliceOver;
    /** State of the generator that draws who runs next at a poll; 0: no one does. */
    private int random;

    Scheduler(Machinery machine) { this.machine = machine; }

    // Threads.

    /** Whether another thread can be added; otherwise {@link #grow} comes first. */
    boolean hasRoom() { return liveCount + 1 < byId.length && liveCount + 1 < timers.capacity(); }

    int capacity() { return byId.length; }

    /** Goes on in larger arrays, which the caller has made before it took the lock. */
    void grow(PlatformThread[] ids, PlatformThread[] heap) {
        if (ids.length > byId.length) {
            for (int i = 0; i < byId.length; i++) ids[i] = byId[i];
            byId = ids;
        }
        if (heap.length > timers.capacity()) timers.grow(heap);
    }

    /** The thread lives from now on, with a number of its own unless it has one; there is room. It is not readied. */
    void add(PlatformThread thread) {
        if (thread.id == 0) thread.id = freeId();
        byId[thread.id] = thread;
        thread.nextLive = live;
        if (live != null) live.previousLive = thread;
        live = thread;
        liveCount++;
        if (!thread.daemon) working++;
    }

    private int freeId() {
        int id = lastId;
        do id = id + 1 < byId.length ? id + 1 : 1; while (byId[id] != null);
        lastId = id;
        return id;
    }

    /** The running thread lives no more. The caller then goes on with {@link #switchAway}, which does not return. */
    void remove(PlatformThread self) {
        byId[self.id] = null;
        if (self.previousLive == null) live = self.nextLive;
        else self.previousLive.nextLive = self.nextLive;
        if (self.nextLive != null) self.nextLive.previousLive = self.previousLive;
        liveCount--;
        self.state = PlatformThread.TERMINATED;
        if (!self.daemon && --working == 0 && finisher != null) unpark(finisher);
    }

    /** The main thread has come to its end: waits until all others but daemons have. */
    void awaitOthers(PlatformThread self) {
        if (!self.daemon) working--;
        self.daemon = true;
        finisher = self;
        while (working > 0) park(self, 0, false);
        finisher = null;
    }

    /** First of the live threads, linked by {@link PlatformThread#nextLive}. */
    PlatformThread live() { return live; }

    int liveCount() { return liveCount; }

    /** Who holds a monitor; null if no one does. */
    PlatformThread owner(Monitor monitor) { return byId[(monitor.owner & HeaderWord.OWNER_MASK) >>> HeaderWord.OWNER_SHIFT]; }

    // Running.

    /** A thread that waited in no list, or has been taken out of it, can run. */
    void ready(PlatformThread thread) {
        thread.state = PlatformThread.READY;
        if (!thread.idling) queue.addLast(thread);
    }

    /** After others were readied: lets one of higher priority go first. */
    void reschedule(PlatformThread self) {
        int highest = queue.highest();
        if (highest > self.priority) preempt(self);
        else if (highest == self.priority) startSlice();
    }

    private void preempt(PlatformThread self) {
        self.state = PlatformThread.READY;
        queue.addFirst(self);
        run(self, queue.take());
    }

    /** Others of the same priority go first. */
    void yield(PlatformThread self) {
        int highest = queue.highest();
        if (highest < self.priority) return;
        if (highest > self.priority) {
            preempt(self);
            return;
        }
        PlatformThread next = queue.rotate(self);
        self.state = PlatformThread.READY;
        next.state = PlatformThread.RUNNING;
        if (sliceEnd == Alarm.NEVER) startSlice();
        machine.switchTo(self, next);
    }

    private void run(PlatformThread self, PlatformThread next) {
        next.state = PlatformThread.RUNNING;
        if (next == self) return;
        if (sliceEnd == Alarm.NEVER && queue.has(next.priority)) startSlice();
        machine.switchTo(self, next);
    }

    /** The running thread cannot go on, as its state says: others run until it can. */
    void switchAway(PlatformThread self) {
        while (true) {
            serveInterrupts();
            endSlice();
            PlatformThread next = queue.take();
            if (next != null) {
                run(self, next);
                return;
            }
            idle(self);
        }
    }

    private void idle(PlatformThread self) {
        if (timers.earliest() == Alarm.NEVER && !machine.isAwaited()) machine.deadlock();
        self.idling = true;
        machine.halt();
        self.idling = false;
        if (self.state == PlatformThread.READY) queue.addLast(self);
    }

    /** A safepoint was armed. */
    void poll(PlatformThread self) {
        serveInterrupts();
        boolean over = endSlice();
        int highest = queue.highest();
        if (highest > self.priority) {
            preempt(self);
        } else if (highest == self.priority) {
            if (random != 0) yieldToAny(self);
            else if (over) this.yield(self);
            else startSlice();
        }
    }

    void shuffle(int seed) { random = seed; }

    boolean shuffles() { return random != 0; }

    /** Lets any thread of this priority run next, drawn with xorshift32 (Marsaglia, 2003). */
    private void yieldToAny(PlatformThread self) {
        random ^= random << 13;
        random ^= random >>> 17;
        random ^= random << 5;
        for (int turns = random >>> 8 & 3; turns > 0; turns--) {
            PlatformThread first = queue.take();
            queue.addLast(first);
        }
        if ((random & 3) != 0) this.yield(self);
    }

    /** Whether the present slice has come to its end: then none is measured any more. */
    private boolean endSlice() {
        if (!sliceOver) return false;
        sliceOver = false;
        sliceEnd = Alarm.NEVER;
        return true;
    }

    private void serveInterrupts() {
        boolean alarm = false;
        for (int line = machine.takeLine(); line >= 0; line = machine.takeLine()) {
            if (line == machine.alarmLine()) alarm = true;
            else machine.serve(line);
        }
        if (alarm) serveAlarm();
    }

    private void serveAlarm() {
        long now = machine.now();
        for (PlatformThread thread = timers.takeDue(now); thread != null; thread = timers.takeDue(now)) wake(thread);
        if (sliceEnd <= now) sliceOver = true;
        programmed = nextAlarm();
        machine.setAlarm(programmed);
        machine.unmaskAlarm();
    }

    private void startSlice() {
        if (sliceEnd != Alarm.NEVER) return;
        sliceEnd = machine.now() + SLICE;
        program();
    }

    private long nextAlarm() { return sliceOver ? timers.earliest() : Math.min(timers.earliest(), sliceEnd); }

    /** An alarm that comes too early does no harm, so it is only ever moved forward. */
    private void program() {
        long deadline = nextAlarm();
        if (deadline >= programmed) return;
        programmed = deadline;
        machine.setAlarm(deadline);
    }

    // Waiting.

    /** Has the thread be woken after so many nanoseconds, at least 1. */
    void setTimer(PlatformThread self, long nanos) {
        long deadline = machine.now() + nanos;
        timers.add(self, deadline < 0 ? Alarm.NEVER - 1 : deadline);
        program();
    }

    void cancelTimer(PlatformThread thread) { timers.remove(thread); }

    /** Its time has come, or it was interrupted. */
    private void wake(PlatformThread thread) {
        if (thread.state == PlatformThread.WAITING) monitors.endWait(thread);
        else ready(thread);
    }

    /**
     * LockSupport.park.
     *
     * @param nanos how long at most; 0 without end
     */
    void park(PlatformThread self, long nanos, boolean interrupted) {
        if (!self.permit && !interrupted) {
            self.state = PlatformThread.PARKED;
            if (nanos != 0) setTimer(self, nanos);
            switchAway(self);
        }
        self.permit = false;
    }

    /** LockSupport.unpark: the caller reschedules. */
    void unpark(PlatformThread thread) {
        if (thread.state == PlatformThread.PARKED) {
            timers.remove(thread);
            ready(thread);
        } else {
            thread.permit = true;
        }
    }

    void sleep(PlatformThread self, long nanos) {
        self.state = PlatformThread.SLEEPING;
        setTimer(self, nanos);
        switchAway(self);
    }

    /** Thread.interrupt: the caller reschedules. */
    void interrupt(PlatformThread thread) {
        switch (thread.state) {
            case PlatformThread.SLEEPING, PlatformThread.WAITING -> {
                timers.remove(thread);
                wake(thread);
            }
            default -> unpark(thread);
        }
    }

    /** Thread.setPriority: the caller reschedules. */
    void setPriority(PlatformThread thread, int priority) {
        thread.basePriority = priority;
        monitors.inherit(thread);
    }

    /** Changes the priority that a thread runs with; not of one that is in a monitor's list. */
    void setEffective(PlatformThread thread, int priority) {
        boolean queued = thread.state == PlatformThread.READY && !thread.idling;
        if (queued) queue.remove(thread);
        thread.priority = priority;
        if (queued) queue.addLast(thread);
    }

    MonitorQueues monitors() { return monitors; }
}
