package ibrik.test.differential.cases;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** Groups of threads. */
public final class C219ThreadGroups {
    private C219ThreadGroups() {}

    public static void main(String[] args) throws Exception {
        ThreadGroup main = Thread.currentThread().getThreadGroup();
        System.out.println(main.getName() + " " + main.getParent().getName() + " " + main.getParent().getParent());
        ThreadGroup group = new ThreadGroup("workers");
        ThreadGroup inner = new ThreadGroup(group, "inner");
        System.out.println(group.getParent() == main);
        System.out.println(inner.getParent().getName() + " " + main.parentOf(inner) + " " + inner.parentOf(main));
        CountDownLatch go = new CountDownLatch(1);
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(i < 3 ? group : inner, () -> {
                try {
                    go.await();
                } catch (InterruptedException exception) {
                    System.out.println("interrupted");
                }
            }, "w" + i);
            threads[i].start();
        }
        System.out.println(group.activeCount() + " " + inner.activeCount() + " " + group.activeGroupCount());
        Thread[] found = new Thread[10];
        int count = group.enumerate(found);
        String[] names = new String[count];
        for (int i = 0; i < count; i++) names[i] = found[i].getName();
        Arrays.sort(names);
        System.out.println(Arrays.toString(names) + " " + group.enumerate(found, false));
        System.out.println(threads[3].getThreadGroup().getName());
        inner.interrupt();
        threads[3].join();
        go.countDown();
        for (Thread thread : threads) thread.join();
        System.out.println(group.activeCount() + " " + threads[0].getThreadGroup());
        System.out.println(inner);
        Thread child = new Thread(group, () -> System.out.println(new Thread().getThreadGroup().getName()));
        child.start();
        child.join();
    }
}
