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

    static StackTraceElement element(int changed) {
        String[] parts = {"loader", "module", "1", "a.B", "method", "B.java"};
        if (changed < parts.length) parts[changed] = changed == 3 || changed == 4 ? "other" : null;
        return new StackTraceElement(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], changed == 6 ? 8 : 7);
    }

    /** Elements are equal if all parts are, some of which may be null; frames that a cause shares with what it caused are counted. */
    static void compare() {
        for (int i = 0; i < 8; i++) {
            StringBuilder line = new StringBuilder();
            for (int j = 0; j < 8; j++) line.append(element(i).equals(element(j)) ? '=' : '.');
            System.out.println(line + " " + element(i).equals(null) + element(i).equals("a.B"));
        }
        Exception cause = new Exception("cause");
        cause.setStackTrace(new StackTraceElement[] {element(3), element(7), element(5)});
        Exception caused = new Exception("caused", cause);
        caused.setStackTrace(new StackTraceElement[] {element(4), element(7), element(5)});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        caused.printStackTrace(new PrintStream(bytes, true));
        System.out.print(bytes);
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
        compare();
    }

    static Throwable make() {
        return new Throwable("made, not thrown");
    }
}
