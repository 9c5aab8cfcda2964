package ibrik.runtime.threads;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.Alarm;
import ibrik.runtime.api.Clock;
import ibrik.runtime.api.Idle;
import ibrik.runtime.api.InterruptController;
import ibrik.runtime.api.link.AlwaysInline;
import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.api.link.NeverInline;
import ibrik.runtime.api.link.NoPoll;
import ibrik.runtime.core.Fatal;
import ibrik.runtime.core.Frame;
import ibrik.runtime.core.Heap;
import ibrik.runtime.core.Interrupts;
import ibrik.runtime.core.SchedulerLock;
import ibrik.runtime.layout.ThreadBlock;

/** The processor that the image runs on. */
@Hidden
@NoPoll("used under the scheduler's lock")
final class TargetMachinery extends Machinery {
    private final Clock clock;
    private final Alarm alarm;
    private final Idle idle;
    private final InterruptController controller;
    private final Stacks stacks;
    private final int alarmLine;
    /** By number; elements are null where no one serves the line. */
    private final InterruptLine[] lines;
    private Scheduler scheduler;
    /** Stack of a thread that has ended and may still be running on it, or 0. */
    private Address ended = Address.of(0);

    TargetMachinery(Clock clock, Alarm alarm, Idle idle, InterruptController controller, Stacks stacks, InterruptLine[] lines) {
        this.clock = clock;
        this.alarm = alarm;
        this.idle = idle;
        this.controller = controller;
        this.stacks = stacks;
        this.lines = lines;
        alarmLine = alarm.line();
    }

    void schedule(Scheduler scheduler) { this.scheduler = scheduler; }

    @Override
    void switchTo(PlatformThread from, PlatformThread to) {
        Address old = from.block;
        Address block = to.block;
        Heap.passHole(old, block);
        block.store(ThreadBlock.INTERRUPT_BLOCK, old.load(ThreadBlock.INTERRUPT_BLOCK));
        SchedulerLock.handTo(block);
        Frame.switchTo(old, block);
        arrive();
    }

    /** First of all when a thread goes on: the thread before it has left its stack for good. */
    @AlwaysInline
    void arrive() {
        if (!ended.isZero()) recycle();
    }

    @NeverInline("rare")
    private void recycle() {
        stacks.recycle(ended);
        ended = Address.of(0);
    }

    /** The running thread, whose block this is, will not go on once it has been switched away. */
    void leave(Address block) { ended = block; }

    @Override
    long now() { return clock.nanoTime(); }

    @Override
    void setAlarm(long deadline) { alarm.set(deadline); }

    @Override
    void unmaskAlarm() { controller.unmask(alarmLine); }

    @Override
    int takeLine() { return Interrupts.take(); }

    @Override
    int alarmLine() { return alarmLine; }

    @Override
    void serve(int number) {
        InterruptLine line = number < lines.length ? lines[number] : null;
        PlatformThread thread = line == null ? null : line.raise();
        if (thread != null) scheduler.unpark(thread);
        else reportUnserved(number);
    }

    private static void reportUnserved(int number) {
        Fatal.print("\nibrik: interrupt line ");
        Fatal.printDecimal(number);
        Fatal.print(" has interrupted and no handler serves it; it stays masked\n");
    }

    @Override
    boolean isAwaited() {
        for (InterruptLine line : lines) if (line != null && line.isAwaited()) return true;
        return false;
    }

    @Override
    void halt() {
        SchedulerLock.release();
        idle.mask();
        if (Interrupts.isPending()) idle.unmask();
        else idle.halt();
        SchedulerLock.acquire();
    }

    @Override
    void deadlock() { Reports.deadlock(scheduler); }
}
