package ibrik.test.differential.cases;

/** Uses anonymous and local classes that capture locals, parameters and this. */
public final class C037LocalClasses {

    int base = 1000;

    interface Function {
        int apply(int x);
    }

    abstract static class Template {
        final String name;

        Template(String name) {
            this.name = name;
        }

        abstract String body(int n);

        String run(int n) {
            return name + "[" + body(n) + "]";
        }
    }

    Function adder(int n) {
        long wide = n * 10000000000L;
        return new Function() {
            int calls;

            @Override
            public int apply(int x) {
                calls++;
                return base + n + x + calls + (int) (wide >> 32);
            }
        };
    }

    static Function[] several(String prefix) {
        Function[] all = new Function[4];
        for (int i = 0; i < all.length; i++) {
            final int k = i;
            class Power implements Function {
                @Override
                public int apply(int x) {
                    int r = prefix.length();
                    for (int j = 0; j < k; j++) {
                        r *= x;
                    }
                    return r;
                }
            }
            all[i] = new Power();
        }
        return all;
    }

    public static void main(String[] args) {
        C037LocalClasses o = new C037LocalClasses();
        Function f = o.adder(7);
        System.out.println(f.apply(1));
        System.out.println(f.apply(1));
        o.base = 0;
        System.out.println(f.apply(1));
        for (Function p : several("ab")) {
            System.out.println(p.apply(5));
        }
        double factor = 2.5;
        Template t = new Template("twice") {
            @Override
            String body(int n) {
                return n * factor + "," + this.name + "," + new Object() {
                    int twice() {
                        return n * 2;
                    }
                }.twice();
            }
        };
        System.out.println(t.run(4));
        Object anonymous = new Object() {
            {
                System.out.println("instance initialiser");
            }

            @Override
            public String toString() {
                return "anonymous " + factor;
            }
        };
        System.out.println(anonymous);
        Runnable r = new Runnable() {
            @Override
            public void run() {
                System.out.println("run " + f.apply(2));
            }
        };
        r.run();
    }
}
