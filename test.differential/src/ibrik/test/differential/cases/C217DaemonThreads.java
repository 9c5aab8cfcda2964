package ibrik.test.differential.cases;

import ibrik.test.differential.Alone;

/** Daemons do not keep the machine alive. */
@Alone
public final class C217DaemonThreads {
    private C217DaemonThreads() {}

    public static void main(String[] args) throws InterruptedException {
        Thread daemon = new Thread(() -> {
            while (true) Thread.onSpinWait();
        });
        daemon.setDaemon(true);
        daemon.start();
        Thread sleeper = new Thread(() -> {
            try {
                Thread.sleep(1_000_000);
            } catch (InterruptedException exception) {
                System.out.println("no");
            }
        });
        sleeper.setDaemon(true);
        sleeper.start();
        Thread child = new Thread(() -> System.out.println(new Thread().isDaemon()));
        child.start();
        child.join();
        Thread daemonsChild = new Thread(() -> System.out.println(new Thread().isDaemon()));
        daemonsChild.setDaemon(true);
        daemonsChild.start();
        daemonsChild.join();
        try {
            sleeper.setDaemon(false);
        } catch (IllegalThreadStateException exception) {
            System.out.println("too late");
        }
        System.out.println("main ends");
    }
}
