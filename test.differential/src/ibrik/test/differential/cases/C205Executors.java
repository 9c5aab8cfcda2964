package ibrik.test.differential.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Thread pools: submit, invokeAll, invokeAny, shutdown, cancellation. */
public final class C205Executors {
    private C205Executors() {}

    public static void main(String[] args) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> futures = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                int number = i;
                futures.add(pool.submit(() -> number * number));
            }
            int sum = 0;
            for (Future<Integer> future : futures) sum += future.get();
            System.out.println(sum);
            List<Callable<String>> calls = List.of(() -> "a", () -> "b", () -> "c");
            StringBuilder all = new StringBuilder();
            for (Future<String> future : pool.invokeAll(calls)) all.append(future.get());
            System.out.println(all);
            System.out.println("abc".contains(pool.invokeAny(calls)));
            Future<?> failed = pool.submit(() -> { throw new IllegalStateException("broken"); });
            try {
                failed.get();
            } catch (ExecutionException exception) {
                System.out.println(exception.getCause().getMessage() + " " + failed.state());
            }
        }
        ExecutorService single = Executors.newSingleThreadExecutor(task -> new Thread(task, "worker"));
        CountDownLatch go = new CountDownLatch(1);
        Future<String> first = single.submit(() -> {
            go.await();
            return Thread.currentThread().getName();
        });
        Future<String> second = single.submit(() -> "second");
        System.out.println(second.cancel(true) + " " + second.isCancelled());
        go.countDown();
        System.out.println(first.get(20, TimeUnit.SECONDS));
        try {
            second.get();
        } catch (CancellationException exception) {
            System.out.println("cancelled");
        }
        single.shutdown();
        System.out.println(single.awaitTermination(20, TimeUnit.SECONDS) + " " + single.isTerminated());
        try {
            single.submit(() -> "late");
        } catch (RejectedExecutionException exception) {
            System.out.println("rejected");
        }
        ThreadPoolExecutor pool = new ThreadPoolExecutor(1, 2, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1), new ThreadPoolExecutor.CallerRunsPolicy());
        CountDownLatch hold = new CountDownLatch(1);
        for (int i = 0; i < 3; i++) {
            pool.execute(() -> {
                try {
                    hold.await();
                } catch (InterruptedException exception) {
                    hold.countDown();
                }
            });
        }
        pool.execute(() -> System.out.println("in " + Thread.currentThread().getName()));
        System.out.println(pool.getPoolSize() + " " + pool.getQueue().size());
        System.out.println(pool.shutdownNow().size());
        System.out.println(pool.awaitTermination(20, TimeUnit.SECONDS));
    }
}
