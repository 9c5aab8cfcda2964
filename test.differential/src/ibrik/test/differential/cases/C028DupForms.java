package ibrik.test.differential.cases;

/** Uses assignments as values, so that all forms of dup, swap and pop appear. */
public final class C028DupForms {

    int i;
    long l;
    static int si;
    static long sl;
    static double sd;
    C028DupForms next;

    C028DupForms self() {
        si++;
        return this;
    }

    public static void main(String[] args) {
        C028DupForms o = new C028DupForms();
        int x = o.i = si = 5;
        System.out.println(x + " " + o.i + " " + si);
        long y = o.l = sl = 1L << 35;
        System.out.println(y + " " + o.l + " " + sl);
        int a = o.self().i++ + ++o.self().i;
        System.out.println(a + " " + o.i + " " + si);
        long b = o.self().l++ - --o.self().l;
        System.out.println(b + " " + o.l + " " + si);
        int[] ints = {10, 20, 30};
        long[] longs = {100, 200, 300};
        int p = 0;
        int r = ints[p++] += ints[p++] *= ints[p];
        System.out.println(r + " " + ints[0] + " " + ints[1] + " " + p);
        p = 0;
        long s = longs[p++] -= longs[p++] = longs[p]++;
        System.out.println(s + " " + longs[0] + " " + longs[1] + " " + longs[2]);
        x = x++ + ++x;
        System.out.println(x);
        double d = sd = sd + (sd = 2.5);
        System.out.println(d + " " + sd);
        o.next = o.next = new C028DupForms();
        o.next.next = o;
        o.next.next.next.next.i = o.i = 77;
        System.out.println(o.next.next.i + " " + o.next.i);
        int q = (x = 3) * x + (x = 4) * x;
        System.out.println(q);
        int[][] deep = {{1, 2}, {3, 4}};
        deep[1][deep[0][0]] = deep[0][deep[0][0]--]--;
        System.out.println(deep[0][0] + " " + deep[0][1] + " " + deep[1][1]);
        longs[(int) (longs[0] = 1)] = longs[1] + (longs[2] = 9);
        System.out.println(longs[0] + " " + longs[1] + " " + longs[2]);
        o.self();
        new C028DupForms();
        Math.abs(sl);
        System.out.println(si);
        boolean z;
        if (z = o.i == 77) {
            System.out.println(z);
        }
        int m;
        int n;
        int k = (m = n = 6) + (m += n -= 2);
        System.out.println(k + " " + m + " " + n);
        float[] floats = {1.5f, 2.5f};
        float f = floats[0] = floats[1] *= floats[0]++;
        System.out.println(f + " " + floats[0] + " " + floats[1]);
    }
}
