package ibrik.test.differential.cases;

/** Narrows and widens between byte, short, char, int and long. */
public final class C005IntConversions {

    static int[] ints = {0, 1, -1, 127, 128, 255, 256, -128, -129, 32767, 32768, 65535, 65536, -32769, 0x12345678,
            Integer.MAX_VALUE, Integer.MIN_VALUE};
    static long[] longs = {0, -1, 4294967295L, 4294967296L, 0x80000000L, -0x80000001L, Long.MAX_VALUE, Long.MIN_VALUE, 0x1122334455667788L};

    static void show(long value) {
        System.out.print((int) (value >>> 32));
        System.out.print(" ");
        System.out.println((int) value);
    }

    public static void main(String[] args) {
        for (int v : ints) {
            byte b = (byte) v;
            short s = (short) v;
            char c = (char) v;
            System.out.println(b);
            System.out.println(s);
            System.out.println((int) c);
            System.out.println(b & 0xFF);
            System.out.println((byte) c);
            System.out.println((short) c);
            System.out.println((char) b + 0);
            System.out.println(s + b + c);
            show(v);
            show(b);
            show(c);
            show(v & 0xFFFFFFFFL);
        }
        for (long v : longs) {
            System.out.println((int) v);
            System.out.println((byte) v);
            System.out.println((short) v);
            System.out.println((char) v + 0);
            show((int) v);
            show((long) (int) v >>> 1);
        }
    }
}
