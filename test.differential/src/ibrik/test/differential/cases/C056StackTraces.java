package ibrik.test.differential.cases;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/**
 * Prints the stack traces of own methods: file, line, nested classes, constructors, lambdas,
 * causes.
 */
public final class C056StackTraces {

    static void one(int n) {
        two(n - 1);
    }

    static void two(int n) {
        if (n > 0) {
            one(n);
        }
        throw new IllegalStateException(
                "deep");
    }

    static class Inner {
        final int x;

        Inner(int[] a) {
            x = a[0]
                    + a[5];
        }

        int divide(int y) {
            int z = x;
            return z
                    / y;
        }
    }

    /** Prints the trace down to and including main of this class; what lies below differs from machine to machine. */
    static void print(Throwable t) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes);
        t.printStackTrace(out);
        out.flush();
        boolean skip = false;
        for (String line : bytes.toString().split("\n")) {
            if (!line.startsWith("\tat ")) {
                skip = false;
            }
            if (!skip && !line.startsWith("\t... ")) {
                System.out.println(line);
            }
            if (line.contains("C056StackTraces.main(")) {
                skip = true;
            }
        }
    }

    public static void main(String[] args) {
        try {
            one(5);
        } catch (IllegalStateException e) {
            print(e);
        }
        try {
            new Inner(new int[5]);
        } catch (ArrayIndexOutOfBoundsException e) {
            print(e);
        }
        try {
            new Inner(new int[6]).divide(0);
        } catch (ArithmeticException e) {
            print(e);
        }
        Throwable made = make();
        print(made);
        try {
            try {
                one(1);
            } catch (IllegalStateException e) {
                throw new RuntimeException("outer", e);
            }
        } catch (RuntimeException e) {
            print(e);
        }
        StackTraceElement top = made.getStackTrace()[0];
        System.out.println(top.getMethodName() + " " + top.getLineNumber() + " " + top.getFileName() + " " + top.getClassName());
        System.out.println(top);
        Throwable again = make();
        again.fillInStackTrace();
        System.out.println(again.getStackTrace()[0].getMethodName());
        again.setStackTrace(new StackTraceElement[] {new StackTraceElement("a.B", "c", "D.java", 7)});
        print(again);
    }

    static Throwable make() {
        return new Throwable("made, not thrown");
    }
}
