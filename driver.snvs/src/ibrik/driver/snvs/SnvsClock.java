package ibrik.driver.snvs;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.Clock;
import ibrik.runtime.api.WallClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * The time of day from the real-time counter of SNVS, which is read once, when the system starts; from then on the monotonic clock counts. Where the counter does not run (no battery, not set yet, an emulator without it), time counts
 * from 1970 at reset until it is set, and {@link #source} says so.
 */
@Component(configurationPid = "ibrik.driver.snvs", configurationPolicy = ConfigurationPolicy.REQUIRE, property = "ibrik.start.demand:Boolean=true")
public final class SnvsClock implements WallClock {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long LAST_MILLI = (RealTimeCounter.LIMIT >> RealTimeCounter.HERTZ_SHIFT) * 1000 - 1;

    private final Clock clock;
    private final RealTimeCounter counter;
    /** Milliseconds from 1970 to the origin of the monotonic clock. */
    private volatile long origin;
    private volatile String source;

    /** Settings of the board. */
    @interface Settings {
        /** Address of the registers. */
        int base();
    }

    @Activate
    public SnvsClock(Settings settings, @Reference Clock clock) {
        this.clock = clock;
        counter = new RealTimeCounter(Address.of(settings.base()), clock);
        long ticks = counter.read();
        if (ticks >= 0) {
            setOrigin(ticks * 1000 >> RealTimeCounter.HERTZ_SHIFT);
            source = "SNVS real-time counter";
        } else {
            setOrigin(clock.sinceReset() / NANOS_PER_MILLI);
            source = "none: counted from 1970 at reset, as the SNVS real-time counter does not run";
        }
    }

    @Override
    public long currentTimeMillis() { return origin + clock.nanoTime() / NANOS_PER_MILLI; }

    @Override
    public String source() { return source; }

    /**
     * The hardware keeps it too, where there is any.
     *
     * @throws IllegalArgumentException if it is before 1970 or after February 2106, which the counter cannot hold
     */
    @Override
    public synchronized void set(long millis) {
        if (millis < 0 || millis > LAST_MILLI) throw new IllegalArgumentException("the SNVS real-time counter holds times from 1970 to February 2106, not " + millis + " ms");
        long ticks = (millis << RealTimeCounter.HERTZ_SHIFT) / 1000;
        setOrigin(millis);
        source = counter.write(ticks) ? "set, and kept by the SNVS real-time counter" : "set, and kept until reset: the SNVS real-time counter does not run";
    }

    private void setOrigin(long millis) { origin = millis - clock.nanoTime() / NANOS_PER_MILLI; }
}
