package ibrik.test.differential.cases;

import java.util.ArrayList;
import java.util.List;

/** Allocates far more than the heap holds, in many shapes, and checks what stays alive. */
public final class C116GcChurn {

    static class Node {
        Node next;
        int value;
        long wide;
        Object payload;

        Node(int value, Node next) {
            this.value = value;
            this.next = next;
            this.wide = value * 1000000007L;
        }
    }

    static Node kept;

    static long checksum(Node n) {
        long h = 0;
        while (n != null) {
            h = h * 31 + n.value + n.wide;
            if (n.payload instanceof int[] a) {
                h += a[a.length - 1];
            } else if (n.payload instanceof String s) {
                h += s.length();
            }
            n = n.next;
        }
        return h;
    }

    public static void main(String[] args) {
        long total = 0;
        for (int round = 0; round < 60; round++) {
            Node head = null;
            for (int i = 0; i < 3000; i++) {
                head = new Node(i ^ round, head);
                if (i % 3 == 0) {
                    int[] a = new int[i % 50 + 1];
                    a[a.length - 1] = i;
                    head.payload = a;
                } else if (i % 3 == 1) {
                    head.payload = "s" + i;
                }
            }
            total = total * 17 + checksum(head);
            if (round % 10 == 0) {
                head.next = kept;
                kept = head;
            }
        }
        System.out.println(total);
        System.out.println(checksum(kept));
        List<byte[]> window = new ArrayList<>();
        int sum = 0;
        for (int i = 0; i < 5000; i++) {
            byte[] block = new byte[i * 37 % 4000];
            if (block.length > 0) {
                block[block.length - 1] = (byte) i;
            }
            window.add(block);
            if (window.size() > 50) {
                byte[] old = window.remove(i % 50);
                sum = sum * 31 + old.length + (old.length > 0 ? old[old.length - 1] : 0);
            }
        }
        System.out.println(sum);
        Object[] slots = new Object[1000];
        int seed = 1;
        for (int i = 0; i < 100000; i++) {
            seed = seed * 1664525 + 1013904223;
            slots[(seed >>> 16) % slots.length] = new Object[] {slots[(seed >>> 8 & 0xFFFF) % 10], i};
            if (i % 1000 == 0) {
                for (int k = 0; k < 10; k++) {
                    slots[k] = null;
                }
            }
        }
        int alive = 0;
        for (Object o : slots) {
            alive = alive * 31 + (o == null ? 0 : (Integer) ((Object[]) o)[1]);
        }
        System.out.println(alive);
        String text = "";
        for (int i = 0; i < 2000; i++) {
            text = text + (char) ('a' + i % 26);
        }
        System.out.println(text.hashCode());
        for (int i = 0; i < 100; i++) {
            byte[] large = new byte[500000];
            large[i * 1000] = 1;
            sum += large.length + large[i * 1000];
        }
        System.out.println(sum);
    }
}
