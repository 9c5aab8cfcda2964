package ibrik.test.differential.cases;

/** Appends, inserts, deletes, reverses and replaces in StringBuilder, with bounds errors. */
public final class C081StringBuilders {

    interface Edit {
        Object on(StringBuilder b);
    }

    static void attempt(String start, Edit edit) {
        StringBuilder b = new StringBuilder(start);
        try {
            System.out.println(edit.on(b) + " " + b + " " + b.length());
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getClass().getName() + " " + b);
        }
    }

    public static void main(String[] args) {
        StringBuilder b = new StringBuilder();
        b.append(true).append('c').append(1).append(-2L).append(1.5f).append(2.5).append("s").append((Object) null).append(new char[] {'x', 'y'});
        b.append("abcdef", 2, 4).append(new char[] {'p', 'q', 'r'}, 1, 2).append((String) null).appendCodePoint(0x41);
        System.out.println(b);
        attempt("hello", s -> s.insert(0, 12));
        attempt("hello", s -> s.insert(5, "!"));
        attempt("hello", s -> s.insert(6, "!"));
        attempt("hello", s -> s.insert(2, 'X').insert(3, 1.25).insert(0, false));
        attempt("hello", s -> s.deleteCharAt(1));
        attempt("hello", s -> s.deleteCharAt(5));
        attempt("hello", s -> s.delete(1, 3));
        attempt("hello", s -> s.delete(2, 100));
        attempt("hello", s -> s.delete(3, 2));
        attempt("hello", s -> s.reverse());
        attempt("hello", s -> s.replace(1, 4, "ipp"));
        attempt("hello", s -> s.replace(1, 4, ""));
        attempt("hello", s -> s.indexOf("l") + s.lastIndexOf("l") * 10 + s.indexOf("z") * 100);
        attempt("hello", s -> s.charAt(4));
        attempt("hello", s -> s.charAt(-1));
        attempt("hello", s -> s.substring(2) + s.substring(1, 3) + s.subSequence(0, 1));
        attempt("hello", s -> {
            s.setCharAt(0, 'J');
            s.setLength(3);
            s.setLength(5);
            return s.charAt(4) + 0;
        });
        attempt("abc", s -> s.compareTo(new StringBuilder("abd")));
        attempt("abc", s -> s.repeat("xy", 3).repeat('z', 2));
        attempt("abc", s -> s.isEmpty());
        StringBuilder wide = new StringBuilder("latin");
        wide.append('\u20ac').insert(2, '\u0416').append("tail");
        for (int i = 0; i < wide.length(); i++) {
            System.out.println((int) wide.charAt(i));
        }
        wide.deleteCharAt(2).deleteCharAt(5);
        System.out.println(wide + " " + wide.toString().equals("latintail"));
        StringBuilder growing = new StringBuilder(0);
        for (int i = 0; i < 2000; i++) {
            growing.append(i).append(i % 7 == 0 ? "," : "");
            if (i % 100 == 99) {
                growing.setLength(growing.length() / 2);
            }
        }
        System.out.println(growing.length() + " " + growing.toString().hashCode());
        StringBuffer buffer = new StringBuffer("buffer");
        buffer.append(1).reverse().insert(0, 'q');
        System.out.println(buffer);
    }
}
