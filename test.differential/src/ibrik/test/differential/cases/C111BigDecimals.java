package ibrik.test.differential.cases;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Computes with BigDecimal: scales, rounding, division, text. */
public final class C111BigDecimals {

    public static void main(String[] args) {
        BigDecimal a = new BigDecimal("123.4567890");
        BigDecimal b = new BigDecimal("-0.00321");
        System.out.println(a.add(b) + " " + a.subtract(b) + " " + a.multiply(b) + " " + a.divide(b, 10, RoundingMode.HALF_UP) + " " + a.remainder(new BigDecimal("7.7")));
        System.out.println(a.scale() + " " + a.precision() + " " + a.unscaledValue() + " " + a.negate() + " " + b.abs() + " " + a.stripTrailingZeros() + " " + a.hashCode());
        for (RoundingMode m : RoundingMode.values()) {
            if (m != RoundingMode.UNNECESSARY) {
                System.out.println(m + " " + new BigDecimal("2.5").setScale(0, m) + " " + new BigDecimal("-2.5").setScale(0, m) + " " + new BigDecimal("1.25").setScale(1, m));
            }
        }
        System.out.println(new BigDecimal("1E+10") + " " + new BigDecimal("1E+10").toPlainString() + " " + new BigDecimal("0.0000001") + " " + new BigDecimal("12345E-10").toEngineeringString());
        System.out.println(BigDecimal.ONE.divide(new BigDecimal(3), MathContext.DECIMAL64) + " " + new BigDecimal(2).sqrt(new MathContext(30)));
        System.out.println(new BigDecimal(0.1) + " " + BigDecimal.valueOf(0.1) + " " + a.compareTo(b) + a.equals(new BigDecimal("123.456789")) + a.compareTo(new BigDecimal("123.456789")));
        try {
            BigDecimal.ONE.divide(new BigDecimal(3));
        } catch (ArithmeticException e) {
            System.out.println("not exact");
        }
        System.out.println(a.intValue() + " " + a.doubleValue() + " " + a.pow(7) + " " + a.movePointLeft(5) + " " + a.max(b) + " " + a.toBigInteger());
    }
}
