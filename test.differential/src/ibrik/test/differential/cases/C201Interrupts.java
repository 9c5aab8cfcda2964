package ibrik.test.differential.cases;

import java.util.concurrent.locks.LockSupport;

/** Interrupts of threads that run, sleep, wait, park, join and have not started. */
public final class C201Interrupts {
    private C201Interrupts() {}

    public static void main(String[] args) throws Exception {
        Thread.currentThread().interrupt();
        System.out.println(Thread.currentThread().isInterrupted() + " " + Thread.interrupted() + " " + Thread.interrupted());
        Thread.currentThread().interrupt();
        try {
            Thread.sleep(1000);
            System.out.println("slept");
        } catch (InterruptedException exception) {
            System.out.println(exception.getMessage() + " " + Thread.currentThread().isInterrupted());
        }
        Object lock = new Object();
        run("sleep", () -> Thread.sleep(100_000));
        run("wait", () -> {
            synchronized (lock) {
                lock.wait();
            }
        });
        run("timed wait", () -> {
            synchronized (lock) {
                lock.wait(100_000);
            }
        });
        Thread main = Thread.currentThread();
        run("join", main::join);
        Thread parked = new Thread(() -> {
            LockSupport.park();
            System.out.println("park returned, interrupted " + Thread.currentThread().isInterrupted());
            LockSupport.park();
            System.out.println("and returns at once");
            Thread.interrupted();
        });
        parked.start();
        while (parked.getState() != Thread.State.WAITING) Thread.sleep(1);
        parked.interrupt();
        parked.join();
        Thread busy = new Thread(() -> {
            long turns = 0;
            while (!Thread.currentThread().isInterrupted()) turns++;
            System.out.println("busy ended " + (turns > 0));
        });
        busy.start();
        Thread.sleep(5);
        busy.interrupt();
        busy.join();
        synchronized (lock) {
            main.interrupt();
            try {
                lock.wait(10);
                System.out.println("no");
            } catch (InterruptedException exception) {
                System.out.println("wait sees it first " + exception.getMessage());
            }
        }
        System.out.println(busy.isInterrupted());
    }

    private interface Body {
        void run() throws InterruptedException;
    }

    private static void run(String name, Body body) throws InterruptedException {
        Thread thread = new Thread(() -> {
            try {
                body.run();
                System.out.println(name + " returned");
            } catch (InterruptedException exception) {
                System.out.println(name + ": " + exception.getMessage() + " " + Thread.currentThread().isInterrupted());
            }
        });
        thread.start();
        while (thread.getState() == Thread.State.RUNNABLE) Thread.sleep(1);
        thread.interrupt();
        thread.join();
    }
}
