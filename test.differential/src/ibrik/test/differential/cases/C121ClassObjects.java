package ibrik.test.differential.cases;

import java.util.List;

/** Asks classes for names, kinds, superclasses and enum constants through literals and getClass. */
public final class C121ClassObjects {

    interface Face {
    }

    static class Inner implements Face {
    }

    enum Kind {
        A, B {
        }
    }

    record Pair(int a, int b) {
    }

    static void describe(Class<?> c) {
        System.out.println(c.getName() + " " + c.getSimpleName() + " " + c.isInterface() + c.isArray() + c.isPrimitive() + c.isEnum() + c.isRecord() + " "
                + (c.getSuperclass() == null ? "none" : c.getSuperclass().getName()) + " " + (c.isArray() ? c.getComponentType().getName() : "-"));
    }

    public static void main(String[] args) {
        List<Class<?>> all = List.of(Object.class, String.class, Inner.class, Face.class, Kind.class, Pair.class, int.class, void.class, int[].class, String[][].class,
                Inner[].class, Integer.class, Number.class, Runnable.class, Kind.B.getClass());
        for (Class<?> c : all) {
            describe(c);
        }
        Object o = new Inner();
        System.out.println((o.getClass() == Inner.class) + " " + Inner.class.equals(o.getClass()) + " " + o.getClass());
        System.out.println(new int[0].getClass() == int[].class);
        System.out.println(Kind.A.getClass() == Kind.class);
        System.out.println(Kind.B.getDeclaringClass() == Kind.class);
        Runnable lambda = () -> {
        };
        System.out.println(lambda instanceof Runnable && !lambda.getClass().isArray());
        System.out.println(Face.class.isInstance(o) + " " + Face.class.isAssignableFrom(Inner.class) + " " + int.class.isAssignableFrom(Integer.class) + " "
                + Object[].class.isInstance(new String[0]) + " " + Object[].class.isInstance(new int[0]));
        System.out.println(Integer.TYPE == int.class);
        System.out.println(Inner.class.getPackageName() + " " + Inner.class.desiredAssertionStatus());
        assert args == null : "assertions are off";
        System.out.println(Class.class.getName() + " " + all.get(0).getClass().getName());
    }
}
