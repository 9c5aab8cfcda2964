package ibrik.driver.rtc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.runtime.api.Clock;
import ibrik.runtime.api.Machine;
import ibrik.runtime.api.Memory;
import java.lang.annotation.Annotation;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The driver over simulated ports. */
class CmosClockTest {
    private static final int DECIMAL_24 = 0x02;
    private static final int BINARY_24 = 0x06;
    private static final int DECIMAL_12 = 0x00;

    /** The bytes behind the index port, and a monotonic clock that moves by a microsecond when it is looked at. */
    private static final class Chip implements Memory, Clock {
        final int[] bytes = new int[128];
        int index;
        long now = 5_000_000_000L;
        /** How often an update is still seen as under way. */
        int updating;
        /** Called after so many more reads of seconds. */
        int changeAfter;
        Runnable change;

        void time(int mode, int century, int year, int month, int day, int hour, int minute, int second) {
            int[] fields = {second, 0, minute, 0, hour, 0, 0, day, month, year};
            System.arraycopy(fields, 0, bytes, 0, fields.length);
            bytes[0x32] = century;
            bytes[11] = mode;
        }

        @Override
        public long load(long address, int size) {
            assertEquals(Machine.PORT_SPACE + 0x71, address, "only the data port is read");
            if (index == 10) return updating != 0 && updating-- != 0 ? 0xa6 : 0x26;
            if (index == 0 && change != null && changeAfter-- == 0) change.run();
            return bytes[index];
        }

        @Override
        public void store(long address, int size, long data) {
            if (address == Machine.PORT_SPACE + 0x70) {
                index = (int) data;
                assertTrue(index < 128, "bit 7 of the index holds back non-maskable interrupts");
            } else {
                assertEquals(Machine.PORT_SPACE + 0x71, address);
                if (index != 11) assertTrue((bytes[11] & 0x80) != 0, "byte " + index + " was written while the clock ran");
                bytes[index] = (int) data;
            }
        }

        @Override
        public long nanoTime() { return now += 1000; }

        @Override
        public long sinceReset() { return now; }
    }

    private final Chip chip = new Chip();

    @BeforeEach
    void attach() { Memory.install(chip); }

    @AfterEach
    void detach() { Memory.install(null); }

    private CmosClock clock(int centuryByte) {
        return new CmosClock(new CmosClock.Settings() {
            @Override
            public int port() { return 0x70; }

            @Override
            public int century() { return centuryByte; }

            @Override
            public Class<? extends Annotation> annotationType() { return CmosClock.Settings.class; }
        }, chip);
    }

    private static String text(CmosClock clock) { return Instant.ofEpochSecond(clock.currentTimeMillis() / 1000).toString(); }

    @Test
    void readsDecimalDigits() {
        chip.time(DECIMAL_24, 0x20, 0x26, 0x11, 0x22, 0x23, 0x59, 0x58);
        assertEquals("2026-11-22T23:59:58Z", text(clock(0x32)));
    }

    @Test
    void readsBinaryNumbers() {
        chip.time(BINARY_24, 20, 28, 2, 29, 0, 5, 59);
        assertEquals("2028-02-29T00:05:59Z", text(clock(0x32)));
    }

    @Test
    void readsTwelveHours() {
        chip.time(DECIMAL_12, 0x20, 0x26, 0x01, 0x01, 0x12, 0x30, 0x00);
        assertEquals("2026-01-01T00:30:00Z", text(clock(0x32)), "half past midnight");
        chip.bytes[4] = 0x92;
        assertEquals("2026-01-01T12:30:00Z", text(clock(0x32)), "half past noon");
        chip.bytes[4] = 0x91;
        assertEquals("2026-01-01T23:30:00Z", text(clock(0x32)), "11 in the evening");
    }

    @Test
    void guessesTheCenturyWhereNoneIsKept() {
        chip.time(DECIMAL_24, 0x18, 0x69, 0x01, 0x01, 0, 0, 0);
        assertEquals("2069-01-01T00:00:00Z", text(clock(0)));
        chip.bytes[9] = 0x70;
        assertEquals("1970-01-01T00:00:00Z", text(clock(0)));
        chip.bytes[0x32] = 0;
        assertEquals("1970-01-01T00:00:00Z", text(clock(0x32)), "a century of zero is none");
    }

    @Test
    void waitsForAnUpdateAndReadsAgainAfterOneThatCameInBetween() {
        chip.time(DECIMAL_24, 0x20, 0x26, 0x01, 0x01, 0x10, 0x59, 0x59);
        chip.updating = 3;
        chip.changeAfter = 0;
        chip.change = () -> {
            chip.change = null;
            chip.time(DECIMAL_24, 0x20, 0x26, 0x01, 0x01, 0x11, 0x00, 0x00);
        };
        assertEquals("2026-01-01T11:00:00Z", text(clock(0x32)), "not 10:00:00, its hours from before and its seconds from after");
        assertEquals(0, chip.updating);
    }

    @Test
    void saysSoIfThereIsNoClock() {
        chip.updating = -1;
        assertTrue(assertThrows(IllegalStateException.class, () -> clock(0x32)).getMessage().contains("port 0x70 does not answer"));
    }

    @Test
    void countsOnWithTheMonotonicClock() {
        chip.time(DECIMAL_24, 0x20, 0x26, 0x01, 0x01, 0, 0, 0);
        CmosClock clock = clock(0x32);
        long start = clock.currentTimeMillis();
        chip.time(DECIMAL_24, 0x20, 0x30, 0x01, 0x01, 0, 0, 0);
        chip.now += 90_000_000_000L;
        assertEquals(90_000, clock.currentTimeMillis() - start);
    }

    @Test
    void settingStopsTheClockAndLeavesTheMonotonicClockAlone() {
        chip.time(DECIMAL_24, 0x20, 0x26, 0x01, 0x01, 0, 0, 0);
        CmosClock clock = clock(0x32);
        long before = chip.now;
        clock.set(Instant.parse("2199-12-31T23:07:45.600Z").toEpochMilli());
        assertArrayEquals(new int[] {0x45, 0, 0x07, 0, 0x23, 0, 0, 0x31, 0x12, 0x99, 0, DECIMAL_24}, java.util.Arrays.copyOf(chip.bytes, 12));
        assertEquals(0x21, chip.bytes[0x32]);
        assertEquals("2199-12-31T23:07:45Z", text(clock));
        assertEquals("2199-12-31T23:07:45Z", text(clock(0x32)), "as the next start reads it");
        assertTrue(chip.now - before < 1_000_000);
    }

    @Test
    void setsTwelveHours() {
        chip.time(DECIMAL_12, 0x20, 0x26, 0x01, 0x01, 0x12, 0, 0);
        CmosClock clock = clock(0x32);
        String[][] hours = {{"00", "18"}, {"01", "1"}, {"12", "146"}, {"13", "129"}};
        for (String[] hour : hours) {
            clock.set(Instant.parse("2030-05-06T" + hour[0] + ":00:00Z").toEpochMilli());
            assertEquals(Integer.parseInt(hour[1]), chip.bytes[4], hour[0] + " hours");
            assertEquals("2030-05-06T" + hour[0] + ":00:00Z", text(clock(0x32)));
        }
    }

    @Test
    void refusesTimesItCannotKeep() {
        chip.time(DECIMAL_24, 0x20, 0x26, 0x01, 0x01, 0, 0, 0);
        CmosClock clock = clock(0x32);
        assertThrows(IllegalArgumentException.class, () -> clock.set(-1));
        assertThrows(IllegalArgumentException.class, () -> clock.set(Long.MAX_VALUE));
    }
}
