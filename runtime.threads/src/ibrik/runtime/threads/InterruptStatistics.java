package ibrik.runtime.threads;

import ibrik.runtime.core.Interrupts;
import java.util.ArrayList;
import java.util.List;

/** Interrupts so far, for those who want to show them. Any thread. */
public final class InterruptStatistics {
    private static InterruptLine[] lines = new InterruptLine[0];
    private static int alarm = -1;

    /**
     * A line.
     *
     * @param line its number, as the interrupt controller counts
     * @param name of the devices that it serves; empty if none does
     * @param count how often it has interrupted, modulo 2^32
     * @param stuck whether it was given up because its handlers found nothing to do, and stays masked
     */
    public record Line(int line, String name, long count, boolean stuck) {}

    private InterruptStatistics() {}

    static void watch(InterruptLine[] lines, int alarm) {
        InterruptStatistics.lines = lines;
        InterruptStatistics.alarm = alarm;
    }

    /** The lines that have a handler or have interrupted, by number. */
    public static List<Line> lines() {
        List<Line> result = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            InterruptLine line = lines[i];
            long count = Interrupts.count(i);
            if (line != null) result.add(new Line(i, line.name(), count, line.isStuck()));
            else if (i == alarm) result.add(new Line(i, "alarm", count, false));
            else if (count != 0) result.add(new Line(i, "", count, false));
        }
        return result;
    }

    /** How many interrupts were no longer there when the controller was asked which line it was. */
    public static long spurious() { return Interrupts.spurious(); }
}
