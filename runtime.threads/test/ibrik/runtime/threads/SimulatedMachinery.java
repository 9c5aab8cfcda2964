package ibrik.runtime.threads;

import ibrik.runtime.api.Alarm;
import java.util.ArrayDeque;
import java.util.Deque;

/** A processor whose threads are a test's host threads, of which one runs at a time; its clock moves when the test says so, or to the alarm when it halts. */
final class SimulatedMachinery extends Machinery {
    static final int ALARM = 7;

    private PlatformThread running;
    private final Deque<Integer> pending = new ArrayDeque<>();
    private boolean alarmMasked;
    private volatile Throwable failure;
    long time = 1000;
    long alarm = Alarm.NEVER;
    int switches;
    int halts;
    int alarmsSet;
    /** Called with each line but the alarm's. */
    java.util.function.IntConsumer served = line -> { throw new AssertionError("line " + line); };

    synchronized void start(PlatformThread first) { running = first; }

    @Override
    synchronized void switchTo(PlatformThread from, PlatformThread to) {
        if (from == to) throw new AssertionError("a switch to oneself");
        if (running != from) throw new AssertionError("not the running thread");
        switches++;
        running = to;
        notifyAll();
        await(from);
    }

    /** Of a host thread: waits until it is this one's turn. */
    synchronized void await(PlatformThread self) {
        while (running != self && failure == null) {
            try {
                wait();
            } catch (InterruptedException exception) {
                throw new IllegalStateException(exception);
            }
        }
        if (failure != null) throw new IllegalStateException("another thread has failed", failure);
    }

    synchronized void fail(Throwable failure) {
        this.failure = failure;
        notifyAll();
    }

    /** Lets time pass: the alarm comes if it is due. */
    void pass(long nanos) {
        time += nanos;
        if (alarm <= time && !alarmMasked) {
            alarmMasked = true;
            pending.add(ALARM);
        }
    }

    void interrupt(int line) { pending.add(line); }

    boolean isPending() { return !pending.isEmpty(); }

    @Override
    long now() { return time; }

    @Override
    void setAlarm(long deadline) {
        alarm = deadline;
        alarmsSet++;
    }

    @Override
    void unmaskAlarm() {
        alarmMasked = false;
        pass(0);
    }

    @Override
    int takeLine() { return pending.isEmpty() ? -1 : pending.poll(); }

    @Override
    int alarmLine() { return ALARM; }

    @Override
    void serve(int line) { served.accept(line); }

    @Override
    boolean isAwaited() { return false; }

    @Override
    void halt() {
        halts++;
        if (!isPending()) pass(alarm - time);
    }

    @Override
    void deadlock() { throw new IllegalStateException("deadlock"); }
}
