package ibrik.test.differential.cases;

import ibrik.test.differential.Alone;

/** System.exit in a thread ends the machine while others run. */
@Alone
public final class C228ExitInThread {
    private C228ExitInThread() {}

    public static void main(String[] args) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
        Thread exits = new Thread(() -> {
            System.out.println("exit");
            System.exit(9);
            System.out.println("never");
        });
        Thread busy = new Thread(() -> {
            while (true) Thread.onSpinWait();
        });
        busy.start();
        exits.start();
        exits.join();
        System.out.println("never");
    }
}
