package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;
import java.util.Locale;

/** Numbers are formatted as for Locale.ROOT, whatever the locale: an image has no locale data. */
@Substitute("java.util.Formatter")
final class FormatterSubstitution {
    private FormatterSubstitution() {}

    @Replace(hash = "ed55cea43d77c2f7")
    private static char getZero(Locale locale) { return '0'; }

    @Replace(hash = "d3b1c0d501c1c8cb")
    private static char getDecimalSeparator(Locale locale) { return '.'; }

    @Replace(hash = "1a0b6a8339cd5dd8")
    private static char getGroupingSeparator(Locale locale) { return ','; }

    @Replace(hash = "2f8bc1320a893d52")
    private static char getMinusSign(Locale locale) { return '-'; }
}
