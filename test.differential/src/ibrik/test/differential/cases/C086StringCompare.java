package ibrik.test.differential.cases;

/** Compares, hashes and orders strings, Latin and wide. */
public final class C086StringCompare {

    public static void main(String[] args) {
        String[] words = {"", "a", "A", "aa", "ab", "b", "abc", "abcd", "\u00e4", "\u0100", "a\u0100", "z", "Z", "\ud83d\ude00", "\uffff", "10", "9"};
        for (String a : words) {
            StringBuilder line = new StringBuilder();
            for (String b : words) {
                line.append(a.compareTo(b)).append(' ').append(a.compareToIgnoreCase(b)).append(' ').append(a.equals(b) ? 'y' : 'n').append(' ');
            }
            System.out.println(line);
            System.out.println(a.hashCode());
        }
        String[] sorted = words.clone();
        java.util.Arrays.sort(sorted);
        StringBuilder order = new StringBuilder();
        for (String s : sorted) {
            order.append(s.hashCode()).append(' ');
        }
        System.out.println(order);
        java.util.Arrays.sort(sorted, String.CASE_INSENSITIVE_ORDER);
        System.out.println(sorted[1].hashCode() + " " + sorted[5].hashCode());
        String longText = "x".repeat(1000) + "y";
        String longOther = "x".repeat(1000) + "z";
        System.out.println(longText.compareTo(longOther) + " " + longText.equals(longOther) + " " + longText.hashCode() + " " + longOther.hashCode());
        System.out.println("Aa".hashCode() == "BB".hashCode());
        System.out.println("zero hash " + "f5a5a608".hashCode());
        for (int n = 0; n < 40; n++) {
            String left = "q".repeat(n) + "a";
            String right = "q".repeat(n) + "b";
            System.out.println(left.compareTo(right) + " " + left.equals(right) + " " + left.equals("q".repeat(n) + "a") + " " + left.hashCode());
        }
    }
}
