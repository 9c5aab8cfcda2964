package ibrik.compiler.core.cases;

/** Exceptions: handlers, finally, nesting, what locals hold in a handler. */
public final class ExceptionCases {
    static int trace;

    private ExceptionCases() {}

    public static int caught(int a, int b) {
        try {
            return a / b;
        } catch (ArithmeticException e) {
            return -7;
        }
    }

    public static int localsInHandler(int a, int b) {
        int x = 1;
        try {
            x = 2;
            x += a / b;
            x = 3;
            x += b / a;
            x = 4;
        } catch (ArithmeticException e) {
            return x;
        }
        return x + 100;
    }

    public static int order(int kind) {
        try {
            raise(kind);
            return 0;
        } catch (NullPointerException e) {
            return 1;
        } catch (ArrayIndexOutOfBoundsException e) {
            return 2;
        } catch (RuntimeException e) {
            return 3;
        }
    }

    private static void raise(int kind) {
        switch (kind) {
            case 1 -> throw new NullPointerException();
            case 2 -> throw new IllegalStateException();
            case 3 -> throw new ArrayIndexOutOfBoundsException();
            case 5 -> throw new StackOverflowError();
            default -> trace = kind;
        }
    }

    public static int finallyBlock(int kind) {
        int r = 0;
        try {
            raise(kind);
            r = 10;
        } finally {
            r++;
            trace = r;
        }
        return r;
    }

    public static int nested(int a, int b, int c) {
        int r = 0;
        try {
            try {
                r += a / b;
            } catch (ArithmeticException e) {
                r += 1000;
                r += b / c;
            } finally {
                r += 7;
            }
        } catch (ArithmeticException e) {
            r += 5;
        }
        return r;
    }

    public static int inLoop(int n) {
        int failures = 0;
        for (int i = -3; i < 3; i++) {
            try {
                failures += n / i;
            } catch (ArithmeticException e) {
                failures += 100;
                continue;
            }
            failures++;
        }
        return failures;
    }

    public static int retry(int n) {
        int i = -2;
        while (true) {
            try {
                return n / i + 10 / (i + 2);
            } catch (ArithmeticException e) {
                i++;
            }
        }
    }

    public static int thrownAndCaughtHere(int kind) {
        try {
            if (kind > 3) throw new IllegalStateException();
            if (kind > 0) throw new IllegalArgumentException();
            return 1;
        } catch (IllegalStateException e) {
            return 2;
        } catch (IllegalArgumentException e) {
            return kind == 1 ? rethrow(e) : 3;
        }
    }

    private static int rethrow(RuntimeException e) { throw e; }

    public static int arrays(int n, int i) {
        int[] a = n == 0 ? null : new int[n & 7];
        int r = 5;
        try {
            a[i] = 3;
            r = a[i] + a.length;
            Object o = a;
            r += ((Object[]) o).length;
        } catch (ArrayIndexOutOfBoundsException e) {
            r += 10;
        } catch (NullPointerException e) {
            r += 20;
        } catch (ClassCastException e) {
            r += 30;
        }
        return r;
    }

    public static int storeException(int kind) {
        Object[] a = kind > 0 ? new String[1] : new Object[1];
        try {
            a[0] = new Object();
        } catch (ArrayStoreException e) {
            return 1;
        }
        return 2;
    }

    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;
        final int code;

        Failure(int code) { this.code = code; }
    }

    public static int carried(int n) {
        try {
            return deep(n & 7);
        } catch (Failure f) {
            return f.code;
        }
    }

    private static int deep(int n) {
        if (n == 0) throw new Failure(42);
        if (n == 5) return -5;
        return deep(n - 1) + 1;
    }

    static synchronized int lockedThrow(int a) {
        if (a > 3) throw new IllegalStateException();
        return 10 / a;
    }

    public static int synchronizedThrow(int a) {
        try {
            return lockedThrow(a);
        } catch (RuntimeException e) {
            return -1;
        }
    }

    public static int lockAndThrow(int a) {
        Object lock = new Object();
        try {
            synchronized (lock) {
                return 100 / a;
            }
        } catch (ArithmeticException e) {
            return -3;
        }
    }

    public static int nullReceiver(int a) {
        Failure f = a > 0 ? new Failure(a) : null;
        try {
            return f.code;
        } catch (NullPointerException e) {
            return -1;
        } finally {
            trace++;
        }
    }

    public static int twoAccesses(int a) {
        Failure f = a > 3 ? new Failure(a) : null;
        int r = 0;
        try {
            trace = 4;
            r = 1;
            r += f.code;
        } catch (NullPointerException e) {
            r += 50;
        }
        return r;
    }
}
