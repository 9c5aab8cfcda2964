package ibrik.test.differential.cases;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Uses streams: filter, map, flatMap, sorted, distinct, limit, reduce, collectors. */
public final class C107Streams {

    record Person(String name, int age, String city) {
    }

    public static void main(String[] args) {
        List<Person> people = List.of(new Person("ann", 30, "Bonn"), new Person("bob", 25, "Kiel"), new Person("cy", 35, "Bonn"),
                new Person("di", 25, "Ulm"), new Person("ed", 41, "Kiel"));
        System.out.println(people.stream().filter(p -> p.age() > 26).map(Person::name).collect(Collectors.toList()));
        System.out.println(people.stream().sorted(Comparator.comparing(Person::age).thenComparing(Person::name, Comparator.reverseOrder())).map(Person::name).toList());
        System.out.println(people.stream().mapToInt(Person::age).sum() + " " + people.stream().mapToInt(Person::age).average().getAsDouble());
        System.out.println(people.stream().map(Person::city).distinct().collect(Collectors.joining(", ", "[", "]")));
        Map<String, List<String>> byCity = people.stream().collect(Collectors.groupingBy(Person::city, TreeMap::new, Collectors.mapping(Person::name, Collectors.toList())));
        System.out.println(byCity);
        System.out.println(people.stream().collect(Collectors.partitioningBy(p -> p.age() > 28, Collectors.counting())));
        System.out.println(new TreeMap<>(people.stream().collect(Collectors.toMap(Person::city, Person::age, Integer::sum))));
        System.out.println(Stream.of("a b", "c", "d e f").flatMap(s -> Arrays.stream(s.split(" "))).collect(Collectors.joining()));
        System.out.println(Stream.iterate(1, x -> x * 3).limit(10).skip(2).reduce(0, Integer::sum));
        System.out.println(Stream.of(5, 3, 8).max(Comparator.naturalOrder()).get() + " " + Stream.of(5, 3).anyMatch(x -> x == 3) + Stream.of(5, 3).allMatch(x -> x > 3)
                + Stream.empty().findFirst().isPresent());
        System.out.println(Stream.of(1, 2, 3, 4, 5, 6).takeWhile(x -> x < 4).toList() + "" + Stream.of(1, 2, 3, 4, 5, 6).dropWhile(x -> x < 4).toList());
        StringBuilder order = new StringBuilder();
        System.out.println(Stream.of(1, 2, 3, 4).peek(order::append).filter(x -> x > 1).peek(x -> order.append('p')).findFirst().get() + " " + order);
        var ages = people.stream().collect(Collectors.summarizingInt(Person::age));
        System.out.println(ages.getMin() + " " + ages.getMax() + " " + ages.getAverage() + " " + ages.getCount());
        System.out.println("" + Stream.of("x", "yy", "zzz").collect(Collectors.teeing(Collectors.counting(), Collectors.joining(), (n, s) -> n + s)));
        System.out.println(Stream.concat(Stream.of(1), Stream.of(2, 3)).map(x -> x * x).toList());
        Object[] array = Stream.of(3, 1, 2).sorted().toArray();
        System.out.println(Arrays.toString(array) + Stream.of(1, 2).mapMulti((Integer x, java.util.function.Consumer<Object> sink) -> {
            sink.accept(x);
            sink.accept(-x);
        }).toList());
    }
}
