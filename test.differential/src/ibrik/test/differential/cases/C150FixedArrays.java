package ibrik.test.differential.cases;

import java.util.Arrays;

/** Fills arrays whose lengths are constants, small ones and some of 4 and 8 KB and beyond, made one after the other: none lies in another. */
public final class C150FixedArrays {

    static int check(byte[] bytes, short[] shorts, char[] chars, int[] ints, long[] longs, double[] doubles, String[] strings) {
        Arrays.fill(bytes, (byte) 1);
        Arrays.fill(shorts, (short) 2);
        Arrays.fill(chars, 'c');
        Arrays.fill(ints, 4);
        Arrays.fill(longs, 5L);
        Arrays.fill(doubles, 6.5);
        Arrays.fill(strings, "seven");
        int wrong = 0;
        for (byte b : bytes) {
            wrong += b == 1 ? 0 : 1;
        }
        for (short s : shorts) {
            wrong += s == 2 ? 0 : 1;
        }
        for (char c : chars) {
            wrong += c == 'c' ? 0 : 1;
        }
        for (int i : ints) {
            wrong += i == 4 ? 0 : 1;
        }
        for (long l : longs) {
            wrong += l == 5 ? 0 : 1;
        }
        for (double d : doubles) {
            wrong += d == 6.5 ? 0 : 1;
        }
        for (String s : strings) {
            wrong += s == "seven" ? 0 : 1;
        }
        return wrong + bytes.length + shorts.length + chars.length + ints.length + longs.length + doubles.length + strings.length;
    }

    public static void main(String[] args) {
        for (int i = 0; i < 3; i++) {
            System.out.println(check(new byte[0], new short[0], new char[0], new int[0], new long[0], new double[0], new String[0]));
            System.out.println(check(new byte[1], new short[1], new char[1], new int[1], new long[1], new double[1], new String[1]));
            System.out.println(check(new byte[255], new short[129], new char[127], new int[65], new long[33], new double[31], new String[63]));
            System.out.println(check(new byte[4084], new short[2042], new char[2043], new int[1021], new long[510], new double[511], new String[1022]));
            System.out.println(check(new byte[4096], new short[2048], new char[2047], new int[1024], new long[512], new double[513], new String[1023]));
            System.out.println(check(new byte[8180], new short[4090], new char[4091], new int[2045], new long[1022], new double[1023], new String[2046]));
            System.out.println(check(new byte[8192], new short[4096], new char[4095], new int[2048], new long[1024], new double[1025], new String[2047]));
            System.out.println(check(new byte[32768], new short[16385], new char[20000], new int[8192], new long[4096], new double[5000], new String[8193]));
        }
    }
}
