package ibrik.test.differential.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps trees, cycles, deep lists and wide arrays alive across collections while references move. */
public final class C117GcGraphs {

    static class Tree {
        Tree left;
        Tree right;
        final int item;

        Tree(int item, int depth) {
            this.item = item;
            if (depth > 0) {
                left = new Tree(2 * item - 1, depth - 1);
                right = new Tree(2 * item, depth - 1);
            }
        }

        int check() {
            return left == null ? item : item + left.check() - right.check();
        }
    }

    static class Ring {
        Ring next = this;
        Ring previous = this;
        int n;

        void insert(Ring r) {
            r.next = next;
            r.previous = this;
            next.previous = r;
            next = r;
        }

        void unlink() {
            next.previous = previous;
            previous.next = next;
            next = null;
            previous = null;
        }
    }

    static void litter(int n) {
        Object o = null;
        for (int i = 0; i < n; i++) {
            o = new Object[] {o, new byte[i % 100]};
            if (i % 10 == 0) {
                o = null;
            }
        }
    }

    public static void main(String[] args) {
        Tree old = new Tree(1, 13);
        for (int depth = 4; depth < 13; depth += 2) {
            int sum = 0;
            for (int i = 0; i < 1 << 15 - depth; i++) {
                sum += new Tree(i, depth).check();
            }
            System.out.println(depth + " " + sum);
        }
        System.out.println(old.check());
        Ring ring = new Ring();
        for (int i = 1; i <= 1000; i++) {
            Ring r = new Ring();
            r.n = i;
            ring.insert(r);
            litter(50);
        }
        Ring at = ring.next;
        while (at.n % 100 != 1 || at.n > 1) {
            Ring next = at.next;
            if (at.n % 3 == 0) {
                at.unlink();
            }
            at = next;
        }
        long h = 0;
        for (Ring r = ring.next; r != ring; r = r.next) {
            h = h * 31 + r.n;
        }
        System.out.println(h);
        Object list = null;
        for (int i = 0; i < 100000; i++) {
            list = new Object[] {list};
        }
        litter(100000);
        int length = 0;
        while (list != null) {
            list = ((Object[]) list)[0];
            length++;
        }
        System.out.println(length);
        Map<Integer, List<Integer>> map = new HashMap<>();
        for (int i = 0; i < 20000; i++) {
            map.computeIfAbsent(i % 500, k -> new ArrayList<>()).add(i);
            if (i % 700 == 0) {
                map.remove(i % 500 / 2);
                litter(2000);
            }
        }
        long total = 0;
        for (Map.Entry<Integer, List<Integer>> e : map.entrySet()) {
            for (int v : e.getValue()) {
                total = total * 7 + v + e.getKey();
            }
        }
        System.out.println(total);
        Object[][] wide = new Object[100][];
        for (int round = 0; round < 20; round++) {
            for (int i = 0; i < wide.length; i++) {
                Object[] row = new Object[200];
                row[i] = wide[(i + 1) % wide.length];
                row[199] = i + round;
                wide[i] = row;
                if (row[i] instanceof Object[] other && i < 99) {
                    other[i] = null;
                }
            }
        }
        System.out.println(wide[50][199] + " " + (wide[99][99] != null));
    }
}
