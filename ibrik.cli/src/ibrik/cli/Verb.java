// The table of verbs.
package ibrik.cli;

import java.util.List;
import java.util.Set;

/** A verb: what it may be given, what help says of it, and the code behind it. */
record Verb(String name, int minWords, int maxWords, Set<String> options, String usage, String summary, String details, Action action) {

    @FunctionalInterface
    interface Action {
        /** Returns the exit status of the command. */
        int run(Session session) throws Exception;
    }

    static final List<Verb> ALL = List.of(
            new Verb("run", 1, 1, Set.of("board", "arch", "memory", "option"), "run FIRMWARE [--board BOARD] [-- ARGUMENT...]",
                    "link a firmware and run it",
                    """
                    Builds the workspace, links the firmware and starts the image: in QEMU for microvm and imx6ul, as a process for
                    linux. Standard input and output are its console, what follows -- its arguments, and its exit status becomes the
                    command's. QEMU is installed if it is missing.
                    """, RunVerb::run),
            new Verb("build", 0, 1, Set.of("board", "arch", "format", "option"), "build [FIRMWARE] [--board BOARD] [--format FORMAT]",
                    "link a firmware and print the path of the image, or build all bundles",
                    """
                    With a firmware: builds the bundles it is made of, links them, prints a summary and, in the last line, the path of
                    the image. Without: compiles and packs every bundle of the workspace. --format also writes the image, beside
                    the ELF file, as a board's boot code wants it: for imx6ul imx, which its boot ROM loads (from 1 kB on of a
                    card, or over USB), and raw, what lies in memory from the load address on.
                    """, BuildVerb::run),
            new Verb("resolve", 1, 1, Set.of("board", "arch"), "resolve FIRMWARE [--board BOARD]",
                    "show which bundles make up a firmware, and why",
                    """
                    Prints the bundles the resolver chose and, below each, the requirements that asked for it; then the components in
                    the order in which the image will construct them.
                    """, ResolveVerb::run),
            new Verb("explain", 2, 2, Set.of("board", "arch", "option"), "explain FIRMWARE TYPE-OR-METHOD [--board BOARD]",
                    "print the shortest path from the start-up code to a type or method",
                    """
                    The type is a binary name (java.util.HashMap), the method follows with a dot or # and may be given with or without
                    its descriptor (java.util.HashMap.put).
                    """, ExplainVerb::run),
            new Verb("bench", 0, 64, Set.of("json"), "bench [FIGURE...] [--json]",
                    "measure size, boot, speed and link time, and print them as a table",
                    """
                    Measures every figure, or those named, in one run, with the comparison beside it; --json prints them as JSON.
                    """, BenchVerb::run),
            new Verb("test", 0, 256, Set.of("list", "serial"), "test [BUNDLE[:CLASS]...] [--list]",
                    "run the tests of all bundles, or of those named",
                    """
                    Builds what is needed and runs the JUnit 5 tests, two bundles at a time. :CLASS picks test classes of a bundle by
                    their simple name. The last line is "N passed, N failed, N skipped"; exit status 1 if any failed.
                    """, TestVerb::run));

    static Verb named(String name) {
        return ALL.stream().filter(v -> v.name.equals(name)).findFirst().orElseThrow(
                () -> new Refusal("there is no verb \"" + name + "\"; ./ibrik --help lists the verbs."));
    }

    int run(Session session) throws Exception {
        return action.run(session);
    }
}
