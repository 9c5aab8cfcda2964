package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Shadow;
import ibrik.runtime.api.link.Substitute;
import java.io.IOException;
import java.util.Formatter;
import java.util.Locale;

/** Numbers are formatted as for Locale.ROOT. The conversions t and T would bring calendars, time zones and their locale data into every program that formats a number. */
@Substitute("java.util.Formatter$FormatSpecifier")
final class FormatSpecifierSubstitution {
    private static final int ZERO_PAD = 1 << 5;
    private static final int GROUP = 1 << 6;
    private static final int GROUP_SIZE = 3;

    private FormatSpecifierSubstitution() {}

    @Shadow
    private native void print(Formatter formatter, String text, Locale locale) throws IOException;

    @Replace(hash = "59661394f7306885")
    private void printDateTime(Formatter formatter, Object argument, Locale locale) throws IOException {
        if (argument != null) throw new UnsupportedOperationException("java.util.Formatter: the conversions %t and %T are not supported; use java.time.format");
        print(formatter, "null", locale);
    }

    /** The localization algorithm of java.util.Formatter for Locale.ROOT: digits from {@code start} on, grouping separators, zeros up to {@code width} behind what is there. */
    @Replace(hash = "77cfcd415a7e42e3")
    private StringBuilder localizedMagnitude(Formatter formatter, StringBuilder out, CharSequence value, int start, int flags, int width, Locale locale) {
        int begin = out.length();
        int point = value.length();
        for (int i = start; i < value.length(); i++) {
            if (value.charAt(i) == '.') {
                point = i;
                break;
            }
        }
        for (int i = start; i < value.length(); i++) {
            out.append(value.charAt(i));
            if ((flags & GROUP) != 0 && i < point - 1 && (point - i) % GROUP_SIZE == 1) out.append(',');
        }
        if ((flags & ZERO_PAD) != 0) while (out.length() < width) out.insert(begin, '0');
        return out;
    }
}
