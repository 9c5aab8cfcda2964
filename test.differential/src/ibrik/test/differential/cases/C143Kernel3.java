package ibrik.test.differential.cases;

/** A random arithmetic kernel. Generated. */
public final class C143Kernel3 {

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
        float v0 = c;
        long v1 = (b * (b / (b | 1)));
        int v2 = ((int) 0.0625f);
        long v3 = ((b + v1) / ((v1 << v2) | 1));
        long v4 = v3;
        double v5 = 2.147483647E8;
        long v6 = ((longs[v2 & 63] + 0L) >>> (ints[v2 & 63] + v2));
        double v7 = (v5 - (d + 25.5));
        float v8 = (7716049.5f * (v0 + v0));
        double v9 = v5;
        doubles[v2 & 63] = (((-a) > ints[v2 & 63] ? 0 : ints[a & 63]) > (v2 * v2) ? (v9 * doubles[v2 & 63]) : (doubles[v2 & 63] * doubles[v2 & 63]));
        for (int i10 = 0; i10 < 7; i10++) {
            switch (a & 7) {
                case 0:
                    a = ((a + i10) >> (~i10));
                    break;
                case 3:
                    v2 = ((v2 + 0) + (ints[a & 63] * 1));
                    break;
                case 5:
                    v2 = ((ints[a & 63] % (65535 | 5)) * (a > v2 ? ints[v2 & 63] : v2));
                    break;
                default:
                    v6 = ((longs[v2 & 63] + longs[a & 63]) - (~v4));
            }
        }
        doubles[v2 & 63] = ((doubles[a & 63] + 0.1) * (v9 - v7));
        if ((2000000014L - v3) != (v1 - b) && (a / (a | 1)) > (a * a)) {
            doubles[a & 63] = ((v9 - v9) - (d * d));
            try {
                a = ((v2 >>> ints[a & 63]) + v2) / (v2 & 3);
                v6 = ((0L * v1) + ((long) v2)) % (b & 7);
            } catch (ArithmeticException e) {
                v2 = (v2 | v2);
            }
        } else {
            try {
                v2 = (-v2) / (a & 3);
                v6 = 1L % (v6 & 7);
            } catch (ArithmeticException e) {
                v1 = (v6 * v1);
            }
            longs[a & 63] = ((b % (b | 5)) % (v1 | 5));
        }
        c = (((v8 / v8) + (c - floats[a & 63])) + (floats[a & 63] + (v0 * c)));
        for (int i11 = 0; i11 < 3; i11++) {
            if ((d * v5) <= v7 && (v2 * i11) > (-i11)) {
                continue;
            }
            b = (~longs[v2 & 63]);
            if ((v5 - v7) != ((double) longs[a & 63])) {
                floats[a & 63] = (((1 * a) > (v2 >> a) ? v0 : floats[v2 & 63]) * (v8 % v8));
                floats[v2 & 63] = ((c * v0) + (v0 * c));
            }
            v6 = v1;
        }
        doubles[a & 63] = (v9 * (((int) v3) > a ? d : doubles[a & 63]));
        v0 = (((floats[a & 63] - v8) * (c * c)) * (((float) v6) + ((a | v2) > (ints[v2 & 63] % (a | 5)) ? 1.3421773E8f : v0)));
        doubles[v2 & 63] = ((v7 - 104857.6) % (v2 > (-v2) ? v7 : d));
        for (int i12 = 0; i12 < 9; i12++) {
            v7 = ((double) ((byte) ((char) a)));
        }
        if ((doubles[v2 & 63] * v7) > (v9 * doubles[v2 & 63])) {
            v9 = ((((double) 0) - (1.23456789E7 * 2.147483647E8)) % (v9 * (v7 + 2.147483647E8)));
            switch ((v2 << a) & 7) {
                case 0:
                    v4 = ((a > (v2 * v2) ? b : v4) * (longs[a & 63] % (2147483662032385529L | 5)));
                    break;
                case 3:
                    v3 = v1;
                    break;
                case 5:
                    b = ((~v4) & v6);
                    break;
                default:
                    v1 = ((v4 + longs[v2 & 63]) & (~v1));
            }
        } else {
            switch ((v2 >> ints[v2 & 63]) & 7) {
                case 0:
                    v0 = ((ints[a & 63] - a) > (ints[v2 & 63] & a) ? v8 : ((float) d));
                    break;
                case 3:
                    v0 = (floats[a & 63] - (v0 + floats[a & 63]));
                    break;
                case 5:
                    c = c;
                    break;
                default:
                    v3 = ((v3 & v3) * (v1 | v6));
            }
            for (int i13 = 0; i13 < 9; i13++) {
                doubles[a & 63] = (v7 * v7);
                v0 = (v8 + v0);
                v0 = ((a % (a | 5)) > v2 ? v8 : v0);
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
        return a;
    }

    static long m1(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return b;
        }
        int v0 = (2 + ((ints[a & 63] / (a | 1)) > (a + 31) ? a : a));
        long v1 = ((1L >> v0) - (longs[a & 63] * 0L));
        long v2 = (2L >> (v0 / (v0 | 1)));
        float v3 = ((float) m0(v0, 123456789L, c, d));
        long v4 = b;
        long v5 = 2000000014L;
        double v6 = ((0.2 + d) + (doubles[v0 & 63] * d));
        long v7 = b;
        int v8 = v0;
        double v9 = ((0.2 * d) * v6);
        switch ((ints[a & 63] * v0) & 7) {
            case 0:
                v0 = (1048576 * (~v8));
                break;
            case 3:
                v0 = ((~v8) ^ (ints[v0 & 63] / (v0 | 1)));
                break;
            case 5:
                a = ((v0 + v0) / ((2 >> a) | 1));
                break;
            default:
                b = (longs[v0 & 63] * (v5 | v5));
        }
        c = (((c + v3) * ((ints[v0 & 63] % (v8 | 5)) > (v8 + v0) ? c : v3)) * 7716049.5f);
        for (int i10 = 0; i10 < 4; i10++) {
            for (int i11 = 0; i11 < 4; i11++) {
                floats[v0 & 63] = (v3 - (v3 * c));
            }
        }
        doubles[v0 & 63] = ((double) (v0 / (ints[v8 & 63] | 1)));
        ints[v0 & 63] = ((v8 * a) % (v8 | 5));
        c = (((float) m0(a, v1, (v3 % floats[v0 & 63]), 104857.6)) + ((v3 * 65536.0f) + ((float) ints[v0 & 63])));
        v6 = (((double) v2) + (((double) c) - (v9 * doubles[a & 63])));
        b = (((long) (d + 1.23456789E7)) + ((long) m0(ints[a & 63], v5, c, d)));
        v5 = ((v8 + 255) > (v8 ^ a) ? ((long) m0(v0, v4, 0.4375f, v9)) : v2);
        for (int i12 = 0; i12 < 5; i12++) {
            if (c == (floats[v0 & 63] * floats[v0 & 63]) && a > ((int) c)) {
                floats[v8 & 63] = ((1.9375f + 0.125f) / (v3 % c));
                v6 = v6;
                v9 = d;
            }
            ints[a & 63] = ((1048576 * 255) + m0(v0, 1048576L, c, doubles[v0 & 63]));
        }
        v8 = v0;
        floats[a & 63] = ((v0 * 123456789) > v0 ? ((float) doubles[v8 & 63]) : (1.9375f + c));
        try {
            v8 = 1048576 / (a & 3);
            v4 = v2 % (v5 & 7);
        } catch (ArithmeticException e) {
            a = (123456789 + ints[v0 & 63]);
        }
        d = v9;
        if ((v8 >>> v8) == (~v0)) {
            v4 = ((m0(v8, 123456789864197523L, v3, doubles[v0 & 63]) > (ints[a & 63] | v8) ? (v2 + 0L) : 1L) / (v1 | 1));
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
        return (((byte) ints[a & 63]) > (v0 << v0) ? b : ((long) v6));
    }

    static float m2(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return c;
        }
        int v0 = ((a * a) * (a * a));
        float v1 = 7716049.5f;
        long v2 = (longs[v0 & 63] * (longs[a & 63] - b));
        float v3 = v1;
        int v4 = ((v0 / (a | 1)) << (7 << ints[a & 63]));
        double v5 = d;
        double v6 = ((v4 > (a * ints[v0 & 63]) ? v5 : d) - v5);
        long v7 = v2;
        int v8 = ((ints[v0 & 63] * ints[a & 63]) >>> a);
        int v9 = (ints[a & 63] > v0 ? (1048576 - v8) : (ints[v8 & 63] % (a | 5)));
        try {
            v4 = v4 / (v4 & 3);
            v2 = ((b + b) * (v7 % (b | 5))) % (v2 & 7);
        } catch (ArithmeticException e) {
            v5 = ((double) m1(ints[v9 & 63], 1048576007340032L, c, d));
        }
        doubles[v9 & 63] = ((double) m0(v8, longs[v0 & 63], v3, v5));
        v7 = (m1(ints[a & 63], v7, v1, v5) * ((longs[v0 & 63] % (v7 | 5)) % ((longs[v9 & 63] + v2) | 5)));
        try {
            v4 = ((ints[v8 & 63] % (v0 | 5)) - (v4 | v0)) / (v9 & 3);
            b = b % (v7 & 7);
        } catch (ArithmeticException e) {
            c = floats[a & 63];
        }
        if ((1.9375f + v1) > (65536.0f * 1.9375f)) {
            doubles[v0 & 63] = ((double) (((short) v9) > (v0 * a) ? b : longs[v8 & 63]));
        } else {
            if (((long) v6) <= v7) {
                floats[v0 & 63] = ((floats[v9 & 63] * v3) - ((float) v0));
                longs[v8 & 63] = ((b + v2) + (255000001785L >> a));
            } else {
                v5 = (((v6 + 104857.6) + (0.1 + d)) % ((v9 * ints[v9 & 63]) > ((int) m1(ints[a & 63], 1048576007340032L, floats[v0 & 63], v5)) ? ((v9 - a) > (0 + v8) ? d : doubles[v4 & 63]) : ((double) m1(a, v2, v3, d))));
                longs[v0 & 63] = (m1(v9, longs[a & 63], v1, d) - m1(0, v2, v1, doubles[v9 & 63]));
                v4 = (((int) (b ^ v7)) * (((byte) 1) + (ints[v0 & 63] >> v8)));
            }
        }
        switch (m0(v4, longs[v0 & 63], v1, v6) & 7) {
            case 0:
                v2 = v2;
                break;
            case 3:
                v7 = ((2L | v7) + (b & b));
                break;
            case 5:
                v2 = (((long) v6) % (v2 | 5));
                break;
            default:
                v7 = (m1(v8, v7, v3, v5) ^ v2);
        }
        if ((d + d) == (0.7 - v5) || m1(v0, b, c, v5) <= (7000000049L * v7)) {
            floats[v0 & 63] = (c / (v1 - floats[v4 & 63]));
            doubles[v0 & 63] = ((0.2 - 0.2) + (v6 + doubles[v9 & 63]));
            v9 = (((-31) > ((v9 / (ints[v0 & 63] | 1)) > 31 ? v9 : v4) ? (v4 + v8) : (1048576 & 2)) - (((int) m1(v8, v2, c, v6)) * (-v0)));
        }
        for (int i10 = 0; i10 < 9; i10++) {
            if (((long) 25.5) > (v7 / (b | 1))) {
                break;
            }
            doubles[v8 & 63] = ((v6 * 0.2) * ((double) v8));
            floats[a & 63] = (((int) v6) > (v0 / (v9 | 1)) ? ((float) m1(v8, b, v3, d)) : 0.0f);
        }
        try {
            v4 = (((a * v0) > v0 ? 7 : v4) * (ints[a & 63] * a)) / (v9 & 3);
            b = ((b / (v2 | 1)) * (1048576007340032L - b)) % (v7 & 7);
        } catch (ArithmeticException e) {
            b = (0L - v2);
        }
        if (((double) b) > (doubles[v4 & 63] * v6)) {
            for (int i11 = 0; i11 < 3; i11++) {
                v7 = (b * (-v7));
            }
            for (int i12 = 0; i12 < 7; i12++) {
                if ((b + longs[v0 & 63]) <= (v2 + v7) && (1048576 % (v8 | 5)) > (v0 + v8)) {
                    continue;
                }
                longs[v8 & 63] = ((v7 + v7) * (123456789864197523L + v7));
                v6 = doubles[v0 & 63];
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
        return ((v0 + 123456789) > v8 ? ((ints[v0 & 63] / (ints[v0 & 63] | 1)) > (v8 % (a | 5)) ? v3 : 0.125f) : (c - v3));
    }

    static double m3(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return d;
        }
        double v0 = ((double) m1(2147483647, b, c, d));
        float v1 = ((0.4375f + 1.9375f) + (0.0f / c));
        double v2 = d;
        long v3 = (123456789L + longs[a & 63]);
        float v4 = (7716049.5f + ((float) m1(a, v3, c, d)));
        long v5 = ((v3 + b) - (65535L * b));
        double v6 = ((double) m1(a, v3, 0.0f, doubles[a & 63]));
        float v7 = m2(a, v3, (v4 + v4), doubles[a & 63]);
        double v8 = ((d / doubles[a & 63]) + (d / v0));
        float v9 = (m2(a, 65535000458745L, 15.9375f, d) + ((float) v0));
        switch ((1048576 % (ints[a & 63] | 5)) & 7) {
            case 0:
                c = (floats[a & 63] * ((float) a));
                break;
            case 3:
                v9 = v4;
                break;
            case 5:
                v9 = ((float) m1(ints[a & 63], longs[a & 63], (1 > (a / (a | 1)) ? v7 : v7), v8));
                break;
            default:
                b = v5;
        }
        a = a;
        a = ((-2) % (((a - a) + ((int) m2(ints[a & 63], 0L, 15.9375f, 0.2))) | 5));
        a = (a * (~a));
        for (int i10 = 0; i10 < 7; i10++) {
            switch (a & 7) {
                case 0:
                    b = b;
                    break;
                case 3:
                    b = (v5 + ((long) v7));
                    break;
                case 5:
                    v3 = ((long) (floats[a & 63] * v1));
                    break;
                default:
                    v5 = ((ints[a & 63] % (a | 5)) > (a << a) ? (v3 % (longs[a & 63] | 5)) : (v3 - 123456789L));
            }
        }
        for (int i11 = 0; i11 < 4; i11++) {
            a = (i11 / (((i11 / (a | 1)) - (a * ints[a & 63])) | 1));
            if (((double) 7716049.5f) == 104857.6) {
                v7 = (((v1 + v1) + (floats[a & 63] * c)) / (0.125f + (v9 - v1)));
            }
            ints[a & 63] = ((int) m2(a, 2147483647L, (v1 + c), v0));
        }
        if (doubles[a & 63] != ((double) m2(a, b, v1, doubles[a & 63])) && a > (ints[a & 63] - 1048576)) {
            v1 = ((((float) m0(a, b, c, v2)) * (floats[a & 63] + v1)) + ((v4 / floats[a & 63]) + v7));
            for (int i12 = 0; i12 < 6; i12++) {
                v0 = d;
                a = ((i12 / ((a + a) | 1)) >>> ((255 / (ints[a & 63] | 1)) > ((byte) a) ? (a * i12) : i12));
            }
        } else {
            v1 = ((a - a) > (ints[a & 63] & 65535) ? ((floats[a & 63] - v4) * v7) : 0.0625f);
        }
        switch ((~a) & 7) {
            case 0:
                a = 1;
                break;
            case 3:
                a = (((int) v3) | (ints[a & 63] - ints[a & 63]));
                break;
            case 5:
                a = a;
                break;
            default:
                v5 = (((a / (a | 1)) > (7 / (a | 1)) ? a : 1048576) > a ? v3 : (v3 * v3));
        }
        floats[a & 63] = v1;
        v8 = ((double) m2(7, v3, (floats[a & 63] + floats[a & 63]), v6));
        switch ((65535 * a) & 7) {
            case 0:
                a = ((ints[a & 63] * a) ^ (a >> ints[a & 63]));
                break;
            case 3:
                a = ((a & a) + (ints[a & 63] / (a | 1)));
                break;
            case 5:
                a = ((~a) / (31 | 1));
                break;
            default:
                v3 = ((b + v5) + (b << 31));
        }
        v4 = (((~a) > (a | 123456789) ? floats[a & 63] : ((float) m1(a, 1000000007L, floats[a & 63], v8))) * ((v9 * v7) + (c * 1.9375f)));
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
        return (v6 * ((-a) > (1 + ints[a & 63]) ? v0 : v2));
    }

    static int m4(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return a;
        }
        int v0 = a;
        double v1 = (doubles[v0 & 63] * (d * d));
        float v2 = m2(1, b, ((float) m0(ints[a & 63], b, c, d)), 1.23456789E7);
        int v3 = ((v0 * a) / ((v0 + a) | 1));
        long v4 = (-b);
        long v5 = ((a - ints[v0 & 63]) > (ints[v3 & 63] ^ a) ? (~longs[v0 & 63]) : (((int) longs[v3 & 63]) > (ints[a & 63] | 1048576) ? b : b));
        double v6 = ((3.1 % d) + (v1 * v1));
        float v7 = ((float) m0(v0, longs[v0 & 63], ((float) m1(ints[a & 63], b, 0.0f, 3.1)), v1));
        float v8 = (m2(v3, v5, v2, d) * (v7 % v7));
        double v9 = v6;
        floats[a & 63] = ((float) d);
        for (int i10 = 0; i10 < 4; i10++) {
            doubles[v0 & 63] = ((v9 * d) * ((31 - v0) > (ints[v3 & 63] >>> i10) ? v9 : v9));
            v7 = v2;
        }
        v2 = ((float) (~1L));
        switch (((int) doubles[a & 63]) & 7) {
            case 0:
                v2 = ((float) m3(v3, v5, ((float) m0(2147483647, longs[v0 & 63], v8, d)), d));
                break;
            case 3:
                v8 = ((float) ((65535 ^ a) > (a + 2147483647) ? v5 : b));
                break;
            case 5:
                c = (((float) m3(a, v5, v8, v6)) % (0.0f + 0.0625f));
                break;
            default:
                v5 = ((0L >>> 123456789) - v5);
        }
        floats[a & 63] = ((v8 * floats[v3 & 63]) * (v7 + v2));
        v3 = (((a * ints[v3 & 63]) / ((ints[v0 & 63] & 123456789) | 1)) + ((a - 7) * (v3 - v0)));
        longs[v0 & 63] = ((v5 >>> a) - (-b));
        switch (v0 & 7) {
            case 0:
                d = doubles[a & 63];
                break;
            case 3:
                v1 = ((d * v6) * (v1 % doubles[v0 & 63]));
                break;
            case 5:
                d = (doubles[v0 & 63] / (0.1 * v1));
                break;
            default:
                v4 = (-7000000049L);
        }
        for (int i11 = 0; i11 < 5; i11++) {
            floats[v3 & 63] = ((float) m0(a, b, (7716049.5f + v7), doubles[a & 63]));
        }
        for (int i12 = 0; i12 < 9; i12++) {
            if (((long) m3(ints[v3 & 63], v4, v7, 6553.5)) < (v4 >> a)) {
                v5 = ((v5 % ((v5 % (b | 5)) | 5)) * v5);
                longs[v3 & 63] = (longs[a & 63] | (v4 >> a));
            }
            v5 = (((b / (v5 | 1)) - (1048576007340032L * v4)) + (~v5));
            if ((v2 + c) <= (c % v8) || (v5 * 1000000007L) <= ((long) m2(2, v4, floats[v0 & 63], v1))) {
                longs[v3 & 63] = v4;
            }
        }
        doubles[a & 63] = (doubles[a & 63] * (doubles[a & 63] + doubles[a & 63]));
        v6 = (((((v3 ^ a) > (v3 % (ints[a & 63] | 5)) ? a : a) > (a * v0) ? 6553.5 : v9) + (doubles[a & 63] * v9)) * (((double) m1(a, b, v2, v6)) / ((double) v3)));
        doubles[a & 63] = 0.0;
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
        return (a | (a + 1));
    }

    static long m5(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return b;
        }
        int v0 = ((int) (1000000007L - b));
        int v1 = (a + (v0 * ints[a & 63]));
        float v2 = c;
        float v3 = ((float) m1(v0, b, (v2 + v2), 104857.6));
        long v4 = longs[v0 & 63];
        float v5 = (v2 * ((float) 65535));
        long v6 = ((long) ((ints[a & 63] + a) > (v1 + 7) ? v3 : v2));
        double v7 = doubles[a & 63];
        float v8 = ((v3 * v5) + (v5 + 7716049.5f));
        double v9 = ((d + 0.0) + v7);
        if (((byte) ints[v1 & 63]) >= (ints[v1 & 63] * v0) && (v0 << ints[v1 & 63]) > (a >> a)) {
            if (((double) longs[v0 & 63]) <= (v9 / doubles[v1 & 63])) {
                d = ((((v1 * a) > (a + v0) ? v9 : d) * (d * d)) - (((double) b) + (doubles[a & 63] * v7)));
            } else {
                d = ((doubles[v0 & 63] / (0.2 * d)) * ((3.1 % 3.1) + (v9 % 2.147483647E8)));
                v5 = (((v1 - 0) > (ints[v0 & 63] - a) ? (floats[a & 63] - c) : (v2 * v2)) * (((float) m0(a, v4, v5, v7)) + (v2 * v5)));
                v3 = (((float) ((double) m4(v1, v4, v2, d))) - (((ints[v0 & 63] * a) > 1048576 ? v3 : 0.0625f) / (1.9375f - floats[v0 & 63])));
            }
            v6 = (((v0 + ints[v0 & 63]) > (v0 & 255) ? longs[a & 63] : v6) * (-v4));
        }
        for (int i10 = 0; i10 < 9; i10++) {
            try {
                v0 = ((v0 + 1048576) % ((-a) | 5)) / (v1 & 3);
                v6 = b % (v6 & 7);
            } catch (ArithmeticException e) {
                v8 = floats[a & 63];
            }
            v6 = ((long) m4(a, longs[a & 63], (v3 * floats[a & 63]), doubles[v1 & 63]));
        }
        for (int i11 = 0; i11 < 3; i11++) {
            v0 = ((65535 / (i11 | 1)) > ((int) v7) ? ((a ^ a) << i11) : ((((int) v6) > (ints[v0 & 63] - v1) ? v0 : v1) * ((~ints[v1 & 63]) > ((int) m3(i11, v4, v8, d)) ? v0 : v1)));
            try {
                v1 = ((1 + ints[v1 & 63]) - (a / (i11 | 1))) / (a & 3);
                v6 = ((v6 + v4) >> 1) % (v6 & 7);
            } catch (ArithmeticException e) {
                a = 123456789;
            }
            if ((25.5 * v7) != (v9 + 104857.6) || (v6 + 7000000049L) <= (v4 | b)) {
                a = i11;
            }
        }
        for (int i12 = 0; i12 < 6; i12++) {
            if ((d + d) > v7 && (i12 / (31 | 1)) > (i12 + ints[v1 & 63])) {
                break;
            }
            v1 = (((v0 + i12) > (1 + a) ? (0 + v0) : (a / (i12 | 1))) % (((ints[v1 & 63] >>> v0) * (i12 - a)) | 5));
        }
        try {
            v0 = ((int) m2(v1, longs[a & 63], ((float) ints[a & 63]), v9)) / (v1 & 3);
            v6 = ((v4 & b) << (ints[v0 & 63] + v0)) % (v6 & 7);
        } catch (ArithmeticException e) {
            v6 = ((long) ints[v1 & 63]);
        }
        for (int i13 = 0; i13 < 8; i13++) {
            if (v7 < doubles[v1 & 63] && ((int) m2(ints[a & 63], 123456789L, v5, d)) > (v1 / (2147483647 | 1))) {
                continue;
            }
            if (((v1 >>> i13) > ((v1 + i13) > a ? v0 : v0) ? v6 : b) == longs[v1 & 63]) {
                floats[a & 63] = (((float) 1.23456789E7) - ((float) v4));
                b = (((b ^ longs[v1 & 63]) % ((v6 % (123456789L | 5)) | 5)) % (((v6 + v4) - b) | 5));
                ints[v0 & 63] = 1048576;
            } else {
                a = ((i13 + ints[v0 & 63]) * ((i13 >> i13) * (a * 123456789)));
                longs[v0 & 63] = ((b % (v4 | 5)) / (v6 | 1));
                a = ((-255) + (((byte) v0) * (~i13)));
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
        return ((v4 | longs[v0 & 63]) << (v1 + 123456789));
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
