package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;

/** Keeps regular expressions out of every program that formats a number. */
@Substitute("java.lang.Double")
final class DoubleSubstitution {
    private static final int FRACTION_BITS = 52;
    private static final int FRACTION_DIGITS = 13;
    private static final int BIAS = 1023;

    private DoubleSubstitution() {}

    /** As Double.toHexString is specified: 0x1.8p1, trailing zeros removed, 0x0.…p-1022 for subnormal values. */
    @Replace(hash = "54dea35753bea0f5")
    public static String toHexString(double value) {
        if (!Double.isFinite(value)) return Double.toString(value);
        long bits = Double.doubleToRawLongBits(value);
        long fraction = bits & (1L << FRACTION_BITS) - 1;
        int exponent = (int) (bits >>> FRACTION_BITS) & 0x7ff;
        StringBuilder text = new StringBuilder(bits < 0 ? "-" : "");
        text.append(exponent == 0 ? "0x0." : "0x1.");
        String digits = Long.toHexString(fraction);
        text.repeat('0', FRACTION_DIGITS - digits.length()).append(digits);
        int end = text.length();
        while (text.charAt(end - 1) == '0' && text.charAt(end - 2) != '.') end--;
        text.setLength(end);
        int power = exponent == 0 ? fraction == 0 ? 0 : 1 - BIAS : exponent - BIAS;
        return text.append('p').append(power).toString();
    }
}
