package ibrik.test.differential.cases;

import java.util.NoSuchElementException;

/** Values bound for the extent of a call. */
public final class C220ScopedValues {
    private C220ScopedValues() {}

    private static final ScopedValue<String> USER = ScopedValue.newInstance();
    private static final ScopedValue<Integer> LEVEL = ScopedValue.newInstance();

    public static void main(String[] args) throws Exception {
        System.out.println(USER.isBound() + " " + USER.orElse("nobody"));
        ScopedValue.where(USER, "alice").run(() -> {
            System.out.println(USER.get());
            ScopedValue.where(USER, "bob").where(LEVEL, 2).run(() -> System.out.println(USER.get() + " " + LEVEL.get()));
            System.out.println(USER.get() + " " + LEVEL.isBound());
        });
        System.out.println(ScopedValue.where(LEVEL, 5).call(() -> LEVEL.get() * 2));
        try {
            ScopedValue.where(USER, "carol").run(() -> { throw new IllegalStateException(USER.get()); });
        } catch (IllegalStateException exception) {
            System.out.println(exception.getMessage() + " " + USER.isBound());
        }
        try {
            USER.get();
        } catch (NoSuchElementException exception) {
            System.out.println("unbound");
        }
        ScopedValue.where(USER, "dave").run(() -> {
            Thread thread = new Thread(() -> System.out.println("new thread " + USER.isBound()));
            thread.start();
            try {
                thread.join();
            } catch (InterruptedException exception) {
                throw new IllegalStateException(exception);
            }
        });
        System.out.println(depth(0));
    }

    private static int depth(int n) throws Exception {
        if (n == 20) return LEVEL.get();
        return ScopedValue.where(LEVEL, n).call(() -> depth(n + 1) + LEVEL.get());
    }
}
