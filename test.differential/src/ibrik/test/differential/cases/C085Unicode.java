package ibrik.test.differential.cases;

import java.nio.charset.StandardCharsets;

/** Handles UTF-16: non-Latin text, surrogates, code points, encoding to UTF-8 and back. */
public final class C085Unicode {

    static String units(String s) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < s.length(); i++) {
            b.append(Integer.toHexString(s.charAt(i))).append(' ');
        }
        return b.toString();
    }

    static String bytes(byte[] a) {
        StringBuilder b = new StringBuilder();
        for (byte v : a) {
            b.append(Integer.toHexString(v & 0xFF)).append(' ');
        }
        return b.toString();
    }

    public static void main(String[] args) {
        String[] texts = {"plain", "caf\u00e9", "\u0440\u0443\u0441", "\u65e5\u672c\u8a9e", "\ud83d\ude00x\ud834\udd1e", "\ud83d", "\ude00\ud83d", "e\u0301", "\u00ff\u0100"};
        for (String s : texts) {
            System.out.println(s.length() + " " + s.codePointCount(0, s.length()) + " " + units(s) + s.hashCode());
            byte[] utf8 = s.getBytes(StandardCharsets.UTF_8);
            System.out.println(bytes(utf8) + "= " + units(new String(utf8, StandardCharsets.UTF_8)));
            System.out.println(bytes(s.getBytes(StandardCharsets.UTF_16BE)));
            System.out.println(units(new StringBuilder(s).reverse().toString()));
            int sum = 0;
            for (int i = 0; i < s.length(); i += Character.charCount(s.codePointAt(i))) {
                sum = sum * 31 + s.codePointAt(i);
            }
            System.out.println(sum + " " + s.codePoints().sum());
            System.out.println(units(s + "\u20ac") + units(s.substring(1)));
            System.out.println(s.compareTo("caf\u00e8") + " " + s.equals(new String(s.toCharArray())));
        }
        byte[][] broken = {{(byte) 0xC3}, {(byte) 0xC0, (byte) 0x80}, {(byte) 0xE2, (byte) 0x82, 0x41}, {(byte) 0xF0, (byte) 0x9F, (byte) 0x98, (byte) 0x80},
            {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, {(byte) 0xFF, 0x41}, {(byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80}};
        for (byte[] b : broken) {
            System.out.println(units(new String(b, StandardCharsets.UTF_8)));
        }
        System.out.println(Character.isSurrogatePair('\ud83d', '\ude00') + " " + Character.toCodePoint('\ud83d', '\ude00') + " "
                + Character.charCount(0x1F600) + " " + units(new String(Character.toChars(0x1F600))) + Character.isHighSurrogate('\ude00'));
        System.out.println(units(Character.toString(0x10FFFF)) + Character.isValidCodePoint(0x110000) + units("\u20ac".intern()));
        System.out.println(new StringBuilder().appendCodePoint(0x1D11E).length() + " " + units(new String(new int[] {65, 0x1F600, 0x20AC}, 0, 3)));
        System.out.println("\u0130\u00df".equals("\u0130\u00DF") + " " + "abc\u0100".substring(0, 3).equals("abc") + " " + "abc\u0100".substring(0, 3).hashCode());
    }
}
