package ibrik.test.differential.cases;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A class that several threads want is initialised once, by one of them. */
public final class C227LazyInitialisation {
    private C227LazyInitialisation() {}

    private static final StringBuffer LOG = new StringBuffer();

    private static final class Slow {
        static final long MADE = make();

        private static long make() {
            LOG.append("made ");
            try {
                Thread.sleep(30);
            } catch (InterruptedException exception) {
                throw new IllegalStateException(exception);
            }
            return System.nanoTime();
        }
    }

    private static final class Broken {
        static final long VALUE = fail();

        private static long fail() {
            if (System.nanoTime() != 0) throw new IllegalStateException("broken");
            return 1;
        }
    }

    public static void main(String[] args) throws Exception {
        Set<Long> values = ConcurrentHashMap.newKeySet();
        Thread[] threads = new Thread[5];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> values.add(Slow.MADE));
            threads[i].start();
        }
        for (Thread thread : threads) thread.join();
        System.out.println(LOG + "" + values.size());
        int[] kinds = new int[2];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> {
                try {
                    values.add(Broken.VALUE);
                } catch (ExceptionInInitializerError error) {
                    synchronized (kinds) {
                        kinds[0]++;
                    }
                } catch (NoClassDefFoundError error) {
                    synchronized (kinds) {
                        kinds[1]++;
                    }
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) thread.join();
        System.out.println(kinds[0] + " " + kinds[1]);
    }
}
