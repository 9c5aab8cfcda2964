package ibrik.test.differential.cases;

/** A random arithmetic kernel. Generated. */
public final class C142Kernel2 {

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
        float v0 = ((ints[a & 63] * a) > ((ints[a & 63] / (a | 1)) > ((int) 4095.9375f) ? 2147483647 : a) ? (c + c) : c);
        int v1 = (-ints[a & 63]);
        long v2 = (((long) d) * (b * b));
        float v3 = (c * (floats[a & 63] + v0));
        long v4 = ((v2 / (v2 | 1)) * (v2 + v2));
        long v5 = ((b / (v4 | 1)) % (longs[a & 63] | 5));
        double v6 = ((d * 1.23456789E7) * (3.1 + d));
        double v7 = ((a % (ints[v1 & 63] | 5)) > (ints[v1 & 63] * a) ? (v6 % doubles[v1 & 63]) : (d - 2.147483647E8));
        float v8 = (((float) a) % 1.3421773E8f);
        double v9 = ((2.147483647E8 * v7) + (d * v6));
        v1 = a;
        for (int i10 = 0; i10 < 2; i10++) {
            if (v3 < 0.125f) {
                v5 = (v5 - ((b | b) % ((~v2) | 5)));
            } else {
                longs[v1 & 63] = (((long) v1) % ((v4 * b) | 5));
            }
        }
        try {
            v1 = a / (v1 & 3);
            b = (0L + (-255000001785L)) % (v5 & 7);
        } catch (ArithmeticException e) {
            v1 = ((65535 / (v1 | 1)) > (ints[a & 63] * v1) ? a : 2);
        }
        d = (((v9 * v9) * ((double) 1L)) % ((-a) > ((byte) 0) ? ((v1 & a) > (a * a) ? d : v7) : (v6 * doubles[a & 63])));
        for (int i11 = 0; i11 < 4; i11++) {
            v2 = (2147483647L * (((a * 255) > (2147483647 + ints[v1 & 63]) ? ints[a & 63] : v1) > 7 ? longs[a & 63] : (longs[a & 63] / (v4 | 1))));
            switch ((v1 + i11) & 7) {
                case 0:
                    v2 = (-longs[v1 & 63]);
                    break;
                case 3:
                    v5 = ((b * v2) / ((b + b) | 1));
                    break;
                case 5:
                    v2 = ((v2 >> i11) / ((v5 * v2) | 1));
                    break;
                default:
                    v4 = (-v5);
            }
            c = (((v0 + 7716049.5f) - v0) % ((c / c) * (0.4375f - floats[a & 63])));
        }
        if ((b + v5) <= (123456789L * b) || longs[v1 & 63] <= (v2 * v4)) {
            v3 = 4095.9375f;
            v9 = 104857.6;
            if ((v1 << a) <= (v1 - v1) || (v5 * v2) <= ((ints[a & 63] - v1) > (ints[a & 63] ^ v1) ? v5 : v2)) {
                v5 = longs[a & 63];
                longs[v1 & 63] = 31L;
            }
        }
        doubles[v1 & 63] = ((double) (b / (v2 | 1)));
        for (int i12 = 0; i12 < 4; i12++) {
            for (int i13 = 0; i13 < 8; i13++) {
                if (((long) doubles[v1 & 63]) != (v2 * v2)) {
                    continue;
                }
                a = (((v1 - ints[v1 & 63]) >>> (a * v1)) + ((i13 >>> 1048576) > ints[v1 & 63] ? ((7 * a) > ints[a & 63] ? ints[v1 & 63] : v1) : (~i13)));
            }
            for (int i14 = 0; i14 < 7; i14++) {
                b = ((v5 * (~v2)) % ((v2 & v2) | 5));
                v0 = (v1 > i12 ? ((float) v6) : 1.3421773E8f);
                v5 = (((long) (doubles[v1 & 63] + 25.5)) >> (-255));
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
        return ((v1 * 2147483647) % (((a << v1) > (~a) ? v1 : v1) | 5));
    }

    static long m1(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return b;
        }
        long v0 = ((b % (b | 5)) ^ (~b));
        float v1 = (m0(31, 123456789864197523L, c, 2.147483647E8) > ((int) 0.0625f) ? (7716049.5f * c) : (c + c));
        long v2 = (longs[a & 63] / ((v0 + b) | 1));
        double v3 = ((d * d) - (d * doubles[a & 63]));
        float v4 = ((v1 % 0.4375f) + (65536.0f * c));
        float v5 = ((floats[a & 63] * floats[a & 63]) + (c * c));
        double v6 = ((doubles[a & 63] + 104857.6) * (((int) 1048576L) > (a + ints[a & 63]) ? d : doubles[a & 63]));
        long v7 = ((long) (v6 - v3));
        int v8 = a;
        float v9 = ((v4 / v5) / (c * v1));
        a = (((a % (0 | 5)) % ((v8 / (ints[a & 63] | 1)) | 5)) >> ((v8 * a) * (2147483647 / (v8 | 1))));
        for (int i10 = 0; i10 < 4; i10++) {
            if (((-v8) > (1 % (i10 | 5)) ? ints[a & 63] : i10) != m0(v8, v2, 65536.0f, d) || (~v0) <= (2000000014L / (v7 | 1))) {
                continue;
            }
            longs[a & 63] = ((v0 ^ longs[a & 63]) * ((a + i10) > m0(a, v7, v5, 0.0) ? v0 : v7));
        }
        a = ((ints[v8 & 63] / ((~ints[a & 63]) | 1)) * ((a % (a | 5)) > (v8 - v8) ? (ints[v8 & 63] % (31 | 5)) : v8));
        ints[a & 63] = ((~v8) - (2147483647 << 1048576));
        for (int i11 = 0; i11 < 7; i11++) {
            if ((v8 & a) > (255 / (i11 | 1)) || (a > (a * a) ? v7 : v0) <= (-v7)) {
                break;
            }
            if (65535000458745L >= (0L + v2)) {
                d = (((v6 + v3) + (v3 * doubles[v8 & 63])) * ((v3 % v6) * (v6 % d)));
                v2 = ((longs[a & 63] >> i11) / (v7 | 1));
            }
        }
        doubles[a & 63] = (a > (a + 65535) ? ((double) m0(2, 123456789864197523L, v5, doubles[a & 63])) : v3);
        ints[v8 & 63] = ((a - a) % (ints[v8 & 63] | 5));
        for (int i12 = 0; i12 < 6; i12++) {
            v8 = (m0(i12, v0, v1, 25.5) > (a - 0) ? ((a % (i12 | 5)) * (31 > ints[v8 & 63] ? v8 : a)) : ((i12 / (7 | 1)) * (ints[a & 63] + a)));
        }
        for (int i13 = 0; i13 < 9; i13++) {
            v6 = v3;
        }
        doubles[v8 & 63] = ((ints[a & 63] >> a) > (a + v8) ? (v6 + v6) : (d + 0.2));
        if (255 == (~a)) {
            a = (((~v8) >> ((~v8) > (a % (ints[a & 63] | 5)) ? ints[a & 63] : a)) + ((v8 % (31 | 5)) / ((ints[v8 & 63] + a) | 1)));
        } else {
            try {
                a = (~ints[v8 & 63]) / (v8 & 3);
                v7 = ((b % (v0 | 5)) & (v0 * v0)) % (v2 & 7);
            } catch (ArithmeticException e) {
                a = (123456789 % (ints[v8 & 63] | 5));
            }
            switch ((65535 * 0) & 7) {
                case 0:
                    a = ((((int) floats[a & 63]) > 2147483647 ? a : v8) << (a + ints[a & 63]));
                    break;
                case 3:
                    v8 = ((~v8) + (65535 ^ ints[v8 & 63]));
                    break;
                case 5:
                    v8 = ((123456789 | v8) % ((v8 - v8) | 5));
                    break;
                default:
                    b = ((v7 * 65535000458745L) / (2147483662032385529L | 1));
            }
        }
        v3 = (104857.6 % ((((byte) ints[v8 & 63]) > a ? d : d) / v3));
        floats[a & 63] = ((float) m0(a, v7, (v1 % v9), v3));
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
        return (255 > m0(ints[a & 63], 31000000217L, v4, d) ? (255000001785L << a) : v2);
    }

    static float m2(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return c;
        }
        long v0 = ((~255000001785L) + ((a * 123456789) > (a * a) ? b : b));
        float v1 = ((float) m1(a, 2147483647L, (c + floats[a & 63]), 2.147483647E8));
        int v2 = ((~65535) + a);
        float v3 = ((float) m0(a, b, (v1 % c), 104857.6));
        int v4 = (((v2 / (v2 | 1)) > (a % (a | 5)) ? ints[a & 63] : a) - (v2 / (a | 1)));
        double v5 = 2.147483647E8;
        long v6 = 7000000049L;
        double v7 = (v5 / (0.2 * 25.5));
        float v8 = ((0.0625f * floats[a & 63]) / c);
        float v9 = c;
        v7 = 0.1;
        doubles[v2 & 63] = ((0.0 * v5) - v5);
        longs[v2 & 63] = ((65535000458745L >> a) / ((-b) | 1));
        v3 = ((((float) m0(2147483647, v0, c, d)) * (0.0f - v9)) + ((float) m1(a, 7000000049L, (v1 * v3), doubles[a & 63])));
        if ((v0 + longs[v4 & 63]) >= (v0 + v6) && (v4 * 2) > (7 * 1048576)) {
            a = v4;
            doubles[a & 63] = v5;
            for (int i10 = 0; i10 < 7; i10++) {
                floats[a & 63] = ((float) m0(ints[a & 63], b, (v3 - c), v7));
            }
        } else {
            try {
                v2 = m0(ints[v2 & 63], v0, ((v4 + ints[v2 & 63]) > (v2 + ints[v4 & 63]) ? v3 : c), v7) / (a & 3);
                b = ((b + v0) * (longs[v4 & 63] * b)) % (v0 & 7);
            } catch (ArithmeticException e) {
                b = (b << ints[v4 & 63]);
            }
            v4 = (((v4 >> a) + v4) + (m0(ints[a & 63], v0, 0.4375f, doubles[a & 63]) / (((int) m1(v4, v6, c, v5)) | 1)));
        }
        a = ints[v2 & 63];
        if ((floats[v4 & 63] + v9) < (v1 * 15.9375f) && (1048576 & a) > (-ints[a & 63])) {
            if ((v5 - v7) == v7 && (v2 * v4) > v2) {
                doubles[v4 & 63] = ((0.0 - 0.2) % (104857.6 * d));
                a = (~v4);
            } else {
                v8 = (((65536.0f * v9) * v8) * v3);
                v2 = (-7);
            }
            for (int i11 = 0; i11 < 4; i11++) {
                floats[a & 63] = v3;
                ints[v4 & 63] = a;
            }
            if (((float) m0(v2, v0, v3, v5)) != ((float) m0(v2, v6, v8, v5)) && (2147483647 & v2) > (a >>> a)) {
                b = (((-v4) > v4 ? (31000000217L - 65535000458745L) : (longs[v4 & 63] % (v0 | 5))) + b);
                v4 = ((~a) >>> ((v4 / (v2 | 1)) + (a + v4)));
                floats[a & 63] = (((float) m1(v2, b, floats[v2 & 63], v7)) * ((float) v2));
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
        return ((float) ((long) v4));
    }

    static double m3(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return d;
        }
        int v0 = ((ints[a & 63] + a) ^ (a + ints[a & 63]));
        long v1 = ((long) v0);
        long v2 = (b * ((long) d));
        int v3 = v0;
        long v4 = ((b - 0L) + longs[a & 63]);
        int v5 = ((ints[v0 & 63] << v0) << (v0 / (v0 | 1)));
        double v6 = ((6553.5 % d) % ((double) 123456789));
        long v7 = v1;
        int v8 = ((int) m2(v3, v2, (floats[a & 63] * c), 3.1));
        int v9 = (v3 / (1048576 | 1));
        if (((double) m0(65535, v1, c, d)) > (0.7 / v6) || ((long) m0(ints[v8 & 63], b, 7716049.5f, 104857.6)) <= (65535L / (v4 | 1))) {
            v4 = (((~v2) / (v4 | 1)) / (((long) m2(v8, 0L, (c + c), v6)) | 1));
            v1 = longs[v8 & 63];
        } else {
            for (int i10 = 0; i10 < 10; i10++) {
                v8 = ((255 + v9) > (v3 % (ints[v5 & 63] | 5)) ? (a > (v0 | v5) ? (i10 * v8) : (-i10)) : (((short) ints[a & 63]) - ((int) v2)));
                c = ((float) m1(i10, b, (c % 15.9375f), v6));
            }
        }
        for (int i11 = 0; i11 < 7; i11++) {
            b = (((1000000007L + b) - (v1 + 123456789L)) << (((int) m1(ints[v5 & 63], v1, c, d)) / ((i11 / (v0 | 1)) | 1)));
            for (int i12 = 0; i12 < 8; i12++) {
                if ((1.9375f + floats[a & 63]) <= c && (ints[v0 & 63] + ints[a & 63]) > (v9 - i11)) {
                    continue;
                }
                ints[v0 & 63] = ints[v9 & 63];
                v9 = (v5 + (((char) i11) >>> (v0 << ints[v8 & 63])));
                v8 = 2;
            }
        }
        c = (((c * c) - (c * c)) + (c - (floats[v9 & 63] - 0.4375f)));
        for (int i13 = 0; i13 < 8; i13++) {
            if (((long) m2(i13, longs[a & 63], c, v6)) < 2000000014L && (i13 - v9) > (ints[v9 & 63] + v8)) {
                break;
            }
            try {
                v5 = ((short) i13) / (a & 3);
                v4 = ((2147483647L % (v2 | 5)) * (b & v2)) % (v7 & 7);
            } catch (ArithmeticException e) {
                c = ((float) m1(v8, v2, c, d));
            }
            v2 = ((v2 % (((ints[v5 & 63] * i13) > (ints[v0 & 63] >>> v0) ? v4 : b) | 5)) + ((v7 * longs[a & 63]) * m1(65535, v7, c, 25.5)));
        }
        for (int i14 = 0; i14 < 3; i14++) {
            v6 = ((ints[v8 & 63] > (v8 + a) ? (v6 * doubles[v8 & 63]) : (d * v6)) - ((double) m1(i14, v7, (c - c), d)));
            if ((~ints[v0 & 63]) >= ((int) c)) {
                v7 = (((b * v7) - (v2 + v2)) / (b | 1));
            } else {
                doubles[v9 & 63] = d;
                d = (((double) v7) - ((v6 + d) / doubles[v9 & 63]));
                c = (((float) m0(ints[v5 & 63], v1, ((31 >> v3) > (ints[v8 & 63] + v5) ? floats[a & 63] : c), 0.7)) - ((c + floats[v5 & 63]) * c));
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
        return ((double) (v1 * 255000001785L));
    }

    static int m4(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return a;
        }
        float v0 = ((c / 7716049.5f) - (c + c));
        double v1 = d;
        double v2 = ((v1 + d) - 0.7);
        long v3 = ((b + longs[a & 63]) + b);
        long v4 = ((b * longs[a & 63]) >> a);
        long v5 = (-longs[a & 63]);
        int v6 = a;
        double v7 = ((v1 * d) + (v1 + d));
        double v8 = (((double) m1(1048576, v3, 0.0f, v7)) / (doubles[a & 63] % d));
        float v9 = (((v6 % (ints[a & 63] | 5)) > v6 ? floats[v6 & 63] : c) * 1.3421773E8f);
        v4 = (-longs[a & 63]);
        v7 = v7;
        ints[v6 & 63] = ((a * v6) + (a % (2 | 5)));
        for (int i10 = 0; i10 < 8; i10++) {
            switch ((i10 - 255) & 7) {
                case 0:
                    v3 = ((v6 > (v6 >>> v6) ? b : v4) % ((v5 + v4) | 5));
                    break;
                case 3:
                    v4 = longs[a & 63];
                    break;
                case 5:
                    v4 = ((v4 / (65535000458745L | 1)) / ((31000000217L / (longs[a & 63] | 1)) | 1));
                    break;
                default:
                    v4 = longs[v6 & 63];
            }
        }
        v1 = (m3(v6, 2147483662032385529L, (0.0f / c), doubles[a & 63]) / doubles[a & 63]);
        if ((v0 % c) <= (floats[v6 & 63] * c)) {
            try {
                a = (((int) m2(v6, v3, 0.4375f, v7)) + ((int) longs[v6 & 63])) / (a & 3);
                v3 = ((v4 / (v4 | 1)) + (0L + longs[v6 & 63])) % (v4 & 7);
            } catch (ArithmeticException e) {
                c = (c * floats[a & 63]);
            }
            doubles[v6 & 63] = (v1 + (d + doubles[v6 & 63]));
            v2 = (((double) m1(v6, v4, v9, doubles[v6 & 63])) * (doubles[a & 63] * ((double) v4)));
        } else {
            for (int i11 = 0; i11 < 8; i11++) {
                b = (b ^ ((long) m0(v6, v5, (15.9375f + 0.125f), 0.1)));
                v6 = i11;
                ints[a & 63] = v6;
            }
            a = (v6 + (((a * v6) > (ints[v6 & 63] & v6) ? v6 : a) / ((ints[v6 & 63] * v6) | 1)));
        }
        v8 = doubles[a & 63];
        for (int i12 = 0; i12 < 5; i12++) {
            if (v3 >= longs[v6 & 63]) {
                break;
            }
            if ((-ints[a & 63]) <= (a * v6)) {
                v2 = ((((double) v5) * (v7 * v2)) - (((double) v9) * (0.0 * doubles[v6 & 63])));
                v1 = (((v1 + v2) * (v8 * d)) + v2);
                floats[a & 63] = ((4095.9375f + v0) % m2(123456789, longs[a & 63], v9, 0.2));
            } else {
                v3 = (((2147483647L + b) + ((long) doubles[a & 63])) + ((b - v5) << (a << a)));
            }
            for (int i13 = 0; i13 < 5; i13++) {
                v8 = (((double) (v6 >> v6)) + 0.0);
                doubles[a & 63] = ((double) m0(v6, v5, v9, v1));
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
        return ((int) m1(31, v5, (v0 % floats[v6 & 63]), 25.5));
    }

    static long m5(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return b;
        }
        long v0 = b;
        long v1 = v0;
        long v2 = ((v1 * longs[a & 63]) * ((long) m2(a, longs[a & 63], 1.9375f, d)));
        float v3 = ((float) d);
        double v4 = ((double) m2(ints[a & 63], v0, (15.9375f - floats[a & 63]), d));
        float v5 = (v3 + (c - v3));
        int v6 = (((int) m2(a, longs[a & 63], floats[a & 63], d)) + a);
        double v7 = (ints[a & 63] > (v6 * v6) ? ((double) v6) : (v4 + v4));
        int v8 = ints[a & 63];
        long v9 = ((longs[a & 63] / (b | 1)) + (a > (31 ^ ints[v8 & 63]) ? 2147483647L : b));
        if (d != (d * 3.1) || ((2147483647 * a) > ((int) m2(v8, longs[v6 & 63], v5, 0.0)) ? longs[v6 & 63] : v2) <= (longs[v6 & 63] >>> v8)) {
            for (int i10 = 0; i10 < 2; i10++) {
                v6 = (((ints[a & 63] + v6) - v6) >>> (~i10));
                v4 = ((double) m4(1048576, longs[v8 & 63], (v5 * v3), v4));
            }
            a = (((v8 * v6) * (ints[v6 & 63] - ints[v8 & 63])) * ((a / (7 | 1)) + ((~v8) > ints[v6 & 63] ? v6 : v8)));
        } else {
            switch ((ints[v8 & 63] + v8) & 7) {
                case 0:
                    v5 = ((floats[v8 & 63] + v3) + floats[v6 & 63]);
                    break;
                case 3:
                    v3 = (floats[a & 63] * (v5 * 1.3421773E8f));
                    break;
                case 5:
                    c = c;
                    break;
                default:
                    v2 = v2;
            }
            if (((double) m2(v8, v0, v3, doubles[a & 63])) == (v4 + v7) && v6 > (v8 - 2147483647)) {
                b = (-v9);
                v6 = ((int) m1(2147483647, v9, (v5 / v5), v7));
            }
        }
        v1 = ((long) ((v8 + a) / ((2147483647 * v6) | 1)));
        ints[a & 63] = ((2147483647 << v6) % ((a % (a | 5)) | 5));
        v6 = v8;
        if ((c % c) == (floats[a & 63] - c)) {
            v5 = ((v3 * floats[v8 & 63]) * (v5 + (v5 * 15.9375f)));
            longs[v8 & 63] = (v0 + (b % (v0 | 5)));
            switch ((v8 * v6) & 7) {
                case 0:
                    v3 = c;
                    break;
                case 3:
                    v3 = (((char) a) > v6 ? ((float) 6553.5) : ((float) v7));
                    break;
                case 5:
                    v5 = ((ints[v8 & 63] > (v6 | v8) ? floats[v8 & 63] : floats[v6 & 63]) + ((float) m0(a, b, 0.4375f, v7)));
                    break;
                default:
                    v0 = (v2 * (v0 + v9));
            }
        }
        try {
            v8 = ((~v6) - (1048576 / (v8 | 1))) / (v8 & 3);
            v9 = ((v0 + v0) ^ v9) % (v1 & 7);
        } catch (ArithmeticException e) {
            v6 = (ints[v8 & 63] % (v8 | 5));
        }
        switch ((a + v8) & 7) {
            case 0:
                v8 = (ints[a & 63] > ((0 >> a) > (~v6) ? 1 : v6) ? (v6 * 7) : (v6 * a));
                break;
            case 3:
                v8 = ints[a & 63];
                break;
            case 5:
                v6 = (((ints[v8 & 63] << 1048576) > (a * 65535) ? ints[v8 & 63] : v6) + v6);
                break;
            default:
                v1 = (b % ((b & longs[v6 & 63]) | 5));
        }
        switch (((int) m2(a, v9, floats[v8 & 63], v4)) & 7) {
            case 0:
                v1 = (~v9);
                break;
            case 3:
                v0 = ((v2 / (v9 | 1)) ^ (~v2));
                break;
            case 5:
                v2 = ((long) (((a >>> a) > (a & v8) ? v6 : ints[v6 & 63]) > (ints[a & 63] ^ a) ? d : 3.1));
                break;
            default:
                v2 = ((long) m2(v8, b, m2(v6, 65535000458745L, c, v4), v4));
        }
        v7 = d;
        if ((v1 >> ints[v8 & 63]) != (b & longs[v6 & 63])) {
            try {
                a = ((a - v6) / (((int) m2(a, longs[v6 & 63], floats[v8 & 63], v4)) | 1)) / (a & 3);
                v1 = ((ints[a & 63] / (v8 | 1)) > (v6 | ints[v6 & 63]) ? (v9 >> ints[v6 & 63]) : v0) % (v9 & 7);
            } catch (ArithmeticException e) {
                v9 = (v1 + v0);
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
        return ((v8 + v8) > (2 / (a | 1)) ? (v1 - v0) : (((int) m2(v6, longs[v8 & 63], v3, doubles[a & 63])) > (~v8) ? longs[v6 & 63] : v0));
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
