package ibrik.test.differential.cases;

/** Keeps an own balanced tree under random insertions and removals and checks its invariants. */
public final class C124RedBlackTree {

    static final class Node {
        int key;
        int priority;
        int size = 1;
        Node left;
        Node right;

        Node(int key, int priority) {
            this.key = key;
            this.priority = priority;
        }
    }

    static int size(Node n) {
        return n == null ? 0 : n.size;
    }

    static Node update(Node n) {
        n.size = 1 + size(n.left) + size(n.right);
        return n;
    }

    static Node merge(Node a, Node b) {
        if (a == null) {
            return b;
        }
        if (b == null) {
            return a;
        }
        if (a.priority > b.priority) {
            a.right = merge(a.right, b);
            return update(a);
        }
        b.left = merge(a, b.left);
        return update(b);
    }

    static Node[] split(Node n, int key) {
        if (n == null) {
            return new Node[2];
        }
        if (n.key < key) {
            Node[] s = split(n.right, key);
            n.right = s[0];
            s[0] = update(n);
            return s;
        }
        Node[] s = split(n.left, key);
        n.left = s[1];
        s[1] = update(n);
        return s;
    }

    static int kth(Node n, int k) {
        int l = size(n.left);
        return k < l ? kth(n.left, k) : k == l ? n.key : kth(n.right, k - l - 1);
    }

    static boolean valid(Node n, long low, long high) {
        return n == null || n.key >= low && n.key < high && n.size == 1 + size(n.left) + size(n.right)
                && (n.left == null || n.left.priority <= n.priority) && (n.right == null || n.right.priority <= n.priority)
                && valid(n.left, low, n.key) && valid(n.right, n.key + 1L, high);
    }

    static int depth(Node n) {
        return n == null ? 0 : 1 + Math.max(depth(n.left), depth(n.right));
    }

    public static void main(String[] args) {
        Node root = null;
        int seed = 99;
        for (int i = 0; i < 6000; i++) {
            seed = seed * 1664525 + 1013904223;
            int key = (seed >>> 12) % 10000;
            seed = seed * 1664525 + 1013904223;
            Node[] low = split(root, key);
            Node[] high = split(low[1], key + 1);
            Node middle = i % 3 == 2 ? null : high[0] != null ? high[0] : new Node(key, seed);
            root = merge(merge(low[0], middle), high[1]);
        }
        System.out.println(size(root) + " " + valid(root, Integer.MIN_VALUE, Integer.MAX_VALUE) + " " + depth(root));
        long h = 0;
        for (int k = 0; k < size(root); k++) {
            h = h * 31 + kth(root, k);
        }
        System.out.println(h + " " + kth(root, 0) + " " + kth(root, size(root) / 2));
    }
}
