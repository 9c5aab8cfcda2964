package ibrik.test.differential.cases;

/** Adds, subtracts, multiplies and negates longs across overflow; prints both halves as ints. */
public final class C002LongArithmetic {

    static long[] values = {0, 1, -1, 10, -13, 4294967295L, 4294967296L, -4294967297L, 0x5555555555555555L,
            1000000007L * 998244353L, Long.MAX_VALUE, Long.MIN_VALUE};

    static void show(String label, long value) {
        System.out.print(label);
        System.out.print((int) (value >>> 32));
        System.out.print(" ");
        System.out.println((int) value);
    }

    public static void main(String[] args) {
        for (int i = 0; i < values.length; i++) {
            long a = values[i];
            for (int j = 0; j < values.length; j++) {
                long b = values[j];
                show("add ", a + b);
                show("sub ", a - b);
                show("mul ", a * b);
                show("and ", a & b);
                show("or ", a | b);
                show("xor ", a ^ b);
            }
            show("neg ", -a);
            show("not ", ~a);
            show("linear ", a * 31 + 17);
            show("square ", a * a);
        }
        long x = values[10];
        x++;
        show("inc ", x);
        x -= 2;
        show("dec ", x);
    }
}
