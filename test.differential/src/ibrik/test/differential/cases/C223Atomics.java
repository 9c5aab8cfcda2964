package ibrik.test.differential.cases;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** Atomic variables under contention. */
public final class C223Atomics {
    private C223Atomics() {}

    private static volatile long flag;

    public static void main(String[] args) throws Exception {
        AtomicInteger integer = new AtomicInteger();
        AtomicLong large = new AtomicLong(1L << 40);
        LongAdder adder = new LongAdder();
        AtomicReference<String> text = new AtomicReference<>("");
        AtomicIntegerArray array = new AtomicIntegerArray(4);
        LongAccumulator largest = new LongAccumulator(Long::max, Long.MIN_VALUE);
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            int number = i;
            threads[i] = new Thread(() -> {
                for (int j = 0; j < 3000; j++) {
                    integer.incrementAndGet();
                    large.getAndAdd(-number);
                    adder.increment();
                    array.incrementAndGet(j & 3);
                    largest.accumulate(j * number);
                    if (j % 1000 == 0) text.updateAndGet(old -> old + number);
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) thread.join();
        System.out.println(integer + " " + (large.get() - (1L << 40)) + " " + adder + " " + array + " " + largest);
        char[] digits = text.get().toCharArray();
        java.util.Arrays.sort(digits);
        System.out.println(new String(digits));
        System.out.println(integer.compareAndSet(12_000, 5) + " " + integer.compareAndSet(12_000, 6) + " " + integer.getAndUpdate(x -> x * 3) + " " + integer);
        AtomicStampedReference<String> stamped = new AtomicStampedReference<>("a", 1);
        System.out.println(stamped.compareAndSet("a", "b", 1, 2) + " " + stamped.compareAndSet("a", "c", 1, 3) + " " + stamped.getReference() + stamped.getStamp());
        long[] seen = new long[1];
        Thread writer = new Thread(() -> {
            for (int i = 0; i < 20_000; i++) flag = i % 2 == 0 ? 0x1111_1111_1111_1111L : 0x2222_2222_2222_2222L;
        });
        Thread reader = new Thread(() -> {
            for (int i = 0; i < 20_000; i++) {
                long value = flag;
                if (value != 0 && value != 0x1111_1111_1111_1111L && value != 0x2222_2222_2222_2222L) seen[0] = value;
            }
        });
        writer.start();
        reader.start();
        writer.join();
        reader.join();
        System.out.println(seen[0]);
    }
}
