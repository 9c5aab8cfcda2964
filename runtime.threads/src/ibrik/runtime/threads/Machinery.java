package ibrik.runtime.threads;

import ibrik.runtime.api.link.Hidden;

/** What the scheduler needs of the processor that it runs on. Tests have one of their own. Called with the scheduler's lock held unless said otherwise, without polls. */
@Hidden
abstract class Machinery {
    /** Parks the running thread and goes on with another; returns when it is this one's turn again. */
    abstract void switchTo(PlatformThread from, PlatformThread to);

    /** The monotonic clock, nanoseconds. */
    abstract long now();

    /** Interrupts at this time and no other. */
    abstract void setAlarm(long deadline);

    /** The alarm's line, which is masked because it has interrupted, may do so again. */
    abstract void unmaskAlarm();

    /** Takes a line that has interrupted; -1 if there is none. */
    abstract int takeLine();

    /** The line of the alarm. */
    abstract int alarmLine();

    /** A line other than the alarm's has interrupted: readies its handler. */
    abstract void serve(int line);

    /** Whether an interrupt other than an alarm can make a thread go on. */
    abstract boolean isAwaited();

    /** Gives the lock back, halts until an interrupt unless one is pending, and takes the lock again. */
    abstract void halt();

    /** No thread can ever run again. Does not return. */
    abstract void deadlock();
}
