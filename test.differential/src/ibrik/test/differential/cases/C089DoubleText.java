package ibrik.test.differential.cases;

/** Parses doubles and floats: decimal, exponent, hexadecimal, halfway cases, limits and errors. */
public final class C089DoubleText {

    static void parse(String s) {
        try {
            double d = Double.parseDouble(s);
            System.out.println(d != d ? "NaN" : d + " " + Double.doubleToLongBits(d));
        } catch (NumberFormatException e) {
            System.out.println(e.getMessage());
        }
        try {
            float f = Float.parseFloat(s);
            System.out.println(f != f ? "NaN" : f + " " + Float.floatToIntBits(f));
        } catch (NumberFormatException e) {
            System.out.println("float " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        String[] texts = {"0", "-0", "1", "1.5", ".5", "5.", "-1e10", "1E-5", "+3.25", "1e400", "-1e400", "1e-400", "4.9e-324", "2.4e-324", "2.5e-324",
            "1.7976931348623157e308", "1.7976931348623159e308", "2.2250738585072012e-308", "9007199254740993", "9007199254740992.5", "0.1", "0.30000000000000004",
            "123456789012345678901234567890", "1.00000000000000011102230246251565404", "NaN", "Infinity", "-Infinity", "infinity", "0x1p3", "0x1.8p-1",
            "0x1.fffffffffffffp1023", "1e", "", " 2.5 ", "1.2.3", "abc", "1f", "2d", "1_000", "16777217", "3.4028236e38", "1.4e-45", "7e-46",
            "8.41e21", "2.0e23", "6.02214076e23", "0.000001", "1e23", "5e-7"};
        for (String s : texts) {
            parse(s);
        }
        System.out.println(Double.toHexString(1.0) + " " + Double.toHexString(-0.1) + " " + Double.toHexString(Double.MIN_VALUE) + " " + Float.toHexString(3.5f));
        System.out.println(Double.valueOf("2.5") + Double.valueOf(1).intValue() + Float.valueOf("0.5"));
        System.out.println(Double.isNaN(0.0 / Double.parseDouble("0")) + " " + Double.isInfinite(1 / Double.parseDouble("-0")) + " " + Double.isFinite(1e308));
        System.out.println(Double.compare(-0.0, 0.0) + " " + Double.hashCode(1.5) + " " + Float.hashCode(1.5f) + " " + Double.hashCode(-0.0));
        System.out.println(Double.toString(100) + Float.toString(1e10f) + Double.MIN_EXPONENT + Float.MIN_NORMAL + Double.BYTES);
    }
}
