package ibrik.test.differential.cases;

import java.util.concurrent.locks.LockSupport;

/** States as others see them, and stacks of other threads. */
public final class C226ThreadStates {
    private C226ThreadStates() {}

    public static void main(String[] args) throws Exception {
        Object lock = new Object();
        Thread blocked = new Thread(() -> {
            synchronized (lock) {
                System.out.println("entered");
            }
        });
        System.out.println(blocked.getState() + " " + blocked.getStackTrace().length);
        synchronized (lock) {
            blocked.start();
            await(blocked, Thread.State.BLOCKED);
        }
        await(blocked, Thread.State.TERMINATED);
        System.out.println(blocked.getStackTrace().length);
        Thread sleeping = new Thread(C226ThreadStates::nap);
        sleeping.start();
        await(sleeping, Thread.State.TIMED_WAITING);
        boolean found = false;
        for (StackTraceElement element : sleeping.getStackTrace()) found |= element.getMethodName().equals("nap");
        System.out.println("in nap " + found);
        System.out.println("among all " + Thread.getAllStackTraces().containsKey(sleeping));
        sleeping.interrupt();
        sleeping.join();
        Thread parked = new Thread(() -> LockSupport.park("blocker"));
        parked.start();
        await(parked, Thread.State.WAITING);
        System.out.println(LockSupport.getBlocker(parked));
        LockSupport.unpark(parked);
        parked.join();
        System.out.println(LockSupport.getBlocker(parked));
        Thread spinning = new Thread(() -> {
            while (!Thread.interrupted()) { }
        });
        spinning.start();
        System.out.println(spinning.getState());
        spinning.interrupt();
        spinning.join();
        System.out.println(Thread.currentThread().getState() + " " + (Thread.currentThread().getStackTrace().length > 1));
    }

    private static void nap() {
        try {
            Thread.sleep(100_000);
        } catch (InterruptedException exception) {
            System.out.println("woken");
        }
    }

    private static void await(Thread thread, Thread.State state) throws InterruptedException {
        while (thread.getState() != state) Thread.sleep(1);
        System.out.println(state);
    }
}
