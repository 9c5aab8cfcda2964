package ibrik.test.differential.cases;

/** Joins strings, ints and chars, and compares the results. */
public final class C020ConcatSimple {

    static String join(String a, int n, char c) {
        return a + n + c;
    }

    public static void main(String[] args) {
        int n = 42;
        String s = "n=" + n;
        System.out.println(s);
        System.out.println(s.length());
        System.out.println(join("a", -1, 'z'));
        System.out.println("" + Integer.MIN_VALUE + Integer.MAX_VALUE);
        String none = null;
        System.out.println("null is " + none);
        String built = "";
        for (int i = 0; i < 12; i++) {
            built += i;
            built += ',';
        }
        System.out.println(built);
        System.out.println(built.equals("0,1,2,3,4,5,6,7,8,9,10,11,"));
        System.out.println(built.equals(s));
        System.out.println(s.hashCode());
        System.out.println(s.charAt(2) + s.charAt(3));
        System.out.println(1 + 2 + "3" + 4 + 5);
        System.out.println('a' + 'b' + "c" + 'd');
        System.out.println(true + "/" + false + "/" + (n > 3));
    }
}
