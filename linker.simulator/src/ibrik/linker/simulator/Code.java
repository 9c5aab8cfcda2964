package ibrik.linker.simulator;

import ibrik.linker.model.TypeInfo;

/** A decoded method body. Operations and constants are rewritten as they are resolved. */
final class Code {
    /** A protected range of the decoded code; {@code type} null catches everything. */
    static final class Handler {
        final int start;
        final int end;
        final int target;
        final String type;
        TypeInfo resolved;

        Handler(int start, int end, int target, String type) {
            this.start = start;
            this.end = end;
            this.target = target;
            this.type = type;
        }
    }

    int[] ops;
    Object[] constants;
    int maxLocals;
    /** Locals and stack. */
    int frameSize;
    /** What entering the method costs of the budget. */
    int entrySteps;
    Handler[] handlers;
    /** Pairs of first position and line, ascending by position. */
    int[] lines;

    /** Line of a position, or -1. */
    int line(int pc) {
        int line = -1;
        for (int i = 0; i < lines.length && lines[i] <= pc; i += 2) line = lines[i + 1];
        return line;
    }
}
