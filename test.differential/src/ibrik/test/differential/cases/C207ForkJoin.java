package ibrik.test.differential.cases;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.TimeUnit;

/** Work that is split: recursive tasks and actions. */
public final class C207ForkJoin {
    private C207ForkJoin() {}

    private static final class Sum extends RecursiveTask<Long> {
        private static final long serialVersionUID = 1;
        private final int[] data;
        private final int from;
        private final int to;

        Sum(int[] data, int from, int to) {
            this.data = data;
            this.from = from;
            this.to = to;
        }

        @Override
        protected Long compute() {
            if (to - from <= 1000) {
                long sum = 0;
                for (int i = from; i < to; i++) sum += data[i];
                return sum;
            }
            int middle = from + to >>> 1;
            Sum left = new Sum(data, from, middle);
            Sum right = new Sum(data, middle, to);
            left.fork();
            return right.compute() + left.join();
        }
    }

    private static final class Increment extends RecursiveAction {
        private static final long serialVersionUID = 1;
        private final int[] data;
        private final int from;
        private final int to;

        Increment(int[] data, int from, int to) {
            this.data = data;
            this.from = from;
            this.to = to;
        }

        @Override
        protected void compute() {
            if (to - from < 500) {
                for (int i = from; i < to; i++) data[i]++;
            } else {
                int middle = from + to >>> 1;
                invokeAll(new Increment(data, from, middle), new Increment(data, middle, to));
            }
        }
    }

    private static int fibonacci(int n) { return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2); }

    public static void main(String[] args) throws Exception {
        int[] data = new int[20_000];
        for (int i = 0; i < data.length; i++) data[i] = i;
        ForkJoinPool pool = new ForkJoinPool(3);
        System.out.println(pool.invoke(new Sum(data, 0, data.length)));
        pool.invoke(new Increment(data, 0, data.length));
        System.out.println(pool.submit(new Sum(data, 0, data.length)).get());
        System.out.println(pool.getParallelism() + " " + pool.submit(() -> fibonacci(15)).get());
        try {
            pool.submit((java.util.concurrent.Callable<String>) () -> { throw new IllegalStateException("in task"); }).get();
        } catch (ExecutionException exception) {
            Throwable cause = exception.getCause();
            while (cause.getCause() != null) cause = cause.getCause();
            System.out.println(cause.getMessage());
        }
        pool.shutdown();
        System.out.println(pool.awaitTermination(20, TimeUnit.SECONDS));
        System.out.println(ForkJoinPool.commonPool().invoke(new Sum(data, 0, data.length)));
        System.out.println(new Sum(data, 0, 10).invoke());
    }
}
