package ibrik.test.differential.cases;

/** Overflows the stack in several shapes, catches the error and goes on. */
public final class C070StackOverflow {

    static int depth;
    static int finals;

    static int endless(int n) {
        depth = n;
        return endless(n + 1) + 1;
    }

    static double wide(double a, long b, double c, long d) {
        return wide(b, (long) a, d, (long) c) + a + b + c + d;
    }

    int left() {
        return right() + 1;
    }

    int right() {
        return left() - 1;
    }

    static void cleanup(int n) {
        try {
            cleanup(n + 1);
        } finally {
            finals = n;
        }
    }

    static class Node {
        Node next;

        @Override
        public String toString() {
            return "n" + next;
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 3; i++) {
            try {
                endless(0);
                System.out.println("never");
            } catch (StackOverflowError e) {
                System.out.println(depth > 100);
            }
        }
        try {
            wide(1, 2, 3, 4);
        } catch (StackOverflowError e) {
            System.out.println("wide");
        }
        try {
            new C070StackOverflow().left();
        } catch (StackOverflowError e) {
            System.out.println("mutual " + (e.getMessage() == null));
        }
        try {
            cleanup(1);
        } catch (StackOverflowError e) {
            System.out.println("cleanup " + finals);
        }
        Node node = new Node();
        node.next = node;
        try {
            System.out.println(node.toString().length());
        } catch (StackOverflowError e) {
            System.out.println("string");
        }
        int caught = 0;
        for (int i = 0; i < 10; i++) {
            try {
                endless(i);
            } catch (VirtualMachineError e) {
                caught++;
            }
        }
        System.out.println(caught);
    }
}
