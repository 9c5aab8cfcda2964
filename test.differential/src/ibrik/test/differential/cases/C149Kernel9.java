package ibrik.test.differential.cases;

/** A random arithmetic kernel. Generated. */
public final class C149Kernel9 {

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
        float v0 = ((2 > (ints[a & 63] + a) ? 15.9375f : c) * (c * floats[a & 63]));
        double v1 = d;
        double v2 = d;
        int v3 = ((255 * a) + (a > (65535 * a) ? a : a));
        float v4 = ((float) (v2 + v2));
        double v5 = ((3.1 - doubles[v3 & 63]) * (d + v1));
        double v6 = v2;
        long v7 = ((long) (123456789 ^ v3));
        long v8 = ((v7 % (longs[a & 63] | 5)) * (b << a));
        long v9 = (v8 % ((v8 * v7) | 5));
        v9 = ((v7 * (-longs[v3 & 63])) * ((long) (15.9375f + v0)));
        if ((ints[v3 & 63] ^ a) == a) {
            longs[a & 63] = (1000000007L * (v7 >> 0));
            v5 = (ints[v3 & 63] > (v3 + v3) ? ((3.1 * d) - (doubles[a & 63] + v6)) : ((v2 * v2) + (v2 - d)));
        }
        v5 = ((v6 - 104857.6) + ((v2 + v6) + (v1 + v2)));
        ints[a & 63] = ((int) ((v3 % (v3 | 5)) > (a + v3) ? 0.0625f : 0.0f));
        b = longs[a & 63];
        floats[v3 & 63] = c;
        c = (((v4 % c) * v0) + ((v4 % floats[v3 & 63]) * ((float) doubles[v3 & 63])));
        ints[a & 63] = (a - (ints[a & 63] / (ints[a & 63] | 1)));
        if ((v5 * d) <= v2) {
            a = ((v3 / ((v3 + 0) | 1)) * ((a & a) + (ints[a & 63] - 255)));
        } else {
            doubles[v3 & 63] = v1;
            v4 = (v0 + ((floats[v3 & 63] * v0) % (c - floats[v3 & 63])));
            for (int i10 = 0; i10 < 9; i10++) {
                v3 = (((ints[a & 63] * ints[a & 63]) - (v3 >> 2147483647)) * (i10 * (v3 & 123456789)));
                v8 = (((b * 123456789L) - (v8 * longs[v3 & 63])) % (b | 5));
                v5 = (d * ((double) (b << v3)));
            }
        }
        switch (((a / (1 | 1)) > (v3 & v3) ? v3 : ints[v3 & 63]) & 7) {
            case 0:
                v6 = ((double) ((ints[v3 & 63] / (a | 1)) > (a / (v3 | 1)) ? v9 : v8));
                break;
            case 3:
                d = ((ints[v3 & 63] % (ints[a & 63] | 5)) > ((a + v3) > ((short) v3) ? 1 : v3) ? (doubles[v3 & 63] + v5) : doubles[a & 63]);
                break;
            case 5:
                d = v2;
                break;
            default:
                v7 = v8;
        }
        b = (v9 / (((v9 + v7) - (v8 + b)) | 1));
        if (c < (a > a ? v0 : v0) && v3 > (v3 % (v3 | 5))) {
            v4 = c;
            d = ((double) 0.0625f);
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
        return ((a - a) * (v3 | a));
    }

    static long m1(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return b;
        }
        long v0 = ((long) (a + a));
        int v1 = (m0(a, b, c, d) % ((a + ints[a & 63]) | 5));
        long v2 = b;
        double v3 = ((double) m0(a, b, ((float) v1), 0.1));
        double v4 = ((a > (2 % (ints[a & 63] | 5)) ? doubles[v1 & 63] : doubles[v1 & 63]) - ((double) m0(a, v2, c, v3)));
        long v5 = ((255L >>> 0) + b);
        float v6 = ((1.3421773E8f / floats[v1 & 63]) * (c + 15.9375f));
        int v7 = a;
        double v8 = ((v3 / 25.5) + ((double) m0(a, longs[v7 & 63], floats[v7 & 63], v4)));
        double v9 = ((d - v8) + (25.5 + v3));
        try {
            v7 = (((int) v6) * ((ints[v1 & 63] ^ v7) > (v7 * v7) ? ints[v7 & 63] : a)) / (a & 3);
            v5 = ((longs[v1 & 63] * v2) + b) % (v5 & 7);
        } catch (ArithmeticException e) {
            a = v1;
        }
        v5 = ((v7 * ints[v1 & 63]) > a ? ((longs[a & 63] ^ v2) * ((long) v7)) : ((v5 - 2147483662032385529L) % ((b >>> a) | 5)));
        v6 = (65536.0f + v6);
        v8 = ((((double) 1048576007340032L) + (v9 + 2.147483647E8)) - (doubles[v7 & 63] + d));
        try {
            v7 = m0(ints[a & 63], v5, (v6 * 0.0625f), v4) / (v7 & 3);
            b = ((31000000217L % (longs[a & 63] | 5)) >> (a % (v7 | 5))) % (v0 & 7);
        } catch (ArithmeticException e) {
            v6 = ((2147483647 / (2147483647 | 1)) > (~v1) ? 0.4375f : v6);
        }
        for (int i10 = 0; i10 < 8; i10++) {
            b = ((long) c);
            switch ((v7 | i10) & 7) {
                case 0:
                    v6 = ((c + c) - (floats[v7 & 63] * v6));
                    break;
                case 3:
                    c = ((floats[a & 63] % floats[v7 & 63]) - floats[a & 63]);
                    break;
                case 5:
                    v6 = ((((char) i10) > (i10 ^ a) ? v6 : c) + 1.3421773E8f);
                    break;
                default:
                    v0 = v2;
            }
        }
        longs[v7 & 63] = (((a * v7) > m0(ints[a & 63], v2, v6, v9) ? v1 : v7) > (a % (2147483647 | 5)) ? ((a + v7) > (ints[v1 & 63] >>> a) ? 2147483647L : 1048576007340032L) : (v5 % (1L | 5)));
        v0 = longs[a & 63];
        try {
            a = ((v7 | a) * (ints[v1 & 63] + 123456789)) / (v1 & 3);
            v0 = ((v7 & v1) > 255 ? (~v0) : v0) % (v5 & 7);
        } catch (ArithmeticException e) {
            v4 = (v4 * v9);
        }
        v7 = ((((int) v8) / (a | 1)) + ((v1 * a) + (v7 << v7)));
        for (int i11 = 0; i11 < 2; i11++) {
            if ((a ^ i11) < (~i11) && (v1 + v1) > (v7 * i11)) {
                continue;
            }
            for (int i12 = 0; i12 < 3; i12++) {
                d = (((v3 * v3) * ((double) m0(ints[a & 63], v2, 4095.9375f, 0.1))) + ((v4 + v3) * (d * doubles[a & 63])));
            }
        }
        v5 = (((~v2) % (((long) v6) | 5)) - ((b % (b | 5)) << (v1 >>> v1)));
        for (int i13 = 0; i13 < 6; i13++) {
            if ((v1 | a) < ((ints[a & 63] * a) > (a | 255) ? ints[a & 63] : v7)) {
                floats[v7 & 63] = ((m0(2, longs[v1 & 63], c, v9) > (i13 / (v7 | 1)) ? c : c) % (floats[a & 63] + floats[v1 & 63]));
                floats[a & 63] = ((0.0625f * c) * ((float) m0(v7, b, 4095.9375f, v8)));
                v7 = a;
            } else {
                v9 = (((0.2 + doubles[v7 & 63]) + doubles[v7 & 63]) + ((v4 / 0.0) * d));
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
        return ((v2 * b) * (longs[a & 63] * b));
    }

    static float m2(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return c;
        }
        int v0 = ((byte) (a * a));
        double v1 = d;
        float v2 = ((floats[v0 & 63] + c) % (floats[a & 63] + c));
        int v3 = ((~a) * (~a));
        double v4 = ((25.5 * v1) * (d * d));
        int v5 = ((v3 > (ints[v0 & 63] >> a) ? ints[v0 & 63] : 1048576) - a);
        float v6 = 0.0f;
        long v7 = (b ^ (b + b));
        int v8 = ((~0) * (ints[a & 63] * v3));
        float v9 = (1.3421773E8f + (c * floats[v0 & 63]));
        v3 = (ints[v5 & 63] - 1048576);
        for (int i10 = 0; i10 < 10; i10++) {
            ints[v3 & 63] = (-i10);
            for (int i11 = 0; i11 < 6; i11++) {
                if (v3 <= (ints[v3 & 63] + ints[v8 & 63])) {
                    break;
                }
                ints[v3 & 63] = ((2147483647 + v5) * (v5 + v3));
                b = 0L;
            }
            try {
                v3 = (m0(1, 255L, 7716049.5f, v1) * (a * a)) / (v5 & 3);
                b = ((b + b) - (7L * b)) % (v7 & 7);
            } catch (ArithmeticException e) {
                d = (doubles[v8 & 63] / 25.5);
            }
        }
        d = ((double) m0(v8, b, v9, d));
        switch ((v5 + 2) & 7) {
            case 0:
                a = (((int) d) + ((int) d));
                break;
            case 3:
                v8 = a;
                break;
            case 5:
                v8 = ((ints[v5 & 63] / (1048576 | 1)) | (v8 * v5));
                break;
            default:
                v7 = ((v7 + longs[v5 & 63]) + (b / (v7 | 1)));
        }
        for (int i12 = 0; i12 < 7; i12++) {
            if ((v7 >>> v0) < ((long) doubles[v8 & 63]) && (a + v0) > (ints[v0 & 63] % (ints[v8 & 63] | 5))) {
                break;
            }
            doubles[v8 & 63] = ((3.1 * 0.2) - d);
        }
        v3 = ints[v0 & 63];
        floats[v3 & 63] = 0.0f;
        for (int i13 = 0; i13 < 6; i13++) {
            v8 = (((a * v5) % (v8 | 5)) - ((7 % (ints[v3 & 63] | 5)) + (v3 + i13)));
        }
        switch ((1048576 % (ints[v3 & 63] | 5)) & 7) {
            case 0:
                v9 = ((v6 + v6) * (v5 > (ints[v0 & 63] - a) ? v6 : floats[v5 & 63]));
                break;
            case 3:
                v9 = (v9 + v6);
                break;
            case 5:
                v9 = ((a * v3) > (v0 + a) ? (v2 - c) : (v9 / c));
                break;
            default:
                v7 = (-longs[v3 & 63]);
        }
        v7 = ((b % (b | 5)) * v7);
        v7 = (((b + 255000001785L) * (v7 | b)) | ((v7 & b) % ((v7 ^ longs[v5 & 63]) | 5)));
        floats[v0 & 63] = ((v0 * v0) > ((int) m1(v5, b, v2, v1)) ? (c + v6) : (c + floats[v0 & 63]));
        d = (v4 / (v5 > (a + v3) ? ((double) v5) : (d - v4)));
        d = (((double) v3) + (((double) a) + (v1 + v1)));
        v1 = (((d * 25.5) * ((double) m1(a, 31000000217L, 4095.9375f, d))) * (d - (d + doubles[a & 63])));
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
        return c;
    }

    static double m3(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return d;
        }
        int v0 = ints[a & 63];
        float v1 = (c * ((float) m1(ints[v0 & 63], b, c, d)));
        float v2 = ((float) m0(v0, 123456789L, ((float) a), 25.5));
        long v3 = ((long) (0.0625f - v2));
        int v4 = ((-ints[a & 63]) * (a + 31));
        long v5 = b;
        int v6 = (-v0);
        int v7 = ((a / (a | 1)) / ((v6 + a) | 1));
        float v8 = ((float) m1(a, longs[v4 & 63], ((float) v3), doubles[v0 & 63]));
        double v9 = ((double) m0(ints[v6 & 63], v3, (0.4375f + c), 3.1));
        floats[v7 & 63] = floats[a & 63];
        try {
            v7 = (((int) v3) * (-ints[v7 & 63])) / (v6 & 3);
            v5 = ((v3 & 65535L) << (a + v0)) % (v3 & 7);
        } catch (ArithmeticException e) {
            v5 = (v5 + v5);
        }
        try {
            a = (((int) m2(31, v5, floats[v7 & 63], 3.1)) / ((v0 * v7) | 1)) / (a & 3);
            v3 = ((long) (v0 + a)) % (v3 & 7);
        } catch (ArithmeticException e) {
            v2 = v8;
        }
        a = (a % (((v7 % (v7 | 5)) * (v0 / (ints[v6 & 63] | 1))) | 5));
        floats[a & 63] = ((ints[v4 & 63] + 2) > a ? 0.0f : 1.9375f);
        switch ((a + v4) & 7) {
            case 0:
                v5 = ((-v3) + (longs[v6 & 63] + v5));
                break;
            case 3:
                v3 = longs[v7 & 63];
                break;
            case 5:
                v3 = ((v3 - v3) % (b | 5));
                break;
            default:
                v3 = (((long) m0(v4, v3, v8, d)) ^ (7L * v3));
        }
        v8 = (((v1 % c) - ((ints[v6 & 63] + v6) > 1 ? v8 : v2)) % ((v8 * 0.4375f) * (1.3421773E8f - floats[v4 & 63])));
        for (int i10 = 0; i10 < 10; i10++) {
            try {
                a = (m0(ints[v7 & 63], v3, floats[a & 63], d) * (v7 + i10)) / (v7 & 3);
                v3 = (((-i10) > 7 ? b : b) << (ints[v0 & 63] + i10)) % (b & 7);
            } catch (ArithmeticException e) {
                v3 = (255L / (v3 | 1));
            }
        }
        try {
            v4 = ((v4 >> 7) - v4) / (v6 & 3);
            v3 = v3 % (b & 7);
        } catch (ArithmeticException e) {
            d = ((ints[v0 & 63] / (v6 | 1)) > m0(a, 0L, v2, d) ? v9 : v9);
        }
        switch ((v4 >>> v7) & 7) {
            case 0:
                v2 = ((v6 * 0) > v7 ? (0.125f + c) : ((v7 + v7) > (-v4) ? c : floats[a & 63]));
                break;
            case 3:
                v2 = ((v8 * v8) + (floats[v4 & 63] * v8));
                break;
            case 5:
                c = (((float) v6) - (c + v8));
                break;
            default:
                v3 = (((int) m1(v0, longs[a & 63], floats[v6 & 63], doubles[v0 & 63])) > (a - v0) ? v3 : (v5 - v5));
        }
        ints[a & 63] = ((int) m1(a, v3, c, d));
        if ((d % d) == (d + d)) {
            v9 = (((double) m2(v6, v3, (v1 / 1.9375f), v9)) - (0 > (a + v6) ? (v9 * d) : (d * v9)));
            try {
                v4 = ((-v4) - (ints[v4 & 63] / (v0 | 1))) / (v0 & 3);
                v3 = ((255L >> v7) * 1048576007340032L) % (b & 7);
            } catch (ArithmeticException e) {
                d = (v9 * doubles[v6 & 63]);
            }
            if (v6 < (v4 + 65535) || (longs[a & 63] / (b | 1)) <= (longs[v6 & 63] / (v5 | 1))) {
                d = ((double) m0(a, longs[a & 63], (v2 + v2), v9));
                v4 = (ints[v4 & 63] % (((ints[v4 & 63] << v0) >>> (~ints[a & 63])) | 5));
                v2 = (((float) (longs[v6 & 63] * v5)) + c);
            } else {
                v8 = (m2(v6, b, v8, 0.7) + (((float) b) + (v1 - 0.0f)));
                v5 = (((long) doubles[v7 & 63]) % ((v5 * (7000000049L + v5)) | 5));
            }
        } else {
            for (int i11 = 0; i11 < 3; i11++) {
                if (((double) m2(v4, 1000000007L, c, 0.0)) <= ((double) v6)) {
                    continue;
                }
                v9 = (((104857.6 % v9) * (ints[a & 63] > (v6 / (ints[a & 63] | 1)) ? d : v9)) + ((d / d) * (v9 - d)));
                v9 = (((double) m0(v0, v5, v1, d)) + ((doubles[v6 & 63] % v9) * (v9 / doubles[v4 & 63])));
                d = (((v0 > (v4 ^ v4) ? doubles[v0 & 63] : d) / d) * ((6553.5 + 104857.6) % (v9 + v9)));
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
        return ((double) (ints[v6 & 63] + 31));
    }

    static int m4(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return a;
        }
        float v0 = (a > (0 & 65535) ? (c + c) : (c * floats[a & 63]));
        float v1 = ((a * 7) > (ints[a & 63] * 2147483647) ? v0 : (c - v0));
        long v2 = (255000001785L - b);
        double v3 = ((a * ints[a & 63]) > (123456789 % (a | 5)) ? (doubles[a & 63] + d) : ((double) a));
        int v4 = (a > (a % (a | 5)) ? (1048576 * a) : (a % (ints[a & 63] | 5)));
        long v5 = (-65535L);
        double v6 = ((((int) m2(v4, v5, v0, 104857.6)) > (65535 - v4) ? d : d) * (1 > (v4 - a) ? v3 : v3));
        int v7 = (((v4 - v4) > (-a) ? v4 : v4) - (ints[a & 63] + ints[a & 63]));
        double v8 = ((double) m0(v4, v5, (v0 % floats[a & 63]), v3));
        float v9 = floats[v4 & 63];
        if ((~longs[v4 & 63]) > (-v2)) {
            d = ((doubles[v7 & 63] + d) + ((6553.5 + v8) + v3));
            try {
                v4 = ((byte) (a - 0)) / (v7 & 3);
                v5 = longs[v4 & 63] % (v2 & 7);
            } catch (ArithmeticException e) {
                v6 = (d + v6);
            }
            try {
                v4 = (1048576 * (ints[a & 63] + v4)) / (v4 & 3);
                v2 = ((65535000458745L * 7000000049L) + ((ints[v4 & 63] % (a | 5)) > (-a) ? 255000001785L : longs[v4 & 63])) % (v2 & 7);
            } catch (ArithmeticException e) {
                v9 = 0.125f;
            }
        }
        if (v6 == d) {
            if ((v8 * 25.5) <= (v6 / d)) {
                b = ((((long) v7) + (0L / (b | 1))) + b);
            } else {
                v9 = ((ints[v4 & 63] + v4) > ((int) m2(v7, longs[v4 & 63], v9, d)) ? ((a * 123456789) > (1 << a) ? (4095.9375f % floats[v7 & 63]) : (v0 + c)) : ((float) m3(ints[v7 & 63], b, (c / v1), v6)));
                v9 = (((v9 * v1) * ((float) ints[a & 63])) / v0);
            }
            v7 = (~v7);
        }
        v3 = ((a / (a | 1)) > v4 ? 1.23456789E7 : ((v6 * v6) * v3));
        floats[v4 & 63] = ((float) 1000000007L);
        v7 = ((v7 / (2147483647 | 1)) > (v7 + v4) ? ((v4 * v4) / (v7 | 1)) : (((int) v1) << v4));
        try {
            v4 = ((-v7) * (a + 2147483647)) / (v4 & 3);
            b = (-255000001785L) % (v2 & 7);
        } catch (ArithmeticException e) {
            v8 = (0.0 + d);
        }
        longs[a & 63] = (v2 & ((long) m0(v7, longs[a & 63], floats[a & 63], doubles[v7 & 63])));
        d = ((((v7 + v4) > (65535 % (a | 5)) ? ints[a & 63] : v7) > v7 ? doubles[v7 & 63] : m3(a, v5, floats[a & 63], v3)) * (((double) m0(v4, v5, v1, v3)) + (m0(v7, longs[a & 63], c, v8) > (v7 * v7) ? v6 : v3)));
        for (int i10 = 0; i10 < 3; i10++) {
            if (((double) b) == v3 || (b + b) <= (longs[v4 & 63] * v2)) {
                break;
            }
            for (int i11 = 0; i11 < 7; i11++) {
                ints[v7 & 63] = (a + (ints[v7 & 63] + v4));
            }
            if (((int) m1(2, v2, v9, 104857.6)) <= ((int) m1(a, v2, c, v8))) {
                d = doubles[a & 63];
                v9 = (((v9 / v0) % (1.3421773E8f * 0.4375f)) + ((v0 - v0) % (v9 - floats[a & 63])));
            } else {
                longs[a & 63] = ((longs[a & 63] * b) + b);
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
        return ((v7 / (v7 | 1)) + (2147483647 * ints[a & 63]));
    }

    static long m5(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return b;
        }
        float v0 = (floats[a & 63] / c);
        long v1 = (b / ((b - b) | 1));
        double v2 = ((double) ints[a & 63]);
        float v3 = ((float) m0(ints[a & 63], v1, ((float) a), v2));
        int v4 = (((int) floats[a & 63]) - (a + a));
        double v5 = (doubles[v4 & 63] * ((double) v4));
        int v6 = ((1048576 * v4) / (a | 1));
        double v7 = (((double) ints[v6 & 63]) - d);
        long v8 = ((long) (v6 - 7));
        int v9 = ((ints[a & 63] + 1048576) % ((a % (v4 | 5)) | 5));
        d = (((int) m1(31, b, floats[v9 & 63], v5)) > (v9 - ints[v9 & 63]) ? v7 : ((double) v8));
        try {
            v4 = ((a + 255) % ((v4 * a) | 5)) / (a & 3);
            b = ((longs[v4 & 63] >>> a) + b) % (b & 7);
        } catch (ArithmeticException e) {
            v2 = m3(v4, v1, v0, v5);
        }
        for (int i10 = 0; i10 < 3; i10++) {
            v3 = 1.3421773E8f;
            v2 = (((doubles[v9 & 63] + v7) - (d + doubles[v4 & 63])) + ((v2 % doubles[v6 & 63]) + (doubles[v9 & 63] - v7)));
        }
        for (int i11 = 0; i11 < 2; i11++) {
            c = (v0 % ((v9 % (ints[a & 63] | 5)) > (v4 / (v4 | 1)) ? (c + v0) : (v3 * floats[v9 & 63])));
            v3 = ((((~ints[v6 & 63]) > ((v4 * 255) > (ints[v4 & 63] / (v4 | 1)) ? v6 : v4) ? floats[v4 & 63] : floats[v4 & 63]) * (v0 + 65536.0f)) + ((float) m1(v9, longs[v9 & 63], (v3 / c), d)));
            doubles[v9 & 63] = ((v5 % v5) * ((i11 + v4) > (v4 + i11) ? v5 : v7));
        }
        floats[v6 & 63] = ((floats[v9 & 63] * 1.3421773E8f) + (v0 % 0.0625f));
        if ((c - c) > ((float) m3(a, v8, c, d))) {
            b = (((b + v8) + b) / ((~v1) | 1));
            if (((float) v9) > (floats[v6 & 63] - c)) {
                longs[v9 & 63] = (((long) m0(a, 2000000014L, floats[v9 & 63], doubles[a & 63])) * (v8 / (b | 1)));
                doubles[v6 & 63] = v2;
                v1 = (((((int) m2(ints[v6 & 63], longs[v9 & 63], v0, 6553.5)) > (v4 & a) ? 255000001785L : 7000000049L) * (v9 > (a ^ ints[v9 & 63]) ? longs[v4 & 63] : longs[a & 63])) << ((-v4) - (2 << a)));
            }
            if ((doubles[a & 63] + v5) == ((v4 / (v4 | 1)) > (~v4) ? d : d) || (v1 - v8) <= (123456789L * longs[v9 & 63])) {
                v5 = 1.23456789E7;
            }
        } else {
            switch ((a / (ints[v6 & 63] | 1)) & 7) {
                case 0:
                    v7 = doubles[v6 & 63];
                    break;
                case 3:
                    v2 = (ints[v9 & 63] > 2 ? (0.1 - v5) : (doubles[v4 & 63] * d));
                    break;
                case 5:
                    v5 = ((double) m1(v4, v1, (floats[v6 & 63] / v3), v5));
                    break;
                default:
                    v1 = ((v8 * 65535L) / ((1000000007L * longs[v6 & 63]) | 1));
            }
            for (int i12 = 0; i12 < 6; i12++) {
                a = (((int) b) + ((v6 & a) * (i12 - a)));
            }
        }
        c = ((float) ((v9 + v9) / (m4(v4, v8, 65536.0f, doubles[a & 63]) | 1)));
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
        return (v8 + 123456789L);
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
