package ibrik.test.differential.cases;

/** ThreadLocal and InheritableThreadLocal. */
public final class C204ThreadLocals {
    private C204ThreadLocals() {}

    private static final ThreadLocal<Integer> COUNT = ThreadLocal.withInitial(() -> 100);
    private static final ThreadLocal<StringBuilder> TEXT = new ThreadLocal<>() {
        @Override
        protected StringBuilder initialValue() { return new StringBuilder("new "); }
    };
    private static final InheritableThreadLocal<String> NAME = new InheritableThreadLocal<>() {
        @Override
        protected String childValue(String parent) { return parent + "'s child"; }
    };

    public static void main(String[] args) throws InterruptedException {
        COUNT.set(1);
        TEXT.get().append("main");
        NAME.set("Eve");
        for (int i = 0; i < 3; i++) {
            Thread thread = new Thread(() -> {
                System.out.println(COUNT.get() + " " + TEXT.get().append("thread") + " " + NAME.get());
                COUNT.set(COUNT.get() + 1);
                NAME.set("Abel");
                Thread inner = new Thread(() -> System.out.println("inner " + COUNT.get() + " " + NAME.get()));
                inner.start();
                try {
                    inner.join();
                } catch (InterruptedException exception) {
                    throw new IllegalStateException(exception);
                }
                COUNT.remove();
                System.out.println(COUNT.get());
            });
            thread.start();
            thread.join();
        }
        Thread closed = new Thread(null, () -> System.out.println(NAME.get()), "closed", 0, false);
        closed.start();
        closed.join();
        System.out.println(COUNT.get() + " " + TEXT.get() + " " + NAME.get());
        COUNT.remove();
        NAME.remove();
        TEXT.remove();
        System.out.println(COUNT.get());
        ThreadLocal<?>[] many = new ThreadLocal<?>[200];
        int sum = 0;
        for (int i = 0; i < many.length; i++) {
            ThreadLocal<Integer> local = new ThreadLocal<>();
            local.set(i);
            many[i] = local;
        }
        for (int i = 0; i < many.length; i++) {
            sum += (Integer) many[i].get();
            if (i % 2 == 0) many[i].remove();
        }
        for (ThreadLocal<?> local : many) if (local.get() == null) sum++;
        System.out.println(sum);
    }
}
