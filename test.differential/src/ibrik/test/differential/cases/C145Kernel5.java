package ibrik.test.differential.cases;

/** A random arithmetic kernel. Generated. */
public final class C145Kernel5 {

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
        float v0 = ((a * a) > a ? c : c);
        double v1 = ((3.1 + d) * d);
        long v2 = b;
        int v3 = ((-123456789) << (a | a));
        double v4 = d;
        int v5 = ((a * v3) * v3);
        double v6 = (((double) b) / (v1 - d));
        long v7 = (((0 / (v3 | 1)) > ints[a & 63] ? 0L : b) / ((-b) | 1));
        long v8 = v2;
        long v9 = v8;
        if ((floats[v3 & 63] + c) == c) {
            floats[v3 & 63] = ((c + c) + (c * c));
        } else {
            try {
                v5 = ((short) (ints[v5 & 63] & 2)) / (v5 & 3);
                v9 = ((~v2) + (longs[a & 63] * v2)) % (v2 & 7);
            } catch (ArithmeticException e) {
                v5 = (v3 * v3);
            }
            v1 = (((v6 % doubles[v5 & 63]) / (d % doubles[v3 & 63])) * v4);
            v3 = (v3 ^ ((v3 | 2147483647) / ((v3 + a) | 1)));
        }
        doubles[v5 & 63] = doubles[a & 63];
        switch ((a << ints[v3 & 63]) & 7) {
            case 0:
                v0 = (floats[a & 63] * ((v5 & v5) > (ints[v3 & 63] | 7) ? floats[v5 & 63] : c));
                break;
            case 3:
                v0 = ((c % v0) * ((float) ints[v3 & 63]));
                break;
            case 5:
                v0 = ((float) 31);
                break;
            default:
                v7 = longs[a & 63];
        }
        if ((0.7 + 0.7) != (104857.6 * v4) || ((long) 15.9375f) <= v9) {
            doubles[v3 & 63] = (doubles[a & 63] - (d + d));
            if (((v3 + v5) > (v3 - v3) ? v4 : d) > (0.2 % 2.147483647E8)) {
                v9 = longs[v5 & 63];
            }
            try {
                a = v5 / (a & 3);
                v8 = longs[v5 & 63] % (v2 & 7);
            } catch (ArithmeticException e) {
                v1 = (doubles[a & 63] + v6);
            }
        } else {
            if ((v2 >>> v3) >= (v8 - v2)) {
                v0 = (((v0 - v0) * 4095.9375f) / ((v0 * c) * (floats[v3 & 63] % c)));
                v8 = (((long) (v5 % (255 | 5))) - ((longs[a & 63] % (v8 | 5)) / (((v3 & v3) > 65535 ? v8 : v7) | 1)));
                v5 = v5;
            }
            b = (((long) (c / v0)) * ((7L & v8) / ((123456789864197523L + longs[v5 & 63]) | 1)));
        }
        v3 = ints[v3 & 63];
        d = v6;
        switch ((v5 * 0) & 7) {
            case 0:
                v5 = 2147483647;
                break;
            case 3:
                a = ((-2147483647) > (2147483647 >>> ints[a & 63]) ? ((v5 % (v5 | 5)) > v3 ? v3 : ints[v3 & 63]) : v3);
                break;
            case 5:
                a = ((v5 % (v5 | 5)) >>> v3);
                break;
            default:
                v9 = v8;
        }
        for (int i10 = 0; i10 < 3; i10++) {
            switch ((ints[a & 63] & i10) & 7) {
                case 0:
                    v7 = ((long) v6);
                    break;
                case 3:
                    v9 = v9;
                    break;
                case 5:
                    v7 = ((long) (d - v4));
                    break;
                default:
                    v8 = ((b - longs[a & 63]) / ((-longs[a & 63]) | 1));
            }
            for (int i11 = 0; i11 < 4; i11++) {
                if ((a | ints[v3 & 63]) >= v5 || v8 <= v7) {
                    break;
                }
                b = v7;
                doubles[v5 & 63] = d;
            }
            v3 = ((((int) 6553.5) * (1048576 >> a)) & ((v3 % (ints[a & 63] | 5)) ^ ((int) v4)));
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

    static long m1(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return b;
        }
        double v0 = (((double) m0(a, b, c, d)) / ((double) m0(a, b, 0.0625f, 2.147483647E8)));
        float v1 = ((float) m0(a, b, (c % c), v0));
        double v2 = 104857.6;
        double v3 = ((v0 + 1.23456789E7) * (104857.6 % doubles[a & 63]));
        int v4 = (m0(a, b, v1, v0) / (a | 1));
        float v5 = 7716049.5f;
        int v6 = ((a - v4) - (v4 | v4));
        long v7 = longs[v4 & 63];
        int v8 = (v4 / ((v4 + v6) | 1));
        int v9 = ((int) (floats[v8 & 63] + v1));
        switch ((ints[a & 63] * v8) & 7) {
            case 0:
                b = ((v7 / (v7 | 1)) >> (v9 << 2));
                break;
            case 3:
                b = (longs[v6 & 63] % (v7 | 5));
                break;
            case 5:
                b = v7;
                break;
            default:
                v7 = b;
        }
        try {
            a = (255 + (a * 2)) / (v9 & 3);
            v7 = (~longs[v8 & 63]) % (v7 & 7);
        } catch (ArithmeticException e) {
            v0 = (v0 + 0.1);
        }
        d = (d + ((d % d) - v2));
        for (int i10 = 0; i10 < 4; i10++) {
            if ((v2 * v0) >= (v2 - doubles[v6 & 63])) {
                break;
            }
            for (int i11 = 0; i11 < 8; i11++) {
                if (longs[v6 & 63] > 65535000458745L) {
                    continue;
                }
                longs[v8 & 63] = ((b / (v7 | 1)) * (v7 * b));
            }
            floats[v6 & 63] = ((float) (longs[v6 & 63] & longs[a & 63]));
        }
        ints[v8 & 63] = ((v9 % (2147483647 | 5)) + v9);
        b = v7;
        longs[v6 & 63] = ((b * v7) + (longs[v8 & 63] * b));
        for (int i12 = 0; i12 < 5; i12++) {
            if ((0.7 * v2) != (v3 * 1.23456789E7)) {
                break;
            }
            ints[v4 & 63] = m0(v8, longs[v9 & 63], ((float) i12), v0);
            switch ((v8 ^ ints[v8 & 63]) & 7) {
                case 0:
                    v7 = ((ints[v6 & 63] > (v8 * v4) ? v7 : v7) + (b - b));
                    break;
                case 3:
                    b = (((long) m0(v6, b, 0.0625f, v0)) & (longs[a & 63] << 2));
                    break;
                case 5:
                    v7 = ((v7 * v7) & (b | b));
                    break;
                default:
                    v7 = v7;
            }
            for (int i13 = 0; i13 < 7; i13++) {
                v7 = v7;
                v1 = ((a - i12) > (v4 * i13) ? ((ints[v6 & 63] - 2) > (v6 % (v8 | 5)) ? (c * 65536.0f) : (c + v1)) : (((v6 & i13) > (v4 % (ints[v6 & 63] | 5)) ? v1 : 0.0625f) / (0.125f / c)));
            }
        }
        floats[v8 & 63] = (((float) m0(v8, longs[v4 & 63], v5, doubles[v4 & 63])) - (v1 * 0.0625f));
        try {
            a = ((v9 % (ints[v6 & 63] | 5)) - (v9 / (v6 | 1))) / (v6 & 3);
            b = b % (v7 & 7);
        } catch (ArithmeticException e) {
            v7 = (b % (v7 | 5));
        }
        if ((b % (longs[v8 & 63] | 5)) != (v7 * b) || v7 <= (v7 + 65535L)) {
            doubles[v4 & 63] = (d - (d - v0));
            longs[v9 & 63] = ((long) (c * c));
            v6 = a;
        } else {
            c = 0.0625f;
            if (((double) m0(v8, v7, c, d)) == (v0 - v2)) {
                b = (2000000014L >> ((v9 | v8) * ((int) b)));
                ints[a & 63] = (2 * (v4 / (v6 | 1)));
                ints[v9 & 63] = m0(1048576, b, (v8 > (2147483647 + 255) ? v1 : v1), doubles[a & 63]);
            } else {
                floats[a & 63] = ((v1 + floats[v9 & 63]) * (c + v5));
                c = (((float) m0(v9, b, v1, v3)) * ((float) (v0 * d)));
                longs[v6 & 63] = (v7 + (b * longs[a & 63]));
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
        return ((long) m0(v8, b, (((v6 * v4) > (ints[v4 & 63] % (v6 | 5)) ? 2147483647 : v6) > (ints[v4 & 63] + v4) ? v1 : c), d));
    }

    static float m2(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return c;
        }
        int v0 = ((a * 1048576) << (a * 123456789));
        double v1 = ((double) b);
        int v2 = (v0 + a);
        double v3 = ((0.2 / doubles[a & 63]) % (doubles[v0 & 63] * d));
        int v4 = ints[a & 63];
        long v5 = ((longs[v0 & 63] - b) / ((123456789L ^ b) | 1));
        double v6 = ((d / v3) * (104857.6 % doubles[v2 & 63]));
        double v7 = (doubles[a & 63] + ((double) m1(v2, v5, c, v6)));
        float v8 = ((floats[v4 & 63] + 0.0f) - (c + 15.9375f));
        float v9 = (((v0 / (2147483647 | 1)) > (ints[a & 63] * v0) ? v8 : 0.4375f) + (c + v8));
        for (int i10 = 0; i10 < 3; i10++) {
            v4 = ((a + (i10 % (i10 | 5))) / (m0(31, v5, (v8 + v8), doubles[v0 & 63]) | 1));
        }
        for (int i11 = 0; i11 < 10; i11++) {
            v6 = (((v7 - doubles[v0 & 63]) + (v7 * v3)) - v3);
            doubles[a & 63] = ((double) m0(ints[v0 & 63], b, (floats[v2 & 63] * v9), doubles[a & 63]));
        }
        if (((float) m0(a, longs[a & 63], v8, v7)) <= (v9 * c)) {
            v8 = ((float) 7);
            floats[v4 & 63] = 7716049.5f;
            v9 = (((float) m0(v4, longs[v2 & 63], ((float) b), doubles[v4 & 63])) % ((4095.9375f / v9) * ((float) m1(31, b, v9, 0.7))));
        } else {
            for (int i12 = 0; i12 < 6; i12++) {
                v9 = (((float) m1(ints[a & 63], v5, ((float) m0(v0, b, v9, v3)), d)) + (((v0 * 65535) > (ints[v2 & 63] * 1048576) ? v9 : floats[a & 63]) * ((float) m1(i12, 2147483647L, c, v3))));
                doubles[v2 & 63] = ((doubles[a & 63] + v7) + doubles[v4 & 63]);
            }
            v7 = (((v3 - doubles[v4 & 63]) * doubles[v4 & 63]) - v1);
            try {
                v4 = (ints[v0 & 63] << (m0(0, v5, 0.125f, v1) > (v0 / (v0 | 1)) ? v4 : v4)) / (v4 & 3);
                v5 = 2147483662032385529L % (b & 7);
            } catch (ArithmeticException e) {
                c = ((float) m1(v4, b, c, v6));
            }
        }
        try {
            a = ((-v0) & a) / (v4 & 3);
            v5 = ((v5 + v5) & (v5 + b)) % (b & 7);
        } catch (ArithmeticException e) {
            d = ((double) m0(v0, b, v8, v7));
        }
        try {
            v0 = (7 - (0 % (ints[a & 63] | 5))) / (v4 & 3);
            v5 = ((1048576007340032L * v5) << v0) % (b & 7);
        } catch (ArithmeticException e) {
            a = ((v4 * ints[v4 & 63]) > 1 ? 1 : ints[v0 & 63]);
        }
        floats[v4 & 63] = (v8 * (v8 * v8));
        v1 = d;
        floats[v0 & 63] = 0.0f;
        doubles[a & 63] = (((double) 2147483647) - (0.0 - 0.0));
        v8 = ((floats[v0 & 63] + (2147483647 > v2 ? floats[v4 & 63] : v9)) * (((float) m0(a, b, v8, d)) % (v9 + v8)));
        longs[v2 & 63] = ((long) m0(2, 7L, (v8 + v9), v1));
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
        return floats[v0 & 63];
    }

    static double m3(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return d;
        }
        long v0 = ((longs[a & 63] - b) * (b >>> 0));
        int v1 = ((1048576 * a) % (1048576 | 5));
        int v2 = ((~ints[v1 & 63]) > (v1 >>> v1) ? ints[a & 63] : ((int) m1(0, b, 65536.0f, d)));
        double v3 = d;
        float v4 = (((255 + ints[a & 63]) > ((int) c) ? c : c) * (c * 0.0f));
        double v5 = ((v3 + v3) + (0.2 / v3));
        long v6 = ((v0 - v0) << (v1 * v2));
        int v7 = ((123456789 + 2147483647) * (v2 > (a | a) ? v2 : ints[a & 63]));
        float v8 = ((float) (v0 + longs[v7 & 63]));
        int v9 = ((~a) * (7 - v7));
        for (int i10 = 0; i10 < 7; i10++) {
            if (v3 >= v3) {
                continue;
            }
            for (int i11 = 0; i11 < 4; i11++) {
                if (longs[a & 63] >= ((long) v1)) {
                    continue;
                }
                floats[v7 & 63] = ((c / 0.125f) * v8);
                floats[v7 & 63] = v4;
            }
        }
        doubles[v9 & 63] = ((v9 / (v9 | 1)) > (2147483647 + a) ? (v3 * 0.1) : (0.0 + v3));
        doubles[v1 & 63] = ((0.7 * d) + (d * v5));
        doubles[v7 & 63] = ((v5 + 0.0) * v5);
        if ((doubles[v7 & 63] / d) > v3 && ((v1 >> v9) > (-v2) ? 65535 : a) > (a % (v7 | 5))) {
            floats[a & 63] = ((float) m1(ints[a & 63], longs[v9 & 63], (c % c), 1.23456789E7));
            b = (((a | 2147483647) > (a * ints[v2 & 63]) ? (((a * v2) > (v9 + v2) ? v1 : v9) > ints[v1 & 63] ? 255000001785L : v0) : ((long) v5)) / (((long) m2(v1, v6, (c + c), v5)) | 1));
            switch (((int) m1(v9, v0, v4, 0.2)) & 7) {
                case 0:
                    v8 = ((v4 * v4) + (v8 % c));
                    break;
                case 3:
                    v4 = ((v8 * v8) * (floats[a & 63] / v4));
                    break;
                case 5:
                    v8 = ((floats[v7 & 63] / c) - (floats[v7 & 63] + c));
                    break;
                default:
                    v0 = (v0 % (m1(ints[v9 & 63], longs[a & 63], v4, d) | 5));
            }
        }
        switch ((v2 + ints[v9 & 63]) & 7) {
            case 0:
                v0 = (((2 & v7) > (ints[v9 & 63] / (a | 1)) ? b : v6) - (v6 / (longs[v9 & 63] | 1)));
                break;
            case 3:
                v6 = v0;
                break;
            case 5:
                b = v6;
                break;
            default:
                b = ((v6 | longs[v1 & 63]) * v0);
        }
        v0 = (((long) (v9 * v1)) * (~123456789L));
        v4 = (0.0f + ((ints[v9 & 63] > (ints[v7 & 63] * ints[a & 63]) ? v8 : v8) + c));
        switch ((ints[v9 & 63] >> v1) & 7) {
            case 0:
                v2 = ((v7 + a) - (v7 % (255 | 5)));
                break;
            case 3:
                v1 = ((v2 * ints[a & 63]) * (v7 * a));
                break;
            case 5:
                v7 = ((65535 >> 1048576) << ((int) v8));
                break;
            default:
                v0 = b;
        }
        doubles[a & 63] = ((0.2 * v5) * (v5 - v5));
        for (int i12 = 0; i12 < 9; i12++) {
            if ((c + v4) != (1.9375f + c) || (v6 << ints[v7 & 63]) <= b) {
                continue;
            }
            floats[v7 & 63] = (m2(v7, longs[v7 & 63], c, d) * (v4 * floats[v7 & 63]));
            doubles[a & 63] = ((double) m0(v1, 1048576007340032L, (c + c), v3));
        }
        v2 = v9;
        switch (((int) m1(v2, v6, c, 1.23456789E7)) & 7) {
            case 0:
                v3 = ((v3 + 0.2) + 1.23456789E7);
                break;
            case 3:
                d = ((2.147483647E8 / v5) + (v5 % v5));
                break;
            case 5:
                v3 = (v5 * (d * doubles[a & 63]));
                break;
            default:
                b = 7L;
        }
        v5 = (((v3 - d) * v3) + v5);
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
        return (((v2 * v2) > ints[a & 63] ? ints[v7 & 63] : ints[v1 & 63]) > v1 ? ((double) v9) : (v5 - d));
    }

    static int m4(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return a;
        }
        long v0 = ((a > (a + a) ? a : a) > (a * a) ? ((long) m2(a, longs[a & 63], 65536.0f, d)) : 31000000217L);
        float v1 = (floats[a & 63] * (floats[a & 63] + c));
        long v2 = ((b / (b | 1)) - (v0 + v0));
        int v3 = ((a | a) * (~255));
        int v4 = ((v3 * v3) / ((a * v3) | 1));
        float v5 = ((v1 - v1) + (c / c));
        int v6 = ((v4 * v4) >>> (ints[v4 & 63] + v4));
        float v7 = (2147483647 > (v3 > (-a) ? ints[v4 & 63] : v3) ? ((float) m3(7, v2, 65536.0f, d)) : (v5 + v5));
        int v8 = ((v3 * v3) + (v4 * v6));
        int v9 = v3;
        switch ((v3 & ints[v8 & 63]) & 7) {
            case 0:
                v0 = ((v2 * 65535000458745L) % (((long) 1.23456789E7) | 5));
                break;
            case 3:
                b = (-v0);
                break;
            case 5:
                v2 = ((v2 + v0) & (b & v0));
                break;
            default:
                b = ((-123456789L) * (b % (v0 | 5)));
        }
        ints[a & 63] = (v6 / (v8 | 1));
        longs[v8 & 63] = ((longs[v6 & 63] * b) & b);
        floats[v4 & 63] = c;
        for (int i10 = 0; i10 < 10; i10++) {
            d = ((a / (a | 1)) > (~i10) ? (d + ((double) b)) : (((i10 * i10) > ((int) 6553.5) ? d : 0.1) + (d + d)));
            switch (v4 & 7) {
                case 0:
                    d = ((255 + i10) > (7 | v8) ? ((double) m0(ints[v3 & 63], b, floats[v6 & 63], d)) : ((double) m0(v4, longs[v6 & 63], v7, d)));
                    break;
                case 3:
                    d = d;
                    break;
                case 5:
                    d = ((d * doubles[v6 & 63]) * (d * d));
                    break;
                default:
                    v2 = ((long) m2(123456789, v2, ((float) 0.2), d));
            }
        }
        if (m0(v9, b, 15.9375f, d) > (7 + a) || (longs[v6 & 63] >> ints[v9 & 63]) <= v0) {
            if ((doubles[v4 & 63] * 0.1) > d) {
                v2 = ((((v8 * ints[v9 & 63]) > ((a / (v8 | 1)) > ints[v4 & 63] ? v6 : v3) ? 7 : v9) > v4 ? ints[v8 & 63] : 2) > m0(v6, v0, 0.0f, d) ? b : longs[v4 & 63]);
            }
            if (c <= ((ints[a & 63] % (v6 | 5)) > (v3 * 1) ? v5 : v1) && (v9 / (v4 | 1)) > (~ints[v3 & 63])) {
                v1 = floats[v9 & 63];
                doubles[v4 & 63] = (((v8 * a) > (~ints[v4 & 63]) ? doubles[v3 & 63] : d) % (d * 25.5));
            }
        }
        v4 = (v6 + ((1 + 1) * a));
        v0 = (((longs[a & 63] ^ v2) + (v2 / (v0 | 1))) + ((-v0) - 31L));
        v7 = floats[v9 & 63];
        d = (((d + doubles[v8 & 63]) % (((v8 / (v3 | 1)) > ((short) v4) ? v8 : 0) > (ints[v6 & 63] % (v3 | 5)) ? d : d)) / ((d % doubles[v3 & 63]) - (d + d)));
        if (v6 > (1048576 * v3)) {
            c = ((ints[a & 63] > ((int) m2(v3, v0, v7, doubles[v4 & 63])) ? v7 : (floats[v4 & 63] / c)) + v7);
            if ((longs[v4 & 63] * longs[v4 & 63]) <= ((-v3) > a ? 255L : b) || (1L ^ longs[a & 63]) <= ((long) v5)) {
                v2 = (((-longs[v6 & 63]) / ((~v2) | 1)) + ((long) (d * d)));
                v2 = (((b * b) + (longs[v4 & 63] * 255000001785L)) * (1L >>> ((int) m3(a, 1000000007L, c, doubles[a & 63]))));
                d = (((((2 - ints[v3 & 63]) > (~v3) ? ints[v8 & 63] : v9) > v6 ? d : 0.0) + (2.147483647E8 * 6553.5)) - d);
            }
            floats[v3 & 63] = v1;
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
        return ((123456789 + v9) / (((int) m3(ints[v8 & 63], 1000000007L, floats[a & 63], doubles[a & 63])) | 1));
    }

    static long m5(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return b;
        }
        double v0 = ((d / doubles[a & 63]) * (d % 104857.6));
        float v1 = ((4095.9375f * c) + c);
        long v2 = (a > (a * a) ? ((long) m0(2147483647, longs[a & 63], v1, 0.7)) : (b * longs[a & 63]));
        double v3 = ((v0 * 25.5) * (v0 * v0));
        long v4 = m1(a, 1000000007L, (floats[a & 63] * c), doubles[a & 63]);
        double v5 = ((v0 + d) - d);
        long v6 = ((long) m0(a, b, (floats[a & 63] + c), d));
        int v7 = ((ints[a & 63] * a) * m0(255, b, floats[a & 63], doubles[a & 63]));
        float v8 = ((c % 1.9375f) - (v1 + 4095.9375f));
        int v9 = ((short) (ints[v7 & 63] % (ints[a & 63] | 5)));
        v1 = c;
        if ((v7 * v9) < ints[a & 63]) {
            if ((2.147483647E8 / v3) > (v3 / d)) {
                ints[a & 63] = ((int) m1(ints[v7 & 63], v4, c, doubles[a & 63]));
            }
        }
        d = v5;
        if ((v2 % (v4 | 5)) < (-b)) {
            for (int i10 = 0; i10 < 8; i10++) {
                v7 = ((char) ((a >> a) / ((v9 >> i10) | 1)));
                ints[v7 & 63] = ((2147483647 / (v7 | 1)) * ((int) m2(ints[a & 63], v2, v8, 0.7)));
            }
        }
        v9 = (((v7 % (v9 | 5)) - ((int) longs[v7 & 63])) - ((ints[a & 63] + v7) > ints[v9 & 63] ? (v7 * ints[a & 63]) : ((int) m1(v9, v2, floats[v7 & 63], d))));
        doubles[v7 & 63] = ((v3 / v0) * ((double) m0(v7, v6, floats[v7 & 63], v5)));
        switch ((v9 * v9) & 7) {
            case 0:
                b = (-31000000217L);
                break;
            case 3:
                b = v2;
                break;
            case 5:
                v4 = ((v9 + ints[v7 & 63]) > (ints[a & 63] - v9) ? (v6 + longs[v9 & 63]) : (v2 ^ b));
                break;
            default:
                v4 = (b + ((long) m4(a, longs[v7 & 63], c, d)));
        }
        if ((~a) >= (-a) && (7 - v7) > a) {
            try {
                v9 = ((7 * a) + (v9 + ints[v9 & 63])) / (a & 3);
                v6 = ((b % (v6 | 5)) | (65535000458745L - 1000000007L)) % (v6 & 7);
            } catch (ArithmeticException e) {
                v7 = (v9 * v9);
            }
            v5 = 2.147483647E8;
            if (v7 >= (-31)) {
                doubles[v7 & 63] = (v9 > (ints[a & 63] >>> v9) ? ((double) m1(ints[v9 & 63], v6, 7716049.5f, v3)) : (v0 / v0));
            } else {
                v4 = v4;
                doubles[v7 & 63] = ((v5 + 3.1) * ((double) m4(v7, v4, c, v0)));
                ints[v9 & 63] = ((v9 / (0 | 1)) | (a * v9));
            }
        }
        switch (v9 & 7) {
            case 0:
                v0 = ((3.1 / 25.5) * (doubles[v9 & 63] + v0));
                break;
            case 3:
                v0 = (((double) v6) - v5);
                break;
            case 5:
                v0 = ((v0 / v0) + (d % 2.147483647E8));
                break;
            default:
                v4 = ((v2 / (v2 | 1)) * (1000000007L - v2));
        }
        if ((v2 | v4) > v2) {
            if (v0 < v5 || (255L & v4) <= (v4 * b)) {
                floats[v9 & 63] = ((~v7) > (0 * v7) ? ((float) m3(a, b, v1, 0.1)) : (v8 / v8));
                v2 = (((long) m3(v9, b, (0.125f % v1), v5)) * 255L);
                v5 = ((((double) v9) - (doubles[a & 63] + doubles[v9 & 63])) * ((v5 * doubles[a & 63]) / (doubles[v9 & 63] * 1.23456789E7)));
            }
        } else {
            c = v8;
            try {
                a = ints[a & 63] / (v9 & 3);
                v4 = ((31L + 2147483662032385529L) << (v9 + ints[v9 & 63])) % (v2 & 7);
            } catch (ArithmeticException e) {
                v7 = (v9 * v9);
            }
            switch ((v9 % (ints[v7 & 63] | 5)) & 7) {
                case 0:
                    v2 = ((long) m3(2147483647, v4, (0.0f * c), d));
                    break;
                case 3:
                    v2 = ((longs[v7 & 63] + longs[a & 63]) + (longs[v7 & 63] * v2));
                    break;
                case 5:
                    v2 = ((v9 > (v9 + v7) ? 2147483662032385529L : 7000000049L) / ((-v4) | 1));
                    break;
                default:
                    v2 = ((v4 * v6) & (v6 - longs[v9 & 63]));
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
        return ((v2 + v2) / ((b + v4) | 1));
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
