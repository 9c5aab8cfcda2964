package ibrik.firmware.shell;

import ibrik.runtime.api.EntropySource;
import ibrik.runtime.api.WallClock;
import ibrik.runtime.api.Watchdog;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

/** The commands for devices that a board has or has not; one without its device says so. */
@Component(service = DeviceCommands.class)
public final class DeviceCommands {
    private final List<Command> commands;

    @Activate
    public DeviceCommands(@Reference(cardinality = ReferenceCardinality.OPTIONAL) WallClock clock, @Reference(cardinality = ReferenceCardinality.OPTIONAL) EntropySource entropy,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL) Watchdog watchdog) {
        commands = List.of(new DateCommand(clock), new RandCommand(entropy), new WatchdogCommand(watchdog));
    }

    List<Command> commands() { return commands; }
}
