package ibrik.runtime.api;

import org.osgi.annotation.versioning.ProviderType;

/** The processor's architecture, as a program may ask for it. Any thread. */
@ProviderType
public interface Processor {
    /** {@code amd64} or {@code arm}. */
    String architecture();

    /** Name as the hardware gives it, e.g. {@code ARM Cortex-A7 r0p5}. May allocate. */
    String name();
}
