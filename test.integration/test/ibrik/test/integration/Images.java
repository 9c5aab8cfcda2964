// The images that the tests boot, each linked once.
package ibrik.test.integration;

import ibrik.qemu.FirmwareImage;
import ibrik.qemu.Machine;
import ibrik.qemu.QemuRunner;
import ibrik.qemu.RunResult;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Images by firmware and machine. Linked with the command a user would type when the first test asks, and shared from then on. */
final class Images {

    static final String HELLO = "firmware.hello";
    static final String PROBE = "test.fixtures.probe";

    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    private record Key(String firmware, Machine machine) {}

    private static final Map<Key, FutureTask<FirmwareImage>> LINKED = new ConcurrentHashMap<>();

    private Images() {}

    static FirmwareImage of(String firmware, Machine machine) throws IOException, InterruptedException {
        FutureTask<FirmwareImage> link = LINKED.computeIfAbsent(new Key(firmware, machine), key -> new FutureTask<>(() -> FirmwareImage.link(firmware, machine)));
        link.run();
        try {
            return link.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage());
        }
    }

    /** A run of the firmware that does what its first argument says. */
    static QemuRunner probe(Machine machine, String... arguments) throws IOException, InterruptedException {
        return run(PROBE, machine).arguments(arguments);
    }

    /** A run with time enough for a busy host: each takes less than a second on an idle one. */
    static QemuRunner run(String firmware, Machine machine) throws IOException, InterruptedException {
        return of(firmware, machine).runner().timeout(TIMEOUT);
    }

    /** What it printed, if it ended with this status; a failed assertion shows all of it otherwise. */
    static String textOf(QemuRunner runner, int status) throws IOException, InterruptedException {
        RunResult result = runner.run();
        if (!result.statusGiven() || result.status() != status) {
            throw new AssertionError("expected the image to end with status " + status + ", but " + result.describe() + " It printed:\n" + result.text()
                    + (result.errors().length == 0 ? "" : "\nand on standard error:\n" + result.errorText()));
        }
        return result.text();
    }
}
