package ibrik.runtime.api;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/** A timer that resets the board unless it is refreshed in time. Off until it is started; on most hardware it cannot be stopped then. Any thread; nothing blocks. */
@ProviderType
public interface Watchdog {
    /**
     * Starts it, or changes the time of one that runs, and refreshes it.
     *
     * @param timeout rounded up to what the hardware can do
     * @return the time that was set
     * @throws IllegalArgumentException if it is not positive, or longer than {@link #longest}
     */
    Duration start(Duration timeout);

    /** The longest time it can be set to. */
    Duration longest();

    /** Gives the whole time again. Without effect before {@link #start}. */
    void refresh();

    boolean isRunning();

    /** Why the board was last reset, in a word or two: {@code power-on}, {@code watchdog}, {@code software}, or {@code unknown}. */
    String resetCause();
}
