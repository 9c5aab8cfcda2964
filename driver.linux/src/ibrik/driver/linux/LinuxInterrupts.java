package ibrik.driver.linux;

import ibrik.runtime.api.InterruptController;
import ibrik.runtime.api.Processor;
import ibrik.runtime.api.link.NoPoll;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * A process has three lines: {@link #ALARM}, whose signal is SIGALRM; {@link #INPUT}, standard input can be read without waiting, whose signal is SIGIO; and {@link #QUIT}, someone has sent SIGQUIT, as control-\\ on a terminal does. The
 * entry code has installed the vectors for the signals, each of which holds back all.
 *
 * <p>Nothing makes the kernel signal that standard input is ready without changing a terminal that others share. So {@link LinuxIdle} waits for it while nothing runs, and while something does a timer that
 * counts the process's own time makes the vectors look. Both only if the line is unmasked and {@link #want} said that a thread waits: like a device whose own interrupt enable is off otherwise.
 *
 * <p>Every state here is changed by one kernel thread and its signal handlers, so that a handler sees either what was before a statement or what is after it.
 */
@Component(service = {InterruptController.class, LinuxInterrupts.class}, property = "ibrik.start.demand:Boolean=true")
@NoPoll("called by the vectors")
public final class LinuxInterrupts implements InterruptController {
    /** The alarm. */
    public static final int ALARM = 0;
    /** Standard input. */
    public static final int INPUT = 1;
    /** SIGQUIT. */
    public static final int QUIT = 2;
    private static final int LINES = 3;

    /** How much of the process's own time may pass between two looks at standard input. */
    private static final long LOOK_INTERVAL = 4_000_000;

    /** For threads, and for the vectors, which interrupt them. */
    private final Kernel kernel;
    private final Kernel vectors;
    private final int process;
    /** Looks at standard input; not there if negative. */
    private final int lookTimer;

    private volatile boolean alarmUnmasked;
    /** A signal came while the line was masked. */
    private volatile boolean alarmKept;
    /** When the alarm is due, on the monotonic clock: signals that were under way when it was changed are told by it. */
    private volatile long deadline = Long.MAX_VALUE;

    private volatile boolean inputUnmasked;
    private volatile boolean inputWanted;
    private volatile boolean looking;
    private volatile boolean inputRaised;

    private volatile boolean quitUnmasked;
    private volatile boolean quitKept;

    @Activate
    public LinuxInterrupts(@Reference Processor processor) {
        kernel = new Kernel(processor);
        vectors = new Kernel(processor);
        process = kernel.process();
        lookTimer = kernel.createTimer(Kernel.CLOCK_PROCESS_CPUTIME_ID, Kernel.SIGIO);
    }

    @Override
    public int lines() { return LINES; }

    /** There is nothing to set up: standard input is a level, the others are edges, and none has a polarity. */
    @Override
    public void configure(int line, boolean level, boolean activeLow) { }

    @Override
    public void unmask(int line) {
        switch (line) {
            case ALARM -> {
                alarmUnmasked = true;
                if (alarmKept) {
                    alarmKept = false;
                    kernel.signal(process, Kernel.SIGALRM);
                }
            }
            case INPUT -> {
                inputUnmasked = true;
                if (inputWanted || inputRaised) startLooking();
            }
            default -> {
                quitUnmasked = true;
                if (quitKept) {
                    quitKept = false;
                    kernel.signal(process, Kernel.SIGQUIT);
                }
            }
        }
    }

    @Override
    public void mask(int line) {
        switch (line) {
            case ALARM -> alarmUnmasked = false;
            case INPUT -> inputUnmasked = false;
            default -> quitUnmasked = false;
        }
    }

    /** One of the signals came. */
    @Override
    public int acknowledge(int vector) {
        return switch (vector) {
            case Kernel.SIGALRM -> acknowledgeAlarm();
            case Kernel.SIGIO -> acknowledgeInput();
            case Kernel.SIGQUIT -> acknowledgeQuit();
            default -> SPURIOUS;
        };
    }

    private int acknowledgeQuit() {
        if (!quitUnmasked) {
            quitKept = true;
            return SPURIOUS;
        }
        quitUnmasked = false;
        return QUIT;
    }

    private int acknowledgeAlarm() {
        if (!alarmUnmasked) {
            alarmKept = true;
            return SPURIOUS;
        }
        if (vectors.time(Kernel.CLOCK_MONOTONIC) < deadline) return SPURIOUS;
        deadline = Long.MAX_VALUE;
        alarmUnmasked = false;
        return ALARM;
    }

    private int acknowledgeInput() {
        if (inputRaised && inputUnmasked) {
            inputRaised = false;
            inputUnmasked = false;
            return INPUT;
        }
        if (!inputEnabled()) {
            looking = false;
            vectors.setTimer(lookTimer, 0, 0, 0);
            return SPURIOUS;
        }
        if (!vectors.inputIsReady()) return SPURIOUS;
        inputUnmasked = false;
        return INPUT;
    }

    /** The alarm's deadline is over then. */
    @Override
    public void raise(int line) {
        switch (line) {
            case ALARM -> {
                deadline = Long.MIN_VALUE;
                kernel.signal(process, Kernel.SIGALRM);
            }
            case INPUT -> {
                inputRaised = true;
                look();
            }
            default -> kernel.signal(process, Kernel.SIGQUIT);
        }
    }

    /** When a signal of the alarm means that it is due. */
    void setDeadline(long nanos) { deadline = nanos; }

    /** A thread is going to wait for standard input: let the line interrupt when it is ready. */
    void want() {
        inputWanted = true;
        if (inputUnmasked) startLooking();
    }

    /** No thread waits any more, as far as is known. */
    void satisfied() { inputWanted = false; }

    /** Whether readiness of standard input interrupts. */
    boolean inputEnabled() { return inputUnmasked && inputWanted; }

    /** Has the vectors look at standard input: they alone say that the line is active. */
    void look() { kernel.signal(process, Kernel.SIGIO); }

    private void startLooking() {
        if (!looking) {
            looking = true;
            kernel.setTimer(lookTimer, 0, LOOK_INTERVAL, LOOK_INTERVAL);
        }
        look();
    }
}
