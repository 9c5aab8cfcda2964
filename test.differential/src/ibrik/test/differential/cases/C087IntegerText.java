package ibrik.test.differential.cases;

/** Parses and prints ints in several radixes, with errors. */
public final class C087IntegerText {

    static void parse(String s, int radix) {
        try {
            System.out.println(Integer.parseInt(s, radix));
        } catch (NumberFormatException e) {
            System.out.println(e.getMessage());
        }
    }

    public static void main(String[] args) {
        int[] values = {0, 1, -1, 9, 10, 99, 100, -100, 12345, 1 << 20, Integer.MAX_VALUE, Integer.MIN_VALUE, -2147483647, 1000000000};
        for (int v : values) {
            System.out.println(v + " " + Integer.toString(v) + " " + Integer.toHexString(v) + " " + Integer.toOctalString(v) + " " + Integer.toBinaryString(v));
            System.out.println(Integer.toString(v, 36) + " " + Integer.toString(v, 7) + " " + Integer.toString(v, 99) + " " + Integer.toUnsignedString(v, 16));
            System.out.println(Integer.parseInt(Integer.toString(v)) == v);
            System.out.println(Integer.parseInt(Integer.toString(v, 13), 13) == v);
            System.out.println(Integer.parseUnsignedInt(Integer.toUnsignedString(v)) == v);
        }
        for (String s : new String[] {"0", "+5", "-7", "007", "2147483647", "2147483648", "-2147483648", "-2147483649", "", "-", "+", " 1", "1a", "--1",
            "\u0661\u0662"}) {
            parse(s, 10);
        }
        parse("ff", 16);
        parse("FF", 16);
        parse("zz", 36);
        parse("12", 2);
        parse("-80000000", 16);
        parse("80000000", 16);
        try {
            Integer.parseInt(null);
        } catch (NumberFormatException e) {
            System.out.println("null");
        }
        System.out.println(Integer.decode("0x1F") + Integer.decode("-#10") + Integer.decode("010") + Integer.valueOf("42"));
        System.out.println(Integer.parseInt("xx123yy", 2, 5, 10));
        System.out.println(Short.parseShort("-32768") + Byte.parseByte("7f", 16) + Short.toString((short) 5) + Byte.toString((byte) -5));
        try {
            Byte.parseByte("128");
        } catch (NumberFormatException e) {
            System.out.println("byte range");
        }
        System.out.println(Boolean.parseBoolean("TRUE") + " " + Boolean.parseBoolean("yes") + " " + Boolean.toString(true));
        System.out.println(Integer.compare(3, 5) + Integer.signum(-9) + Integer.sum(4, 5) + Integer.max(1, 2) + Integer.hashCode(77));
    }
}
