package ibrik.driver.linux;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.Processor;
import ibrik.runtime.core.GuardPages;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Guard pages by mprotect(2). Ranked above those of the processor's own memory management unit, which belongs to the kernel. */
@Component(property = {"ibrik.start.demand:Boolean=true", "service.ranking:Integer=1000"})
public final class LinuxGuardPages implements GuardPages {
    private static final int PAGE = 4096;
    private static final int PROT_NONE = 0;
    private static final int PROT_READ_WRITE = 3;

    private final Kernel kernel;

    @Activate
    public LinuxGuardPages(@Reference Processor processor) { kernel = new Kernel(processor); }

    @Override
    public void guard(Address page) {
        if (kernel.protect(page, PAGE, PROT_NONE) < 0) {
            throw new OutOfMemoryError("the kernel refused a guard page: the process has too many areas of memory (sysctl vm.max_map_count)");
        }
    }

    @Override
    public void release(Address page) {
        if (kernel.protect(page, PAGE, PROT_READ_WRITE) < 0) throw new IllegalStateException("the kernel refused to give a guard page back");
    }
}
