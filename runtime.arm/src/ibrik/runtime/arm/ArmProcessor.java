package ibrik.runtime.arm;

import ibrik.runtime.api.Machine;
import ibrik.runtime.api.Processor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The processor as its main id register names it (ARM DDI 0406C, B4.1.105 MIDR), where the program runs privileged. */
@Component(configurationPid = "ibrik.runtime.arm.processor")
public final class ArmProcessor implements Processor {
    private static final int PART_CORTEX_A7 = 0xc07;
    private final boolean privileged;

    /** Settings of the board. */
    @interface Settings {
        /** The program runs in a privileged mode, so that the id registers can be read. */
        boolean privileged() default false;
    }

    @Activate
    public ArmProcessor(Settings settings) { privileged = settings.privileged(); }

    @Override
    public String architecture() { return "arm"; }

    @Override
    public String name() { return privileged ? describe(Machine.mainId()) : "ARMv7-A"; }

    static String describe(int mainId) {
        int part = mainId >>> 4 & 0xfff;
        String name = part == PART_CORTEX_A7 ? "ARM Cortex-A7" : "ARM part 0x" + Integer.toHexString(part);
        return name + " r" + (mainId >>> 20 & 15) + "p" + (mainId & 15);
    }
}
