package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Shadow;
import ibrik.runtime.api.link.Substitute;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** The symbols of Locale.ROOT, whatever the locale. No currency is known. */
@Substitute("java.text.DecimalFormatSymbols")
final class DecimalFormatSymbolsSubstitution {
    @Shadow
    private char zeroDigit;
    @Shadow
    private char groupingSeparator;
    @Shadow
    private char decimalSeparator;
    @Shadow
    private char perMill;
    @Shadow
    private char percent;
    @Shadow
    private char digit;
    @Shadow
    private char patternSeparator;
    @Shadow
    private String infinity;
    @Shadow
    private String NaN;
    @Shadow
    private char minusSign;
    @Shadow
    private String currencySymbol;
    @Shadow
    private String intlCurrencySymbol;
    @Shadow
    private char monetarySeparator;
    @Shadow
    private char exponential;
    @Shadow
    private String exponentialSeparator;
    @Shadow
    private Locale locale;
    @Shadow
    private String perMillText;
    @Shadow
    private String percentText;
    @Shadow
    private String minusSignText;
    @Shadow
    private char monetaryGroupingSeparator;
    @Shadow
    private transient volatile boolean currencyInitialized;

    private DecimalFormatSymbolsSubstitution() {}

    @Replace(hash = "ca2f094371afea50")
    public static DecimalFormatSymbols getInstance(Locale locale) { return new DecimalFormatSymbols(locale); }

    @Replace(hash = "7229cd32dbac252e")
    private void initialize(Locale locale) {
        this.locale = locale;
        zeroDigit = '0';
        groupingSeparator = ',';
        decimalSeparator = '.';
        perMill = '\u2030';
        percent = '%';
        digit = '#';
        patternSeparator = ';';
        infinity = "\u221e";
        NaN = "NaN";
        minusSign = '-';
        exponential = 'E';
        exponentialSeparator = "E";
        perMillText = "\u2030";
        percentText = "%";
        minusSignText = "-";
        monetarySeparator = '.';
        monetaryGroupingSeparator = ',';
    }

    @Replace(hash = "638e9c48fabe98cb")
    private void initializeCurrency(Locale locale) {
        if (currencyInitialized) return;
        currencySymbol = "\u00a4";
        intlCurrencySymbol = "XXX";
        currencyInitialized = true;
    }
}
