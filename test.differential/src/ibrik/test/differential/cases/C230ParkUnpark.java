package ibrik.test.differential.cases;

import java.util.concurrent.locks.LockSupport;

/** Permits of threads. */
public final class C230ParkUnpark {
    private C230ParkUnpark() {}

    public static void main(String[] args) throws Exception {
        Thread main = Thread.currentThread();
        LockSupport.unpark(main);
        LockSupport.unpark(main);
        LockSupport.park();
        System.out.println("first permit");
        int[] turn = new int[1];
        Thread[] two = new Thread[2];
        StringBuffer out = new StringBuffer();
        for (int i = 0; i < 2; i++) {
            int me = i;
            two[i] = new Thread(() -> {
                for (int j = 0; j < 50; j++) {
                    while (true) {
                        synchronized (turn) {
                            if (turn[0] % 2 == me) break;
                        }
                        LockSupport.park();
                    }
                    out.append(me);
                    synchronized (turn) {
                        turn[0]++;
                    }
                    LockSupport.unpark(two[1 - me]);
                }
            });
        }
        two[0].start();
        two[1].start();
        two[0].join();
        two[1].join();
        System.out.println(out);
        Thread fresh = new Thread(() -> {
            LockSupport.parkNanos(20_000_000);
            System.out.println("went on");
        });
        LockSupport.unpark(fresh);
        fresh.start();
        fresh.join();
        LockSupport.unpark(fresh);
        LockSupport.unpark(null);
    }
}
