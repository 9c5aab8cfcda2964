package ibrik.firmware.shell;

import ibrik.runtime.api.Clock;
import ibrik.runtime.api.DmaRegion;
import ibrik.runtime.api.PowerControl;
import ibrik.runtime.api.Processor;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

/** The commands that every board has. */
@Component(service = SystemCommands.class)
public final class SystemCommands {
    private final List<Command> commands;

    @Activate
    public SystemCommands(@Reference Clock clock, @Reference Processor processor, @Reference DmaRegion dma,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL) PowerControl power) {
        commands = List.of(new ThreadsCommand(), new StackCommand(), new MemoryCommand(), new GcCommand(), new InterruptsCommand(), new DmaCommand(dma), new PeekCommand(), new PokeCommand(),
                new CpuCommand(processor), new UptimeCommand(clock), new FaultCommand(), new RebootCommand(power), new HaltCommand(power));
    }

    List<Command> commands() { return commands; }
}
