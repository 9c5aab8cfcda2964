// Writes Cases.java, the table of all cases, from the files in the folder cases. Runs by itself, without the workspace:
//     java test.differential/test/ibrik/test/differential/CasesTable.java
package ibrik.test.differential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The generated table: every file {@code cases/C*.java} is a case, in the order of the names. */
public final class CasesTable {

    /** What to do when the table is stale. */
    static final String COMMAND = "java test.differential/test/ibrik/test/differential/CasesTable.java";

    private final Path sources;
    private final List<String> together = new ArrayList<>();
    private final List<String> alone = new ArrayList<>();

    /** @param sources the folder {@code test.differential/src/ibrik/test/differential} */
    CasesTable(Path sources) throws IOException {
        this.sources = sources;
        try (Stream<Path> files = Files.list(sources.resolve("cases"))) {
            for (Path file : files.filter(f -> f.getFileName().toString().matches("C\\d{3}\\w*\\.java")).sorted().toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                boolean marked = Files.readString(file).lines().anyMatch(line -> line.startsWith("@Alone"));
                (marked ? alone : together).add(name);
            }
        }
    }

    /**
     * Rewrites the table.
     *
     * @param args the workspace folder, or nothing if it is the current one
     */
    public static void main(String[] args) throws IOException {
        CasesTable table = new CasesTable(sources(Path.of(args.length == 0 ? "" : args[0])));
        Files.writeString(table.file(), table.text());
        System.out.println(table.together.size() + " cases together, " + table.alone.size() + " alone");
    }

    /** The folder of this bundle's sources in a workspace. */
    static Path sources(Path workspace) throws IOException {
        Path sources = workspace.resolve("test.differential/src/ibrik/test/differential");
        if (!Files.isDirectory(sources)) {
            throw new IOException("there is no folder " + sources.toAbsolutePath() + "; name the workspace's folder.");
        }
        return sources;
    }

    Path file() {
        return sources.resolve("Cases.java");
    }

    /** Cases that run one after the other in one machine. */
    List<String> together() {
        return List.copyOf(together);
    }

    /** Cases that need a machine of their own. */
    List<String> alone() {
        return List.copyOf(alone);
    }

    /** What the table's file should hold. */
    String text() {
        StringBuilder b = new StringBuilder();
        b.append("// Generated from the files in the folder cases by CasesTable; change those and run it again.\n");
        b.append("package ibrik.test.differential;\n\n");
        List<String> all = new ArrayList<>(together);
        all.addAll(alone);
        all.sort(null);
        for (String name : all) {
            b.append("import ibrik.test.differential.cases.").append(name).append(";\n");
        }
        b.append("\n/** All cases by name. */\nfinal class Cases {\n\n");
        names(b, "TOGETHER", together);
        names(b, "ALONE", alone);
        b.append("    private Cases() {\n    }\n\n");
        b.append("    static void run(String name) throws Exception {\n        String[] none = {};\n        switch (name) {\n");
        for (String name : all) {
            b.append("            case \"").append(name).append("\" -> ").append(name).append(".main(none);\n");
        }
        b.append("            default -> throw new IllegalArgumentException(name);\n        }\n    }\n}\n");
        return b.toString();
    }

    private static void names(StringBuilder b, String field, List<String> names) {
        b.append("    static final String[] ").append(field).append(" = {\n");
        for (String name : names) {
            b.append("        \"").append(name).append("\",\n");
        }
        b.append("    };\n\n");
    }
}
