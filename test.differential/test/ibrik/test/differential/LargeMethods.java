// Cases that reach the wide forms of the class file: locals beyond 255, branches beyond 32 KB, constants beyond ldc.
package ibrik.test.differential;

/** Sources of cases with methods too large to write by hand. */
final class LargeMethods {

    private LargeMethods() {
    }

    /** More than 256 local slots of all types: wide loads, stores and iinc. */
    static String wideLocals(String name) {
        StringBuilder b = head(name, "Uses more than 256 local slots of every type: wide loads, stores and increments.");
        b.append("    static String wide(int n) {\n");
        String[] types = {"int", "long", "double", "float", "String"};
        for (int i = 0; i < 200; i++) {
            String type = types[i % types.length];
            String value = type.equals("String") ? "\"s\" + (n + " + i + ")" : type.equals("int") ? "n * " + (i + 1) : "n + " + i + (i % 2 == 0 ? "" : " * 3");
            b.append("        ").append(type).append(" v").append(i).append(" = ").append(value).append(";\n");
        }
        b.append("        for (int i = 0; i < 10; i++) {\n");
        for (int i = 0; i < 200; i += 5) {
            b.append("            v").append(i).append(" += ").append(i % 2 == 0 ? i * 37 - 3000 : i).append(";\n");
            b.append("            v").append(i + 1).append(" ^= v").append(i).append(" + v").append((i + 6) % 200).append(";\n");
            b.append("            v").append(i + 2).append(" = v").append(i + 2).append(" * 0.5 + v").append((i + 7) % 200).append(" * 0.25;\n");
            b.append("            v").append(i + 3).append(" -= v").append((i + 8) % 200).append(" * 0.125f;\n");
        }
        b.append("            v0++;\n            v195--;\n            v190 += 32767;\n            v185 -= 32768;\n            v180 += 32768;\n        }\n");
        b.append("        String text = \"\";\n");
        for (int i = 0; i < 200; i += 5) {
            b.append("        text += v").append(i).append(" + \" \" + v").append(i + 1).append(" + \" \" + v").append(i + 2).append(" + \" \" + v").append(i + 3)
                    .append(" + \" \" + v").append(i + 4).append(" + \"\\n\";\n");
        }
        b.append("        return text;\n    }\n\n");
        b.append("    public static void main(String[] args) {\n        for (int n = 0; n < 3; n++) {\n            System.out.print(wide(n * 7));\n        }\n    }\n}\n");
        return b.toString();
    }

    /** A method of about 40 KB of bytecode, with a jump across all of it. */
    static String largeMethod(String name) {
        StringBuilder b = head(name, "Runs a method of some 40 KB of bytecode whose loop needs wide branches.");
        b.append("    static int large(int n, int[] m) {\n        int a = n;\n        int b = 1;\n        int c = 2;\n        for (int round = 0; round < n; round++) {\n");
        b.append("            if (a == 123456789) {\n                continue;\n            }\n");
        for (int i = 0; i < 700; i++) {
            switch (i % 4) {
                case 0 -> b.append("            a = a * ").append(i * 1000 + 77).append(" + b + m[").append(i % 50).append("];\n");
                case 1 -> b.append("            b ^= (a >>> ").append(i % 31).append(") + m[c & 63] * ").append(i + 40000).append(";\n");
                case 2 -> b.append("            m[").append(i % 64).append("] += (a ^ b) % ").append(i + 32768).append(" - c;\n");
                default -> b.append("            c = b > a ? c + ").append(i).append(" : c * 3 - m[").append(i % 60).append("];\n");
            }
        }
        b.append("            if ((a & 1023) == 5) {\n                break;\n            }\n        }\n        return a ^ b ^ c;\n    }\n\n");
        b.append("    public static void main(String[] args) {\n        for (int n = 0; n < 40; n += 3) {\n            System.out.println(large(n, new int[64]));\n        }\n    }\n}\n");
        return b.toString();
    }

    /** More than 256 constants of each kind: ldc_w and ldc2_w. */
    static String manyConstants(String name) {
        StringBuilder b = head(name, "Loads more than 256 constants of each kind, so that their indexes need two bytes.");
        String[] types = {"int", "long", "float", "double", "String"};
        for (String type : types) {
            b.append("    static ").append(type).append(" ").append(type.toLowerCase(java.util.Locale.ROOT)).append("s(int n) {\n        return switch (n) {\n");
            for (int i = 0; i < 120; i++) {
                long v = (i + 1) * 6364136223846793005L;
                String literal = switch (type) {
                    case "int" -> Integer.toString((int) (v >>> 32));
                    case "long" -> v + "L";
                    case "float" -> (float) v / 3 + "f";
                    case "double" -> Double.toString(v / 7.0);
                    default -> "\"constant " + Long.toString(v, 36) + "\"";
                };
                b.append("            case ").append(i).append(" -> ").append(literal).append(";\n");
            }
            b.append("            default -> ").append(type.equals("String") ? "null" : "0").append(";\n        };\n    }\n\n");
        }
        b.append("    public static void main(String[] args) {\n        for (int n = 0; n <= 120; n++) {\n");
        b.append("            System.out.println(ints(n));\n            System.out.println(longs(n));\n            System.out.println(floats(n));\n");
        b.append("            System.out.println(doubles(n));\n            System.out.println(strings(n));\n        }\n    }\n}\n");
        return b.toString();
    }

    /** Switches with hundreds of labels, dense, sparse and over strings. */
    static String largeSwitch(String name) {
        StringBuilder b = head(name, "Switches over hundreds of dense, sparse and string labels.");
        b.append("    static int dense(int n) {\n        switch (n) {\n");
        for (int i = 0; i < 400; i++) {
            b.append("            case ").append(i - 100).append(":\n                return ").append((i * 7919) % 1009).append(";\n");
        }
        b.append("            default:\n                return -1;\n        }\n    }\n\n");
        b.append("    static int sparse(int n) {\n        switch (n) {\n");
        for (int i = 0; i < 200; i++) {
            b.append("            case ").append((i - 100) * 20011).append(":\n                return ").append((i * 104729) % 4099).append(";\n");
        }
        b.append("            default:\n                return -1;\n        }\n    }\n\n");
        b.append("    static int text(String s) {\n        return switch (s) {\n");
        for (int i = 0; i < 150; i++) {
            b.append("            case \"").append(Integer.toString(i * 31337, 36)).append("\" -> ").append(i).append(";\n");
        }
        b.append("            default -> -1;\n        };\n    }\n\n");
        b.append("    public static void main(String[] args) {\n        int h = 0;\n        for (int i = -150; i < 350; i++) {\n            h = h * 31 + dense(i);\n");
        b.append("            h = h * 31 + sparse(i * 20011) + sparse(i);\n        }\n        System.out.println(h);\n        for (int i = 0; i < 160; i++) {\n");
        b.append("            h = h * 31 + text(Integer.toString(i * 31337, 36));\n        }\n        System.out.println(h);\n    }\n}\n");
        return b.toString();
    }

    /** Recursion through a method whose 1300 longs live across its call: frames of more than 10 KB. */
    static String largeFrame(String name) {
        StringBuilder b = head(name, "Uses up stacks of several sizes with frames of more than 10 KB.");
        b.append("    private static long deep(long n, int levels) {\n        if (levels == 0) {\n            return n;\n        }\n");
        for (int i = 0; i < 1300; i++) {
            b.append("        long v").append(i).append(" = n * ").append(2 * i + 3).append(";\n");
        }
        b.append("        long sum = deep(n + 1, levels - 1);\n");
        for (int i = 1299; i >= 0; i--) {
            b.append("        sum = sum * 31 ^ v").append(i).append(";\n");
        }
        b.append("        return sum;\n    }\n\n    private static void overflow() {\n        try {\n            System.out.println(deep(1, -1));\n        } catch (StackOverflowError e) {\n");
        b.append("            System.out.println(\"overflow\");\n        }\n    }\n\n    public static void main(String[] args) throws InterruptedException {\n");
        b.append("        for (int kilobytes : new int[] {16, 64, 1024}) {\n            Thread thread = new Thread(null, ").append(name).append("::overflow, \"deep\", kilobytes * 1024L);\n");
        b.append("            thread.start();\n            thread.join();\n        }\n        for (int i = 0; i < 3; i++) {\n            System.out.println(deep(i, 4));\n            overflow();\n        }\n    }\n}\n");
        return b.toString();
    }

    private static StringBuilder head(String name, String what) {
        return new StringBuilder("package ibrik.test.differential.cases;\n\n/** ").append(what).append(" Generated. */\npublic final class ").append(name).append(" {\n\n");
    }
}
