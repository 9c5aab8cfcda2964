// A figure of each program of test.benchmark, and their geometric mean.
package ibrik.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * The same programs here and elsewhere, as ratios.
 *
 * @param name of the mean; each program's figure is called {@code name.program}
 * @param atLeast whether the limits are lower ones
 * @param each limit of each program
 * @param mean limit of the mean, which is shown if all programs are wanted
 * @param comparison what others reach on the mean
 */
record ProgramFigures(String name, String unit, boolean atLeast, double each, double mean, String comparison, Session session, Consumer<Figure> shown) {

    static final String BUNDLE = "test.benchmark";
    private static final List<String> PROGRAMS = List.of("n-body", "binary-trees", "fannkuch", "mandelbrot", "richards", "json");

    /** What a program reached, and its figure's comparison. */
    record Ratio(double value, String comparison) {}

    /** Makes what all programs need; called only if one of them is wanted. */
    @FunctionalInterface
    interface Preparation {
        Measurement prepare() throws Exception;
    }

    @FunctionalInterface
    interface Measurement {
        Ratio take(String program) throws Exception;
    }

    /** What a program printed: its cost and its result. */
    record Measured(long cost, String result) {

        /** Reads the last line, "name cost result". */
        static Measured of(int status, String output, String ending) throws IOException {
            String[] words = output.substring(output.lastIndexOf('\n') + 1).split(" ");
            if (status != 0 || words.length != 3) {
                throw new IOException(ending + ": " + output.substring(Math.max(0, output.length() - 200)));
            }
            return new Measured(Long.parseLong(words[1]), words[2]);
        }

        /** This cost divided by the other's. */
        double per(Measured other) {
            return (double) cost / other.cost;
        }

        void requireResultOf(Measured theirs, String whose) throws IOException {
            if (!result.equals(theirs.result)) {
                throw new IOException("result " + result + " differs from " + whose + "'s " + theirs.result);
            }
        }
    }

    void measure(Preparation preparation) {
        List<String> wanted = PROGRAMS.stream().filter(p -> BenchVerb.isWanted(session, name + "." + p)).toList();
        if (wanted.isEmpty()) {
            return;
        }
        Measurement measurement;
        try {
            measurement = preparation.prepare();
        } catch (Exception e) {
            shown.accept(Figure.failed(name, unit, mean, atLeast, BenchVerb.reason(e)));
            return;
        }
        double logarithms = 0;
        for (String program : wanted) {
            logarithms += Math.log(measure(program, measurement));
        }
        if (wanted.size() == PROGRAMS.size()) {
            shown.accept(new Figure(name, unit, Math.exp(logarithms / PROGRAMS.size()), mean, atLeast, comparison));
        }
    }

    private double measure(String program, Measurement measurement) {
        String figure = name + "." + program;
        session.progress().step("measuring " + figure);
        try {
            Ratio ratio = measurement.take(program);
            shown.accept(new Figure(figure, unit, ratio.value, each, atLeast, ratio.comparison));
            return ratio.value;
        } catch (Exception e) {
            shown.accept(Figure.failed(figure, unit, each, atLeast, BenchVerb.reason(e)));
            return Double.NaN;
        }
    }
}
