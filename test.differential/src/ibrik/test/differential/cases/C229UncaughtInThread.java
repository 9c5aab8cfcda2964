package ibrik.test.differential.cases;

import ibrik.test.differential.Alone;

/** An exception in a thread leaves the others alone; the exit status is theirs. */
@Alone
public final class C229UncaughtInThread {
    private C229UncaughtInThread() {}

    public static void main(String[] args) throws InterruptedException {
        Thread.setDefaultUncaughtExceptionHandler((thread, exception) -> System.out.println("uncaught in " + thread.getName() + ": " + exception));
        Thread fails = new Thread(() -> { throw new UnsupportedOperationException("here"); }, "fails");
        fails.start();
        fails.join();
        new Thread(() -> {
            try {
                Thread.sleep(20);
            } catch (InterruptedException exception) {
                throw new IllegalStateException(exception);
            }
            System.out.println("still running");
        }).start();
        throw new IllegalStateException("main, too");
    }
}
