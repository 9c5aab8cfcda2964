package ibrik.test.differential.cases;

/** Switches over dense ints with fall-through, default in the middle, negative and extreme labels. */
@SuppressWarnings("fallthrough")
public final class C013TableSwitch {

    static int dense(int n) {
        switch (n) {
            case 0:
                return 100;
            case 1:
                return 101;
            case 2:
            case 3:
                return 123;
            case 4:
                return 104;
            case 5:
                return 105;
            default:
                return -1;
        }
    }

    static int falling(int n) {
        int r = 0;
        switch (n) {
            case -2:
                r += 1;
            case -1:
                r += 10;
                break;
            default:
                r += 1000;
            case 0:
                r += 100;
            case 1:
                r += 10000;
                break;
            case 2:
                r = -1;
        }
        return r;
    }

    static int edges(int n) {
        switch (n) {
            case Integer.MAX_VALUE:
                return 1;
            case Integer.MAX_VALUE - 1:
                return 2;
            case Integer.MAX_VALUE - 2:
                return 3;
            case Integer.MAX_VALUE - 3:
                return 4;
            default:
                return 0;
        }
    }

    static String expression(int n) {
        return switch (n) {
            case 10, 11, 12 -> "low";
            case 13 -> "middle";
            case 14, 15 -> {
                String s = "hi";
                yield s;
            }
            default -> "none";
        };
    }

    public static void main(String[] args) {
        for (int i = -4; i < 8; i++) {
            System.out.println(dense(i));
            System.out.println(falling(i));
        }
        System.out.println(edges(Integer.MAX_VALUE));
        System.out.println(edges(Integer.MAX_VALUE - 2));
        System.out.println(edges(Integer.MAX_VALUE - 4));
        System.out.println(edges(Integer.MIN_VALUE));
        System.out.println(dense(Integer.MIN_VALUE));
        System.out.println(dense(Integer.MAX_VALUE));
        for (int i = 9; i < 17; i++) {
            System.out.println(expression(i));
        }
    }
}
