package ibrik.test.differential.cases;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Virtual threads, and the builders of both kinds. */
public final class C214VirtualThreads {
    private C214VirtualThreads() {}

    public static void main(String[] args) throws Exception {
        Thread virtual = Thread.ofVirtual().name("light").unstarted(() -> System.out.println(Thread.currentThread().getName() + " " + Thread.currentThread().isVirtual()));
        System.out.println(virtual.isVirtual() + " " + virtual.isDaemon() + " " + virtual.getPriority() + " " + virtual.getState());
        virtual.start();
        virtual.join();
        System.out.println(virtual.getState() + " " + virtual.isAlive());
        Thread.startVirtualThread(() -> System.out.println("[" + Thread.currentThread().getName() + "]")).join();
        AtomicInteger sum = new AtomicInteger();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                int number = i;
                executor.submit(() -> {
                    Thread.sleep(1);
                    return sum.addAndGet(number);
                });
            }
        }
        System.out.println(sum);
        Thread platform = Thread.ofPlatform().name("heavy-", 7).daemon().priority(3).start(() -> System.out.println(Thread.currentThread().getName() + " " + Thread.currentThread().isDaemon()
            + " " + Thread.currentThread().getPriority() + " " + Thread.currentThread().isVirtual()));
        platform.join();
        ThreadFactory factory = Thread.ofVirtual().name("v", 0).factory();
        for (int i = 0; i < 3; i++) {
            Thread thread = factory.newThread(() -> System.out.println(Thread.currentThread().getName()));
            thread.start();
            thread.join();
        }
        try {
            virtual.setDaemon(false);
        } catch (IllegalArgumentException exception) {
            System.out.println(exception.getMessage());
        }
        System.out.println(virtual.getThreadGroup() == null);
        Object lock = new Object();
        Thread waiter = Thread.ofVirtual().start(() -> {
            synchronized (lock) {
                try {
                    lock.wait();
                } catch (InterruptedException exception) {
                    System.out.println("interrupted");
                }
            }
        });
        while (waiter.getState() != Thread.State.WAITING) Thread.sleep(1);
        waiter.interrupt();
        waiter.join();
    }
}
