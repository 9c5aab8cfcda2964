package ibrik.test.differential.cases;

/**
 * Searches and tests strings: indexOf, contains, startsWith, endsWith, regionMatches,
 * equalsIgnoreCase.
 */
public final class C082StringSearch {

    public static void main(String[] args) {
        String s = "the quick brown fox jumps over the lazy dog";
        System.out.println(s.indexOf('q') + " " + s.indexOf('z') + " " + s.indexOf('Q') + " " + s.lastIndexOf('o') + " " + s.indexOf('o', 13));
        System.out.println(s.indexOf("the") + " " + s.indexOf("the", 1) + " " + s.lastIndexOf("the") + " " + s.lastIndexOf("the", 30) + " " + s.indexOf("cat"));
        System.out.println(s.indexOf("") + " " + s.lastIndexOf("") + " " + s.indexOf("", 100) + " " + s.indexOf("dog", -5) + " " + s.indexOf('t', -1));
        System.out.println(s.contains("fox") + " " + s.contains("Fox") + " " + s.startsWith("the q") + " " + s.startsWith("quick", 4) + " "
                + s.endsWith("dog") + " " + s.endsWith("") + " " + s.startsWith("dog", 100));
        System.out.println(s.charAt(0) + "" + s.charAt(s.length() - 1) + s.isEmpty() + "".isEmpty() + " \t\n".isBlank() + " x ".isBlank());
        System.out.println("HeLLo".equalsIgnoreCase("hEllO") + " " + "straSSe".equalsIgnoreCase("strasse") + " " + "a".equalsIgnoreCase(null));
        System.out.println(s.regionMatches(4, "a quick b", 2, 5) + " " + s.regionMatches(true, 4, "QUICK", 0, 5) + " " + s.regionMatches(-1, "t", 0, 1));
        System.out.println("abc".contentEquals(new StringBuilder("abc")) + " " + "abc".contentEquals("abd"));
        String wide = "\u0434\u043e\u0431\u0440\u044b\u0439 day \u0434\u0435\u043d\u044c";
        System.out.println(wide.indexOf('d') + " " + wide.indexOf('\u0434') + " " + wide.lastIndexOf('\u0434') + " " + wide.indexOf("day") + " "
                + wide.indexOf("\u0434\u0435") + " " + wide.indexOf("\u0434\u0436") + " " + wide.contains("\u0439 d"));
        String pair = "a\ud83d\ude00b\ud83d\ude00c";
        System.out.println(pair.indexOf(0x1F600) + " " + pair.lastIndexOf(0x1F600) + " " + pair.indexOf(0x1F601) + " " + pair.codePointAt(1) + " "
                + pair.codePointCount(0, pair.length()) + " " + pair.offsetByCodePoints(0, 3));
        String hay = "";
        for (int i = 0; i < 60; i++) {
            hay += "aaaaab";
        }
        hay += "aaaaaab";
        System.out.println(hay.indexOf("aaaaaab") + " " + hay.indexOf("baaaaab", 200) + " " + hay.lastIndexOf("bb") + " " + hay.indexOf('b', 77));
        int words = 0;
        for (int at = s.indexOf(' '); at >= 0; at = s.indexOf(' ', at + 1)) {
            words++;
        }
        System.out.println(words);
        int vowels = 0;
        for (char c : s.toCharArray()) {
            vowels += "aeiou".indexOf(c) >= 0 ? 1 : 0;
        }
        System.out.println(vowels + " " + s.chars().filter(c -> c == 'o').count());
    }
}
