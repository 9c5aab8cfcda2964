package ibrik.test.differential.cases;

import java.util.Locale;

/** Transforms strings: substring, replace, trim, strip, repeat, case, chars, concat. */
public final class C083StringTransforms {

    public static void main(String[] args) {
        String s = "  Hello, World  ";
        System.out.println("[" + s.trim() + "][" + s.strip() + "][" + s.stripLeading() + "][" + s.stripTrailing() + "]");
        System.out.println("[" + "\u2003x\u2003".strip().length() + "\u2003x\u2003".trim().length() + "]");
        System.out.println(s.replace('l', 'L') + s.replace("World", "Ibrik") + s.replace("l", "") + s.replace("", "-"));
        System.out.println("aaaa".replace("aa", "b") + "abcabc".replace("abc", "abcabc") + "x".replace('y', 'z'));
        System.out.println(s.toUpperCase(Locale.ROOT) + s.toLowerCase(Locale.ROOT) + "stra\u00dfe".toUpperCase(Locale.ROOT));
        System.out.println("MiXeD 123 \u00c4".toLowerCase(Locale.ROOT).length() + " " + "\u00e4\u00ff\u00b5".toUpperCase(Locale.ROOT).hashCode());
        System.out.println("ab".repeat(3) + "".repeat(5) + "x".repeat(0) + "\u20ac".repeat(4).length());
        try {
            System.out.println("ab".repeat(-1));
        } catch (IllegalArgumentException e) {
            System.out.println("negative repeat");
        }
        System.out.println("substring".substring(3) + "substring".substring(0, 3) + "substring".substring(9) + "substring".subSequence(2, 4));
        System.out.println("con".concat("cat").concat(""));
        System.out.println(new String(new char[] {'n', 'e', 'w'}) + new String(new char[] {'a', 'b', 'c', 'd'}, 1, 2) + String.valueOf(3.5) + String.copyValueOf(new char[] {'z'}));
        System.out.println("hello".chars().map(c -> c - 'a').sum() + " " + "hello".toCharArray().length);
        char[] target = new char[6];
        "abcdef".getChars(1, 4, target, 2);
        System.out.println((int) target[1] + "" + target[2] + target[3] + target[4]);
        StringBuilder caesar = new StringBuilder();
        for (char c : "Attack at Dawn".toCharArray()) {
            if (c >= 'a' && c <= 'z') {
                c = (char) ((c - 'a' + 13) % 26 + 'a');
            } else if (c >= 'A' && c <= 'Z') {
                c = (char) ((c - 'A' + 13) % 26 + 'A');
            }
            caesar.append(c);
        }
        System.out.println(caesar);
        System.out.println("tab\tstop".indent(2) + "|" + "a\\tb\\n".translateEscapes().length());
        System.out.println("  x\n   y\n".stripIndent());
        System.out.println("a\nb\r\nc".lines().count() + " " + "abc".transform(t -> t + t.length()));
        byte[] latin = "caf\u00e9".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        System.out.println(latin.length + " " + latin[3] + " " + new String(latin, java.nio.charset.StandardCharsets.ISO_8859_1).equals("caf\u00e9"));
        byte[] ascii = "caf\u00e9".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        System.out.println(ascii[3]);
    }
}
