package ibrik.test.differential.cases;

/**
 * Calls super methods, constructors and fields through several levels, with private and static
 * methods of one name.
 */
public final class C049SuperCalls {

    static class A {
        protected String name = "A";

        String f() {
            return "A.f " + g() + h() + s();
        }

        String g() {
            return "A.g ";
        }

        private String h() {
            return "A.h ";
        }

        static String s() {
            return "A.s ";
        }
    }

    static class B extends A {
        protected String name = "B";

        @Override
        String g() {
            return "B.g " + super.g();
        }

        String h() {
            return "B.h ";
        }

        static String s() {
            return "B.s ";
        }
    }

    static class C extends B {
        protected String name = "C" + super.name + ((A) this).name;

        @Override
        String f() {
            return "C.f(" + super.f() + ")" + h() + s();
        }

        @Override
        String g() {
            return "C.g " + super.g();
        }

        @Override
        public String toString() {
            return name + (super.toString() == null);
        }

        @Override
        public boolean equals(Object o) {
            return super.equals(o) || o instanceof String;
        }

        @Override
        public int hashCode() {
            return super.hashCode() == System.identityHashCode(this) ? 1 : 2;
        }
    }

    public static void main(String[] args) {
        A[] all = {new A(), new B(), new C()};
        for (A a : all) {
            System.out.println(a.f() + a.name);
        }
        C c = new C();
        System.out.println(c + " " + c.equals(c) + c.equals("x") + c.equals(all[2]) + " " + c.hashCode());
        System.out.println(((B) c).name + ((A) c).name + c.name);
    }
}
