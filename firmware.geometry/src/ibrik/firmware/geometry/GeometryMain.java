package ibrik.firmware.geometry;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.triangulate.DelaunayTriangulationBuilder;

/** Reads points and prints what JTS finds out about them. Runs as an ordinary program too, for comparison. */
public final class GeometryMain {
    private GeometryMain() {}

    public static void main(String[] args) throws IOException { System.exit(run(System.in, System.out)); }

    /** Status 2 and one sentence if a line is not a point. */
    static int run(InputStream in, PrintStream out) throws IOException {
        List<Coordinate> points = new ArrayList<>();
        int number = 1;
        for (String line = readLine(in); line != null && !line.isBlank(); line = readLine(in), number++) {
            Coordinate point = parse(line);
            if (point == null) {
                out.println("line " + number + " is not a point: \"" + line.strip() + "\"; write two numbers with a blank between them.");
                return 2;
            }
            points.add(point);
        }
        print(points.toArray(new Coordinate[0]), out);
        return 0;
    }

    private static void print(Coordinate[] points, PrintStream out) {
        GeometryFactory factory = new GeometryFactory();
        Geometry cloud = factory.createMultiPointFromCoords(points);
        Geometry hull = cloud.convexHull();
        out.println("points: " + points.length);
        out.println("hull: " + describe(hull));
        out.println("area: " + hull.getArea());
        out.println("perimeter: " + hull.getLength());
        if (points.length > 0) {
            Coordinate centre = cloud.getCentroid().getCoordinate();
            out.println("centre: " + describe(centre));
            Geometry disc = factory.createPoint(centre).buffer(1.0, 4);
            out.println("disc of radius 1 around it: area " + disc.getArea());
            out.println("hull contains centre: " + hull.contains(factory.createPoint(centre)));
            out.println("hull intersects disc: " + hull.intersects(disc));
            out.println("hull contains disc: " + hull.contains(disc));
            out.println("common area: " + hull.intersection(disc).getArea());
        }
        triangulate(points, factory, out);
    }

    private static void triangulate(Coordinate[] points, GeometryFactory factory, PrintStream out) {
        if (points.length < 3) return;
        DelaunayTriangulationBuilder builder = new DelaunayTriangulationBuilder();
        builder.setSites(List.of(points));
        Geometry triangles = builder.getTriangles(factory);
        out.println("triangles: " + triangles.getNumGeometries());
        for (int i = 0; i < triangles.getNumGeometries(); i++) out.println("  " + describe(triangles.getGeometryN(i)));
    }

    private static String describe(Geometry geometry) {
        StringBuilder text = new StringBuilder(geometry.getGeometryType());
        for (Coordinate coordinate : geometry.getCoordinates()) text.append(' ').append(describe(coordinate));
        return text.toString();
    }

    private static String describe(Coordinate coordinate) { return "(" + coordinate.getX() + ", " + coordinate.getY() + ")"; }

    private static Coordinate parse(String line) {
        String text = line.strip();
        int blank = text.indexOf(' ');
        if (blank < 0) return null;
        try {
            return new Coordinate(Double.parseDouble(text.substring(0, blank)), Double.parseDouble(text.substring(blank).strip()));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String readLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            int next = in.read();
            if (next < 0) return line.isEmpty() ? null : line.toString();
            if (next == '\n') return line.toString();
            if (next != '\r') line.append((char) next);
        }
    }
}
