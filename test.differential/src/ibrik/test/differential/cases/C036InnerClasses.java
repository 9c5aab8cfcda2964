package ibrik.test.differential.cases;

/** Uses inner, static nested and deeply nested classes and reaches outer state and private members. */
public final class C036InnerClasses {

    private int outer = 1;
    private static int shared = 10;

    class Inner {
        private int inner = 2;

        class Innermost {
            int sum() {
                outer++;
                return outer + inner + shared;
            }
        }

        int outerValue() {
            return C036InnerClasses.this.outer;
        }
    }

    static class Nested {
        private int secret = 5;

        private int hidden() {
            return secret++ * shared;
        }

        static class Deeper {
            static int count;
            final int id = ++count;
        }
    }

    class Shadow {
        int outer = 100;

        int add() {
            return outer + C036InnerClasses.this.outer;
        }
    }

    class Extended extends Inner {
        @Override
        int outerValue() {
            return super.outerValue() * 1000;
        }
    }

    public static void main(String[] args) {
        C036InnerClasses o = new C036InnerClasses();
        Inner i = o.new Inner();
        Inner.Innermost m = i.new Innermost();
        System.out.println(m.sum());
        System.out.println(m.sum());
        i.inner = 50;
        System.out.println(m.sum());
        System.out.println(i.outerValue());
        Nested n = new Nested();
        System.out.println(n.hidden());
        n.secret += 100;
        System.out.println(n.hidden() + n.secret);
        System.out.println(new Nested.Deeper().id + new Nested.Deeper().id);
        System.out.println(o.new Shadow().add());
        System.out.println(o.new Extended().outerValue());
        C036InnerClasses none = null;
        try {
            none.new Inner();
        } catch (NullPointerException e) {
            System.out.println("no outer");
        }
    }
}
