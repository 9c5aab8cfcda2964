package ibrik.test.differential.cases;

import java.util.List;
import java.util.StringJoiner;

/** Splits on plain characters and joins with String.join and StringJoiner. */
public final class C084SplitJoin {

    static void show(String[] parts) {
        String line = parts.length + ":";
        for (String p : parts) {
            line += "[" + p + "]";
        }
        System.out.println(line);
    }

    public static void main(String[] args) {
        show("a,b,c".split(","));
        show("a,,b,,".split(","));
        show("a,,b,,".split(",", -1));
        show("a,,b,,".split(",", 2));
        show("".split(","));
        show(",".split(","));
        show("abc".split(","));
        show("one two  three".split(" "));
        show("a.b.c".split("\\."));
        show("x|y".split("\\|"));
        show("abc".split(""));
        show("k=v=w".split("=", 2));
        show("\u20aca\u20acb".split("\u20ac"));
        System.out.println(String.join("-", "a", "b", "c") + String.join("", List.of("x", "y")) + String.join("/", "only") + String.join("+", List.of()));
        StringJoiner j = new StringJoiner(", ", "{", "}");
        j.setEmptyValue("empty");
        System.out.println(j + " " + j.length());
        j.add("one").add("two").add(null);
        System.out.println(j + " " + j.length());
        StringJoiner k = new StringJoiner("/");
        k.add("x").merge(j).add("y");
        System.out.println(k);
        StringJoiner plain = new StringJoiner(";");
        for (int i = 0; i < 20; i++) {
            plain.add("item" + i);
        }
        System.out.println(plain);
    }
}
