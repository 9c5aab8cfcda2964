package ibrik.test.differential.cases;

/** Nests try, catch and finally with break, continue and return through them. */
public final class C051TryFinally {

    static StringBuilder log = new StringBuilder();

    static int nested(int n) {
        log.append(n).append(':');
        try {
            log.append('a');
            try {
                log.append('b');
                if (n == 1) {
                    throw new IllegalArgumentException();
                }
                if (n == 2) {
                    throw new IllegalStateException();
                }
                if (n == 3) {
                    return 30;
                }
                log.append('c');
            } catch (IllegalArgumentException e) {
                log.append('d');
                if (n == 1) {
                    return 10;
                }
            } finally {
                log.append('e');
            }
            log.append('f');
        } catch (IllegalStateException e) {
            log.append('g');
            return 20;
        } finally {
            log.append('h');
            try {
                if (n == 4) {
                    throw new RuntimeException("in finally");
                }
                log.append('i');
            } catch (RuntimeException e) {
                log.append('j');
            } finally {
                log.append('k');
            }
        }
        log.append('l');
        return 0;
    }

    static int loops() {
        int total = 0;
        outer:
        for (int i = 0; i < 6; i++) {
            try {
                for (int j = 0;; j++) {
                    try {
                        total += 1;
                        if (j == i) {
                            continue outer;
                        }
                        if (j == 3) {
                            break outer;
                        }
                    } finally {
                        total += 100;
                    }
                }
            } finally {
                total += 10000;
            }
        }
        return total;
    }

    static int value() {
        int x = 1;
        try {
            x = 2;
            return x;
        } finally {
            x = 3;
            log.append(x);
        }
    }

    static long wide(boolean fail) {
        long l = 1L << 40;
        double d = 0.5;
        try {
            l++;
            d *= 3;
            if (fail) {
                throw new RuntimeException();
            }
            l += 10;
        } catch (RuntimeException e) {
            l += 100;
        } finally {
            d += l;
        }
        return l + (long) d;
    }

    public static void main(String[] args) {
        for (int i = 0; i < 5; i++) {
            log.setLength(0);
            int r = nested(i);
            System.out.println(log + " " + r);
        }
        System.out.println(loops());
        System.out.println(value());
        System.out.println(wide(true) + " " + wide(false));
        int i = 0;
        while (true) {
            try {
                try {
                    i++;
                    if (i > 5) {
                        break;
                    }
                } finally {
                    i *= 2;
                }
            } finally {
                i++;
            }
        }
        System.out.println(i);
    }
}
