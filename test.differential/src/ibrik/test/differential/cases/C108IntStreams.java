package ibrik.test.differential.cases;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Uses IntStream, LongStream and DoubleStream: range, sum, boxed, iterate, statistics. */
public final class C108IntStreams {

    public static void main(String[] args) {
        System.out.println(IntStream.range(0, 100).sum() + " " + IntStream.rangeClosed(1, 5).reduce(1, (a, b) -> a * b));
        System.out.println(IntStream.range(0, 20).filter(i -> i % 3 == 0).map(i -> i * i).boxed().toList());
        System.out.println(LongStream.rangeClosed(1, 20).reduce(1, (a, b) -> a * b) + " " + LongStream.range(0, 10).mapToInt(l -> (int) l).max().getAsInt());
        System.out.println(DoubleStream.of(1.5, 2.5, 3.5).sum() + " " + DoubleStream.of(1, 2, 3).average().getAsDouble() + " " + DoubleStream.empty().max().isPresent());
        System.out.println(IntStream.iterate(1, i -> i < 500, i -> i * 2).mapToObj(Integer::toString).reduce("", String::concat));
        System.out.println(IntStream.of(3, 1, 2).sorted().boxed().toList() + " " + IntStream.of(3, 3, 1).distinct().count());
        var statistics = IntStream.rangeClosed(1, 10).summaryStatistics();
        System.out.println(statistics.getSum() + " " + statistics.getMax() + " " + statistics.getAverage());
        System.out.println(IntStream.range(2, 100).filter(n -> IntStream.rangeClosed(2, (int) Math.sqrt(n)).noneMatch(d -> n % d == 0)).boxed().toList());
        System.out.println("hello".chars().mapToObj(c -> "" + (char) c).toList() + " " + "hello".chars().boxed().toList());
        int[] squares = IntStream.range(0, 6).map(i -> i * i).toArray();
        System.out.println(squares[5] + " " + IntStream.of(squares).asLongStream().sum() + " " + IntStream.of(squares).anyMatch(i -> i == 16));
        System.out.println(IntStream.generate(() -> 7).limit(5).sum() + " " + IntStream.concat(IntStream.of(1), IntStream.of(2)).count());
        System.out.println(IntStream.rangeClosed(1, 5).asDoubleStream().map(Math::sqrt).sum());
    }
}
