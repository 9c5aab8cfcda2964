package ibrik.test.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The results prove that the programs do what they are meant to, on HotSpot first. */
class BenchmarksTest {

    @ParameterizedTest
    @CsvSource({
        // The sum of signed flips, 8629, and the most flips, 30, are the known values for nine numbers.
        "fannkuch, 8629030",
        // 2^17 - 2^(16-d) nodes for each of the depths 4, 7, 10, 13 and 16, in eight passes, times 31, and 2^17 - 1 of the
        // lasting tree.
        "binary-trees, 161499463",
        // Eight runs, each of the known 23246 packets and 9297 holds.
        "richards, -7699028462804903808",
        // What HotSpot's interpreter computes; the energy is -0.16907.
        "n-body, -4628112133804855523",
        "mandelbrot, 1297203585762626312",
        "json, 6875330342754644992",
    })
    void theResultIsTheKnownOne(String name, long expected) {
        Benchmark benchmark = Suite.all().stream().filter(b -> b.name().equals(name)).findFirst().orElseThrow();
        assertEquals(expected, benchmark.iterate());
        assertEquals(expected, benchmark.iterate(), "an iteration leaves something behind");
    }
}
