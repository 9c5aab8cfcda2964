package ibrik.test.stress;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Many things at once, each of which checks itself: queues, monitors, locks, timers, interrupted threads, memory that is allocated and forgotten, forced collections. What a job does follows from its seed; how the
 * jobs meet does not.
 */
final class Mixed {
    private final int seconds;
    private final int seed;

    Mixed(int seconds, int seed) {
        this.seconds = seconds;
        this.seed = seed;
    }

    /** Runs all jobs for the time given; tells what each did and whether all was well. */
    boolean run(PrintStream out) throws InterruptedException {
        List<Job> jobs = jobs();
        List<Thread> threads = new ArrayList<>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (Job job : jobs) {
            for (int i = 0; i < job.workers(); i++) {
                Worker worker = new Worker(job, i, seed * 31 + threads.size(), end);
                Thread thread = new Thread(worker, job.name() + "-" + i);
                thread.setPriority(job.priority());
                threads.add(thread);
                thread.start();
            }
        }
        for (Thread thread : threads) thread.join();
        boolean good = true;
        for (Job job : jobs) {
            String fault = job.fault();
            out.println("mixed " + job.name() + ": " + (job.steps() > 0 ? "steps" : "NO STEPS") + (fault == null ? ", ok" : ", FAILED: " + fault));
            good &= fault == null && job.steps() > 0;
        }
        out.println(good ? "mixed: all well" : "mixed: FAILED, see above");
        return good;
    }

    private static List<Job> jobs() {
        return List.of(new Jobs.Queue(), new Jobs.Accounts(), new Jobs.Counter(), new Jobs.PingPong(), new Jobs.Timers(), new Jobs.Interruptions(), new Jobs.Garbage(), new Jobs.Collections(), new Jobs.Maps());
    }

    /** One thread of a job. */
    private record Worker(Job job, int index, int seed, long end) implements Runnable {
        @Override
        public void run() {
            try {
                job.work(index, seed, end);
            } catch (Throwable thrown) {
                job.fail(thrown.toString());
                thrown.printStackTrace();
            }
        }
    }
}
