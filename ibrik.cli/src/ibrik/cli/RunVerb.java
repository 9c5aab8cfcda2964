// ./ibrik run
package ibrik.cli;

import ibrik.qemu.Machine;
import ibrik.qemu.QemuRunner;
import ibrik.qemu.RunResult;
import java.time.Duration;
import java.util.List;

/** Links a firmware and runs it on this command's own console. */
final class RunVerb {

    private RunVerb() {}

    static int run(Session session) throws Exception {
        Target target = Target.of(session.line());
        LinkedImage image;
        Machine machine = machine(target);
        try (FirmwareBuild build = FirmwareBuild.open(session, target)) {
            image = build.link();
            session.progress().done();
            if (image.fresh()) {
                System.err.println(image.summary(target));
            }
        }
        if (!machine.program().isEmpty()) {
            Toolchain.require(List.of(machine.program()), session.progress());
        }
        session.progress().done();
        QemuRunner runner = new QemuRunner(image.result().image(), machine).arguments(session.line().programArguments())
                .memory(memory(session.line())).timeout(Duration.ZERO).inheritConsole();
        if (machine.isBoard() && !Terminal.isTerminal(0)) {
            runner.inputFrom(System.in);
        }
        RunResult result = runner.run();
        if (!result.statusGiven()) {
            System.err.println("ibrik: " + result.describe());
        }
        return result.status();
    }

    private static Machine machine(Target target) {
        try {
            return Machine.of(target.board(), target.architecture());
        } catch (IllegalArgumentException e) {
            throw new Refusal("there is no way to run board \"" + target.board() + "\" here: it is microvm, imx6ul or linux; "
                    + "images of other boards can be built with ./ibrik build.");
        }
    }

    private static int memory(CommandLine line) {
        String text = line.option("memory", "128");
        if (!text.matches("[1-9][0-9]{0,4}")) {
            throw new Refusal("--memory " + text + " is no number of megabytes; give one from 1 to 99999.");
        }
        return Integer.parseInt(text);
    }
}
