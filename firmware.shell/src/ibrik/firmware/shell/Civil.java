package ibrik.firmware.shell;

/**
 * Dates and times of day of the Gregorian calendar in UTC, as ISO 8601 writes them, without the tables of time zones and locales that java.time would bring. The arithmetic counts years from March, so that
 * the leap day comes last.
 */
final class Civil {
    private static final int DAYS_OF_400_YEARS = 146_097;
    /** From 0000-03-01 to 1970-01-01. */
    private static final int DAYS_TO_EPOCH = 719_468;
    private static final long SECONDS_OF_DAY = 86_400;

    private Civil() {}

    /** {@code 2026-11-22T14:05:09Z}, of seconds since 1970-01-01T00:00Z. */
    static String format(long seconds) {
        long days = Math.floorDiv(seconds, SECONDS_OF_DAY) + DAYS_TO_EPOCH;
        long second = Math.floorMod(seconds, SECONDS_OF_DAY);
        long era = Math.floorDiv(days, DAYS_OF_400_YEARS);
        int day = (int) (days - era * DAYS_OF_400_YEARS);
        int year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
        int ofYear = day - (365 * year + year / 4 - year / 100);
        int month = (5 * ofYear + 2) / 153;
        int ofMonth = ofYear - (153 * month + 2) / 5 + 1;
        int shown = month < 10 ? month + 3 : month - 9;
        long shownYear = year + era * 400 + (shown <= 2 ? 1 : 0);
        return shownYear + "-" + Text.two(shown) + "-" + Text.two(ofMonth) + "T" + Text.two(second / 3600) + ":" + Text.two(second / 60 % 60) + ":" + Text.two(second % 60) + "Z";
    }

    /** Seconds since 1970-01-01T00:00Z of a text like {@code 2026-11-22T14:05:09}, a Z behind it or not; years 1970 to 9999. */
    static long parse(String text) throws UsageException {
        String digits = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
        if (digits.length() != 19) throw malformed(text);
        for (int i = 0; i < 19; i++) {
            char expected = i == 4 || i == 7 ? '-' : i == 10 ? 'T' : i == 13 || i == 16 ? ':' : '0';
            char found = digits.charAt(i);
            if (expected == '0' ? found < '0' || found > '9' : found != expected) throw malformed(text);
        }
        int year = part(digits, 0, 4);
        int month = part(digits, 5, 7);
        int day = part(digits, 8, 10);
        int hour = part(digits, 11, 13);
        int minute = part(digits, 14, 16);
        int second = part(digits, 17, 19);
        if (year < 1970 || year > 9999 || month < 1 || month > 12 || day < 1 || day > days(year, month) || hour > 23 || minute > 59 || second > 59) throw malformed(text);
        return epochDay(year, month, day) * SECONDS_OF_DAY + hour * 3600 + minute * 60 + second;
    }

    private static UsageException malformed(String text) {
        return new UsageException("\"" + text + "\" is no time of the years 1970 to 9999; write it like 2026-11-22T14:05:09.");
    }

    private static int part(String digits, int from, int to) { return Integer.parseInt(digits.substring(from, to)); }

    private static int days(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 ? leap ? 29 : 28 : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    private static long epochDay(int year, int month, int day) {
        int counted = month <= 2 ? year - 1 : year;
        int era = counted / 400;
        int ofEra = counted - era * 400;
        int ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        return (long) era * DAYS_OF_400_YEARS + ofEra * 365L + ofEra / 4 - ofEra / 100 + ofYear - DAYS_TO_EPOCH;
    }
}
