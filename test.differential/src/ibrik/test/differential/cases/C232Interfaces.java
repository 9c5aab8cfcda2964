package ibrik.test.differential.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.RandomAccess;

/** Asks classes for their direct interfaces, and changes what it got. */
public final class C232Interfaces {

    interface First extends Second, Runnable {
    }

    interface Second {
    }

    static class Both implements First, Comparable<Both> {
        @Override
        public int compareTo(Both other) {
            return 0;
        }

        @Override
        public void run() {
        }
    }

    static class Below extends Both {
    }

    static void show(Class<?> type) {
        System.out.println(type.getName() + " " + Arrays.toString(type.getInterfaces()));
    }

    public static void main(String[] args) {
        for (Class<?> type : new Class<?>[] {Both.class, Below.class, First.class, Second.class, int[].class, String[].class, Object.class, int.class, Thread.State.class}) {
            show(type);
        }
        Both.class.getInterfaces()[0] = null;
        show(Both.class);
        System.out.println(Arrays.asList(new ArrayList<>().getClass().getInterfaces()).contains(RandomAccess.class));
    }
}
