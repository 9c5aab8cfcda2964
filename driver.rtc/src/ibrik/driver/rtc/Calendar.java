package ibrik.driver.rtc;

/** A date of the Gregorian calendar, and days since 1970-01-01, for years from 1600 on. Years are counted from March, so that the leap day is the last. */
final class Calendar {
    private static final int DAYS_IN_400_YEARS = 146_097;
    private static final int DAYS_IN_100_YEARS = 36_524;
    private static final int DAYS_IN_4_YEARS = 1461;
    /** From 1600-03-01 to 1970-01-01. */
    private static final int EPOCH = 135_080;

    final int year;
    final int month;
    final int dayOfMonth;

    /** @param day days since 1970-01-01 */
    Calendar(int day) {
        int rest = day + EPOCH;
        int years = 1600 + rest / DAYS_IN_400_YEARS * 400;
        rest %= DAYS_IN_400_YEARS;
        // The last century and the last year of a cycle may be a day longer.
        int centuries = Math.min(rest / DAYS_IN_100_YEARS, 3);
        rest -= centuries * DAYS_IN_100_YEARS;
        years += centuries * 100 + rest / DAYS_IN_4_YEARS * 4;
        rest %= DAYS_IN_4_YEARS;
        int single = Math.min(rest / 365, 3);
        rest -= single * 365;
        years += single;
        int months = (rest * 5 + 2) / 153;
        dayOfMonth = rest - firstDay(months) + 1;
        month = months < 10 ? months + 3 : months - 9;
        year = month < 3 ? years + 1 : years;
    }

    /** Days since 1970-01-01. */
    static int day(int year, int month, int dayOfMonth) {
        int years = (month < 3 ? year - 1 : year) - 1600;
        return years * 365 + years / 4 - years / 100 + years / 400 + firstDay(month < 3 ? month + 9 : month - 3) + dayOfMonth - 1 - EPOCH;
    }

    /** Day of a year from March on which a month (0: March) begins: 31, 30, 31, 30, 31 days again and again. */
    private static int firstDay(int months) { return (months * 153 + 2) / 5; }
}
