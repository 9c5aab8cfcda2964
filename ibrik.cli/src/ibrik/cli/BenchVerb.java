// ./ibrik bench
package ibrik.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Measures and prints figures. A figure that cannot be measured is shown as such, and the others all the same. */
final class BenchVerb {

    private BenchVerb() {}

    static int run(Session session) throws Exception {
        List<Figure> figures = new ArrayList<>();
        boolean json = session.line().flag("json");
        if (!json) {
            System.out.printf("%-28s %12s %-13s %-13s %-7s %s%n", "figure", "measured", "unit", "to reach", "", "for comparison");
        }
        Consumer<Figure> shown = figure -> {
            figures.add(figure);
            if (!json) {
                session.progress().done();
                System.out.println(figure.row());
            }
        };
        new HelloFigures(session, shown).measure();
        new LatencyFigures(session, shown).measure();
        new SpeedFigures(session, shown).measure();
        new InstructionFigures(session, shown).measure();
        if (figures.isEmpty()) {
            throw new Refusal("there is no figure named " + String.join(", ", session.line().words())
                    + "; without a name all are measured, and a name chooses all that begin with it: methods, image, memory, boot, link, monitor, switch, interrupt, fast-handler, preemption, alarm-latest, thread-bytes, collection, nursery, speed, instructions.");
        }
        if (json) {
            session.progress().done();
            System.out.println("[\n  " + String.join(",\n  ", figures.stream().map(Figure::json).toList()) + "\n]");
        }
        return figures.stream().allMatch(Figure::reached) ? 0 : 1;
    }

    /** Whether a figure is to be measured: without names all are, a name chooses all figures that begin with it. */
    static boolean isWanted(Session session, String figure) {
        return session.line().words().isEmpty() || session.line().words().stream().anyMatch(figure::startsWith);
    }

    static String reason(Exception e) {
        String message = String.valueOf(e.getMessage() == null ? e : e.getMessage()).strip();
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
