package ibrik.test.differential.cases;

/** Parses and prints longs in several radixes, with errors. */
public final class C088LongText {

    static void parse(String s, int radix) {
        try {
            System.out.println(Long.parseLong(s, radix));
        } catch (NumberFormatException e) {
            System.out.println(e.getMessage());
        }
    }

    public static void main(String[] args) {
        long[] values = {0, 1, -1, 10, 2147483648L, -2147483649L, 9999999999L, 10000000000L, 999999999999999999L, Long.MAX_VALUE, Long.MIN_VALUE};
        for (long v : values) {
            System.out.println(v + " " + Long.toHexString(v) + " " + Long.toOctalString(v) + " " + Long.toBinaryString(v));
            System.out.println(Long.toString(v, 36) + " " + Long.toString(v, 3) + " " + Long.toUnsignedString(v) + " " + Long.toUnsignedString(v, 5));
            System.out.println(Long.parseLong(Long.toString(v)) == v);
            System.out.println(Long.parseLong(Long.toString(v, 31), 31) == v);
            System.out.println(Long.parseUnsignedLong(Long.toUnsignedString(v)) == v);
        }
        for (String s : new String[] {"9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "", "1L", "+0", "12 "}) {
            parse(s, 10);
        }
        parse("7fffffffffffffff", 16);
        parse("ZZZZ", 36);
        long power = 1;
        for (int i = 0; i < 20; i++) {
            System.out.println(power + " " + -power + " " + (power - 1));
            power *= 10;
        }
        System.out.println(Long.decode("-0x8000000000000000") + " " + Long.valueOf("55") + " " + Long.hashCode(-5L) + " " + Long.compare(5, 3));
    }
}
