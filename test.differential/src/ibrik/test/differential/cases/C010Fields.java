package ibrik.test.differential.cases;

/** Reads and writes static and instance fields of every type, inherited and shadowed ones included. */
public final class C010Fields {

    static boolean sz;
    static byte sb;
    static short ss;
    static char sc;
    static int si;
    static long sl;
    static float sf;
    static double sd;
    static String sr;

    static class Base {
        boolean z;
        byte b;
        short s;
        char c;
        int i;
        long l;
        float f;
        double d;
        String r;
        int shadow = 1;
    }

    static class Derived extends Base {
        byte b2;
        long l2;
        boolean z2;
        int shadow = 2;

        int both() {
            return super.shadow * 10 + shadow;
        }
    }

    static void print(Base o) {
        System.out.println(o.z);
        System.out.println(o.b);
        System.out.println(o.s);
        System.out.println((int) o.c);
        System.out.println(o.i);
        System.out.println((int) o.l);
        System.out.println((int) (o.l >>> 32));
        System.out.println((int) o.f);
        System.out.println((int) o.d);
        System.out.println(o.r);
    }

    static void fill(Base o, int n) {
        o.z = n % 2 == 1;
        o.b = (byte) (n * 3);
        o.s = (short) (n * 300);
        o.c = (char) (n * 500);
        o.i = n * 70000;
        o.l = n * 5000000000L;
        o.f = n * 0.5f;
        o.d = n * 1.5;
        o.r = n > 100 ? "large" : "small";
    }

    public static void main(String[] args) {
        Base base = new Base();
        Derived derived = new Derived();
        print(base);
        fill(base, 77);
        fill(derived, 277);
        derived.b2 = -5;
        derived.l2 = -6000000000L;
        derived.z2 = true;
        print(base);
        print(derived);
        System.out.println(derived.b2);
        System.out.println((int) (derived.l2 >> 32));
        System.out.println(derived.z2);
        System.out.println(derived.shadow);
        System.out.println(((Base) derived).shadow);
        System.out.println(derived.both());
        sz = base.z;
        sb = derived.b;
        ss = derived.s;
        sc = derived.c;
        si = derived.i;
        sl = derived.l;
        sf = derived.f;
        sd = derived.d;
        sr = derived.r;
        System.out.println(sz);
        System.out.println(sb);
        System.out.println(ss);
        System.out.println((int) sc);
        System.out.println(si);
        System.out.println((int) (sl >>> 3));
        System.out.println((int) (sf * 4));
        System.out.println((int) (sd * 4));
        System.out.println(sr);
        sb++;
        sc += 2;
        ss <<= 4;
        sl *= sl;
        System.out.println(sb);
        System.out.println((int) sc);
        System.out.println(ss);
        System.out.println((int) (sl >>> 16));
    }
}
