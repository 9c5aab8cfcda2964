// ./ibrik build
package ibrik.cli;

import ibrik.linker.resolve.FormattedImage;
import ibrik.linker.resolve.ImageFormat;
import java.util.Locale;
import java.util.Map;

/** Links a firmware, or builds every bundle. */
final class BuildVerb {

    private BuildVerb() {}

    static int run(Session session) throws Exception {
        if (!session.line().words().isEmpty()) {
            return firmware(session);
        }
        if (session.line().option("format", null) != null) {
            throw new Refusal("--format needs a firmware; say which: ./ibrik build FIRMWARE --format FORMAT.");
        }
        return bundles(session);
    }

    private static int firmware(Session session) throws Exception {
        Target target = Target.of(session.line());
        try (FirmwareBuild build = FirmwareBuild.open(session, target)) {
            String format = session.line().option("format", ImageFormat.ELF);
            ImageFormat other = format.equals(ImageFormat.ELF) ? null : ImageFormat.named(build.compose(), format);
            LinkedImage image = build.link();
            FormattedImage formatted = other == null ? null : build.write(image, other);
            session.progress().done();
            System.out.println(image.summary(target));
            System.out.println("symbols " + image.result().symbols());
            System.out.println("report  " + image.result().report());
            if (formatted != null) {
                System.out.println("elf     " + image.result().image());
                System.out.printf(Locale.ROOT, "load    0x%08x, entry 0x%08x%n", formatted.start(), formatted.entry());
            }
            System.out.println(formatted == null ? image.result().image() : formatted.file());
            return 0;
        }
    }

    private static int bundles(Session session) throws Exception {
        try (BundleWorkspace workspace = BundleWorkspace.open(session)) {
            int all = workspace.projects().size();
            Map<String, String> broken = workspace.build(workspace.projects().keySet(), false);
            session.progress().done();
            broken.forEach((name, reason) -> System.out.println(name + ": " + reason));
            System.out.println((all - broken.size()) + " bundles built, " + broken.size() + " broken, " + workspace.warnings() + " compiler warnings");
            return broken.isEmpty() ? 0 : 1;
        }
    }
}
