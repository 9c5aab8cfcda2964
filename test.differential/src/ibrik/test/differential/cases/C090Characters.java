package ibrik.test.differential.cases;

/** Classifies and converts characters, ASCII and beyond. */
public final class C090Characters {

    public static void main(String[] args) {
        int[] codes = {0, 9, 10, 32, '0', '9', 'A', 'Z', '_', 'a', 'z', '$', 0x7F, 0xA0, 0xAA, 0xB5, 0xC0, 0xDF, 0xE9, 0xFF, 0x100, 0x131, 0x1C5, 0x3B1, 0x3C9,
            0x416, 0x5D0, 0x660, 0x966, 0x2003, 0x2028, 0x20AC, 0x2160, 0x3042, 0x4E00, 0xAC00, 0xD800, 0xFEFF, 0xFF21, 0xFFFF, 0x10400, 0x1D400, 0x1F600, 0x10FFFF};
        for (int c : codes) {
            System.out.println(Integer.toHexString(c) + " " + Character.isLetter(c) + Character.isDigit(c) + Character.isLetterOrDigit(c) + Character.isWhitespace(c)
                    + Character.isSpaceChar(c) + Character.isUpperCase(c) + Character.isLowerCase(c) + Character.isTitleCase(c));
            System.out.println(Integer.toHexString(Character.toUpperCase(c)) + " " + Integer.toHexString(Character.toLowerCase(c)) + " "
                    + Integer.toHexString(Character.toTitleCase(c)) + " " + Character.getNumericValue(c) + " " + Character.digit(c, 16) + " " + Character.getType(c));
            System.out.println(Character.isJavaIdentifierStart(c) + " " + Character.isJavaIdentifierPart(c) + " " + Character.isISOControl(c) + " "
                    + Character.isDefined(c) + " " + Character.isAlphabetic(c) + " " + Character.isIdeographic(c) + " " + Character.isMirrored(c));
        }
        int upper = 0;
        int letters = 0;
        int digits = 0;
        int spaces = 0;
        for (int c = 0; c < 0x3000; c++) {
            upper += Character.isUpperCase(c) ? 1 : 0;
            letters += Character.isLetter(c) ? 1 : 0;
            digits += Character.isDigit(c) ? 1 : 0;
            spaces += Character.isWhitespace(c) ? 1 : 0;
        }
        System.out.println(upper + " " + letters + " " + digits + " " + spaces);
        System.out.println(Character.forDigit(11, 16) + "" + (int) Character.forDigit(40, 36));
        System.out.println(Character.valueOf('x').equals('x') + " " + Character.compare('a', 'c') + " " + Character.hashCode('q') + Character.toString('w'));
        System.out.println((char) ('a' + 1) + "" + (int) 'a' + (char) 98 + ('a' + 1) + Character.MAX_VALUE / 2);
    }
}
