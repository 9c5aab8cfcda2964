package ibrik.test.stress;

import java.util.concurrent.atomic.AtomicLong;

/** What a few threads do together until the time is over, checking all the while. */
abstract class Job {
    private final String name;
    private final int workers;
    private final AtomicLong steps = new AtomicLong();
    private volatile String fault;

    Job(String name, int workers) {
        this.name = name;
        this.workers = workers;
    }

    String name() { return name; }

    int workers() { return workers; }

    int priority() { return Thread.NORM_PRIORITY; }

    /**
     * The part of one worker.
     *
     * @param index 0 .. workers - 1
     * @param end nanoTime at which to end
     */
    abstract void work(int index, int seed, long end) throws Exception;

    static boolean goesOn(long end) { return System.nanoTime() - end < 0; }

    void step() { steps.incrementAndGet(); }

    long steps() { return steps.get(); }

    void fail(String sentence) { if (fault == null) fault = sentence; }

    void check(boolean good, String sentence) { if (!good) fail(sentence); }

    /** What went wrong first, or null. */
    String fault() { return fault; }

    /** Marsaglia's xorshift: small, and the same everywhere. */
    static int next(int state) {
        int x = state == 0 ? 0x9e37_79b9 : state;
        x ^= x << 13;
        x ^= x >>> 17;
        return x ^ x << 5;
    }
}
