// A program over a library that no one here wrote prints HotSpot's digits on every target.
package ibrik.test.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.firmware.geometry.GeometryMain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.locationtech.jts.geom.Coordinate;

final class GeometryTest {

    private static final int STATUS_OF_BAD_INPUT = 2;

    @TestFactory
    Stream<DynamicContainer> firmwareGeometryPrintsWhatItPrintsOnHotSpot() throws Exception {
        List<String> classPath = List.of(HotSpotRunner.location(GeometryMain.class), HotSpotRunner.location(Coordinate.class));
        TargetRunner oracle = new HotSpotRunner("hotspot", classPath, GeometryMain.class.getName());
        Map<String, TargetRunner.Result> expected = new LinkedHashMap<>();
        for (Map.Entry<String, String> input : inputs().entrySet()) {
            expected.put(input.getKey(), run(oracle, input.getValue()));
            assertEquals(input.getKey().equals("no point") ? STATUS_OF_BAD_INPUT : 0, expected.get(input.getKey()).status(), input.getKey());
        }
        return Targets.images("firmware.geometry").stream().map(target -> DynamicContainer.dynamicContainer(target.name(), inputs().entrySet().stream()
                .map(input -> DynamicTest.dynamicTest(input.getKey(), () -> compare(expected.get(input.getKey()), target, input.getValue())))));
    }

    private static void compare(TargetRunner.Result expected, TargetRunner target, String input) throws IOException, InterruptedException {
        TargetRunner.Result actual = run(target, input);
        assertEquals(text(expected), text(actual), () -> "firmware.geometry on " + target.name() + ": " + actual.errors());
    }

    private static TargetRunner.Result run(TargetRunner target, String input) throws IOException, InterruptedException {
        return target.run(List.of(), input.getBytes(StandardCharsets.US_ASCII));
    }

    private static String text(TargetRunner.Result result) {
        return new String(result.output(), StandardCharsets.UTF_8) + "== status " + result.status();
    }

    private static Map<String, String> inputs() {
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("square", "0 0\n4 0\n4 3\n0 3\n1 1\n\n");
        inputs.put("nothing", "\n");
        inputs.put("one point", "2.5 -7e3\n\n");
        inputs.put("on a line", "0 0\n1 1\n2 2\n3 3\n\n");
        inputs.put("twice the same", "1 2\n1 2\n3 4\n0 9\n\n");
        inputs.put("large and small", "1e-300 1e15\n-1e15 0\n4.9e-324 -1e12\n0.1 0.2\n\n");
        inputs.put("no point", "1 2\nx\n");
        inputs.put("many", many());
        return inputs;
    }

    private static String many() {
        Random random = new Random(20250922);
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            points.append(random.nextGaussian() * 100).append(' ').append(random.nextInt(200) / 8.0).append('\n');
        }
        return points.append('\n').toString();
    }
}
