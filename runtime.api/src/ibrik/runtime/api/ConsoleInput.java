package ibrik.runtime.api;

import java.util.concurrent.locks.LockSupport;

/**
 * The bytes that a console has received and no one has read yet, between the driver's {@link InterruptHandler} and the threads that read. A reader that finds nothing parks; the handler wakes it.
 *
 * <p>One producer at a time: the handler's thread once {@link #attach} was called, before that (or in a composition without runtime.threads, where no one calls it) the reader itself, which calls {@link #poll} until there is
 * something. Any number of readers. The end of input stays: bytes that come behind it are dropped.
 *
 * <p>A driver of a serial line calls {@link #receive}, which knows the two control characters that act at once: {@link #END_OF_INPUT} and {@link #DUMP}. A driver whose bytes may be anything calls {@link #put}, {@link #end} and
 * {@link #requestDump}.
 */
public abstract class ConsoleInput {
    /** EOT, control-D: a serial line has no other end of input. */
    public static final int END_OF_INPUT = 4;
    /** FS, control-\: asks for a report of all threads. An ordinary byte where no one has installed such a report. */
    public static final int DUMP = 0x1c;

    /** Power of two. */
    private static final int CAPACITY = 4096;
    /** How often a reader looks where no interrupts come, nanoseconds: the time that nine bits take at 115200 baud. */
    private static final long POLL_INTERVAL = 80_000;

    private static volatile Runnable dump;

    private final byte[] ring = new byte[CAPACITY];
    /** Bytes taken out and put in so far; their difference is what is there. */
    private volatile int taken;
    private volatile int added;
    private volatile boolean ended;
    private volatile boolean attached;
    private volatile Thread reader;
    private volatile Thread producer;
    private final Object readers = new Object();

    /** What a {@link #DUMP} does: called by the thread that received it. Installed once, by runtime.threads. */
    public static void onDump(Runnable report) { dump = report; }

    /** As if {@link #DUMP} had been received: nothing where no report is installed. */
    public static void requestDump() {
        Runnable report = dump;
        if (report != null) report.run();
    }

    /** From now on the handler's thread is the producer and {@link #poll} is not called any more: call it in {@link InterruptHandler#attached}. */
    public final void attach() { attached = true; }

    /**
     * Without interrupts: hands over what the device has received, by {@link #receive} or {@link #put} as long as there is {@link #room}. Called by a reader that found nothing; returns at once if there is nothing.
     */
    protected abstract void poll();

    /** A byte (the low 8 bits) from a serial line. Waits for room as {@link #put} does. */
    public final void receive(int value) {
        int character = value & 0xff;
        if (character == END_OF_INPUT) end();
        else if (character == DUMP && dump != null) requestDump();
        else put(character);
    }

    /** Adds a byte (the low 8 bits) as it is. The handler's thread waits for room, with its line masked, so that what the device cannot hold waits at the sender. */
    public final void put(int value) {
        if (ended) return;
        if (room() == 0) awaitRoom();
        int at = added;
        ring[at & CAPACITY - 1] = (byte) value;
        added = at + 1;
        wake(reader);
    }

    /** No more bytes come: readers get what is there, then -1. */
    public final void end() {
        ended = true;
        wake(reader);
    }

    /** Whether a thread waits for bytes: what the driver's {@link InterruptHandler#isAwaited} says. */
    public final boolean hasReader() { return reader != null; }

    /** How many bytes can be put without waiting. */
    public final int room() { return CAPACITY - available(); }

    /** How many bytes can be read without waiting. */
    public final int available() { return added - taken; }

    /**
     * Reads at least one byte, waiting for it; as {@link Console#read}. An interrupt of the thread does not end the wait and is kept.
     *
     * @return how many bytes were stored, 1 .. length, or -1 at the end of input; 0 if length is 0
     */
    public final int read(byte[] bytes, int offset, int length) {
        if (length == 0) return 0;
        synchronized (readers) {
            if (available() == 0 && !ended) await();
            int count = Math.min(length, available());
            if (count == 0) return -1;
            int at = taken;
            for (int i = 0; i < count; i++) bytes[offset + i] = ring[at + i & CAPACITY - 1];
            taken = at + count;
            wake(producer);
            return count;
        }
    }

    private void await() {
        boolean interrupted = false;
        reader = Thread.currentThread();
        while (available() == 0 && !ended) {
            if (attached) LockSupport.park(this);
            else pollOnce();
            interrupted |= Thread.interrupted();
        }
        reader = null;
        if (interrupted) Thread.currentThread().interrupt();
    }

    private void pollOnce() {
        poll();
        if (available() == 0 && !ended) LockSupport.parkNanos(this, POLL_INTERVAL);
    }

    private void awaitRoom() {
        boolean interrupted = false;
        producer = Thread.currentThread();
        while (room() == 0) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        producer = null;
        if (interrupted) Thread.currentThread().interrupt();
    }

    private static void wake(Thread thread) {
        if (thread != null) LockSupport.unpark(thread);
    }
}
