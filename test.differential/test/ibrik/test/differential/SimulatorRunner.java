// Runs the cases in the linker's bytecode interpreter, over the class library as the linker reads it.
package ibrik.test.differential;

import ibrik.linker.model.Architecture;
import ibrik.linker.simulator.SimulatedProgram;
import ibrik.linker.world.ClassPath;
import ibrik.linker.world.ClassUniverse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The simulator, in this process. A program that it cannot simulate has no status. */
final class SimulatorRunner implements TargetRunner {

    @Override
    public String name() {
        return "simulator";
    }

    @Override
    public Result run(List<String> arguments, byte[] input) {
        List<ClassPath.Entry> entries = HotSpotRunner.classPath().stream().map(path -> new ClassPath.Entry("application", Path.of(path))).toList();
        ClassUniverse universe = new ClassUniverse(Architecture.AMD64, new ClassPath(entries));
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int status = NO_STATUS;
        StringWriter failure = new StringWriter();
        try {
            status = SimulatedProgram.run(universe, CaseMain.class.getName(), arguments, new ByteArrayInputStream(input), output, errors);
        } catch (RuntimeException | StackOverflowError e) {
            e.printStackTrace(new PrintWriter(failure, true));
        }
        return new Result(status, output.toByteArray(), errors.toString(StandardCharsets.UTF_8) + failure);
    }
}
