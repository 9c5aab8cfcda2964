package ibrik.test.differential.cases;

/** Switches over char, Character, Integer and boxed long patterns. */
public final class C032BoxedSwitch {

    static String number(Long n) {
        return switch (n) {
            case Long x when x < 0 -> "negative " + x;
            case Long x when x == 10_000_000_000L -> "ten billion";
            case Long x when x > Integer.MAX_VALUE -> "large " + x;
            case Long x -> "small " + x;
        };
    }

    static String integer(Integer i) {
        return switch (i) {
            case 1 -> "one";
            case 1000 -> "thousand";
            case Integer x when x % 2 == 0 -> "even";
            case Integer x -> "odd";
        };
    }

    static int hex(char c) {
        return switch (c) {
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> c - '0';
            case 'a', 'b', 'c', 'd', 'e', 'f' -> c - 'a' + 10;
            case 'A', 'B', 'C', 'D', 'E', 'F' -> c - 'A' + 10;
            default -> -1;
        };
    }

    static String character(Character c) {
        return switch (c) {
            case 'x' -> "ex";
            case '\n' -> "newline";
            default -> "char " + c;
        };
    }

    public static void main(String[] args) {
        for (long n : new long[] {-5, 0, 10_000_000_000L, 10_000_000_001L, 2147483647L, 2147483648L, Long.MIN_VALUE}) {
            System.out.println(number(n));
        }
        for (int i : new int[] {1, 2, 3, 1000, 1001}) {
            System.out.println(integer(i));
        }
        int value = 0;
        for (char c : "1fC0DEg".toCharArray()) {
            value = value * 16 + hex(c);
        }
        System.out.println(value);
        for (char c : "x\ny".toCharArray()) {
            System.out.println(character(c));
        }
        try {
            System.out.println(integer(null));
        } catch (NullPointerException e) {
            System.out.println("null");
        }
    }
}
