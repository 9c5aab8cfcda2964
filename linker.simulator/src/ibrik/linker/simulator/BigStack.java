package ibrik.linker.simulator;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;

/** A thread with a stack deep enough for simulated recursion, and a way to run things on it. It ends when the virtual machine does. */
final class BigStack {
    private static final long STACK_BYTES = 512L << 20;

    private final LinkedBlockingQueue<FutureTask<?>> tasks = new LinkedBlockingQueue<>();
    private Thread thread;

    /** Runs {@code task} on the thread and waits for its end; exceptions and errors come back as they were. */
    <T> T call(Callable<T> task) {
        if (Thread.currentThread() == thread) return run(new FutureTask<>(task), true);
        synchronized (this) {
            if (thread == null) {
                thread = new Thread(null, this::serve, "simulator", STACK_BYTES);
                thread.setDaemon(true);
                thread.start();
            }
            return run(new FutureTask<>(task), false);
        }
    }

    private <T> T run(FutureTask<T> task, boolean here) {
        if (here) task.run();
        else tasks.add(task);
        boolean interrupted = false;
        try {
            for (;;) {
                try {
                    return task.get();
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

    private void serve() {
        try {
            for (;;) tasks.take().run();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
