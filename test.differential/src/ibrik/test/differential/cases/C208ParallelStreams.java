package ibrik.test.differential.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Parallel streams give what sequential ones do. */
public final class C208ParallelStreams {
    private C208ParallelStreams() {}

    public static void main(String[] args) {
        System.out.println(IntStream.rangeClosed(1, 10_000).parallel().asLongStream().sum());
        System.out.println(IntStream.range(0, 2000).parallel().filter(i -> i % 7 == 0).mapToObj(Integer::toString).collect(Collectors.joining(",")).hashCode());
        List<Integer> numbers = IntStream.range(0, 1000).boxed().toList();
        System.out.println(numbers.parallelStream().map(i -> i * 2).toList().equals(numbers.stream().map(i -> i * 2).toList()));
        System.out.println(numbers.parallelStream().reduce(0, Integer::sum));
        Map<Integer, Long> groups = numbers.parallelStream().collect(Collectors.groupingBy(i -> i % 3, Collectors.counting()));
        System.out.println(groups);
        AtomicInteger seen = new AtomicInteger();
        numbers.parallelStream().forEach(i -> seen.incrementAndGet());
        System.out.println(seen);
        StringBuilder ordered = new StringBuilder();
        numbers.parallelStream().limit(20).forEachOrdered(i -> ordered.append(i).append(' '));
        System.out.println(ordered);
        System.out.println(numbers.parallelStream().anyMatch(i -> i == 777) + " " + numbers.parallelStream().skip(10).findFirst().orElse(-1));
        int[] data = new int[30_000];
        Arrays.parallelSetAll(data, i -> (int) (i * 2_654_435_761L >>> 7) % 10_007);
        Arrays.parallelSort(data);
        boolean sorted = true;
        for (int i = 1; i < data.length; i++) sorted &= data[i - 1] <= data[i];
        System.out.println(sorted);
        int[] ones = new int[20_000];
        Arrays.fill(ones, 1);
        Arrays.parallelPrefix(ones, Integer::sum);
        System.out.println(ones[ones.length - 1]);
        try {
            numbers.parallelStream().forEach(i -> { if (i == 500) throw new IllegalStateException("five hundred"); });
        } catch (IllegalStateException exception) {
            Throwable cause = exception;
            while (cause.getCause() != null) cause = cause.getCause();
            System.out.println(cause.getMessage());
        }
    }
}
