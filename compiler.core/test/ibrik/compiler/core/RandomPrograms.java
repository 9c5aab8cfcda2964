package ibrik.compiler.core;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Writes random Java programs that always end and always give the same result, and compiles them with javac. */
final class RandomPrograms {
    private static final int METHODS = 8;
    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private int indent = 1;
    private int loops;
    private int method;

    RandomPrograms(long seed) { random = new Random(seed); }

    /** Source of class {@code name} with a method {@code public static int run(int)}. */
    String write(String name) {
        out.append("public final class ").append(name).append(" {\n");
        line("static int fuel; static int s0; static long s1; static Cell shared; static volatile int seen;");
        line("static class Cell { int v; long w; double d; Cell next; Cell(int v, Cell next) { this.v = v; this.next = next; } int get(int k) { return v + k; } }");
        line("static final class Big extends Cell { int extra; Big(int v, Cell next) { super(v, next); extra = v * 3; } int get(int k) { return extra - k; } }");
        for (method = 0; method < METHODS; method++) writeMethod();
        line("public static int run(int a) {");
        line("  fuel = 3000; seen = 0; s0 = a; s1 = a * 7L; shared = new Cell(a, null); int r = 0;");
        for (int i = 0; i < Integer.getInteger("ibrik.random.calls", METHODS); i++) {
            line("  try { r = r * 31 + m" + i + "(a + " + i + ", r, new int[] {a, 2, 3, 4}, shared); } catch (RuntimeException e) { r += 17; }");
            line("  fuel = 3000;");
        }
        line("  return r + s0 + (int) s1 + (int) (s1 >>> 32);");
        line("}");
        return out.append("}\n").toString();
    }

    private void line(String text) { out.append("    ".repeat(indent)).append(text).append('\n'); }

    private boolean chance(int percent) { return random.nextInt(100) < percent; }
    private int pick(int bound) { return random.nextInt(bound); }
    private String oneOf(String... choices) { return choices[pick(choices.length)]; }

    private void writeMethod() {
        line("static " + (chance(10) ? "synchronized " : "") + "int m" + method + "(int a, int b, int[] arr, Cell cell) {");
        indent++;
        line("int x = a, y = b, z = " + (pick(20) - 10) + "; long l = b * 5L, k = " + random.nextInt() + "L; double d = a; Cell c = cell; boolean q = a > b;");
        block(3, 4 + pick(5));
        line("s0 += y; s1 ^= l + k; return x + y * 3 + z * 5 + (int) l + (int) d + (q ? 1 : 0) + (c == null ? 9 : c.v);");
        indent--;
        line("}");
    }

    private void block(int depth, int statements) {
        for (int i = 0; i < statements; i++) statement(depth);
    }

    private void nested(int depth, String head, String tail) {
        line(head + " {");
        indent++;
        block(depth - 1, 1 + pick(3));
        indent--;
        line("}" + tail);
    }

    private void statement(int depth) {
        int kind = pick(depth > 0 ? 22 : 12);
        switch (kind) {
            case 0, 1 -> line(oneOf("x", "y", "z") + " " + oneOf("=", "+=", "-=", "^=", "*=") + " " + integer(2) + ";");
            case 2 -> line(oneOf("l", "k") + " " + oneOf("=", "+=", "^=") + " " + wide(2) + ";");
            case 3 -> line("d = " + floating(2) + ";");
            case 4 -> line("arr[" + index() + "] " + oneOf("=", "+=", "-=") + " " + integer(1) + ";");
            case 5 -> line("c." + oneOf("v", "v", "w") + " = " + integer(1) + ";");
            case 6 -> line("c.d = " + floating(1) + ";");
            case 7 -> line(oneOf("c = new Cell(" + integer(1) + ", c);", "c = new Big(" + integer(1) + ", cell);", "c = c.next;", "c.next = cell;", "c = shared;", "shared = c;", "c = null;"));
            case 8 -> line(oneOf("s0 = ", "s0 += ", "seen = ") + integer(1) + ";");
            case 9 -> line("q = " + condition() + ";");
            case 10 -> line(oneOf("x", "y") + " = " + oneOf("arr[" + index() + "]", "c.v", "c.get(" + integer(0) + ")", "arr.length", "s0", "seen", "(int) c.w") + ";");
            case 11 -> {
                if (method > 0) line("z += m" + pick(method) + "(" + integer(1) + ", " + integer(1) + ", " + oneOf("arr", "arr", "null", "new int[" + pick(4) + "]") + ", " + oneOf("c", "cell", "null") + ");");
                else line("arr = new int[] {x, y, z};");
            }
            case 12, 13 -> {
                nested(depth, "if (" + condition() + ")", chance(50) ? " else {" : "");
                if (out.toString().endsWith("else {\n")) {
                    indent++;
                    block(depth - 1, 1 + pick(2));
                    indent--;
                    line("}");
                }
            }
            case 14, 15 -> loop(depth);
            case 16 -> {
                nested(depth, "try", " catch (" + oneOf("ArithmeticException", "RuntimeException", "NullPointerException", "ArrayIndexOutOfBoundsException") + " e" + loops + indent + out.length() + ") {");
                indent++;
                block(depth - 1, 1 + pick(2));
                indent--;
                line("}");
            }
            case 17 -> {
                nested(depth, "try", " finally {");
                indent++;
                line("z++; s0 ^= x;");
                indent--;
                line("}");
            }
            case 18 -> {
                line("switch (" + integer(1) + " & 7) {");
                indent++;
                for (int i = 0; i < 6; i += 1 + pick(2)) nested(depth, "case " + i + ":", chance(70) ? " break;" : "");
                line("default: x++;");
                indent--;
                line("}");
            }
            case 19 -> line("if (c instanceof Big big" + method + loops + indent + ") y += big" + method + loops + indent + ".extra; else y--;");
            case 20 -> nested(depth, "synchronized (cell == null ? arr : cell)", "");
            default -> line(oneOf("if (" + condition() + ") throw new IllegalStateException();", "if (" + condition() + " && q) return x;", "y = ((Big) c).extra;", "x = q ? y : z;"));
        }
    }

    private void loop(int depth) {
        String i = "i" + loops++;
        String head = oneOf("for (int " + i + " = 0; " + i + " < " + oneOf("arr.length", "" + (1 + pick(9)), "x") + "; " + i + "++)",
                "for (int " + i + " = " + (1 + pick(9)) + "; " + i + " > 0; " + i + "--)",
                "for (int " + i + " = arr.length - 1; " + i + " >= 0; " + i + "--)",
                "for (int " + i + " = x; " + i + " < y; " + i + " += " + (1 + pick(3)) + ")",
                "for (Cell " + i + " = c; " + i + " != null; " + i + " = " + i + ".next)");
        boolean counts = head.startsWith("for (int");
        line(head + " {");
        indent++;
        line("if (--fuel < 0) throw new IllegalStateException();");
        if (counts && chance(70)) line(oneOf("arr[" + i + "] += " + i + ";", "z += arr[" + i + "];", "l += " + i + ";", "if (" + i + " < arr.length) x += arr[" + i + "];", "c.v += " + i + ";"));
        else if (!counts) line("z = z * 7 + " + i + ".v;");
        block(depth - 1, 1 + pick(3));
        if (chance(25)) line("if (" + condition() + ") " + oneOf("break;", "continue;"));
        if (chance(20)) line("y += " + (counts ? i : "z") + ";");
        indent--;
        line("}");
    }

    private String index() { return oneOf("0", "1", "x & 3", "y", "z & 1", "x", "arr.length - 1"); }

    private String condition() {
        return switch (pick(9)) {
            case 0 -> integer(1) + oneOf(" < ", " > ", " == ", " != ", " <= ", " >= ") + integer(1);
            case 1 -> wide(1) + oneOf(" < ", " >= ", " == ") + wide(1);
            case 2 -> "d" + oneOf(" < ", " > ", " <= ", " >= ", " != ") + floating(1);
            case 3 -> "c" + oneOf(" == null", " != null", " == cell", " instanceof Big");
            case 4 -> "q";
            case 5 -> "(" + condition() + oneOf(" && ", " || ") + condition() + ")";
            case 6 -> "!(" + condition() + ")";
            default -> oneOf("x", "y", "z") + oneOf(" < ", " > ", " != ") + oneOf("0", "x", "y", "10", "arr.length");
        };
    }

    private String integer(int depth) {
        if (depth == 0 || chance(30)) return oneOf("x", "y", "z", "a", "b", "" + (pick(200) - 100), "" + random.nextInt(), "1", "0");
        return switch (pick(9)) {
            case 0 -> "(" + integer(depth - 1) + oneOf(" + ", " - ", " * ", " & ", " | ", " ^ ") + integer(depth - 1) + ")";
            case 1 -> "(" + integer(depth - 1) + oneOf(" << ", " >> ", " >>> ") + integer(depth - 1) + ")";
            case 2 -> "(" + integer(depth - 1) + oneOf(" / ", " % ") + oneOf("y", "z", "7", "16", "-3", "(x | 1)") + ")";
            case 3 -> "(int) " + oneOf("l", "k", "d", "(l >>> 7)", "(d * 3)");
            case 4 -> oneOf("(byte) ", "(short) ", "(char) ") + oneOf("x", "y", "z");
            case 5 -> "Math." + oneOf("min", "max") + "(" + integer(depth - 1) + ", " + integer(depth - 1) + ")";
            case 6 -> "(" + condition() + " ? " + integer(depth - 1) + " : " + integer(depth - 1) + ")";
            default -> "(" + oneOf("x", "y", "z") + oneOf(" + ", " - ", " * ") + oneOf("1", "2", "3", "x", "y") + ")";
        };
    }

    private String wide(int depth) {
        if (depth == 0 || chance(30)) return oneOf("l", "k", "(long) x", "(long) y", "3L", "-1L", random.nextLong() + "L");
        return switch (pick(4)) {
            case 0 -> "(" + wide(depth - 1) + oneOf(" + ", " - ", " * ", " & ", " | ", " ^ ") + wide(depth - 1) + ")";
            case 1 -> "(" + wide(depth - 1) + oneOf(" << ", " >> ", " >>> ") + integer(0) + ")";
            case 2 -> "(" + wide(depth - 1) + oneOf(" / ", " % ") + oneOf("k", "13L", "(l | 1)") + ")";
            default -> "(long) " + oneOf("d", "x", "(y - z)");
        };
    }

    private String floating(int depth) {
        if (depth == 0 || chance(30)) return oneOf("d", "(double) x", "1.5", "-0.25", "(double) l", "(double) (float) d");
        return "(" + floating(depth - 1) + oneOf(" + ", " - ", " * ", " / ", " % ") + floating(depth - 1) + ")";
    }

    // ---- javac in memory

    /** Class files by internal name. */
    static Map<String, byte[]> compile(String name, String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, ByteArrayOutputStream> files = new HashMap<>();
        StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, null);
        JavaFileManager manager = new ForwardingJavaFileManager<>(standard) {
            @Override
            public JavaFileObject getJavaFileForOutputForOriginatingFiles(Location location, String className, JavaFileObject.Kind kind, FileObject... originating) {
                return getJavaFileForOutput(location, className, kind, null);
            }

            @Override
            public JavaFileObject getJavaFileForOutput(Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
                return new SimpleJavaFileObject(URI.create("memory:///" + className + ".class"), kind) {
                    @Override
                    public OutputStream openOutputStream() {
                        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                        files.put(className.replace('.', '/'), bytes);
                        return bytes;
                    }
                };
            }
        };
        JavaFileObject file = new SimpleJavaFileObject(URI.create("memory:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) { return source; }
        };
        StringBuilder messages = new StringBuilder();
        boolean ok = compiler.getTask(null, manager, diagnostic -> messages.append(diagnostic).append('\n'), List.of("-nowarn", "-proc:none", "-XDstringConcat=inline"), null, List.of(file)).call();
        if (!ok) throw new IllegalStateException(messages + source);
        Map<String, byte[]> result = new HashMap<>();
        files.forEach((key, value) -> result.put(key, value.toByteArray()));
        try {
            manager.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return result;
    }
}
