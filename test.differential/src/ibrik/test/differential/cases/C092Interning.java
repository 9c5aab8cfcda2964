package ibrik.test.differential.cases;

/** Compares strings by identity: literals, constants, intern, computed strings. */
public final class C092Interning {

    static final String CONSTANT = "con" + "stant";
    static final String NOT_CONSTANT = "con".concat("stant");

    static class Other {
        static final String CONSTANT = "constant";
    }

    public static void main(String[] args) {
        String a = "constant";
        String con = "con";
        final String fin = "con";
        System.out.println(a == CONSTANT);
        System.out.println(a == Other.CONSTANT);
        System.out.println(a == NOT_CONSTANT);
        System.out.println(a == con + "stant");
        System.out.println(a == fin + "stant");
        System.out.println(a == (con + "stant").intern());
        System.out.println(a == new String("constant"));
        System.out.println(a == new String("constant").intern());
        System.out.println(a == NOT_CONSTANT.intern());
        String fresh = new StringBuilder("fre").append("sh-").append(con.length()).toString();
        System.out.println(fresh.intern() == fresh);
        System.out.println(fresh.intern() == ("fre" + "sh-" + con.length()).intern());
        System.out.println(new StringBuilder("la").append("te").toString().intern() == "late");
        System.out.println(fresh.equals("fresh-" + con.length()));
        System.out.println(a.substring(0) == a);
        System.out.println(a.substring(0, 3) == con);
        System.out.println(a.trim() == a);
        System.out.println(a.toString() == a);
        System.out.println(String.valueOf((Object) a) == a);
        System.out.println(a.replace('q', 'w') == a);
        System.out.println("".concat("") == "");
        System.out.println("wide \u20ac" == ("wide " + (char) (0x20AC + con.length() - 3)).intern());
        boolean all = true;
        for (int i = 0; i < 500; i++) {
            String s = "generated" + i;
            all &= s.intern() == ("generated" + i).intern();
        }
        System.out.println(all);
    }
}
