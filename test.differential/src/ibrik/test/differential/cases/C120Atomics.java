package ibrik.test.differential.cases;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;

/** Uses atomic variables, volatile fields and concurrent maps on one thread. */
public final class C120Atomics {

    static volatile int vi;
    static volatile long vl;
    volatile double vd;
    volatile Object vr;

    public static void main(String[] args) {
        AtomicInteger i = new AtomicInteger(5);
        System.out.println(i.getAndIncrement() + " " + i.incrementAndGet() + " " + i.addAndGet(-10) + " " + i.compareAndSet(-3, 8) + " " + i.compareAndSet(-3, 9) + " "
                + i.getAndSet(100) + " " + i.updateAndGet(x -> x * 2) + " " + i.accumulateAndGet(7, Math::max) + " " + i);
        AtomicLong l = new AtomicLong(1L << 40);
        System.out.println(l.getAndAdd(5) + " " + l.decrementAndGet() + " " + l.compareAndSet(1, 2) + " " + l.compareAndSet((1L << 40) + 4, -1) + " " + l.get());
        AtomicReference<String> r = new AtomicReference<>("a");
        String a = r.get();
        System.out.println(r.compareAndSet(a, "b") + " " + r.compareAndSet(a, "c") + " " + r.getAndUpdate(s -> s + s) + " " + r.get() + " " + r.getAndSet(null) + r);
        AtomicBoolean b = new AtomicBoolean();
        System.out.println(b.getAndSet(true) + " " + b.compareAndSet(true, false) + " " + b.get());
        AtomicIntegerArray array = new AtomicIntegerArray(4);
        array.incrementAndGet(2);
        array.addAndGet(3, 40);
        System.out.println(array + " " + array.compareAndSet(2, 1, 7) + " " + array.get(2));
        LongAdder adder = new LongAdder();
        for (int n = 0; n < 100; n++) {
            adder.add(n);
        }
        System.out.println(adder.sum());
        C120Atomics o = new C120Atomics();
        for (int n = 0; n < 10; n++) {
            vi += n;
            vl += 1L << 33;
            o.vd += 0.5;
            o.vr = n;
        }
        System.out.println(vi + " " + vl + " " + o.vd + " " + o.vr);
        ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
        for (int n = 0; n < 200; n++) {
            map.merge("k" + n % 20, n, Integer::sum);
        }
        System.out.println(map.size() + " " + map.get("k7") + " " + map.putIfAbsent("k7", 1) + " " + map.computeIfAbsent("new", k -> 5) + " " + map.remove("k1"));
        int sum = 0;
        for (Map.Entry<String, Integer> e : map.entrySet()) {
            sum += e.getValue();
        }
        System.out.println(sum + " " + map.reduceValues(Long.MAX_VALUE, Integer::sum));
        try {
            map.put(null, 1);
        } catch (NullPointerException e) {
            System.out.println("no null key");
        }
        CopyOnWriteArrayList<Integer> copies = new CopyOnWriteArrayList<>();
        copies.add(1);
        copies.add(2);
        for (int v : copies) {
            copies.add(v * 10);
        }
        System.out.println(copies);
        ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>();
        queue.add(1);
        queue.offer(2);
        System.out.println(queue.poll() + " " + queue.peek() + " " + queue.size());
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        lock.lock();
        System.out.println(lock.getHoldCount() + " " + lock.isHeldByCurrentThread());
        lock.unlock();
        lock.unlock();
        System.out.println(lock.isLocked());
        try {
            lock.unlock();
        } catch (IllegalMonitorStateException e) {
            System.out.println("not held");
        }
    }
}
