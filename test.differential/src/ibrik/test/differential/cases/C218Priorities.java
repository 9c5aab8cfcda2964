package ibrik.test.differential.cases;

/** Priorities are kept, limited and inherited by new threads. */
public final class C218Priorities {
    private C218Priorities() {}

    public static void main(String[] args) throws InterruptedException {
        Thread main = Thread.currentThread();
        System.out.println(main.getPriority());
        Thread thread = new Thread(() -> System.out.println("runs with " + Thread.currentThread().getPriority()));
        thread.setPriority(Thread.MAX_PRIORITY);
        thread.start();
        thread.join();
        System.out.println(thread.getPriority());
        for (int priority : new int[] {0, 11, -1}) {
            try {
                main.setPriority(priority);
            } catch (IllegalArgumentException exception) {
                System.out.println("no " + priority);
            }
        }
        main.setPriority(7);
        System.out.println(new Thread().getPriority());
        ThreadGroup group = new ThreadGroup("limited");
        group.setMaxPriority(4);
        Thread limited = new Thread(group, () -> { });
        System.out.println(limited.getPriority() + " " + group.getMaxPriority());
        limited.setPriority(9);
        System.out.println(limited.getPriority());
        main.setPriority(Thread.NORM_PRIORITY);
        Thread low = new Thread(() -> {
            Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
            long end = System.nanoTime() + 10_000_000;
            while (System.nanoTime() < end) { }
            System.out.println("low done " + Thread.currentThread().getPriority());
        });
        low.start();
        low.join();
    }
}
