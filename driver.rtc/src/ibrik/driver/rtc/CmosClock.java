package ibrik.driver.rtc;

import ibrik.runtime.api.Clock;
import ibrik.runtime.api.Machine;
import ibrik.runtime.api.WallClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The real-time clock of PCs (Motorola MC146818A data sheet: memory map, time of day, registers A and B), which keeps universal time to the second. It is read once, when the system starts; from then on the monotonic clock counts.
 *
 * <p>Not supported: its alarm, its interrupts, and keeping local time.
 */
@Component(configurationPid = "ibrik.driver.rtc")
public final class CmosClock implements WallClock {
    /** Bytes of the clock. */
    private static final int SECONDS = 0;
    private static final int MINUTES = 2;
    private static final int HOURS = 4;
    private static final int HOURS_PM = 0x80;
    private static final int DAY = 7;
    private static final int MONTH = 8;
    private static final int YEAR = 9;

    /** Register A: the bytes are about to change. */
    private static final int A = 10;
    private static final int A_UPDATE = 1 << 7;

    /** Register B: 24 hours rather than 12 and afternoon; binary rather than decimal digits; stop, to set the time. */
    private static final int B = 11;
    private static final int B_24_HOURS = 1 << 1;
    private static final int B_BINARY = 1 << 2;
    private static final int B_SET = 1 << 7;

    /** An update takes 2 ms; a clock that is not there never ends one. */
    private static final long LONGEST_UPDATE = 10_000_000;
    private static final int ATTEMPTS = 10;
    private static final long NANOS_PER_MILLI = 1_000_000;
    /** 2262-04-11: nanoseconds since 1970 have 63 bits. */
    private static final long LAST_MILLI = Long.MAX_VALUE / NANOS_PER_MILLI;

    private final Clock clock;
    private final int indexPort;
    private final int centuryByte;
    /** Nanoseconds from the origin of the monotonic clock back to 1970. */
    private volatile long origin;

    /** Settings of the board. */
    @interface Settings {
        /** I/O port of the index; the next one has the data. */
        int port() default 0x70;

        /** Byte with the first two digits of the year, or 0 if there is none: then years are those from 1970 to 2069. */
        int century() default 0x32;
    }

    @Activate
    public CmosClock(Settings settings, @Reference Clock clock) {
        this.clock = clock;
        indexPort = settings.port();
        centuryByte = settings.century();
        setOrigin(read() * 1000);
    }

    @Override
    public long currentTimeMillis() { return Math.floorDiv(origin + clock.nanoTime(), NANOS_PER_MILLI); }

    /**
     * The hardware keeps whole seconds: after the next start the time is up to a second behind.
     *
     * @throws IllegalArgumentException if it is before 1970 or after April 2262
     */
    @Override
    public synchronized void set(long millis) {
        if (millis < 0 || millis >= LAST_MILLI) throw new IllegalArgumentException("the CMOS clock can be set to times from 1970 to April 2262 only, not to " + millis + " ms");
        write(millis / 1000);
        setOrigin(millis);
    }

    private void setOrigin(long millis) { origin = millis * NANOS_PER_MILLI - clock.nanoTime(); }

    /** Seconds since 1970. Two readings in a row have to agree: an update may begin right after it was found not to be under way. */
    private long read() {
        long last = -1;
        for (int i = 0; i < ATTEMPTS; i++) {
            awaitUpdate();
            long seconds = readOnce();
            if (seconds == last) return seconds;
            last = seconds;
        }
        throw new IllegalStateException("the CMOS clock at port 0x" + Integer.toHexString(indexPort) + " shows another time whenever it is read; leave driver.rtc out on a board without one");
    }

    private void awaitUpdate() {
        long end = clock.nanoTime() + LONGEST_UPDATE;
        while ((get(A) & A_UPDATE) != 0) {
            if (clock.nanoTime() - end > 0) {
                throw new IllegalStateException("the CMOS clock at port 0x" + Integer.toHexString(indexPort) + " does not answer; leave driver.rtc out on a board without one");
            }
            Machine.pause();
        }
    }

    private long readOnce() {
        int mode = get(B);
        int hours = get(HOURS);
        int hour = decode(hours & ~HOURS_PM, mode);
        if ((mode & B_24_HOURS) == 0) hour = hour % 12 + ((hours & HOURS_PM) != 0 ? 12 : 0);
        int year = decode(get(YEAR), mode);
        int century = centuryByte == 0 ? 0 : decode(get(centuryByte), mode);
        if (century == 0) century = year < 70 ? 20 : 19;
        long day = Calendar.day(century * 100 + year, decode(get(MONTH), mode), decode(get(DAY), mode));
        return ((day * 24 + hour) * 60 + decode(get(MINUTES), mode)) * 60 + decode(get(SECONDS), mode);
    }

    private void write(long seconds) {
        Calendar date = new Calendar((int) (seconds / 86_400));
        int ofDay = (int) (seconds % 86_400);
        int mode = get(B);
        int hour = ofDay / 3600;
        put(B, mode | B_SET);
        put(SECONDS, encode(ofDay % 60, mode));
        put(MINUTES, encode(ofDay / 60 % 60, mode));
        if ((mode & B_24_HOURS) != 0) put(HOURS, encode(hour, mode));
        else put(HOURS, encode((hour + 11) % 12 + 1, mode) | (hour >= 12 ? HOURS_PM : 0));
        put(DAY, encode(date.dayOfMonth, mode));
        put(MONTH, encode(date.month, mode));
        put(YEAR, encode(date.year % 100, mode));
        if (centuryByte != 0) put(centuryByte, encode(date.year / 100, mode));
        put(B, mode & ~B_SET);
    }

    private static int decode(int value, int mode) { return (mode & B_BINARY) != 0 ? value : (value >> 4) * 10 + (value & 15); }

    private static int encode(int value, int mode) { return (mode & B_BINARY) != 0 ? value : value / 10 << 4 | value % 10; }

    private int get(int index) {
        Machine.out8(indexPort, index);
        return Machine.in8(indexPort + 1);
    }

    private void put(int index, int value) {
        Machine.out8(indexPort, index);
        Machine.out8(indexPort + 1, value);
    }
}
