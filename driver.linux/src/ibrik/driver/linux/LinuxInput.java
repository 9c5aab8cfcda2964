package ibrik.driver.linux;

import ibrik.runtime.api.InterruptHandler;
import ibrik.runtime.api.Processor;
import java.util.concurrent.locks.LockSupport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Reading standard input without keeping other threads from running. A reader parks until the line says that there is something to read; only then is the kernel asked for it, and for no more than the reader asked for, so that
 * what the program does not read stays for others. The one gap: if another process takes the same terminal's or pipe's bytes in between, all threads wait for the next ones.
 */
@Component(service = InterruptHandler.class, property = "ibrik.start.demand:Boolean=true")
public final class LinuxInput extends ConsoleReader implements InterruptHandler {
    private final LinuxSystem system;
    private final LinuxInterrupts interrupts;
    private final Kernel kernel;
    private final Object readers = new Object();
    /** The one that waits, if one does; the others wait for its monitor. */
    private volatile Thread waiting;

    @Activate
    public LinuxInput(@Reference Processor processor, @Reference LinuxSystem system, @Reference LinuxInterrupts interrupts) {
        this.system = system;
        this.interrupts = interrupts;
        kernel = new Kernel(processor);
    }

    @Override
    public int line() { return LinuxInterrupts.INPUT; }

    @Override
    public String name() { return "stdin"; }

    @Override
    public void attached() { system.readWith(this); }

    @Override
    public boolean isAwaited() { return waiting != null; }

    @Override
    public boolean handle() {
        interrupts.satisfied();
        LockSupport.unpark(waiting);
        return true;
    }

    @Override
    int read(byte[] bytes, int offset, int length) {
        synchronized (readers) {
            if (!kernel.inputIsReady()) await();
            return system.readNow(bytes, offset, length);
        }
    }

    private void await() {
        boolean interrupted = false;
        waiting = Thread.currentThread();
        while (!kernel.inputIsReady()) {
            interrupts.want();
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        waiting = null;
        if (interrupted) Thread.currentThread().interrupt();
    }
}
