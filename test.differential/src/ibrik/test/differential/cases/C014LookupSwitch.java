package ibrik.test.differential.cases;

/** Switches over sparse ints, chars and bytes. */
public final class C014LookupSwitch {

    static int sparse(int n) {
        switch (n) {
            case -2000000000:
                return 1;
            case -1:
                return 2;
            case 0:
                return 3;
            case 77:
                return 4;
            case 1000:
                return 5;
            case 1000000:
                return 6;
            case Integer.MIN_VALUE:
                return 7;
            case Integer.MAX_VALUE:
                return 8;
            default:
                return 9;
        }
    }

    static int one(int n) {
        switch (n) {
            case 123456:
                return 1;
        }
        return 0;
    }

    static String letter(char c) {
        return switch (c) {
            case 'a', 'e', 'i', 'o', 'u' -> "vowel";
            case ' ', '\t' -> "blank";
            case '\u20ac' -> "euro";
            default -> c >= '0' && c <= '9' ? "digit" : "other";
        };
    }

    static int bytes(byte b) {
        switch (b) {
            case -128:
                return 1;
            case 127:
                return 2;
            case 3:
                return 3;
            default:
                return 4;
        }
    }

    public static void main(String[] args) {
        int[] probes = {-2000000000, -1999999999, -1, 0, 1, 77, 78, 999, 1000, 1001, 1000000, Integer.MIN_VALUE, Integer.MAX_VALUE};
        for (int p : probes) {
            System.out.println(sparse(p));
        }
        System.out.println(one(123456));
        System.out.println(one(123457));
        char[] text = {'a', 'b', '5', ' ', '\t', 'u', '\u20ac', '\uffff'};
        for (char c : text) {
            System.out.println(letter(c));
        }
        for (int i = -130; i < 130; i += 43) {
            System.out.println(bytes((byte) i));
        }
        System.out.println(bytes((byte) 127));
        System.out.println(bytes((byte) 128));
        int state = 0;
        int trace = 0;
        for (int i = 0; i < 40; i++) {
            switch (state) {
                case 0 -> state = 500;
                case 500 -> state = i % 2 == 0 ? 90000 : -7;
                case 90000 -> state = -7;
                case -7 -> state = 0;
                default -> state = 1;
            }
            trace = trace * 31 + state;
        }
        System.out.println(trace);
    }
}
