package ibrik.test.differential.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Collections that threads share. */
public final class C224ConcurrentCollections {
    private C224ConcurrentCollections() {}

    public static void main(String[] args) throws Exception {
        ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>();
        ConcurrentSkipListMap<Integer, String> skip = new ConcurrentSkipListMap<>();
        CopyOnWriteArrayList<Integer> list = new CopyOnWriteArrayList<>();
        ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>();
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            int number = i;
            threads[i] = new Thread(() -> {
                for (int j = 0; j < 500; j++) {
                    map.merge(j, 1, Integer::sum);
                    skip.put(j * 4 + number, "x" + number);
                    queue.add(j);
                    if (j % 50 == 0) list.add(j);
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) thread.join();
        System.out.println(map.size() + " " + map.values().stream().allMatch(count -> count == 4));
        System.out.println(map.reduceValuesToLong(1, Integer::longValue, 0, Long::sum) + " " + map.search(1, (key, value) -> key == 321 ? "found" : null));
        System.out.println(skip.size() + " " + skip.firstKey() + " " + skip.lastEntry() + " " + skip.headMap(10));
        System.out.println(list.size() + " " + queue.size());
        long sum = 0;
        for (Integer item = queue.poll(); item != null; item = queue.poll()) sum += item;
        System.out.println(sum);
        List<Integer> synchronizedList = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> {
                for (int j = 0; j < 300; j++) synchronizedList.add(j);
            });
            threads[i].start();
        }
        for (Thread thread : threads) thread.join();
        System.out.println(synchronizedList.size());
        System.out.println(map.computeIfAbsent(9999, key -> key * 2) + " " + map.computeIfPresent(9999, (key, value) -> null) + " " + map.containsKey(9999));
    }
}
