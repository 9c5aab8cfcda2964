package ibrik.runtime.threads;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.core.Monitor;
import ibrik.runtime.core.ScheduledThread;
import ibrik.runtime.layout.HeaderWord;

/** The scheduler's part of a thread. Guarded by the scheduler's lock. In one list at most: a run queue, the entrants of a monitor, or those that wait for one to be notified. */
@Hidden
final class PlatformThread extends ScheduledThread {
    /** In a run queue, or idling on its own stack and about to go on. */
    static final int READY = 0;
    static final int RUNNING = 1;
    /** Until unparked. */
    static final int PARKED = 2;
    /** Until its time has come. */
    static final int SLEEPING = 3;
    /** Until a monitor is handed to it. */
    static final int BLOCKED = 4;
    /** Until it is notified. */
    static final int WAITING = 5;
    static final int TERMINATED = 6;

    /** Its java.lang.Thread; on the host of a test whatever stands for it. */
    final Thread thread;
    /** Number in thin locks, 1 to HeaderWord.MAX_THREAD_ID; given when it starts. */
    int id;
    /** Its ThreadBlock. */
    Address block;

    int state = READY;
    /** Thread.getPriority, and what it runs with: at least that of everyone who waits for a monitor that it holds. */
    int basePriority;
    int priority;
    boolean daemon;
    /** LockSupport's permit. */
    boolean permit;
    /** The last Object.wait ended because it was notified. */
    boolean notified;
    /** Waits for an interrupt on its own stack: whoever readies it leaves it out of the run queues. */
    boolean idling;

    PlatformThread next;
    PlatformThread previous;
    /** What it is {@link #BLOCKED} or {@link #WAITING} on. */
    Monitor monitor;
    /** How deep it will have entered that. */
    int depth;
    /** First of the monitors that it holds and others want. */
    Monitor contended;

    /** When to wake it, and its place in the {@link TimerQueue}: -1 if it is not in there. */
    long deadline;
    int timer = -1;

    /** List of all. */
    PlatformThread nextLive;
    PlatformThread previousLive;

    PlatformThread(Thread thread, int priority, boolean daemon) {
        this.thread = thread;
        this.basePriority = priority;
        this.priority = priority;
        this.daemon = daemon;
    }

    /** What thin locks and monitors say when it holds them. */
    int lockWord() { return id << HeaderWord.OWNER_SHIFT | HeaderWord.STATE_THIN; }

    void prepare() { prepareWalker(); }
}
