package ibrik.firmware.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CivilTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 86_399, 86_400, 951_782_399, 951_782_400, 951_868_800, 4_107_542_399L, 4_107_542_400L, 4_294_967_295L})
    void timesAreThoseOfTheLibrary(long seconds) throws UsageException {
        assertEquals(Instant.ofEpochSecond(seconds).toString(), Civil.format(seconds));
        assertEquals(seconds, Civil.parse(Civil.format(seconds)));
    }

    @Test
    void randomTimesAreThoseOfTheLibrary() throws UsageException {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            long seconds = random.nextLong(1L << 32);
            assertEquals(Instant.ofEpochSecond(seconds).toString(), Civil.format(seconds));
            assertEquals(seconds, Civil.parse(Civil.format(seconds)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-02-29T00:00:00", "2026-13-01T00:00:00", "2026-11-22 14:05:09", "2026-11-22T24:00:00", "1969-12-31T23:59:59", "2026-11-22T14:05:0x"})
    void whatIsNoTimeIsRefused(String text) {
        String sentence = assertThrows(UsageException.class, () -> Civil.parse(text)).getMessage();
        assertTrue(sentence.startsWith("\"" + text + "\" is no time"), sentence);
    }
}
