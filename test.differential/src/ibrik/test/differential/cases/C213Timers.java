package ibrik.test.differential.cases;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** java.util.Timer and scheduled executors. */
public final class C213Timers {
    private C213Timers() {}

    public static void main(String[] args) throws Exception {
        Timer timer = new Timer("clock", true);
        StringBuffer order = new StringBuffer();
        CountDownLatch three = new CountDownLatch(3);
        CountDownLatch ticks = new CountDownLatch(4);
        timer.schedule(task(() -> { order.append("c"); three.countDown(); }), 90);
        timer.schedule(task(() -> { order.append("a"); three.countDown(); }), 5);
        timer.schedule(task(() -> { order.append("b"); three.countDown(); }), 45);
        TimerTask never = task(() -> order.append("never"));
        timer.schedule(never, 30);
        System.out.println(never.cancel() + " " + never.cancel());
        timer.scheduleAtFixedRate(task(ticks::countDown), 1, 3);
        three.await();
        ticks.await();
        System.out.println(order);
        timer.cancel();
        try {
            timer.schedule(task(() -> { }), 1);
        } catch (IllegalStateException exception) {
            System.out.println(exception.getMessage());
        }
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(2);
        ScheduledFuture<String> later = executor.schedule(() -> "later", 10, TimeUnit.MILLISECONDS);
        CountDownLatch rounds = new CountDownLatch(3);
        ScheduledFuture<?> periodic = executor.scheduleWithFixedDelay(rounds::countDown, 1, 2, TimeUnit.MILLISECONDS);
        System.out.println(later.get());
        rounds.await();
        System.out.println(periodic.cancel(false) + " " + periodic.isCancelled());
        ScheduledFuture<?> fails = executor.scheduleAtFixedRate(() -> { throw new IllegalStateException("tick"); }, 0, 1, TimeUnit.MILLISECONDS);
        try {
            fails.get();
        } catch (java.util.concurrent.ExecutionException exception) {
            System.out.println(exception.getCause().getMessage());
        }
        executor.shutdown();
        System.out.println(executor.awaitTermination(20, TimeUnit.SECONDS));
    }

    private static TimerTask task(Runnable body) {
        return new TimerTask() {
            @Override
            public void run() { body.run(); }
        };
    }
}
