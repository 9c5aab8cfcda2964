package ibrik.test.differential.cases;

/** Calls through bridge methods: covariant results, generic overrides, Comparable. */
@SuppressWarnings({"unchecked", "rawtypes"})
public final class C043Bridges {

    static class Animal {
        Animal self() {
            return this;
        }

        Number weight() {
            return 1;
        }

        @Override
        public String toString() {
            return "animal";
        }
    }

    static class Dog extends Animal {
        @Override
        Dog self() {
            return this;
        }

        @Override
        Integer weight() {
            return 20;
        }

        String bark() {
            return "woof";
        }

        @Override
        public String toString() {
            return "dog";
        }
    }

    abstract static class Handler<T> {
        abstract String handle(T t);

        String all(T... items) {
            String s = "";
            for (T t : items) {
                s += handle(t) + ";";
            }
            return s;
        }
    }

    static class Strings extends Handler<String> {
        @Override
        String handle(String s) {
            return "s" + s.length();
        }
    }

    static class Numbers<N extends Number> extends Handler<N> {
        @Override
        String handle(N n) {
            return "n" + n.intValue();
        }
    }

    static class Version implements Comparable<Version> {
        final int major;
        final int minor;

        Version(int major, int minor) {
            this.major = major;
            this.minor = minor;
        }

        @Override
        public int compareTo(Version o) {
            return major != o.major ? Integer.compare(major, o.major) : Integer.compare(minor, o.minor);
        }
    }

    static <T extends Comparable<T>> T largest(T... items) {
        T best = items[0];
        for (T t : items) {
            if (t.compareTo(best) > 0) {
                best = t;
            }
        }
        return best;
    }

    public static void main(String[] args) {
        Animal a = new Dog();
        System.out.println(a.self() + " " + a.weight());
        System.out.println(new Dog().self().bark());
        System.out.println(new Animal().self() + " " + new Animal().weight());
        System.out.println(new Strings().all("a", "bcd"));
        System.out.println(new Numbers<Double>().all(1.5, 2.9));
        Handler raw = new Strings();
        System.out.println(raw.handle("raw"));
        try {
            raw.handle(5);
        } catch (ClassCastException e) {
            System.out.println("bridge cast");
        }
        Version v = largest(new Version(1, 5), new Version(2, 0), new Version(1, 9));
        System.out.println(v.major + "." + v.minor);
        Comparable c = v;
        System.out.println(c.compareTo(new Version(2, 1)));
        try {
            c.compareTo("text");
        } catch (ClassCastException e) {
            System.out.println("comparable cast");
        }
        System.out.println(largest("pear", "apple", "plum") + largest(3, 1, 2));
    }
}
