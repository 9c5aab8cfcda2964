package ibrik.driver.rtc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Every day from 1600 to 2400 against the class library. */
class CalendarTest {
    @Test
    void agreesWithTheClassLibrary() {
        LocalDate date = LocalDate.of(1600, 3, 1);
        for (int day = (int) date.toEpochDay(); date.getYear() < 2400; day++, date = date.plusDays(1)) {
            assertEquals(day, Calendar.day(date.getYear(), date.getMonthValue(), date.getDayOfMonth()), date.toString());
            Calendar calendar = new Calendar(day);
            assertEquals(date, LocalDate.of(calendar.year, calendar.month, calendar.dayOfMonth));
        }
    }
}
