package ibrik.test.differential.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/** Compresses and expands text with run lengths, a sliding window and Huffman codes by hand. */
public final class C115Compression {

    static String runs(String s) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < s.length();) {
            int j = i;
            while (j < s.length() && s.charAt(j) == s.charAt(i)) {
                j++;
            }
            b.append(j - i).append(s.charAt(i));
            i = j;
        }
        return b.toString();
    }

    static int window(byte[] in, byte[] out) {
        int o = 0;
        for (int i = 0; i < in.length;) {
            int best = 0;
            int distance = 0;
            for (int d = 1; d <= 255 && d <= i; d++) {
                int n = 0;
                while (i + n < in.length && n < 255 && in[i + n] == in[i + n - d]) {
                    n++;
                }
                if (n > best) {
                    best = n;
                    distance = d;
                }
            }
            if (best > 3) {
                out[o++] = (byte) distance;
                out[o++] = (byte) best;
                i += best;
            } else {
                out[o++] = 0;
                out[o++] = in[i++];
            }
        }
        return o;
    }

    static int expand(byte[] in, int n, byte[] out) {
        int o = 0;
        for (int i = 0; i < n; i += 2) {
            int d = in[i] & 0xFF;
            if (d == 0) {
                out[o++] = in[i + 1];
            } else {
                for (int k = in[i + 1] & 0xFF; k > 0; k--) {
                    out[o] = out[o - d];
                    o++;
                }
            }
        }
        return o;
    }

    static final class Node implements Comparable<Node> {
        final int weight;
        final int order;
        final char symbol;
        Node left;
        Node right;

        Node(int weight, int order, char symbol) {
            this.weight = weight;
            this.order = order;
            this.symbol = symbol;
        }

        @Override
        public int compareTo(Node o) {
            return weight != o.weight ? weight - o.weight : order - o.order;
        }
    }

    static void codes(Node n, String prefix, Map<Character, String> out) {
        if (n.left == null) {
            out.put(n.symbol, prefix);
            return;
        }
        codes(n.left, prefix + "0", out);
        codes(n.right, prefix + "1", out);
    }

    public static void main(String[] args) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append("the rain in spain ").append(i % 7).append("falls mainly".substring(i % 5)).append("aaaa".substring(i % 4));
        }
        String s = text.toString();
        System.out.println(runs("aaabccddddd") + runs("") + runs(s).length());
        byte[] in = new byte[s.length()];
        for (int i = 0; i < in.length; i++) {
            in[i] = (byte) s.charAt(i);
        }
        byte[] packed = new byte[in.length * 2];
        int n = window(in, packed);
        byte[] back = new byte[in.length];
        System.out.println(in.length + " " + n + " " + expand(packed, n, back) + " " + java.util.Arrays.equals(in, back));
        int[] counts = new int[128];
        for (byte b : in) {
            counts[b]++;
        }
        PriorityQueue<Node> queue = new PriorityQueue<>();
        int order = 0;
        for (int c = 0; c < 128; c++) {
            if (counts[c] > 0) {
                queue.add(new Node(counts[c], order++, (char) c));
            }
        }
        while (queue.size() > 1) {
            Node a = queue.poll();
            Node b = queue.poll();
            Node parent = new Node(a.weight + b.weight, order++, '?');
            parent.left = a;
            parent.right = b;
            queue.add(parent);
        }
        Node root = queue.poll();
        Map<Character, String> codes = new HashMap<>();
        codes(root, "", codes);
        StringBuilder bits = new StringBuilder();
        for (char c : s.toCharArray()) {
            bits.append(codes.get(c));
        }
        StringBuilder decoded = new StringBuilder();
        Node at = root;
        for (int i = 0; i < bits.length(); i++) {
            at = bits.charAt(i) == '0' ? at.left : at.right;
            if (at.left == null) {
                decoded.append(at.symbol);
                at = root;
            }
        }
        System.out.println(bits.length() + " " + codes.get('a') + " " + codes.get('f') + " " + decoded.toString().equals(s));
    }
}
