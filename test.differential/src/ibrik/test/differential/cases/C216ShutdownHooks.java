package ibrik.test.differential.cases;

import ibrik.test.differential.Alone;

/** Hooks run when the last thread that is no daemon has ended. */
@Alone
public final class C216ShutdownHooks {
    private C216ShutdownHooks() {}

    public static void main(String[] args) throws InterruptedException {
        Thread removed = new Thread(() -> System.out.println("removed"));
        Runtime.getRuntime().addShutdownHook(removed);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
        System.out.println(Runtime.getRuntime().removeShutdownHook(removed) + " " + Runtime.getRuntime().removeShutdownHook(removed));
        new Thread(() -> {
            try {
                Thread.sleep(50);
            } catch (InterruptedException exception) {
                throw new IllegalStateException(exception);
            }
            System.out.println("worker ends");
            try {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> { throw new IllegalStateException("never"); }) {
                    @Override
                    public void run() { }
                });
            } catch (IllegalStateException exception) {
                System.out.println("no");
            }
        }).start();
        System.out.println("main ends");
    }
}
