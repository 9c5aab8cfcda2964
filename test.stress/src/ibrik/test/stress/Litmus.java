package ibrik.test.stress;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A litmus test of the Java memory model (JLS 17.4): a few actors, each a thread, act once a round on shared variables; what they saw is the round's outcome. Outcomes that the model forbids must never come.
 * Between rounds the actors meet; within one each calls {@link #mayswitch} where another may come in between.
 */
abstract class Litmus {
    private final String name;
    private final int actors;
    private final AtomicInteger arrived = new AtomicInteger();
    private volatile int round;
    final int[] seen;

    Litmus(String name, int actors, int results) {
        this.name = name;
        this.actors = actors;
        seen = new int[results];
    }

    /** Puts the shared variables back; called while no actor acts. */
    abstract void reset();

    /** What an actor does; results go to {@link #seen}, each actor to places of its own. */
    abstract void act(int actor);

    /** Whether the model allows these results. */
    abstract boolean allows(int[] results);

    /** A loop of one round: its back-edge is a poll. */
    static void mayswitch() {
        for (int i = sink & 1; i < 2; i++) sink = i;
    }

    private static int sink;

    /** Runs all tests; tells outcomes and whether all were allowed. */
    static boolean runAll(int rounds, PrintStream out) throws InterruptedException {
        boolean good = true;
        for (Litmus test : all()) good &= test.run(rounds, out);
        out.println(good ? "litmus: all outcomes allowed" : "litmus: FORBIDDEN outcomes, see above");
        return good;
    }

    static List<Litmus> all() {
        return List.of(new LitmusTests.StoreBuffering(), new LitmusTests.MessagePassing(), new LitmusTests.LoadBuffering(), new LitmusTests.IndependentReads(), new LitmusTests.Coherence(),
                new LitmusTests.LongAtomicity(), new LitmusTests.FinalField(), new LitmusTests.AcquireRelease(), new LitmusTests.MonitorExclusion(), new LitmusTests.LostUpdate(), new LitmusTests.PlainIntoVolatile());
    }

    private boolean run(int rounds, PrintStream out) throws InterruptedException {
        Map<String, Integer> outcomes = new TreeMap<>();
        boolean[] good = {true};
        Thread[] threads = new Thread[actors];
        reset();
        for (int actor = 0; actor < actors; actor++) {
            int self = actor;
            threads[actor] = new Thread(() -> {
                for (int i = 0; i < rounds; i++) {
                    act(self);
                    meet(i, outcomes, good);
                }
            }, name + "-" + actor);
        }
        for (Thread thread : threads) thread.start();
        for (Thread thread : threads) thread.join();
        out.println("litmus " + name + ": " + outcomes + (good[0] ? "" : " FORBIDDEN"));
        return good[0];
    }

    /** The last to arrive notes the outcome and lets the others go on. */
    private void meet(int i, Map<String, Integer> outcomes, boolean[] good) {
        if (arrived.incrementAndGet() == actors) {
            boolean allowed = allows(seen);
            good[0] &= allowed;
            outcomes.merge(describe() + (allowed ? "" : "!"), 1, Integer::sum);
            reset();
            arrived.set(0);
            round = i + 1;
        } else {
            while (round == i) Thread.yield();
        }
    }

    private String describe() {
        StringBuilder text = new StringBuilder();
        for (int value : seen) text.append(text.isEmpty() ? "" : ",").append(value);
        return text.toString();
    }
}
