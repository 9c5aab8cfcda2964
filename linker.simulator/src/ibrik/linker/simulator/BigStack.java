package ibrik.linker.simulator;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A thread with a stack deep enough for simulated recursion, and a way to run things on it. It ends when it has been idle for a while. */
final class BigStack {
    private static final long STACK_BYTES = 512L << 20;
    private static final int IDLE_SECONDS = 2;

    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), BigStack::makeThread);

    BigStack() { executor.allowCoreThreadTimeOut(true); }

    private static Thread makeThread(Runnable body) {
        Thread thread = new Thread(null, body, "simulator", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    /** Runs {@code task} on the thread and waits for its end; exceptions and errors come back as they were. Not to be called from a task. */
    <T> T call(Callable<T> task) {
        Future<T> result = executor.submit(task);
        boolean interrupted = false;
        try {
            for (;;) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException exception -> throw exception;
                case Error error -> throw error;
                default -> throw new IllegalStateException(e.getCause());
            }
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }
}
