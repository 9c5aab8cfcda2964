package ibrik.test.differential.cases;

/** Closes resources in reverse order, with exceptions from body, close and both. */
@SuppressWarnings("try")
public final class C054TryWithResources {

    static class Resource implements AutoCloseable {
        final String name;
        final boolean failClose;

        Resource(String name, boolean failOpen, boolean failClose) {
            if (failOpen) {
                throw new IllegalArgumentException("open " + name);
            }
            System.out.println("open " + name);
            this.name = name;
            this.failClose = failClose;
        }

        @Override
        public void close() {
            System.out.println("close " + name);
            if (failClose) {
                throw new IllegalStateException("close " + name);
            }
        }
    }

    static int use(int mode) {
        try (Resource a = new Resource("a", false, (mode & 1) != 0);
                Resource b = new Resource("b", (mode & 2) != 0, (mode & 4) != 0);
                Resource none = null) {
            System.out.println("body " + a.name + b.name + none);
            if ((mode & 8) != 0) {
                throw new RuntimeException("body");
            }
            return mode;
        } catch (RuntimeException e) {
            System.out.println("caught " + e);
            for (Throwable t : e.getSuppressed()) {
                System.out.println("suppressed " + t);
            }
            return -mode;
        } finally {
            System.out.println("finally");
        }
    }

    public static void main(String[] args) {
        for (int mode = 0; mode < 16; mode++) {
            System.out.println(use(mode));
        }
        Resource outer = new Resource("outer", false, false);
        try (outer) {
            System.out.println("effectively final");
        }
        try (AutoCloseable lambda = () -> System.out.println("lambda closed")) {
            System.out.println("lambda body");
        } catch (Exception e) {
            System.out.println("never");
        }
        for (int i = 0; i < 3; i++) {
            try (Resource r = new Resource("loop" + i, false, false)) {
                if (i == 1) {
                    continue;
                }
                System.out.println("end " + i);
            }
        }
    }
}
