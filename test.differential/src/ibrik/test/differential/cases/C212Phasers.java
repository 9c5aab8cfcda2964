package ibrik.test.differential.cases;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** Threads that meet: Phaser, CyclicBarrier, Exchanger. */
public final class C212Phasers {
    private C212Phasers() {}

    public static void main(String[] args) throws Exception {
        AtomicIntegerArray counts = new AtomicIntegerArray(5);
        Phaser phaser = new Phaser(1) {
            @Override
            protected boolean onAdvance(int phase, int registered) {
                System.out.println("phase " + phase + ": " + counts.get(Math.min(phase, 4)) + " of " + registered);
                return phase >= 4 || registered == 0;
            }
        };
        for (int i = 0; i < 3; i++) {
            phaser.register();
            new Thread(() -> {
                for (int phase = 0; phase < 5; phase++) {
                    counts.incrementAndGet(phase);
                    phaser.arriveAndAwaitAdvance();
                }
            }).start();
        }
        while (!phaser.isTerminated()) phaser.arriveAndAwaitAdvance();
        System.out.println("terminated " + (phaser.getPhase() < 0));

        StringBuffer log = new StringBuffer();
        CyclicBarrier barrier = new CyclicBarrier(3, () -> log.append('|'));
        Thread[] threads = new Thread[3];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> {
                try {
                    for (int j = 0; j < 4; j++) {
                        log.append('.');
                        barrier.await();
                    }
                } catch (InterruptedException | BrokenBarrierException exception) {
                    throw new IllegalStateException(exception);
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) thread.join();
        System.out.println(log);
        try {
            barrier.await(5, TimeUnit.MILLISECONDS);
        } catch (TimeoutException exception) {
            System.out.println("broken " + barrier.isBroken());
        }
        barrier.reset();
        System.out.println(barrier.isBroken() + " " + barrier.getParties());

        Exchanger<String> exchanger = new Exchanger<>();
        String[] got = new String[2];
        Thread other = new Thread(() -> {
            try {
                got[1] = exchanger.exchange("from other");
            } catch (InterruptedException exception) {
                throw new IllegalStateException(exception);
            }
        });
        other.start();
        got[0] = exchanger.exchange("from main");
        other.join();
        System.out.println(got[0] + ", " + got[1]);
    }
}
