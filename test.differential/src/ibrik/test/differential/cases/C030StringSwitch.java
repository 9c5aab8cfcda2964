package ibrik.test.differential.cases;

/** Switches over strings with colliding hash codes, empty strings and defaults. */
public final class C030StringSwitch {

    static int number(String s) {
        switch (s) {
            case "one":
                return 1;
            case "two":
                return 2;
            case "Aa":
                return 3;
            case "BB":
                return 4;
            case "AaBB":
                return 5;
            case "BBAa":
                return 6;
            case "":
                return 7;
            default:
                return 0;
        }
    }

    static String kind(String s) {
        return switch (s) {
            case "red", "green", "blue" -> "colour";
            case "dog", "cat" -> {
                String t = s + "s";
                yield "animal " + t;
            }
            case "\u00e9t\u00e9" -> "season";
            default -> "unknown " + s.length();
        };
    }

    public static void main(String[] args) {
        String[] words = {"one", "two", "Aa", "BB", "AaBB", "BBAa", "AaAa", "BBBB", "", "three", "ONE"};
        for (String w : words) {
            System.out.println(number(w));
            System.out.println(number(w + ""));
        }
        String built = "";
        for (char c : new char[] {'t', 'w', 'o'}) {
            built += c;
        }
        System.out.println(number(built));
        for (String w : new String[] {"red", "blue", "cat", "dog", "\u00e9t\u00e9", "sky"}) {
            System.out.println(kind(w));
        }
        try {
            number(null);
        } catch (NullPointerException e) {
            System.out.println("null");
        }
    }
}
