package ibrik.runtime.core;

import ibrik.runtime.api.link.Hidden;

/** What an inflated object's word points to. Guarded by {@link SchedulerLock}; the queues belong to the scheduler. */
@Hidden
public final class Monitor {
    /** ThreadBlock.THIN_LOCK of the thread that holds it, or 0. */
    public int owner;
    /** How often the owner has entered it. */
    public int depth;
    /** Identity hash of the object, 0 if no one asked for it yet. */
    int hash;
    /** Place in the table of monitors; next free entry, 0 at the end of the list. */
    final int index;
    int nextFree;
    /** The object, for reports. */
    public Object object;
    /** First and last of the threads that want to enter, highest priority first; null if none. */
    public Object entrants;
    public Object lastEntrant;
    /** First and last of the threads that wait to be notified. */
    public Object firstWaiter;
    public Object lastWaiter;
    /** The next monitor that its owner holds and others want to enter; whether it is in that list. */
    public Monitor nextContended;
    public boolean contended;

    /** @param index place in the table of monitors */
    public Monitor(int index) { this.index = index; }
}
