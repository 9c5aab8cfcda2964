// Writes random programs over ints, longs, floats and doubles: the same seed gives the same program. They end, they throw only what
// they catch, and they print a checksum that every value has gone into.
//
// Not covered: objects, calls through tables, threads; those have cases written by hand.
package ibrik.test.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes one kernel. */
final class KernelWriter {

    private static final int METHODS = 6;
    private static final char[] KINDS = {'I', 'J', 'F', 'D'};

    private final String name;
    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private final List<String> locals = new ArrayList<>();
    private final List<String> counters = new ArrayList<>();
    private int indent;
    private int method;
    private int fresh;
    private int statements;

    KernelWriter(String name, long seed) {
        this.name = name;
        this.random = new Random(seed);
    }

    /** The source of the kernel. */
    String text() {
        line("package ibrik.test.differential.cases;");
        line("");
        line("/** A random arithmetic kernel. Generated. */");
        open("public final class " + name);
        line("");
        line("static int fuel = 3000;");
        line("static long checksum = 17;");
        line("static int[] ints = new int[64];");
        line("static long[] longs = new long[64];");
        line("static float[] floats = new float[64];");
        line("static double[] doubles = new double[64];");
        line("");
        mixer("int v", "v");
        mixer("long v", "v");
        mixer("float v", "Float.floatToIntBits(v)");
        mixer("double v", "Double.doubleToLongBits(v)");
        for (method = 0; method < METHODS; method++) {
            method();
        }
        main();
        close();
        return out.toString();
    }

    private void mixer(String parameter, String bits) {
        open("static void mix(" + parameter + ")");
        line("checksum = checksum * 6364136223846793005L + " + bits + ";");
        close();
        line("");
    }

    private void main() {
        open("public static void main(String[] args)");
        open("for (int i = 0; i < 64; i++)");
        line("ints[i] = i * 0x9E3779B9 >> i % 13;");
        line("longs[i] = i * 0x9E3779B97F4A7C15L >> i % 29;");
        line("floats[i] = ints[i] * 0.001f;");
        line("doubles[i] = longs[i] * 1e-6;");
        close();
        for (int m = 0; m < METHODS; m++) {
            line("fuel = 3000;");
            open("for (int i = 0; i < 8; i++)");
            line("mix(m" + m + "(ints[i], longs[i + 8], floats[i + 16], doubles[i + 24]));");
            close();
            line("System.out.println(checksum);");
        }
        open("for (int i = 0; i < 64; i++)");
        line("mix(ints[i]);");
        line("mix(longs[i]);");
        line("mix(floats[i]);");
        line("mix(doubles[i]);");
        close();
        line("System.out.println(checksum);");
        close();
    }

    private void method() {
        char result = KINDS[method % KINDS.length];
        locals.clear();
        locals.addAll(List.of("Ia", "Jb", "Fc", "Dd"));
        fresh = 0;
        statements = 0;
        open("static " + type(result) + " m" + method + "(int a, long b, float c, double d)");
        open("if (--fuel < 0)");
        line("return " + (result == 'F' ? "c" : result == 'D' ? "d" : result == 'J' ? "b" : "a") + ";");
        close();
        for (int i = 0; i < 10; i++) {
            char kind = KINDS[random.nextInt(KINDS.length)];
            declare(kind);
        }
        while (statements < 22) {
            statement(0);
        }
        for (String local : locals) {
            line("mix(" + local.substring(1) + ");");
        }
        line("return " + expression(result, 2) + ";");
        close();
        line("");
    }

    private void declare(char kind) {
        String variable = "v" + fresh++;
        line(type(kind) + " " + variable + " = " + expression(kind, 2) + ";");
        locals.add(kind + variable);
    }

    private void statement(int depth) {
        statements++;
        int choice = random.nextInt(depth < 2 ? 12 : 6);
        char kind = KINDS[random.nextInt(KINDS.length)];
        switch (choice) {
            case 0, 1, 2, 3 -> line(local(kind) + " = " + expression(kind, 3) + ";");
            case 4, 5 -> line(element(kind) + " = " + expression(kind, 2) + ";");
            case 6, 7 -> {
                open("if (" + condition() + ")");
                block(depth);
                if (random.nextBoolean()) {
                    indent--;
                    line("} else {");
                    indent++;
                    block(depth);
                }
                close();
            }
            case 8, 9 -> loop(depth);
            case 10 -> {
                open("try");
                line(local('I') + " = " + expression('I', 2) + " / (" + local('I') + " & 3);");
                line(local('J') + " = " + expression('J', 2) + " % (" + local('J') + " & 7);");
                indent--;
                line("} catch (ArithmeticException e) {");
                indent++;
                line(local(kind) + " = " + expression(kind, 1) + ";");
                close();
            }
            default -> {
                open("switch (" + expression('I', 1) + " & 7)");
                for (int i = 0; i < 3; i++) {
                    line("case " + (i * 3 - (i == 2 ? 1 : 0)) + ":");
                    indent++;
                    line(local(kind) + " = " + expression(kind, 2) + ";");
                    line("break;");
                    indent--;
                }
                line("default:");
                indent++;
                line(local('J') + " = " + expression('J', 2) + ";");
                indent--;
                close();
            }
        }
    }

    private void loop(int depth) {
        String counter = "i" + fresh++;
        int limit = 2 + random.nextInt(9);
        open("for (int " + counter + " = 0; " + counter + " < " + limit + "; " + counter + "++)");
        counters.add(counter);
        if (random.nextInt(3) == 0) {
            open("if (" + condition() + ")");
            line(random.nextBoolean() ? "break;" : "continue;");
            close();
        }
        block(depth);
        counters.remove(counters.size() - 1);
        close();
    }

    private void block(int depth) {
        int n = 1 + random.nextInt(3);
        for (int i = 0; i < n; i++) {
            statement(depth + 1);
        }
    }

    private String condition() {
        char kind = KINDS[random.nextInt(KINDS.length)];
        String[] operators = {"<", "<=", ">", ">=", "==", "!="};
        String simple = expression(kind, 1) + " " + operators[random.nextInt(6)] + " " + expression(kind, 1);
        return switch (random.nextInt(4)) {
            case 0 -> simple + " && " + expression('I', 1) + " > " + expression('I', 1);
            case 1 -> simple + " || " + expression('J', 1) + " <= " + expression('J', 1);
            default -> simple;
        };
    }

    /** An expression of a kind, in brackets if it has operators; every value is allowed, nothing in it throws. */
    private String expression(char kind, int depth) {
        if (depth == 0 || random.nextInt(6) == 0) {
            return leaf(kind);
        }
        int d = depth - 1;
        boolean whole = kind == 'I' || kind == 'J';
        return switch (random.nextInt(whole ? 13 : 9)) {
            case 0, 1 -> binary(kind, "+", d);
            case 2 -> binary(kind, "-", d);
            case 3, 4 -> binary(kind, "*", d);
            case 5 -> convert(kind, d);
            case 6 -> method > 0 ? call(kind, d) : leaf(kind);
            case 7 -> "(" + expression('I', 1) + " > " + expression('I', 1) + " ? " + expression(kind, d) + " : " + expression(kind, d) + ")";
            case 8 -> whole ? "(" + expression(kind, d) + " / (" + expression(kind, d) + " | 1))" : binary(kind, random.nextBoolean() ? "/" : "%", d);
            case 9 -> "(" + expression(kind, d) + " " + List.of("<<", ">>", ">>>").get(random.nextInt(3)) + " " + expression('I', d) + ")";
            case 10 -> binary(kind, List.of("&", "|", "^").get(random.nextInt(3)), d);
            case 11 -> "(" + expression(kind, d) + " % (" + expression(kind, d) + " | 5))";
            default -> "(" + (random.nextBoolean() ? "-" : "~") + leaf(kind).replaceFirst("^-", "") + ")";
        };
    }

    private String binary(char kind, String operator, int depth) {
        return "(" + expression(kind, depth) + " " + operator + " " + expression(kind, depth) + ")";
    }

    private String convert(char kind, int depth) {
        char from = KINDS[random.nextInt(KINDS.length)];
        if (kind == 'I' && random.nextInt(3) == 0) {
            return "((" + List.of("byte", "short", "char").get(random.nextInt(3)) + ") " + expression('I', depth) + ")";
        }
        return from == kind ? leaf(kind) : "((" + type(kind) + ") " + expression(from, depth) + ")";
    }

    private String call(char kind, int depth) {
        int callee = random.nextInt(method);
        char result = KINDS[callee % KINDS.length];
        String call = "m" + callee + "(" + leaf('I') + ", " + leaf('J') + ", " + expression('F', Math.min(depth, 1)) + ", " + leaf('D') + ")";
        return result == kind ? call : "((" + type(kind) + ") " + call + ")";
    }

    private String leaf(char kind) {
        int choice = random.nextInt(6);
        if (choice == 0) {
            return element(kind);
        }
        if (choice == 1 && kind == 'I' && !counters.isEmpty()) {
            return counters.get(random.nextInt(counters.size()));
        }
        return choice == 2 ? constant(kind) : local(kind);
    }

    private String constant(char kind) {
        int[] ints = {0, 1, 2, 7, 31, 255, 65535, 1 << 20, 123456789, Integer.MAX_VALUE};
        int v = ints[random.nextInt(ints.length)];
        return switch (kind) {
            case 'I' -> Integer.toString(v);
            case 'J' -> (random.nextBoolean() ? v : v * 1000000007L) + "L";
            case 'F' -> v / 16.0f + "f";
            default -> Double.toString(v / 10.0);
        };
    }

    private String local(char kind) {
        List<String> fitting = locals.stream().filter(l -> l.charAt(0) == kind).toList();
        return fitting.get(random.nextInt(fitting.size())).substring(1);
    }

    private String element(char kind) {
        return type(kind) + "s[" + local('I') + " & 63]";
    }

    private static String type(char kind) {
        return switch (kind) {
            case 'I' -> "int";
            case 'J' -> "long";
            case 'F' -> "float";
            default -> "double";
        };
    }

    private void open(String head) {
        line(head + " {");
        indent++;
    }

    private void close() {
        indent--;
        line("}");
    }

    private void line(String text) {
        out.append(text.isEmpty() ? "" : "    ".repeat(indent)).append(text).append('\n');
    }
}
