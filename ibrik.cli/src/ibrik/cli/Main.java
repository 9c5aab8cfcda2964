// The front end of the ibrik command: chooses the verb and turns every outcome into an exit status. Started by the
// script of the same name at the root of the workspace, which sets the system property ibrik.root.
package ibrik.cli;

import ibrik.linker.resolve.LinkException;
import java.nio.file.Path;
import java.util.List;

/** Exit status: 0 done, 1 tests failed or a build is broken, 2 bad usage or bad input, else the program's own. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(List.of(args)));
    }

    static int run(List<String> args) {
        Path root = Path.of(System.getProperty("ibrik.root", ".")).toAbsolutePath().normalize();
        try (Progress progress = Progress.toStandardError()) {
            CommandLine line = CommandLine.parse(args);
            if (line.help()) {
                System.out.print(Help.of(line.verb()));
                return 0;
            }
            return Verb.named(line.verb()).run(new Session(root, line, progress));
        } catch (Refusal | LinkException e) {
            System.err.println("ibrik: " + e.getMessage());
            return 2;
        } catch (BrokenBuild e) {
            System.err.println("ibrik: " + e.getMessage());
            return 1;
        } catch (Exception e) {
            System.err.println("ibrik: an error of the command itself; please report it with these lines:");
            e.printStackTrace();
            return 70;
        }
    }
}
