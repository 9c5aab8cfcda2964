package ibrik.test.differential.cases;

/** Prints text beyond ASCII, which arrives as UTF-8. */
public final class C128Utf8Output {

    public static void main(String[] args) {
        System.out.println("caf\u00e9 \u0440\u0443\u0441 \u65e5\u672c \ud83d\ude00");
        System.out.print('\u20ac');
        System.out.println(new char[] {'\u00e4', '\u00f6'});
        System.out.println(new StringBuilder("\u00fc\u0100").reverse());
        System.out.write('w');
        System.out.write('\n');
        System.out.println("lone \ud83d end");
        for (int i = 0; i < 3000; i++) {
            System.out.print((char) (0xA0 + i % 500));
        }
        System.out.println();
        System.out.append("append").append('!').println();
        System.out.flush();
    }
}
