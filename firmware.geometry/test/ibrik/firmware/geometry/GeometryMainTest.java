package ibrik.firmware.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GeometryMainTest {
    private static String run(String input, int status) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(status, GeometryMain.run(new ByteArrayInputStream(input.getBytes(StandardCharsets.US_ASCII)), new PrintStream(out)));
        return out.toString(StandardCharsets.US_ASCII);
    }

    @Test
    void squareWithAPointInside() throws IOException {
        String out = run("0 0\n4 0\n4 3\n0 3\n1 1\n\n", 0);
        assertTrue(out.contains("points: 5\nhull: Polygon (0.0, 0.0) (0.0, 3.0) (4.0, 3.0) (4.0, 0.0) (0.0, 0.0)\narea: 12.0\n"), out);
        assertTrue(out.contains("triangles: 4\n"), out);
    }

    @Test
    void noPoints() throws IOException { assertTrue(run("", 0).startsWith("points: 0\n")); }

    @Test
    void aLineThatIsNoPointIsRefused() throws IOException {
        assertEquals("line 2 is not a point: \"x\"; write two numbers with a blank between them.\n", run("1 2\nx\n", 2));
    }
}
