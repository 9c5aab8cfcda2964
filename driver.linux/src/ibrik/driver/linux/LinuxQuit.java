package ibrik.driver.linux;

import ibrik.runtime.api.ConsoleInput;
import ibrik.runtime.api.InterruptHandler;
import org.osgi.service.component.annotations.Component;

/** SIGQUIT asks for a report of all threads, as the control-\ that makes a terminal send it does on a serial line. */
@Component(service = InterruptHandler.class, property = "ibrik.start.demand:Boolean=true")
public final class LinuxQuit implements InterruptHandler {
    @Override
    public int line() { return LinuxInterrupts.QUIT; }

    @Override
    public boolean isLevel() { return false; }

    @Override
    public String name() { return "quit"; }

    @Override
    public void attached() { }

    @Override
    public boolean isAwaited() { return false; }

    @Override
    public boolean handle() {
        ConsoleInput.requestDump();
        return true;
    }
}
