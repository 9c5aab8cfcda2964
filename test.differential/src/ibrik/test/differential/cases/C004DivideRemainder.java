package ibrik.test.differential.cases;

/** Divides and takes remainders of ints and longs, MIN_VALUE / -1 and powers of two included. */
public final class C004DivideRemainder {

    static int[] ints = {1, -1, 2, -2, 3, -3, 7, 8, -8, 10, 100, 1000, 65536, 12345, -98765, Integer.MAX_VALUE, Integer.MIN_VALUE};
    static long[] longs = {1, -1, 2, -3, 8, 10, -1000, 4294967296L, 123456789012345L, -987654321098765L,
            Long.MAX_VALUE, Long.MIN_VALUE};

    static void show(long value) {
        System.out.print((int) (value >>> 32));
        System.out.print(" ");
        System.out.println((int) value);
    }

    public static void main(String[] args) {
        for (int a : ints) {
            for (int b : ints) {
                System.out.println(a / b);
                System.out.println(a % b);
            }
            System.out.println(a / 1);
            System.out.println(a / -1);
            System.out.println(a / 2);
            System.out.println(a / 8);
            System.out.println(a / -16);
            System.out.println(a / 3);
            System.out.println(a / 10);
            System.out.println(a / -7);
            System.out.println(a % 2);
            System.out.println(a % 8);
            System.out.println(a % 10);
            System.out.println(a % -13);
            System.out.println(a % 1000);
        }
        for (long a : longs) {
            for (long b : longs) {
                show(a / b);
                show(a % b);
            }
            show(a / 2);
            show(a / 1024);
            show(a / 10);
            show(a / -1);
            show(a % 16);
            show(a % 1000000007L);
        }
        System.out.println(remainderOfZero(0));
    }

    static int remainderOfZero(int zero) {
        int caught = 0;
        try {
            caught += ints[0] / zero;
        } catch (ArithmeticException e) {
            caught += 1;
        }
        try {
            caught += ints[0] % zero;
        } catch (ArithmeticException e) {
            caught += 2;
        }
        try {
            caught += (int) (longs[0] / zero);
        } catch (ArithmeticException e) {
            caught += 4;
        }
        try {
            caught += (int) (longs[0] % zero);
        } catch (ArithmeticException e) {
            caught += 8;
        }
        return caught;
    }
}
