package ibrik.test.differential.cases;

/** A random arithmetic kernel. Generated. */
public final class C140Kernel0 {

    static int fuel = 3000;
    static long checksum = 17;
    static int[] ints = new int[64];
    static long[] longs = new long[64];
    static float[] floats = new float[64];
    static double[] doubles = new double[64];

    static void mix(int v) {
        checksum = checksum * 6364136223846793005L + v;
    }

    static void mix(long v) {
        checksum = checksum * 6364136223846793005L + v;
    }

    static void mix(float v) {
        checksum = checksum * 6364136223846793005L + Float.floatToIntBits(v);
    }

    static void mix(double v) {
        checksum = checksum * 6364136223846793005L + Double.doubleToLongBits(v);
    }

    static int m0(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return a;
        }
        float v0 = ((c * c) * c);
        float v1 = v0;
        int v2 = (a + (2147483647 + 255));
        double v3 = 0.2;
        long v4 = ((b * b) % ((b / (1048576L | 1)) | 5));
        float v5 = ((float) ints[v2 & 63]);
        long v6 = (-v4);
        long v7 = b;
        double v8 = d;
        long v9 = (1 > (ints[v2 & 63] * ints[a & 63]) ? v4 : (b * v7));
        if (((long) a) < (v9 / (b | 1)) && (65535 - v2) > (a + v2)) {
            ints[v2 & 63] = (((int) floats[a & 63]) << (2147483647 + a));
        } else {
            v1 = (floats[a & 63] / v1);
            for (int i10 = 0; i10 < 3; i10++) {
                v0 = (v1 + ((floats[a & 63] * v0) / v5));
                v2 = (((v2 >> v2) >>> ints[v2 & 63]) / ((((int) floats[a & 63]) + (ints[v2 & 63] % (a | 5))) | 1));
            }
        }
        if ((ints[a & 63] * v2) > (a + a)) {
            c = ((1.3421773E8f + v5) * (v1 - (v1 % v5)));
            doubles[v2 & 63] = v8;
        }
        for (int i11 = 0; i11 < 7; i11++) {
            if ((v8 * 6553.5) == 0.1) {
                a = ((int) v5);
            }
            if ((longs[v2 & 63] * v4) == (longs[v2 & 63] ^ b)) {
                v2 = i11;
                c = c;
                d = (v8 * v8);
            }
        }
        v8 = v3;
        floats[a & 63] = (v5 * (4095.9375f * v5));
        v4 = ((v9 ^ 65535000458745L) * ((v6 * v4) - (v4 | v9)));
        for (int i12 = 0; i12 < 8; i12++) {
            if ((2L << i12) != b && (ints[v2 & 63] + ints[a & 63]) > (ints[a & 63] / (ints[a & 63] | 1))) {
                a = 2147483647;
                v5 = (((v1 * v1) + (c - floats[v2 & 63])) + v1);
            } else {
                longs[v2 & 63] = ((longs[a & 63] + v4) % ((b + 7L) | 5));
                v8 = (((1.23456789E7 * d) % (doubles[a & 63] * doubles[a & 63])) * (1.23456789E7 * (d * v8)));
                longs[a & 63] = v6;
            }
            a = ((ints[v2 & 63] ^ v2) - 1);
        }
        mix(a);
        mix(b);
        mix(c);
        mix(d);
        mix(v0);
        mix(v1);
        mix(v2);
        mix(v3);
        mix(v4);
        mix(v5);
        mix(v6);
        mix(v7);
        mix(v8);
        mix(v9);
        return ((a * a) + (-a));
    }

    static long m1(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return b;
        }
        long v0 = (((long) m0(a, 1048576007340032L, 7716049.5f, d)) / (((ints[a & 63] - a) > ((int) 0.0) ? b : b) | 1));
        long v1 = (b * (~b));
        int v2 = (a + ((1048576 / (a | 1)) > (a / (a | 1)) ? a : a));
        float v3 = (0.0625f + ((float) v0));
        double v4 = 0.2;
        float v5 = ((v2 > (ints[v2 & 63] + v2) ? v3 : c) * (0.0f / floats[a & 63]));
        float v6 = 0.4375f;
        float v7 = ((v5 + c) - (c % c));
        double v8 = ((0 >>> v2) > a ? d : (d - v4));
        double v9 = 0.1;
        switch (v2 & 7) {
            case 0:
                a = a;
                break;
            case 3:
                v2 = (~1);
                break;
            case 5:
                v2 = (ints[a & 63] > (ints[a & 63] * 2) ? (ints[v2 & 63] - v2) : (a & v2));
                break;
            default:
                b = ((1048576L + v1) % ((1000000007L >> v2) | 5));
        }
        a = 1;
        try {
            a = m0(2147483647, 2147483647L, ((float) 65535L), v9) / (a & 3);
            v0 = (-v1) % (v1 & 7);
        } catch (ArithmeticException e) {
            v0 = (v0 & v0);
        }
        for (int i10 = 0; i10 < 2; i10++) {
            d = ((double) m0(i10, longs[v2 & 63], ((float) v4), doubles[v2 & 63]));
            v2 = ((int) (-v0));
        }
        v6 = ((((v2 + v2) > ints[v2 & 63] ? 7716049.5f : v3) + v3) * (floats[v2 & 63] - ((65535 % (ints[v2 & 63] | 5)) > ((a % (65535 | 5)) > ((int) v1) ? a : a) ? 0.0625f : 1.9375f)));
        v7 = (((float) m0(a, v1, v6, v9)) * floats[a & 63]);
        for (int i11 = 0; i11 < 3; i11++) {
            if (((long) m0(i11, longs[v2 & 63], v3, v4)) < (b % (1000000007L | 5))) {
                ints[v2 & 63] = (((int) floats[v2 & 63]) + ((((int) v8) > (a + v2) ? v2 : v2) > ((int) b) ? v2 : ints[a & 63]));
                longs[a & 63] = ((~longs[a & 63]) + (v0 * b));
                c = floats[a & 63];
            } else {
                v7 = (((2147483647 >> v2) > i11 ? (v5 * v7) : (m0(7, v1, c, v4) > i11 ? c : v7)) * 15.9375f);
                ints[a & 63] = ((v2 + a) > (v2 > (v2 & v2) ? v2 : 2) ? a : ((int) v0));
                d = ((v8 * (v9 - v4)) + (6553.5 + ((double) m0(v2, v1, v6, v8))));
            }
            if (v6 != ((a / (ints[a & 63] | 1)) > 255 ? floats[a & 63] : v7)) {
                v0 = (((long) ((float) ints[a & 63])) - ((a % (a | 5)) > (a * v2) ? (longs[a & 63] - 1048576007340032L) : (b * b)));
            } else {
                a = ((((a % (31 | 5)) > ((i11 + ints[v2 & 63]) > m0(ints[v2 & 63], v0, 0.0f, 2.147483647E8) ? 7 : a) ? a : ints[v2 & 63]) + (ints[v2 & 63] + i11)) + (v2 ^ a));
            }
        }
        v4 = ((65535 >> 2147483647) > 31 ? ((3.1 + v9) % (0.2 + v8)) : ((v9 / doubles[a & 63]) - (v8 - doubles[v2 & 63])));
        for (int i12 = 0; i12 < 6; i12++) {
            for (int i13 = 0; i13 < 6; i13++) {
                if ((v6 + floats[a & 63]) >= (v7 * 1.3421773E8f) || ((long) m0(v2, longs[a & 63], c, v4)) <= (v0 / (longs[a & 63] | 1))) {
                    continue;
                }
                d = v9;
                b = ((((long) m0(ints[v2 & 63], longs[a & 63], v7, v8)) + (1048576L & 2L)) * ((long) m0(v2, 1000000007L, (v7 % 1.9375f), 3.1)));
                ints[a & 63] = ((a + v2) - (i12 > (i13 % (v2 | 5)) ? a : 0));
            }
            for (int i14 = 0; i14 < 6; i14++) {
                d = ((((double) m0(v2, v0, floats[v2 & 63], v4)) * ((double) v0)) * (((a * ints[v2 & 63]) > (31 * 0) ? v9 : v9) + d));
            }
            if ((b - b) > (-longs[a & 63]) || (v1 % (v0 | 5)) <= ((long) m0(v2, b, v5, v4))) {
                v5 = floats[a & 63];
                a = (((ints[v2 & 63] % (i12 | 5)) % ((a / (v2 | 1)) | 5)) * v2);
                v2 = (((int) ((long) v6)) * ((255 + ints[a & 63]) > (v2 % (v2 | 5)) ? (a + a) : v2));
            } else {
                v0 = v1;
            }
        }
        mix(a);
        mix(b);
        mix(c);
        mix(d);
        mix(v0);
        mix(v1);
        mix(v2);
        mix(v3);
        mix(v4);
        mix(v5);
        mix(v6);
        mix(v7);
        mix(v8);
        mix(v9);
        return ((-b) * (7L * 7000000049L));
    }

    static float m2(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return c;
        }
        float v0 = ((floats[a & 63] / 0.0625f) * (c * c));
        float v1 = ((65536.0f + c) % (v0 + floats[a & 63]));
        int v2 = m0(7, longs[a & 63], (((short) 1) > (ints[a & 63] / (a | 1)) ? c : 0.0f), d);
        long v3 = (a > (a / (2 | 1)) ? ((long) m0(ints[a & 63], b, v1, d)) : ((long) doubles[a & 63]));
        float v4 = ((v1 % floats[a & 63]) + c);
        float v5 = ((float) m0(a, longs[v2 & 63], (v0 / floats[a & 63]), d));
        long v6 = ((-longs[v2 & 63]) * (longs[a & 63] + b));
        long v7 = (~longs[a & 63]);
        float v8 = ((v5 * v4) + (floats[v2 & 63] * 4095.9375f));
        int v9 = ((int) (c + v0));
        ints[v2 & 63] = ((v9 + ints[a & 63]) | (2 * v9));
        ints[v2 & 63] = 0;
        if (0.1 <= (d * d) && a > ((v2 + a) > (a * v9) ? ints[v9 & 63] : v9)) {
            for (int i10 = 0; i10 < 3; i10++) {
                if ((a * 31) >= (i10 / (65535 | 1)) && (i10 % (ints[v2 & 63] | 5)) > (a * 1)) {
                    continue;
                }
                d = d;
                v6 = (((v6 >>> v9) + v7) / (((longs[a & 63] / (longs[a & 63] | 1)) * (b - b)) | 1));
            }
            for (int i11 = 0; i11 < 6; i11++) {
                ints[v2 & 63] = (((a << v9) > (a >>> 31) ? v9 : v2) + (-a));
            }
        } else {
            a = (((-v9) - ints[v2 & 63]) << (ints[v2 & 63] + (v9 ^ 1)));
        }
        a = ((~ints[v9 & 63]) - ((~v9) << (a - ints[v9 & 63])));
        for (int i12 = 0; i12 < 9; i12++) {
            if ((31 - 1) == (i12 % (v9 | 5)) && (ints[v9 & 63] % (v9 | 5)) > i12) {
                continue;
            }
            switch (65535 & 7) {
                case 0:
                    d = ((double) 1048576007340032L);
                    break;
                case 3:
                    d = ((0.2 + d) + (d + d));
                    break;
                case 5:
                    d = ((d - d) * 25.5);
                    break;
                default:
                    b = (v9 > (ints[v9 & 63] * ints[v9 & 63]) ? (v3 - v3) : (longs[v2 & 63] / (longs[a & 63] | 1)));
            }
        }
        doubles[a & 63] = ((double) m0(1, v3, c, doubles[v2 & 63]));
        longs[a & 63] = ((v7 * longs[v9 & 63]) << ((v2 + ints[v9 & 63]) > (v2 ^ a) ? ints[v9 & 63] : a));
        v7 = longs[v9 & 63];
        floats[v2 & 63] = ((v5 * v5) * v8);
        d = ((d * (doubles[a & 63] * d)) + (d + ((a | v2) > (-1) ? doubles[v2 & 63] : d)));
        if (1048576 <= (v9 | 7)) {
            longs[v2 & 63] = v6;
            d = (((d * d) * d) - ((double) m1(v9, v3, floats[v9 & 63], doubles[v2 & 63])));
            floats[v9 & 63] = ((v1 + 1.9375f) * 4095.9375f);
        } else {
            for (int i13 = 0; i13 < 3; i13++) {
                floats[v9 & 63] = v1;
                v4 = v5;
            }
            if ((104857.6 * d) > (d + d)) {
                v9 = (~a);
            }
        }
        mix(a);
        mix(b);
        mix(c);
        mix(d);
        mix(v0);
        mix(v1);
        mix(v2);
        mix(v3);
        mix(v4);
        mix(v5);
        mix(v6);
        mix(v7);
        mix(v8);
        mix(v9);
        return v5;
    }

    static double m3(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return d;
        }
        double v0 = ((double) (a / (a | 1)));
        long v1 = m1(a, b, (c - 1.3421773E8f), d);
        long v2 = b;
        float v3 = (2 > m0(a, v1, c, d) ? m2(a, v2, c, doubles[a & 63]) : (65536.0f * c));
        double v4 = (((double) m1(a, b, c, d)) * v0);
        long v5 = 0L;
        float v6 = ((float) m1(ints[a & 63], longs[a & 63], (c / c), 2.147483647E8));
        float v7 = ((floats[a & 63] * v3) * (v6 * floats[a & 63]));
        double v8 = v0;
        float v9 = ((v6 + floats[a & 63]) + floats[a & 63]);
        switch ((a - a) & 7) {
            case 0:
                v7 = ((((int) v9) > (a << ints[a & 63]) ? 0.125f : v7) * (((int) 104857.6) > (a * a) ? v9 : v3));
                break;
            case 3:
                c = (((a % (7 | 5)) > (a * a) ? floats[a & 63] : floats[a & 63]) * (0.125f - c));
                break;
            case 5:
                v6 = ((a & a) > (a << a) ? (v6 * c) : (v9 + floats[a & 63]));
                break;
            default:
                b = ((longs[a & 63] >>> a) + (v1 * v5));
        }
        v5 = ((((long) m2(a, longs[a & 63], v3, doubles[a & 63])) % ((7L + longs[a & 63]) | 5)) / (b | 1));
        doubles[a & 63] = v4;
        try {
            a = (((int) m2(a, v1, c, d)) + ints[a & 63]) / (a & 3);
            v5 = (((a & a) > (a * a) ? v1 : v5) & (v5 >>> 0)) % (v2 & 7);
        } catch (ArithmeticException e) {
            a = (123456789 / (a | 1));
        }
        longs[a & 63] = v2;
        v2 = (((a + ints[a & 63]) > (a * a) ? (7L + v1) : b) % ((a > (a % (a | 5)) ? (0L + v5) : (v2 % (v1 | 5))) | 5));
        floats[a & 63] = ((float) ((double) v1));
        ints[a & 63] = ((a % (2147483647 | 5)) > (a + 0) ? (a & a) : (123456789 >> a));
        switch ((a * a) & 7) {
            case 0:
                a = ((a % (a | 5)) % ((~a) | 5));
                break;
            case 3:
                a = ((a - a) + (a * a));
                break;
            case 5:
                a = (((a << a) > (ints[a & 63] + a) ? a : 65535) > ints[a & 63] ? 7 : (a / (a | 1)));
                break;
            default:
                v2 = ((255000001785L * v5) * (longs[a & 63] * v5));
        }
        v0 = ((((ints[a & 63] * ints[a & 63]) > (~a) ? v4 : v8) - v8) / ((double) m0(ints[a & 63], v1, m2(ints[a & 63], v2, floats[a & 63], d), v0)));
        v2 = ((-255L) * longs[a & 63]);
        b = v1;
        for (int i10 = 0; i10 < 5; i10++) {
            a = (((a / (a | 1)) & (~ints[a & 63])) * (ints[a & 63] * ((~a) > (a % (i10 | 5)) ? a : a)));
        }
        longs[a & 63] = ((v2 / (v5 | 1)) ^ (-longs[a & 63]));
        for (int i11 = 0; i11 < 5; i11++) {
            if ((a + a) >= (a >>> 31)) {
                break;
            }
            for (int i12 = 0; i12 < 10; i12++) {
                if (a < (-i11)) {
                    break;
                }
                longs[a & 63] = ((~7000000049L) - ((a - 65535) > a ? v2 : v1));
            }
        }
        try {
            a = (a >>> (a + a)) / (a & 3);
            v5 = ((~v2) * ((a - a) > (a & a) ? v2 : b)) % (b & 7);
        } catch (ArithmeticException e) {
            a = a;
        }
        if (floats[a & 63] >= (floats[a & 63] * v9) || (v2 & v1) <= v2) {
            a = (a > a ? (((int) m1(a, 123456789864197523L, c, v4)) / (m0(a, v5, v6, doubles[a & 63]) | 1)) : ((1 + 1) / ((~a) | 1)));
            v5 = (((b / (v5 | 1)) + (b + longs[a & 63])) * ((b / (longs[a & 63] | 1)) / ((v5 >> a) | 1)));
        }
        mix(a);
        mix(b);
        mix(c);
        mix(d);
        mix(v0);
        mix(v1);
        mix(v2);
        mix(v3);
        mix(v4);
        mix(v5);
        mix(v6);
        mix(v7);
        mix(v8);
        mix(v9);
        return v8;
    }

    static int m4(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return a;
        }
        long v0 = b;
        long v1 = b;
        long v2 = (((long) m2(255, v1, c, d)) / ((longs[a & 63] / (v1 | 1)) | 1));
        long v3 = ((v1 & b) * (b - longs[a & 63]));
        double v4 = ((a >> a) > a ? (d - d) : (((int) m2(ints[a & 63], 2000000014L, c, 0.2)) > (a * a) ? d : d));
        double v5 = (((double) c) + (0.7 % doubles[a & 63]));
        double v6 = m3(a, b, (((int) m3(1, v0, c, doubles[a & 63])) > a ? c : floats[a & 63]), v5);
        double v7 = (v4 + (ints[a & 63] > (a * a) ? v4 : v5));
        long v8 = ((long) v6);
        int v9 = (m0(a, v2, c, 2.147483647E8) >> (a >>> 0));
        if (m0(v9, 1048576L, 0.125f, doubles[v9 & 63]) > (v9 + a)) {
            ints[a & 63] = (v9 ^ ((int) m2(v9, v3, c, doubles[a & 63])));
        }
        if (d <= (doubles[a & 63] + d)) {
            v7 = doubles[v9 & 63];
            a = ((31 * (ints[v9 & 63] ^ a)) >> v9);
        } else {
            for (int i10 = 0; i10 < 2; i10++) {
                if ((~v0) < (longs[v9 & 63] / (longs[v9 & 63] | 1)) || longs[v9 & 63] <= (v8 >>> v9)) {
                    continue;
                }
                a = (2147483647 / (((int) m3(v9, v3, c, 3.1)) | 1));
                v9 = (a + ((a + ints[v9 & 63]) + ((v9 + i10) > (~v9) ? v9 : v9)));
                floats[v9 & 63] = ((c - c) - (floats[v9 & 63] - c));
            }
            v1 = (m1(ints[a & 63], v2, (c / c), v7) * ((long) m2(v9, 2147483647L, (c * c), v7)));
        }
        c = 4095.9375f;
        v0 = v2;
        switch ((-a) & 7) {
            case 0:
                v1 = ((v0 * v8) * (v2 / (2147483647L | 1)));
                break;
            case 3:
                v1 = ((v0 + v0) * (v1 >>> ints[a & 63]));
                break;
            case 5:
                v0 = ((1048576007340032L / (b | 1)) % ((longs[v9 & 63] * v0) | 5));
                break;
            default:
                v2 = (((long) m2(a, v3, c, v5)) + (65535L - v2));
        }
        floats[a & 63] = ((c - 0.0f) * c);
        ints[v9 & 63] = ((v9 | v9) * ((int) v8));
        if ((2L | longs[v9 & 63]) == (v9 > a ? v0 : b)) {
            c = (c * (m2(v9, v3, floats[v9 & 63], 25.5) - (c * c)));
            for (int i11 = 0; i11 < 10; i11++) {
                if (doubles[v9 & 63] <= ((double) m1(a, longs[a & 63], c, 25.5))) {
                    continue;
                }
                v7 = ((v9 + v9) > (ints[a & 63] + v9) ? 0.7 : (((i11 * v9) > a ? v4 : v4) % (doubles[v9 & 63] + v4)));
                floats[v9 & 63] = 0.0625f;
                a = ((v9 % (v9 | 5)) > (-v9) ? ((a / (v9 | 1)) > (ints[a & 63] >> a) ? (a * v9) : (ints[a & 63] * v9)) : (~a));
            }
            for (int i12 = 0; i12 < 4; i12++) {
                v7 = (v5 + ((v4 + v4) * (v5 + v6)));
                ints[v9 & 63] = 123456789;
            }
        } else {
            for (int i13 = 0; i13 < 5; i13++) {
                v9 = a;
                ints[a & 63] = ((a + ints[v9 & 63]) % ((a * a) | 5));
            }
            v4 = (((ints[a & 63] + v9) > ((int) m1(v9, v2, c, v4)) ? v6 : (v6 % doubles[v9 & 63])) % ((doubles[a & 63] * doubles[v9 & 63]) + (v7 + v6)));
        }
        mix(a);
        mix(b);
        mix(c);
        mix(d);
        mix(v0);
        mix(v1);
        mix(v2);
        mix(v3);
        mix(v4);
        mix(v5);
        mix(v6);
        mix(v7);
        mix(v8);
        mix(v9);
        return (((a > ((0 >>> ints[a & 63]) > (a + ints[v9 & 63]) ? 31 : v9) ? a : a) > a ? v9 : 123456789) % ((v9 % (v9 | 5)) | 5));
    }

    static long m5(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return b;
        }
        double v0 = (m3(ints[a & 63], b, c, d) + (0.2 * d));
        double v1 = ((doubles[a & 63] + v0) * (v0 - 6553.5));
        double v2 = ((double) m2(a, b, (c + c), 3.1));
        double v3 = ((d % v0) * v2);
        float v4 = ((float) (b * 1048576L));
        double v5 = (((double) b) + (0.1 - v3));
        long v6 = 2L;
        float v7 = ((float) (doubles[a & 63] + v3));
        float v8 = v4;
        float v9 = ((((int) m2(a, 31000000217L, v4, v3)) > (a << ints[a & 63]) ? floats[a & 63] : 0.0f) * v4);
        for (int i10 = 0; i10 < 5; i10++) {
            if (((double) m4(a, b, v8, 6553.5)) < (6553.5 - v3)) {
                b = (-2147483647L);
                v7 = ((v8 + ((i10 % (a | 5)) > (123456789 % (ints[a & 63] | 5)) ? v9 : c)) * (v9 + (0.0f - c)));
            }
            v6 = (((v6 * v6) & (b / (longs[a & 63] | 1))) % (((long) (7 + a)) | 5));
        }
        switch (a & 7) {
            case 0:
                d = (25.5 - (v5 + v3));
                break;
            case 3:
                v3 = ((double) v9);
                break;
            case 5:
                v5 = ((d + v5) - (doubles[a & 63] - doubles[a & 63]));
                break;
            default:
                v6 = ((~longs[a & 63]) ^ (b + v6));
        }
        floats[a & 63] = ((v4 + v8) * (4095.9375f + v8));
        if ((a + a) < a) {
            floats[a & 63] = ((v4 + c) - (c + v7));
        } else {
            v5 = (((double) floats[a & 63]) * ((a % (255 | 5)) > (a / (a | 1)) ? ((-0) > (a >> a) ? doubles[a & 63] : v2) : (v2 + v5)));
        }
        switch ((a | a) & 7) {
            case 0:
                c = ((v8 + v4) - (4095.9375f + 1.9375f));
                break;
            case 3:
                c = ((v4 % v7) * ((float) v5));
                break;
            case 5:
                v8 = ((v9 + v4) * (v4 + c));
                break;
            default:
                b = (((long) m3(ints[a & 63], 65535000458745L, v9, v5)) - (longs[a & 63] % (1048576L | 5)));
        }
        v6 = (((longs[a & 63] + v6) - (0L * longs[a & 63])) + b);
        ints[a & 63] = (a * (0 | a));
        if (v6 >= (v6 + b)) {
            if ((~7L) == (b + 31L)) {
                b = (~v6);
            } else {
                a = ((int) m3(a, 255L, ((float) 123456789), v2));
                v5 = (((double) (a / (a | 1))) + (((double) m2(a, longs[a & 63], 0.4375f, v3)) * ((double) m2(ints[a & 63], v6, v9, v1))));
                v6 = (((longs[a & 63] % (v6 | 5)) % ((v6 >>> a) | 5)) / (((long) ((short) a)) | 1));
            }
            v1 = (((doubles[a & 63] - v5) * d) / v2);
        }
        ints[a & 63] = ((ints[a & 63] << a) * (a + a));
        if ((v4 + v8) <= c || ((long) m0(a, b, floats[a & 63], v1)) <= (b + v6)) {
            for (int i11 = 0; i11 < 2; i11++) {
                v2 = v1;
            }
            v8 = floats[a & 63];
            try {
                a = (((a * a) > (a * a) ? a : ints[a & 63]) - (a << a)) / (a & 3);
                b = (longs[a & 63] / ((-b) | 1)) % (b & 7);
            } catch (ArithmeticException e) {
                v4 = ((float) 123456789864197523L);
            }
        }
        mix(a);
        mix(b);
        mix(c);
        mix(d);
        mix(v0);
        mix(v1);
        mix(v2);
        mix(v3);
        mix(v4);
        mix(v5);
        mix(v6);
        mix(v7);
        mix(v8);
        mix(v9);
        return longs[a & 63];
    }

    public static void main(String[] args) {
        for (int i = 0; i < 64; i++) {
            ints[i] = i * 0x9E3779B9 >> i % 13;
            longs[i] = i * 0x9E3779B97F4A7C15L >> i % 29;
            floats[i] = ints[i] * 0.001f;
            doubles[i] = longs[i] * 1e-6;
        }
        fuel = 3000;
        for (int i = 0; i < 8; i++) {
            mix(m0(ints[i], longs[i + 8], floats[i + 16], doubles[i + 24]));
        }
        System.out.println(checksum);
        fuel = 3000;
        for (int i = 0; i < 8; i++) {
            mix(m1(ints[i], longs[i + 8], floats[i + 16], doubles[i + 24]));
        }
        System.out.println(checksum);
        fuel = 3000;
        for (int i = 0; i < 8; i++) {
            mix(m2(ints[i], longs[i + 8], floats[i + 16], doubles[i + 24]));
        }
        System.out.println(checksum);
        fuel = 3000;
        for (int i = 0; i < 8; i++) {
            mix(m3(ints[i], longs[i + 8], floats[i + 16], doubles[i + 24]));
        }
        System.out.println(checksum);
        fuel = 3000;
        for (int i = 0; i < 8; i++) {
            mix(m4(ints[i], longs[i + 8], floats[i + 16], doubles[i + 24]));
        }
        System.out.println(checksum);
        fuel = 3000;
        for (int i = 0; i < 8; i++) {
            mix(m5(ints[i], longs[i + 8], floats[i + 16], doubles[i + 24]));
        }
        System.out.println(checksum);
        for (int i = 0; i < 64; i++) {
            mix(ints[i]);
            mix(longs[i]);
            mix(floats[i]);
            mix(doubles[i]);
        }
        System.out.println(checksum);
    }
}
