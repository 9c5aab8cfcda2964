package ibrik.test.differential.cases;

/** Adds, subtracts, multiplies and negates ints across overflow. */
public final class C001IntArithmetic {

    static int[] values = {0, 1, -1, 2, 7, -13, 1000003, 65535, -65536, 0x55555555, Integer.MAX_VALUE, Integer.MIN_VALUE};

    static void show(String label, int value) {
        System.out.print(label);
        System.out.println(value);
    }

    public static void main(String[] args) {
        System.out.println("start");
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                int a = values[i];
                int b = values[j];
                show("add ", a + b);
                show("sub ", a - b);
                show("mul ", a * b);
            }
            int a = values[i];
            show("neg ", -a);
            show("not ", ~a);
            show("const ", a * 10 + 3);
            show("times5 ", a * 5);
            show("times-8 ", a * -8);
        }
        int x = values[10];
        x++;
        show("inc ", x);
        --x;
        --x;
        show("dec ", x);
        show("big ", x + 100000);
        show("mix ", (x ^ 0x0F0F0F0F) & (x | 0x33333333) ^ 77);
    }
}
