package ibrik.test.differential.cases;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** Weak, soft and phantom references: when they are cleared and how they come to their queue. */
public final class C160References {

    static final class Named {
        final String name;
        Object other;

        Named(String name) {
            this.name = name;
        }
    }

    static final class NamedReference extends WeakReference<Object> {
        final String name;

        NamedReference(String name, Object referent, ReferenceQueue<Object> queue) {
            super(referent, queue);
            this.name = name;
        }
    }

    static Object held;
    static final List<Reference<?>> references = new ArrayList<>();

    static void make(ReferenceQueue<Object> queue) {
        references.add(new WeakReference<>(held));
        references.add(new WeakReference<>(new Named("weak")));
        references.add(new SoftReference<>(new Named("soft")));
        references.add(new PhantomReference<>(new Named("phantom"), queue));
        references.add(new NamedReference("first", new Named("a"), queue));
        references.add(new NamedReference("second", held, queue));
        Named cycle = new Named("cycle");
        cycle.other = new NamedReference("inside", cycle, queue);
        references.add(new WeakReference<>(cycle));
        references.add((Reference<?>) cycle.other);
        Named chain = new Named("head");
        chain.other = new Named("tail");
        references.add(new NamedReference("head", chain, queue));
        references.add(new NamedReference("tail", chain.other, queue));
        references.add(new WeakReference<>(new SoftReference<>(chain)));
    }

    static void print() {
        StringBuilder line = new StringBuilder();
        for (Reference<?> reference : references) {
            Object referent = reference.get();
            line.append(referent instanceof Named named ? named.name : referent == null ? "-" : "?").append(' ');
            line.append(reference.refersTo(null) ? "cleared" : "set").append(", ");
        }
        System.out.println(line);
    }

    static int drain(ReferenceQueue<Object> queue, int expected) throws InterruptedException {
        List<String> names = new ArrayList<>();
        long end = System.nanoTime() + 5_000_000_000L;
        while (names.size() < expected && System.nanoTime() < end) {
            Reference<?> reference = queue.poll();
            if (reference == null) {
                Thread.sleep(1);
                continue;
            }
            names.add(reference instanceof NamedReference named ? named.name : reference instanceof PhantomReference ? "phantom" : "?");
            if (reference.get() != null) {
                System.out.println("a reference in the queue has a referent");
            }
        }
        names.sort(null);
        System.out.println(names + " and then " + queue.poll());
        return names.size();
    }

    static void garbage(int amount) {
        int sum = 0;
        for (int i = 0; i < amount; i++) {
            sum += new int[100 + i % 10].length;
        }
        System.out.println(sum);
    }

    static byte[] sink;

    /** The loop calls nothing that could be thought to change the reference. */
    static void untilCleared() {
        WeakReference<Named> reference = new WeakReference<>(new Named("young"));
        long made = 0;
        while (reference.get() != null) {
            sink = new byte[1000];
            made++;
        }
        System.out.println("cleared: " + (made >= 0));
    }

    static void many() {
        List<WeakReference<int[]>> weak = new ArrayList<>();
        List<int[]> strong = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            int[] data = {i};
            weak.add(new WeakReference<>(data));
            if (i % 7 == 0) {
                strong.add(data);
            }
        }
        System.gc();
        int cleared = 0;
        int wrong = 0;
        for (int i = 0; i < weak.size(); i++) {
            int[] data = weak.get(i).get();
            if (data == null) {
                cleared++;
            }
            if (data == null == (i % 7 == 0) || data != null && data[0] != i) {
                wrong++;
            }
        }
        System.out.println(strong.size() + " held, " + cleared + " cleared, " + wrong + " wrong");
    }

    public static void main(String[] args) throws InterruptedException {
        ReferenceQueue<Object> queue = new ReferenceQueue<>();
        held = new Named("held");
        make(queue);
        System.gc();
        print();
        drain(queue, 5);
        garbage(200_000);
        print();
        held = null;
        System.gc();
        print();
        drain(queue, 1);
        WeakReference<String> byHand = new WeakReference<>("literal");
        byHand.clear();
        System.out.println(byHand.get() + " " + byHand.enqueue());
        NamedReference pushed = new NamedReference("pushed", queue, queue);
        System.out.println(pushed.refersTo(queue) + " " + pushed.enqueue() + " " + pushed.enqueue() + " " + pushed.get());
        drain(queue, 1);
        untilCleared();
        many();
        many();
    }
}
