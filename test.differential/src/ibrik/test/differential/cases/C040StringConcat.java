package ibrik.test.differential.cases;

/** Joins strings with values of every type, constants, nulls and many operands. */
public final class C040StringConcat {

    static char[] chars = {'x', 'y'};

    static class Thing {
        @Override
        public String toString() {
            return "thing";
        }
    }

    static class NullText {
        @Override
        public String toString() {
            return null;
        }
    }

    static String many(int a, long b, String c, double d, char e, boolean f, byte g, short h, float i, Object j) {
        return a + "," + b + "," + c + "," + d + "," + e + "," + f + "," + g + "," + h + "," + i + "," + j;
    }

    public static void main(String[] args) {
        boolean z = args.length == 0;
        byte b = -7;
        short s = 3000;
        char c = 'q';
        int i = -123456;
        long l = 1L << 50;
        float f = 1.5f;
        double d = -0.001;
        Object o = new Thing();
        System.out.println("" + z + b + s + c + i + l + f + d + o);
        System.out.println(c + "" + c);
        System.out.println("a" + null + 'b' + 1 + 2L + 3f + 4d + true);
        System.out.println(many(1, 2, "3", 4, '5', false, (byte) 7, (short) 8, 9, null));
        System.out.println("[" + new NullText() + "]");
        String text = "tab\tquote\"end";
        System.out.println(text + text.length() + (char) 65 + (int) 'A');
        System.out.println("\u0001constant\u0002 " + i + " \u0001");
        System.out.println(String.valueOf(chars) + chars.length);
        String none = null;
        none += none;
        System.out.println(none);
        StringBuilder sb = new StringBuilder("sb");
        System.out.println(sb + "/" + sb.length());
        System.out.println("" + Long.MIN_VALUE + Integer.MIN_VALUE + Double.MIN_VALUE + Float.MAX_VALUE + Byte.MIN_VALUE);
        String all = "";
        for (int k = 0; k < 300; k++) {
            all += (char) (' ' + k % 90);
        }
        System.out.println(all);
        System.out.println("1" + i + "2" + i + "3" + i + "4" + i + "5" + i + "6" + i + "7" + i + "8" + i + "9" + i + "10" + i + "11" + i + "12" + i
                + "13" + l + "14" + l + "15" + l + "16" + l + "17" + c + "18" + c + "19" + z + "20" + z + "21" + d + "22" + f + "23" + o + "24" + o);
        System.out.println(("latin \u00e9" + "wide \u20ac" + c).length());
        final String folded = "fold" + 1 + 'c' + true;
        System.out.println(folded == "fold1ctrue");
    }
}
