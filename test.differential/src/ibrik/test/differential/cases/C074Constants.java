package ibrik.test.differential.cases;

/** Loads constants of every size and type, from the short forms to the constant pool. */
public final class C074Constants {

    static final int[] EDGES = {-2, -1, 0, 1, 2, 3, 4, 5, 6, 127, 128, -128, -129, 32767, 32768, -32768, -32769, Integer.MAX_VALUE};

    static long wide(int n) {
        return switch (n) {
            case 0 -> 0L;
            case 1 -> 1L;
            case 2 -> 2L;
            case 3 -> -1L;
            case 4 -> 0x7FFFFFFFL;
            case 5 -> 0x80000000L;
            case 6 -> 0xFFFFFFFFL;
            case 7 -> 0x100000000L;
            case 8 -> Long.MIN_VALUE;
            case 9 -> Long.MAX_VALUE;
            case 10 -> 0x0000FFFF0000FFFFL;
            case 11 -> 0xFF00FF00FF00FF00L;
            default -> 1234567890123456789L;
        };
    }

    static double real(int n) {
        return switch (n) {
            case 0 -> 0.0;
            case 1 -> -0.0;
            case 2 -> 1.0;
            case 3 -> 2.0;
            case 4 -> 0.5;
            case 5 -> 31.0;
            case 6 -> 1e-300;
            case 7 -> Math.PI;
            case 8 -> Double.POSITIVE_INFINITY;
            case 9 -> Double.MIN_VALUE;
            default -> -12345.6789;
        };
    }

    static float single(int n) {
        return switch (n) {
            case 0 -> 0f;
            case 1 -> -0f;
            case 2 -> 1f;
            case 3 -> 2f;
            case 4 -> 0.1f;
            case 5 -> Float.MAX_VALUE;
            case 6 -> Float.MIN_VALUE;
            default -> -1e20f;
        };
    }

    static int masks(int x) {
        return (x & 0xFF) + (x & 0xFF00) + (x & 0xFFFF) + (x & 0x00FF0000) + (x & 0xFF000000) + (x & 0xF000000F) + (x & 0x12345678) + (x | 0x80000001)
                + (x ^ 0x00FF00FF) + (x + 4095) + (x + 4096) + (x - 4097) + (x + 0x10000) + (x - 0xFFFFFF) + (x ^ -257) + (x & ~0x3FC);
    }

    public static void main(String[] args) {
        for (int v : EDGES) {
            System.out.println(v + masks(v));
        }
        for (int i = 0; i < 13; i++) {
            System.out.println(wide(i));
        }
        for (int i = 0; i < 11; i++) {
            System.out.println(real(i));
        }
        for (int i = 0; i < 8; i++) {
            System.out.println(single(i));
        }
        System.out.println("text " + 'c' + (byte) 200 + (short) 40000 + 0b1010_1010 + 0x1p-3 + 0777 + 1_000_000L);
        System.out.println("""
                block \
                joined
                  indented "quotes" \t|
                end\
                """);
        System.out.println(Integer.class == Integer.valueOf(1).getClass());
        System.out.println(int.class + " " + String.class.getName() + " " + Long[].class.getSimpleName());
    }
}
