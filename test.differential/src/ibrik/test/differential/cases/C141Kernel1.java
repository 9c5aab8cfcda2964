package ibrik.test.differential.cases;

/** A random arithmetic kernel. Generated. */
public final class C141Kernel1 {

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
        float v0 = ((floats[a & 63] * c) + (c - c));
        int v1 = ((a * ints[a & 63]) * (a / (ints[a & 63] | 1)));
        double v2 = ((25.5 + doubles[a & 63]) % (d - d));
        double v3 = ((double) b);
        int v4 = ((v1 / (a | 1)) + v1);
        long v5 = ((b % (longs[v1 & 63] | 5)) * b);
        long v6 = ((v5 - v5) - b);
        int v7 = (~a);
        int v8 = ((int) (1048576L / (longs[a & 63] | 1)));
        double v9 = ((v2 + v3) / doubles[v8 & 63]);
        if (((double) v8) > (v9 + 6553.5) && (v4 + 1) > (v8 - a)) {
            d = ((v2 * ((double) v6)) * 1.23456789E7);
            for (int i10 = 0; i10 < 3; i10++) {
                if (31 > (i10 % (i10 | 5))) {
                    continue;
                }
                b = v6;
                c = ((i10 + v1) > (v8 | a) ? ((v0 / floats[v4 & 63]) + (c * c)) : ((v8 % (v7 | 5)) > (-v7) ? ((-v1) > (i10 - v4) ? 1.3421773E8f : v0) : (0.4375f - c)));
            }
            if ((v3 + v9) >= (v3 + v9) && v4 > (ints[v4 & 63] - ints[v4 & 63])) {
                doubles[a & 63] = ((double) v0);
                longs[v8 & 63] = (((long) c) + (-longs[v1 & 63]));
            }
        } else {
            b = ((b - (v6 / (b | 1))) | (((v1 + 0) > (v1 * v4) ? longs[a & 63] : 65535L) * (b / (b | 1))));
            if ((2147483647L / (longs[v4 & 63] | 1)) <= (b * v6)) {
                longs[v7 & 63] = ((31L * b) + b);
                v8 = (((v8 + 7) + (ints[v1 & 63] > v1 ? a : 0)) | ((v4 + v7) * (v8 > (v4 & 0) ? a : v8)));
            }
            v4 = v4;
        }
        if ((-123456789864197523L) > (((byte) v4) > ((v1 * 1048576) > 255 ? v7 : v4) ? longs[v4 & 63] : v5) && (ints[v4 & 63] * ints[v4 & 63]) > (~v7)) {
            switch ((ints[v8 & 63] / (a | 1)) & 7) {
                case 0:
                    c = c;
                    break;
                case 3:
                    v0 = ((c + c) * 1.3421773E8f);
                    break;
                case 5:
                    c = ((v0 + v0) * 65536.0f);
                    break;
                default:
                    v6 = ((a + v8) > (7 / (v8 | 1)) ? (b >> v7) : (1048576L | b));
            }
            v5 = ((v6 >>> (v7 | v7)) - 31000000217L);
        }
        if ((v5 * b) == v5) {
            doubles[v7 & 63] = (d * doubles[a & 63]);
            v0 = v0;
        } else {
            if (b < (123456789L + b) && (~ints[v7 & 63]) > (ints[v8 & 63] + v1)) {
                v1 = 255;
                floats[v7 & 63] = ((v0 - 7716049.5f) * (floats[v1 & 63] + v0));
            }
            ints[v1 & 63] = (v1 % ((v7 + ints[v8 & 63]) | 5));
            longs[v4 & 63] = ((0L - v6) >>> ((int) v5));
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
        return a;
    }

    static long m1(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return b;
        }
        float v0 = ((float) m0(a, b, ((float) a), d));
        float v1 = (((float) m0(a, b, v0, 104857.6)) + (a > 0 ? floats[a & 63] : 1.3421773E8f));
        long v2 = ((longs[a & 63] % (255000001785L | 5)) + (b | b));
        double v3 = (d - (d - d));
        float v4 = ((floats[a & 63] * v0) + (v0 + v1));
        double v5 = v3;
        long v6 = ((v2 + v2) + b);
        long v7 = ((v6 * v6) % ((v6 - v2) | 5));
        float v8 = (v1 + v4);
        float v9 = (4095.9375f + ((a + a) > a ? v0 : floats[a & 63]));
        if (((ints[a & 63] + a) > (ints[a & 63] + a) ? b : longs[a & 63]) > longs[a & 63]) {
            longs[a & 63] = (v7 ^ (31L % (v7 | 5)));
        } else {
            for (int i10 = 0; i10 < 4; i10++) {
                doubles[a & 63] = ((v3 * v5) % (v3 * 6553.5));
            }
        }
        if ((v3 * doubles[a & 63]) > v3 || 1048576L <= (v2 / (1L | 1))) {
            ints[a & 63] = ((-a) % ((a + a) | 5));
            d = ((double) 65536.0f);
        }
        c = (((-2147483647) > (a >> ints[a & 63]) ? (65536.0f - v4) : ((float) m0(a, b, c, doubles[a & 63]))) * (v8 * v4));
        v9 = (c * (floats[a & 63] - c));
        floats[a & 63] = ((v0 + v0) + (0.125f * c));
        b = (((long) m0(a, v2, (((m0(a, v6, floats[a & 63], v5) > (a * ints[a & 63]) ? a : 65535) > (a * a) ? a : 2) > (a + a) ? v8 : 1.3421773E8f), v5)) * ((v2 ^ b) - ((long) doubles[a & 63])));
        try {
            a = (~2) / (a & 3);
            v7 = ((b + v7) / ((v2 >> a) | 1)) % (v6 & 7);
        } catch (ArithmeticException e) {
            v1 = (v8 * v0);
        }
        for (int i11 = 0; i11 < 10; i11++) {
            if ((((int) v5) > (a + a) ? doubles[a & 63] : doubles[a & 63]) < v3) {
                break;
            }
            a = (-a);
            if ((v2 + v7) == (v7 - 1000000007L) || (v7 >>> ints[a & 63]) <= (123456789L + longs[a & 63])) {
                a = m0(a, 7000000049L, (v1 % 65536.0f), doubles[a & 63]);
                v3 = ((((double) m0(a, v7, v9, 2.147483647E8)) + ((double) a)) % ((doubles[a & 63] * d) % ((a ^ a) > (a % (a | 5)) ? 0.2 : doubles[a & 63])));
            }
        }
        for (int i12 = 0; i12 < 3; i12++) {
            if ((a % (31 | 5)) == (123456789 << i12)) {
                ints[a & 63] = (ints[a & 63] > (ints[a & 63] + ints[a & 63]) ? (i12 & a) : (a & 1048576));
            }
            v1 = ((float) ((v5 + doubles[a & 63]) - ((double) floats[a & 63])));
            if (((float) m0(a, longs[a & 63], v0, v5)) < (v4 + floats[a & 63])) {
                floats[a & 63] = v1;
                v6 = ((((ints[a & 63] % (65535 | 5)) > (ints[a & 63] + a) ? v2 : v2) * (-v7)) / (((long) m0(a, v6, (0.125f * v8), d)) | 1));
            } else {
                v0 = ((v0 * v1) % (0.4375f * (v0 * floats[a & 63])));
                longs[a & 63] = ((long) (i12 * i12));
                v2 = (((7000000049L * v7) / ((longs[a & 63] >> a) | 1)) - ((123456789864197523L * longs[a & 63]) - ((long) m0(2147483647, b, v9, v3))));
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
        return ((v2 % (7L | 5)) + ((a / (a | 1)) > (ints[a & 63] >>> ints[a & 63]) ? 1L : 255000001785L));
    }

    static float m2(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return c;
        }
        long v0 = b;
        long v1 = ((31000000217L + longs[a & 63]) - m1(a, 1048576007340032L, c, d));
        float v2 = ((floats[a & 63] * c) + c);
        float v3 = ((((a % (2147483647 | 5)) > (a * a) ? a : a) > (a - a) ? v2 : c) * (0.0625f * c));
        long v4 = (~255L);
        double v5 = (((ints[a & 63] % (255 | 5)) > ints[a & 63] ? d : 0.2) * (d + d));
        int v6 = ((int) b);
        float v7 = ((15.9375f % c) - (65536.0f + 7716049.5f));
        double v8 = v5;
        double v9 = ((d / doubles[v6 & 63]) * (d * 0.7));
        v1 = 1048576007340032L;
        if ((v7 + floats[v6 & 63]) <= floats[a & 63]) {
            v5 = ((doubles[a & 63] % ((double) m0(a, b, 4095.9375f, d))) + v8);
            switch ((v6 - v6) & 7) {
                case 0:
                    c = ((v3 + v7) + (floats[v6 & 63] + 7716049.5f));
                    break;
                case 3:
                    c = (v2 - (0.125f - 0.0625f));
                    break;
                case 5:
                    v3 = (((float) v8) + v7);
                    break;
                default:
                    v4 = ((~v0) - (b % (v1 | 5)));
            }
            v6 = (v6 - ints[v6 & 63]);
        } else {
            if (c != (v3 * 0.0f) || v1 <= v1) {
                ints[a & 63] = v6;
                v1 = ((((a << a) > (v6 / (v6 | 1)) ? 31000000217L : v0) * (b % (v1 | 5))) & ((65535L + v1) / ((b + v1) | 1)));
            } else {
                v0 = (v1 >>> (m0(a, v1, floats[v6 & 63], v8) / ((v6 - ints[a & 63]) | 1)));
            }
            ints[a & 63] = ((int) (floats[v6 & 63] / v3));
        }
        if (v6 == (ints[v6 & 63] + v6) && (v6 ^ 7) > (a % (v6 | 5))) {
            floats[v6 & 63] = ((v3 * c) + v3);
            switch ((v6 + a) & 7) {
                case 0:
                    v2 = ((float) (v6 & v6));
                    break;
                case 3:
                    c = ((float) m1(v6, b, ((float) m0(ints[a & 63], v4, c, v9)), v8));
                    break;
                case 5:
                    v3 = (m0(a, v1, 65536.0f, doubles[v6 & 63]) > (v6 > (7 + ints[v6 & 63]) ? v6 : 1048576) ? (v7 * v3) : (v2 + v3));
                    break;
                default:
                    v0 = (~65535000458745L);
            }
            floats[a & 63] = ((float) m0(a, v0, v7, d));
        } else {
            doubles[a & 63] = ((104857.6 * d) - (v8 + v5));
            for (int i10 = 0; i10 < 3; i10++) {
                ints[v6 & 63] = i10;
            }
        }
        v3 = (((float) (v4 << a)) + (floats[a & 63] * (v7 + v7)));
        try {
            a = a / (v6 & 3);
            v0 = (((long) v6) - v4) % (v0 & 7);
        } catch (ArithmeticException e) {
            v1 = (-255L);
        }
        if (c < v3 && (v6 | 123456789) > (~1048576)) {
            v6 = (((2147483647 * a) + (v6 - 7)) * ints[a & 63]);
            longs[a & 63] = (v0 + (v1 / (v4 | 1)));
        } else {
            longs[a & 63] = (b + (123456789L | b));
            a = (~a);
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
        return ((float) m0(65535, v0, (c - c), v5));
    }

    static double m3(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return d;
        }
        long v0 = ((long) m2(7, longs[a & 63], c, 2.147483647E8));
        float v1 = (((7 - a) > (a / (ints[a & 63] | 1)) ? c : 0.0625f) * (c * c));
        float v2 = ((floats[a & 63] * floats[a & 63]) * v1);
        double v3 = ((d * d) + (d * doubles[a & 63]));
        double v4 = ((0.0 + 3.1) - ((a - ints[a & 63]) > (a - ints[a & 63]) ? v3 : d));
        double v5 = (v3 * (v4 - d));
        float v6 = ((a << a) > (ints[a & 63] % (a | 5)) ? ((float) v5) : m2(a, 1L, v2, v4));
        long v7 = (v0 + ((a << a) > ((int) m1(a, b, v1, v5)) ? v0 : v0));
        int v8 = ((a / (a | 1)) >> a);
        float v9 = ((v1 + c) + c);
        try {
            a = v8 / (a & 3);
            b = b % (v0 & 7);
        } catch (ArithmeticException e) {
            d = (doubles[v8 & 63] + d);
        }
        try {
            v8 = ((a - a) > a ? (v8 / (v8 | 1)) : v8) / (v8 & 3);
            b = ((long) m2(v8, b, (v9 * 4095.9375f), v3)) % (b & 7);
        } catch (ArithmeticException e) {
            v5 = (((a / (v8 | 1)) > (a << 1) ? ints[v8 & 63] : 31) > (v8 / (a | 1)) ? doubles[a & 63] : d);
        }
        floats[v8 & 63] = ((float) m1(a, 65535000458745L, (floats[a & 63] - 7716049.5f), v4));
        for (int i10 = 0; i10 < 7; i10++) {
            if ((a * v8) <= (i10 + a)) {
                v8 = (((i10 - v8) * a) << ((31 + a) - m0(v8, v0, v6, 6553.5)));
                v8 = (-i10);
                v7 = ((v0 - 7L) + ((31 / (i10 | 1)) > a ? (longs[v8 & 63] * v7) : (longs[v8 & 63] + 1000000007L)));
            } else {
                v7 = (((v0 * 2147483647L) + (b / (v0 | 1))) / (((ints[v8 & 63] * 7) > (v8 % (a | 5)) ? (v7 / (v7 | 1)) : ((long) v1)) | 1));
                longs[a & 63] = ((b % (b | 5)) + (65535000458745L << a));
            }
            floats[a & 63] = 65536.0f;
            if ((-2) >= (v8 * v8) && a > (i10 * a)) {
                longs[v8 & 63] = (((long) v6) >> (-i10));
                longs[v8 & 63] = ((longs[a & 63] - v0) / (v0 | 1));
                floats[a & 63] = ((v6 * c) / v1);
            } else {
                v1 = (((v1 * v1) * (c + v1)) * ((v2 + v2) - floats[v8 & 63]));
            }
        }
        for (int i11 = 0; i11 < 3; i11++) {
            if ((-a) != (i11 / (a | 1)) || 65535000458745L <= v0) {
                break;
            }
            v0 = ((v7 % (b | 5)) % (((v0 + b) + longs[v8 & 63]) | 5));
        }
        switch ((255 % (v8 | 5)) & 7) {
            case 0:
                v7 = (7L | v7);
                break;
            case 3:
                v7 = (~255L);
                break;
            case 5:
                v7 = ((31L << ints[v8 & 63]) * longs[a & 63]);
                break;
            default:
                b = (~v0);
        }
        switch ((ints[v8 & 63] - ints[a & 63]) & 7) {
            case 0:
                b = (~b);
                break;
            case 3:
                b = longs[a & 63];
                break;
            case 5:
                b = ((v7 % (v7 | 5)) - (2147483647L + v7));
                break;
            default:
                v7 = (~b);
        }
        v6 = ((a & ints[v8 & 63]) > (a * a) ? ((floats[v8 & 63] + c) / (c * v9)) : (v6 - (c % v9)));
        try {
            v8 = ((v8 % (a | 5)) % ((65535 - v8) | 5)) / (v8 & 3);
            b = ((v7 + b) * (v0 + b)) % (v0 & 7);
        } catch (ArithmeticException e) {
            a = (ints[v8 & 63] % (a | 5));
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
        return v4;
    }

    static int m4(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return a;
        }
        float v0 = ((c + c) - ((ints[a & 63] * a) > (255 % (a | 5)) ? 65536.0f : c));
        int v1 = ((a * a) * a);
        double v2 = ((double) m0(a, 2147483662032385529L, ((float) m3(v1, longs[a & 63], c, d)), d));
        long v3 = ((-b) ^ (b % (b | 5)));
        int v4 = (((int) m3(v1, b, 1.9375f, 25.5)) + (-v1));
        double v5 = d;
        int v6 = v4;
        int v7 = (-v6);
        long v8 = ((b % (255L | 5)) >>> (ints[v6 & 63] ^ v1));
        float v9 = (c - (floats[a & 63] * c));
        v8 = (((~v8) / (longs[v7 & 63] | 1)) % (((v8 / (v3 | 1)) | 2L) | 5));
        doubles[v4 & 63] = (((double) v3) + (v4 > v1 ? d : v2));
        longs[a & 63] = (b ^ (b << 0));
        try {
            v4 = v7 / (a & 3);
            v3 = ((v3 * v3) * ((long) floats[v6 & 63])) % (b & 7);
        } catch (ArithmeticException e) {
            v3 = (-v3);
        }
        v8 = (v3 >> a);
        v5 = (((double) ((float) a)) / (25.5 % (6553.5 + d)));
        v6 = a;
        ints[a & 63] = (((byte) v1) % ((-v1) | 5));
        c = v0;
        switch ((v6 > (7 >>> ints[v1 & 63]) ? v6 : v1) & 7) {
            case 0:
                d = (0.1 * ((double) c));
                break;
            case 3:
                v2 = ((v6 + v4) > (~v1) ? ((double) c) : ((double) v8));
                break;
            case 5:
                v2 = ((v6 * a) > (ints[a & 63] / (v4 | 1)) ? ((double) m2(v4, 31000000217L, v9, d)) : (doubles[v7 & 63] * v2));
                break;
            default:
                v8 = (-v8);
        }
        v6 = (~ints[v7 & 63]);
        v0 = (7716049.5f - (a > 2147483647 ? ((float) 123456789L) : m2(v6, v8, floats[v7 & 63], doubles[v6 & 63])));
        floats[v6 & 63] = (floats[v4 & 63] * (c * v9));
        c = c;
        doubles[a & 63] = v5;
        if ((v6 % (v4 | 5)) == v6) {
            v3 = (((v6 % (ints[v6 & 63] | 5)) > (v1 + v6) ? (b % (1048576007340032L | 5)) : (v8 + 1L)) >> (((int) m1(v7, v8, floats[v4 & 63], doubles[a & 63])) & ((int) m1(v6, longs[v1 & 63], c, 2.147483647E8))));
            if ((0.125f - c) >= ((v6 / (a | 1)) > (v7 % (255 | 5)) ? c : 1.9375f)) {
                v9 = ((v7 >> ints[v7 & 63]) > m0(v4, v3, v9, v2) ? (floats[v7 & 63] + (floats[a & 63] % v9)) : (m2(v6, b, v9, d) + c));
                v8 = (((v8 ^ v8) * (v8 / (v8 | 1))) / (((v4 + ints[a & 63]) > (a * v1) ? v8 : (b + v3)) | 1));
                v7 = (((int) m2(1, longs[a & 63], ((v1 ^ a) > (ints[v7 & 63] % (v4 | 5)) ? 0.4375f : floats[v4 & 63]), doubles[v1 & 63])) ^ ((v1 + 7) * (v1 ^ v4)));
            } else {
                longs[v6 & 63] = ((v8 - 1000000007L) + (2147483662032385529L * longs[v1 & 63]));
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
        return (-1);
    }

    static long m5(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return b;
        }
        double v0 = ((doubles[a & 63] * 1.23456789E7) + d);
        float v1 = ((float) (a * a));
        long v2 = (b ^ ((a ^ 255) > (-a) ? b : longs[a & 63]));
        int v3 = (((int) m1(a, b, c, v0)) / ((ints[a & 63] % (a | 5)) | 1));
        float v4 = (((float) 2000000014L) + floats[a & 63]);
        int v5 = ((a ^ a) - (a + 7));
        long v6 = (-b);
        float v7 = ((m4(a, longs[v3 & 63], v1, d) > (v5 >>> 31) ? c : c) + v4);
        int v8 = ((~v5) & 123456789);
        float v9 = 7716049.5f;
        longs[v3 & 63] = ((v2 << a) * (longs[v3 & 63] - v2));
        floats[v5 & 63] = ((v7 + floats[v5 & 63]) / (0.0625f + 0.4375f));
        v4 = ((v8 + v5) > a ? ((v7 + c) % (m4(v5, longs[v5 & 63], v7, v0) > (ints[v5 & 63] * v3) ? v7 : floats[a & 63])) : ((v7 + c) * c));
        switch (2147483647 & 7) {
            case 0:
                v6 = (v6 ^ v6);
                break;
            case 3:
                v2 = ((b >>> v5) / ((longs[v8 & 63] / (v6 | 1)) | 1));
                break;
            case 5:
                v6 = ((long) m0(v5, v2, v7, v0));
                break;
            default:
                v2 = ((31000000217L * longs[v8 & 63]) * (v6 * 7L));
        }
        try {
            v8 = ((v5 - 255) << (v3 * v8)) / (v5 & 3);
            v2 = (m1(v5, b, v9, v0) + (v2 | v6)) % (v6 & 7);
        } catch (ArithmeticException e) {
            v6 = (b + v2);
        }
        doubles[v8 & 63] = v0;
        v0 = (((a - 7) > (~255) ? 0.2 : ((double) m1(ints[v3 & 63], 123456789864197523L, c, d))) / v0);
        for (int i10 = 0; i10 < 5; i10++) {
            v9 = v4;
            d = ((((int) m1(v5, v6, v1, doubles[v5 & 63])) > (i10 - ints[a & 63]) ? (doubles[a & 63] + 0.7) : doubles[v8 & 63]) / (v5 > ((int) 2147483662032385529L) ? ((double) floats[v8 & 63]) : ((double) v1)));
        }
        for (int i11 = 0; i11 < 9; i11++) {
            for (int i12 = 0; i12 < 2; i12++) {
                if (((double) v4) <= (0.0 + d)) {
                    break;
                }
                v0 = ((v3 - ints[v3 & 63]) > v5 ? doubles[a & 63] : (v3 > (i11 ^ v5) ? (v0 + d) : (104857.6 % d)));
            }
            if (b != (b * 2147483662032385529L) || (0L * v2) <= m1(ints[v5 & 63], 1000000007L, 0.125f, doubles[a & 63])) {
                longs[v8 & 63] = ((v2 % (longs[v5 & 63] | 5)) + (longs[a & 63] >>> a));
                v9 = (((floats[v5 & 63] + floats[a & 63]) * v9) * ((65536.0f - v9) - c));
            } else {
                longs[a & 63] = longs[a & 63];
            }
        }
        if ((0.0625f + c) <= (v4 / v1) || (v6 + b) <= 123456789864197523L) {
            d = ((double) (v2 % ((b / (v2 | 1)) | 5)));
        } else {
            v7 = ((v3 + 1048576) > (a - ints[v3 & 63]) ? ((float) m3(ints[v5 & 63], b, (c * v4), v0)) : m2(v3, v6, (floats[v8 & 63] + v9), d));
            for (int i13 = 0; i13 < 6; i13++) {
                if ((c * floats[v5 & 63]) == ((float) ints[v3 & 63])) {
                    break;
                }
                ints[v5 & 63] = a;
                v7 = (((v1 * 1.3421773E8f) / (c * v4)) * ((float) m1(2147483647, b, (v7 + v9), d)));
            }
            for (int i14 = 0; i14 < 2; i14++) {
                if (v8 >= (v8 * 2) || v2 <= b) {
                    continue;
                }
                v3 = ((v5 * v8) > (i14 + 0) ? ((v5 - a) % (255 | 5)) : ((int) (b * b)));
                v9 = m2(v5, b, (v9 + c), d);
                d = ((v3 % (v8 | 5)) > (123456789 * v5) ? d : ((d + v0) + (doubles[v3 & 63] * v0)));
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
        return ((v2 * 255000001785L) >> (v8 % (123456789 | 5)));
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
