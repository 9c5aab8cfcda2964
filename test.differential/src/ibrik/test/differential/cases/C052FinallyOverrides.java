package ibrik.test.differential.cases;

/** Lets finally replace results and exceptions by its own. */
@SuppressWarnings("finally")
public final class C052FinallyOverrides {

    static int returns() {
        try {
            return 1;
        } finally {
            return 2;
        }
    }

    static int swallows() {
        try {
            throw new RuntimeException("lost");
        } finally {
            return 3;
        }
    }

    static int replaces() {
        try {
            throw new RuntimeException("first");
        } finally {
            throw new IllegalStateException("second");
        }
    }

    static int continues() {
        int n = 0;
        for (int i = 0; i < 5; i++) {
            try {
                if (i == 3) {
                    return -1;
                }
                throw new RuntimeException();
            } finally {
                n += i;
                continue;
            }
        }
        return n;
    }

    static int breaks() {
        while (true) {
            try {
                return 7;
            } finally {
                break;
            }
        }
        return 8;
    }

    static int catches() {
        try {
            try {
                throw new IllegalArgumentException("a");
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(e.getMessage() + "b");
            } finally {
                System.out.println("finally 1");
            }
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
            return 9;
        } finally {
            System.out.println("finally 2");
        }
    }

    public static void main(String[] args) {
        System.out.println(returns());
        System.out.println(swallows());
        try {
            System.out.println(replaces());
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(continues());
        System.out.println(breaks());
        System.out.println(catches());
    }
}
