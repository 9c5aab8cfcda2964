// Writes the generated cases: methods too large or too wide to write by hand, and random kernels. Runs by itself:
//     java test.differential/test/ibrik/test/differential/GeneratedCases.java
package ibrik.test.differential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** All generated cases, by file name. */
public final class GeneratedCases {

    /** What to do when a generated case is stale. */
    static final String COMMAND = "java test.differential/test/ibrik/test/differential/GeneratedCases.java";

    private static final int FIRST_KERNEL = 140;
    private static final int KERNELS = 10;

    private GeneratedCases() {
    }

    /**
     * Rewrites the generated cases.
     *
     * @param args the workspace folder, or nothing if it is the current one
     */
    public static void main(String[] args) throws IOException {
        Path cases = Path.of(args.length == 0 ? "" : args[0]).resolve("test.differential/src/ibrik/test/differential/cases");
        for (Map.Entry<String, String> file : files().entrySet()) {
            Files.writeString(cases.resolve(file.getKey()), file.getValue());
        }
    }

    /** File name and contents of each generated case. */
    static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        files.put("C136WideLocals.java", LargeMethods.wideLocals("C136WideLocals"));
        files.put("C137LargeMethod.java", LargeMethods.largeMethod("C137LargeMethod"));
        files.put("C138ManyConstants.java", LargeMethods.manyConstants("C138ManyConstants"));
        files.put("C139LargeSwitch.java", LargeMethods.largeSwitch("C139LargeSwitch"));
        files.put("C240LargeFrame.java", LargeMethods.largeFrame("C240LargeFrame"));
        for (int i = 0; i < KERNELS; i++) {
            String name = "C" + (FIRST_KERNEL + i) + "Kernel" + i;
            files.put(name + ".java", new KernelWriter(name, 1000 + i).text());
        }
        return files;
    }
}
