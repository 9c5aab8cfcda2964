package ibrik.test.differential.cases;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/** Updates fields whose names are made at run time, and is refused those that do not fit. */
public final class C231FieldUpdaters {

    static class Holder {
        volatile int number = 1;
        volatile long wide = 2;
        volatile String text = "three";
        int plain = 4;
    }

    static String name(String start, int end) {
        return start + (end == 0 ? "" : String.valueOf(end));
    }

    static void refused(Runnable action) {
        try {
            action.run();
            System.out.println("not refused");
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getName() + (e.getCause() == null ? "" : " caused by " + e.getCause().getClass().getName()));
        }
    }

    public static void main(String[] args) {
        Holder holder = new Holder();
        var number = AtomicIntegerFieldUpdater.newUpdater(Holder.class, name("number", args.length));
        System.out.println(number.incrementAndGet(holder));
        System.out.println(number.compareAndSet(holder, 2, 7) + " " + holder.number);
        var wide = AtomicLongFieldUpdater.newUpdater(Holder.class, name("wide", args.length));
        System.out.println(wide.addAndGet(holder, 1L << 40));
        var text = AtomicReferenceFieldUpdater.newUpdater(Holder.class, String.class, name("text", args.length));
        System.out.println(text.getAndSet(holder, "four") + " " + holder.text);
        refused(() -> AtomicIntegerFieldUpdater.newUpdater(Holder.class, name("number", 1)));
        refused(() -> AtomicIntegerFieldUpdater.newUpdater(Holder.class, name("plain", args.length)));
        refused(() -> AtomicLongFieldUpdater.newUpdater(Holder.class, name("number", args.length)));
        refused(() -> AtomicReferenceFieldUpdater.newUpdater(Holder.class, Integer.class, name("text", args.length)));
    }
}
