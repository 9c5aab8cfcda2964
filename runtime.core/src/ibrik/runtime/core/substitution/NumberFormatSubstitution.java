package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/** Number formats are those of Locale.ROOT, whatever the locale: an image has no locale data. Compact formats are not supported. */
@Substitute("java.text.NumberFormat")
final class NumberFormatSubstitution {
    private static final int NUMBER = 0;
    private static final int CURRENCY = 1;
    private static final int PERCENT = 2;
    private static final int INTEGER = 4;

    private NumberFormatSubstitution() {}

    @Replace(hash = "ce8188f3b7581e7a")
    private static NumberFormat getInstance(Locale locale, NumberFormat.Style style, int choice) {
        String pattern = switch (choice) {
            case NUMBER, INTEGER -> "#,##0.###";
            case CURRENCY -> "\u00a4#,##0.00";
            case PERCENT -> "#,##0%";
            default -> throw new UnsupportedOperationException("java.text.NumberFormat: compact formats are not supported");
        };
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale));
        if (choice == INTEGER) {
            format.setMaximumFractionDigits(0);
            format.setDecimalSeparatorAlwaysShown(false);
            format.setParseIntegerOnly(true);
        }
        return format;
    }
}
