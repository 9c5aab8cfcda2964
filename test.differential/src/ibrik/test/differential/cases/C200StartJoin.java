package ibrik.test.differential.cases;

/** Threads start, run, end and are joined; a thread starts once. */
public final class C200StartJoin {
    private C200StartJoin() {}

    public static void main(String[] args) throws InterruptedException {
        int[] results = new int[8];
        Thread[] threads = new Thread[results.length];
        for (int i = 0; i < threads.length; i++) {
            int number = i;
            threads[i] = new Thread(() -> {
                int sum = 0;
                for (int j = 0; j <= 10_000 * number; j++) sum += j;
                results[number] = sum;
            });
        }
        System.out.println(threads[0].isAlive() + " " + threads[0].getState());
        for (Thread thread : threads) thread.start();
        for (Thread thread : threads) thread.join();
        for (int result : results) System.out.println(result);
        System.out.println(threads[0].isAlive() + " " + threads[0].getState());
        try {
            threads[0].start();
        } catch (IllegalThreadStateException exception) {
            System.out.println("once only");
        }
        threads[0].join();
        threads[0].join(10);
        Thread sub = new Thread("sub") {
            @Override
            public void run() {
                System.out.println(getName() + " " + (currentThread() == this) + " " + isAlive());
            }
        };
        sub.start();
        sub.join();
        Thread sleeper = new Thread(() -> sleep(200));
        sleeper.start();
        sleeper.join(5);
        System.out.println(sleeper.isAlive());
        System.out.println(sleeper.join(java.time.Duration.ofSeconds(20)));
        Thread.currentThread().setName("renamed");
        System.out.println(Thread.currentThread().getName());
        Thread.currentThread().setName("main");
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException exception) {
            throw new IllegalStateException(exception);
        }
    }
}
