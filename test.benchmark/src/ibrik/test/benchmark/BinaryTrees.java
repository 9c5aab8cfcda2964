// Complete binary trees, made and forgotten: allocation and collection of small objects.
package ibrik.test.benchmark;

/** One tree lives long while many short-lived ones of growing depth are made and counted. */
final class BinaryTrees implements Benchmark {

    private static final int DEPTH = 16;
    private static final int PASSES = 8;

    private record Node(Node left, Node right) {

        static Node tree(int depth) {
            return depth == 0 ? new Node(null, null) : new Node(tree(depth - 1), tree(depth - 1));
        }

        int count() {
            return left == null ? 1 : 1 + left.count() + right.count();
        }
    }

    @Override
    public String name() {
        return "binary-trees";
    }

    @Override
    public long iterate() {
        Node lasting = Node.tree(DEPTH);
        long nodes = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            for (int depth = 4; depth <= DEPTH; depth += 3) {
                for (int i = 1 << DEPTH - depth; i > 0; i--) {
                    nodes += Node.tree(depth).count();
                }
            }
        }
        return nodes * 31 + lasting.count();
    }
}
