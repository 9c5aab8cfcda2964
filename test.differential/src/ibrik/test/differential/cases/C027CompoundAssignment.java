package ibrik.test.differential.cases;

/**
 * Uses compound assignment with its hidden narrowing on locals, fields and array elements of all
 * types.
 */
@SuppressWarnings("lossy-conversions")
public final class C027CompoundAssignment {

    static byte sb = 100;
    static long sl = 1;
    char c = 'a';
    double d = 1.5;
    static int evaluated;

    static int index(int i) {
        evaluated = evaluated * 10 + i;
        return i;
    }

    public static void main(String[] args) {
        byte b = 10;
        b += 300;
        System.out.println(b);
        b *= 1.7;
        System.out.println(b);
        b >>>= 1;
        System.out.println(b);
        b = -100;
        b >>>= 2;
        System.out.println(b);
        short s = 1000;
        s *= s;
        System.out.println(s);
        s /= 7;
        System.out.println(s);
        s ^= 0x12345;
        System.out.println(s);
        char c = 'x';
        c += 1;
        System.out.println(c);
        c *= 600;
        System.out.println((int) c);
        c--;
        System.out.println((int) c);
        int i = 5;
        i += 3.9;
        System.out.println(i);
        i *= 1e9;
        System.out.println(i);
        i -= 1L << 33;
        System.out.println(i);
        i <<= 35L;
        System.out.println(i);
        i %= 1000;
        System.out.println(i);
        long l = 7;
        l *= 1.5f;
        System.out.println(l);
        l <<= 62;
        System.out.println(l);
        l >>= 61;
        System.out.println(l);
        l |= 'A';
        System.out.println(l);
        float f = 1;
        f += 1e-9;
        f /= 3;
        System.out.println(f);
        f %= 0.1f;
        System.out.println(f);
        double d = 10;
        d -= 1L << 53;
        System.out.println(d);
        sb += 100;
        sb++;
        System.out.println(sb);
        sl += sl++ + ++sl;
        System.out.println(sl);
        C027CompoundAssignment o = new C027CompoundAssignment();
        o.c += 2;
        o.c++;
        o.d *= o.d;
        o.d--;
        System.out.println(o.c);
        System.out.println(o.d);
        int[] a = {1, 2, 3, 4};
        a[index(1)] += a[index(2)] * (a[index(3)] = 10);
        System.out.println(a[1] + " " + a[3] + " " + evaluated);
        byte[] bytes = {127, -128};
        bytes[index(0)]++;
        bytes[index(1)]--;
        bytes[0] += 0.5;
        System.out.println(bytes[0] + " " + bytes[1]);
        long[] longs = {1};
        longs[0] += longs[0]++ * 5 + --longs[0];
        System.out.println(longs[0]);
        String text = "a";
        text += 1 + 2;
        text += 'c';
        text += 1.0f;
        text += null;
        System.out.println(text);
        String[] texts = {"x"};
        texts[index(0)] += "y" + (texts[0] = "z");
        System.out.println(texts[0]);
        boolean z = true;
        z &= i > 100000;
        z |= l != 0;
        z ^= true;
        System.out.println(z);
    }
}
