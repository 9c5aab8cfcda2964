package ibrik.test.differential.cases;

/** Who hears of exceptions that nothing caught. */
public final class C215UncaughtHandlers {
    private C215UncaughtHandlers() {}

    public static void main(String[] args) throws InterruptedException {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, exception) -> System.out.println("default: " + thread.getName() + " " + exception.getMessage()));
        run(new Thread(() -> { throw new IllegalStateException("one"); }, "first"));
        Thread own = new Thread(() -> { throw new IllegalStateException("two"); }, "second");
        own.setUncaughtExceptionHandler((thread, exception) -> System.out.println("own: " + thread.getName() + " " + exception.getMessage() + " " + (thread == Thread.currentThread()) + " " + thread.isAlive()));
        run(own);
        ThreadGroup group = new ThreadGroup("group") {
            @Override
            public void uncaughtException(Thread thread, Throwable exception) { System.out.println("group: " + thread.getName() + " " + exception.getMessage()); }
        };
        run(new Thread(group, () -> { throw new IllegalStateException("three"); }, "third"));
        Thread nested = new Thread(new ThreadGroup(group, "inner"), () -> { throw new StackOverflowError("four"); }, "fourth");
        System.out.println(nested.getUncaughtExceptionHandler() == nested.getThreadGroup());
        run(nested);
        System.out.println(nested.getUncaughtExceptionHandler());
        Thread deep = new Thread(() -> recurse(0), "deep");
        deep.setUncaughtExceptionHandler((thread, exception) -> System.out.println(exception.getClass().getSimpleName()));
        run(deep);
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    private static int recurse(int n) { return recurse(n + 1) + 1; }

    private static void run(Thread thread) throws InterruptedException {
        thread.start();
        thread.join();
    }
}
