// What a firmware is linked for.
package ibrik.cli;

import java.util.Map;

/** A firmware, a board and an architecture, from the command line. */
record Target(String firmware, String board, String architecture) {

    private static final Map<String, String> ARCHITECTURES = Map.of("microvm", "amd64", "imx6ul", "arm");

    static Target of(CommandLine line) {
        String firmware = line.words().getFirst();
        if (firmware.endsWith("/")) {
            firmware = firmware.substring(0, firmware.length() - 1);
        }
        String board = line.option("board", "microvm");
        String fixed = ARCHITECTURES.get(board);
        String architecture = line.option("arch", fixed == null ? "amd64" : fixed);
        if (!architecture.equals("amd64") && !architecture.equals("arm")) {
            throw new Refusal("there is no architecture \"" + architecture + "\"; it is amd64 or arm.");
        }
        if (fixed != null && !fixed.equals(architecture)) {
            throw new Refusal("board " + board + " is " + fixed + ", not " + architecture + "; leave out --arch, or use --board linux.");
        }
        return new Target(firmware, board, architecture);
    }

    /** Name of the folder that its outputs are in, below build/FIRMWARE. */
    String folder() {
        return ARCHITECTURES.containsKey(board) ? board : board + "-" + architecture;
    }

    @Override
    public String toString() {
        return firmware + " for " + board + (ARCHITECTURES.containsKey(board) ? "" : " (" + architecture + ")");
    }
}
