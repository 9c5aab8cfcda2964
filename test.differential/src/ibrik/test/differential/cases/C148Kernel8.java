package ibrik.test.differential.cases;

/** A random arithmetic kernel. Generated. */
public final class C148Kernel8 {

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
        float v0 = ((float) (ints[a & 63] / (a | 1)));
        long v1 = ((b * b) ^ (b / (b | 1)));
        float v2 = ((float) (b / (b | 1)));
        float v3 = ((v2 * v0) * v0);
        double v4 = d;
        long v5 = ((b + v1) ^ ((long) 0.2));
        int v6 = a;
        double v7 = ((d + doubles[v6 & 63]) + (doubles[a & 63] * 2.147483647E8));
        double v8 = (v7 - d);
        long v9 = ((2147483662032385529L + b) + (1000000007L & 255L));
        v7 = (((ints[a & 63] & 7) > (1048576 * v6) ? (v4 + 0.2) : (2.147483647E8 + v7)) + (d + (v7 - v8)));
        c = (((floats[a & 63] * 7716049.5f) * 0.125f) - ((((31 - v6) > (v6 - 65535) ? 123456789 : v6) > (1 * v6) ? v3 : c) * (floats[a & 63] - 65536.0f)));
        for (int i10 = 0; i10 < 7; i10++) {
            v9 = v5;
            longs[v6 & 63] = ((v9 + b) + (b - v9));
        }
        for (int i11 = 0; i11 < 4; i11++) {
            if ((v9 + v9) <= v1) {
                break;
            }
            v0 = (v0 + ((65535 > (((0 % (a | 5)) > (a * v6) ? 2147483647 : 1048576) > (ints[v6 & 63] - v6) ? i11 : v6) ? v3 : c) + (v2 - v2)));
            ints[v6 & 63] = ((ints[v6 & 63] - i11) + (0 * v6));
        }
        v1 = b;
        v9 = ((long) (((char) a) ^ (a > (ints[v6 & 63] % (31 | 5)) ? a : ints[v6 & 63])));
        try {
            a = v6 / (a & 3);
            b = ((v6 % (a | 5)) > (v6 / (a | 1)) ? v9 : (v5 % (v5 | 5))) % (v9 & 7);
        } catch (ArithmeticException e) {
            c = floats[v6 & 63];
        }
        switch ((a << v6) & 7) {
            case 0:
                v7 = 25.5;
                break;
            case 3:
                v8 = ((v8 * doubles[v6 & 63]) * (v7 * v8));
                break;
            case 5:
                v8 = (ints[v6 & 63] > 31 ? (v8 + v8) : ((-0) > (a * a) ? v4 : v7));
                break;
            default:
                v1 = ((a > (2147483647 & a) ? v6 : a) > (~a) ? longs[v6 & 63] : v1);
        }
        for (int i12 = 0; i12 < 6; i12++) {
            for (int i13 = 0; i13 < 4; i13++) {
                floats[v6 & 63] = (v2 * 15.9375f);
                doubles[v6 & 63] = v7;
            }
            for (int i14 = 0; i14 < 6; i14++) {
                v0 = ((v3 - ((float) ints[v6 & 63])) + (0.0f * (v3 + v0)));
                v3 = floats[v6 & 63];
            }
        }
        floats[a & 63] = floats[a & 63];
        v9 = b;
        if ((v7 + 2.147483647E8) <= (d % v7)) {
            if (longs[v6 & 63] != (v5 + b) && (a + v6) > (a + v6)) {
                v5 = ((ints[v6 & 63] + v6) > (v6 * v6) ? ((b | v9) + longs[a & 63]) : ((1000000007L * v5) % ((v9 * 65535000458745L) | 5)));
            }
        } else {
            d = (a > (0 >> a) ? (v6 > (0 + a) ? (v8 * d) : (v7 + 25.5)) : d);
            v6 = (((a >>> a) + ints[a & 63]) - ints[v6 & 63]);
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
        int v0 = ((ints[a & 63] | 1048576) - ((byte) a));
        double v1 = d;
        float v2 = ((0.4375f % c) * (7716049.5f * c));
        long v3 = (b << (a % (v0 | 5)));
        double v4 = (v1 * (1.23456789E7 * 1.23456789E7));
        long v5 = ((65535000458745L / (v3 | 1)) & (v3 >>> v0));
        double v6 = (((-v0) > m0(ints[v0 & 63], 123456789864197523L, floats[a & 63], d) ? v4 : d) + (v4 * v4));
        double v7 = doubles[a & 63];
        double v8 = ((doubles[v0 & 63] * 0.0) * ((double) m0(ints[v0 & 63], b, floats[a & 63], v1)));
        int v9 = (m0(v0, longs[v0 & 63], c, v7) * m0(v0, longs[v0 & 63], floats[v0 & 63], v1));
        if (((long) m0(v9, v3, 65536.0f, v4)) != (v5 + v3) && ((short) 255) > (a % (31 | 5))) {
            floats[v9 & 63] = ((1.9375f + v2) - ((a / (255 | 1)) > ((a * a) > (v0 / (v9 | 1)) ? ints[v0 & 63] : a) ? floats[a & 63] : 0.0625f));
            switch ((ints[v0 & 63] >>> v0) & 7) {
                case 0:
                    v8 = 0.2;
                    break;
                case 3:
                    d = (doubles[v0 & 63] - ((double) m0(v9, v5, v2, 3.1)));
                    break;
                case 5:
                    v6 = (v6 % (a > (a + 1) ? 25.5 : doubles[v9 & 63]));
                    break;
                default:
                    v5 = ((v3 * b) + (v3 % (b | 5)));
            }
            if (longs[v9 & 63] < (-longs[a & 63])) {
                c = (((a ^ ints[v9 & 63]) > (v0 - v0) ? ((float) v9) : v2) - (0.125f - c));
            } else {
                v6 = ((((ints[a & 63] + a) > (v9 > (v9 * 31) ? ints[v0 & 63] : a) ? v7 : v8) * (doubles[a & 63] + v6)) + (v6 % (doubles[v9 & 63] + doubles[v9 & 63])));
                v5 = (31000000217L + ((long) m0(a, v3, ((float) m0(a, v3, c, v8)), d)));
            }
        }
        try {
            a = m0(v9, v3, (7716049.5f - 7716049.5f), 1.23456789E7) / (a & 3);
            b = (-v5) % (v5 & 7);
        } catch (ArithmeticException e) {
            c = ((float) v8);
        }
        a = (((a + ints[a & 63]) - (ints[a & 63] % (v9 | 5))) / (((int) (doubles[v0 & 63] - v1)) | 1));
        try {
            a = ints[v0 & 63] / (v9 & 3);
            v5 = ((long) m0(v9, b, ((float) v3), v4)) % (v3 & 7);
        } catch (ArithmeticException e) {
            v4 = ((double) m0(v0, b, 0.0f, v7));
        }
        if ((v7 - doubles[v0 & 63]) > v7 || (-2000000014L) <= (v5 * v5)) {
            if (c > (c + 15.9375f) || (v3 * 2147483647L) <= (7000000049L + longs[a & 63])) {
                c = floats[v0 & 63];
                v5 = (((long) (~v9)) + v5);
                a = (((v9 * v0) + (a > ints[a & 63] ? 1 : ints[v9 & 63])) - (v0 % ((a % (a | 5)) | 5)));
            } else {
                v6 = ((25.5 - ((v0 * ints[v0 & 63]) > ((byte) v9) ? doubles[v9 & 63] : 6553.5)) * (((double) m0(ints[v0 & 63], 2147483662032385529L, v2, v1)) * ((double) m0(v0, longs[v9 & 63], c, doubles[v0 & 63]))));
                doubles[a & 63] = doubles[a & 63];
            }
        }
        for (int i10 = 0; i10 < 3; i10++) {
            for (int i11 = 0; i11 < 3; i11++) {
                if ((v3 % (v5 | 5)) > (m0(a, v3, 15.9375f, v6) > a ? b : v3)) {
                    break;
                }
                v2 = (((i10 > ((v9 / (a | 1)) > 31 ? v9 : i10) ? 0.125f : v2) + (floats[a & 63] - floats[v0 & 63])) * (v2 % ((float) m0(v9, v5, c, v4))));
                b = 1L;
            }
            if ((2 % (v9 | 5)) <= ((31 + i10) > a ? a : i10)) {
                v2 = (((v2 * c) - (v2 / c)) + (1 > (v9 + 65535) ? (c * floats[v0 & 63]) : (ints[a & 63] > (v0 - v0) ? floats[a & 63] : c)));
                v0 = ints[a & 63];
                v7 = v1;
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
        return ((longs[v0 & 63] * v3) * (v3 & b));
    }

    static float m2(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return c;
        }
        double v0 = (d + (1.23456789E7 * d));
        float v1 = ((float) m1(1048576, b, (c - floats[a & 63]), d));
        long v2 = longs[a & 63];
        double v3 = d;
        int v4 = 31;
        long v5 = (((-65535) > (a / (v4 | 1)) ? b : v2) / (v2 | 1));
        long v6 = ((longs[v4 & 63] / (longs[v4 & 63] | 1)) >> (v4 % (a | 5)));
        int v7 = ((v4 >>> ints[v4 & 63]) >> (a % (a | 5)));
        float v8 = ((v1 * c) - ((float) m1(ints[a & 63], v2, floats[v7 & 63], 3.1)));
        float v9 = (65536.0f - (floats[v7 & 63] * v1));
        ints[v4 & 63] = ints[v7 & 63];
        for (int i10 = 0; i10 < 3; i10++) {
            if ((a * ints[a & 63]) >= v7 || (0L / (longs[v7 & 63] | 1)) <= (v2 * 31L)) {
                continue;
            }
            for (int i11 = 0; i11 < 9; i11++) {
                if (((a - v4) > ((int) d) ? d : 2.147483647E8) == (i10 > ints[v7 & 63] ? doubles[a & 63] : d)) {
                    break;
                }
                longs[v4 & 63] = ((v5 % (v6 | 5)) >> (ints[v7 & 63] * 65535));
                v0 = ((double) ((a >> a) * (255 * v7)));
            }
            for (int i12 = 0; i12 < 3; i12++) {
                if (0.125f < (((int) v6) > (ints[v4 & 63] - 2) ? 0.125f : v8) || (((int) floats[a & 63]) > (a + v7) ? v6 : v5) <= (b >> i12)) {
                    break;
                }
                longs[v4 & 63] = (a > (1048576 + 1) ? longs[a & 63] : 2000000014L);
                v5 = m1(a, v5, (1.9375f % c), doubles[v7 & 63]);
                floats[v4 & 63] = (v8 / (c + 4095.9375f));
            }
            for (int i13 = 0; i13 < 6; i13++) {
                v5 = ((-b) + m1(a, v5, ((123456789 % (v7 | 5)) > (i10 * ints[v4 & 63]) ? c : c), 6553.5));
                v3 = ((v0 * ((double) m1(a, v6, c, d))) % ((d * d) + ((a + 0) > (ints[v4 & 63] ^ a) ? v0 : v3)));
            }
        }
        for (int i14 = 0; i14 < 5; i14++) {
            if ((v1 - floats[v4 & 63]) > (v8 + v8) && (v7 << 31) > 7) {
                continue;
            }
            for (int i15 = 0; i15 < 6; i15++) {
                longs[v4 & 63] = ((v2 ^ v6) & (longs[v4 & 63] % (v2 | 5)));
                c = (((v8 * floats[v4 & 63]) + v9) + ((v1 - v9) * floats[v7 & 63]));
                v1 = ((((v7 * v4) > v4 ? i14 : ints[a & 63]) > (v4 > i14 ? a : ints[v4 & 63]) ? (v8 * v1) : v8) * v8);
            }
            v7 = (((v4 * ints[v4 & 63]) * ((int) 2147483647L)) * ((short) ((char) i14)));
            v2 = (((v6 + 65535000458745L) << m0(v7, longs[a & 63], v1, v3)) / (0L | 1));
        }
        try {
            v4 = ((v4 + ints[v4 & 63]) + ((char) a)) / (v4 & 3);
            v5 = (-v6) % (v2 & 7);
        } catch (ArithmeticException e) {
            v4 = (~2);
        }
        v4 = (((v7 % (v7 | 5)) / ((v4 * ints[v7 & 63]) | 1)) + v4);
        switch (a & 7) {
            case 0:
                v7 = 1048576;
                break;
            case 3:
                v7 = ((int) (longs[v7 & 63] - b));
                break;
            case 5:
                v4 = ((int) m1(a, v5, (v8 + v1), 2.147483647E8));
                break;
            default:
                v6 = (((long) m0(a, 7000000049L, v1, v0)) | v2);
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
        return ((v8 + c) + (v9 / floats[v4 & 63]));
    }

    static double m3(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return d;
        }
        float v0 = (((float) d) + (c * c));
        long v1 = (a > (31 * a) ? 1L : (7 > a ? 2147483662032385529L : b));
        float v2 = (((float) m1(255, longs[a & 63], v0, d)) + (c / c));
        long v3 = longs[a & 63];
        long v4 = ((v1 % (v3 | 5)) ^ 1L);
        long v5 = (m1(2, 31L, 1.3421773E8f, 0.1) * ((long) d));
        float v6 = ((float) m1(a, 2L, (c / c), d));
        double v7 = ((double) m2(2, v4, (c / v0), d));
        int v8 = (ints[a & 63] / ((a / (a | 1)) | 1));
        int v9 = (v8 & v8);
        if ((v5 / (v4 | 1)) >= (-b)) {
            if (v7 > d) {
                doubles[a & 63] = v7;
                v6 = (1.9375f * (0.125f * (v2 + v0)));
            }
            v6 = v2;
            ints[a & 63] = ((a | 1) * (v9 << v9));
        }
        c = floats[v8 & 63];
        for (int i10 = 0; i10 < 9; i10++) {
            if ((v9 + i10) != (((byte) v8) > (ints[a & 63] >> ints[v8 & 63]) ? 2147483647 : 2147483647)) {
                continue;
            }
            switch ((1048576 / (v8 | 1)) & 7) {
                case 0:
                    v5 = (~longs[a & 63]);
                    break;
                case 3:
                    v1 = v4;
                    break;
                case 5:
                    v3 = b;
                    break;
                default:
                    v3 = (((int) 0.0) > (v9 % (v8 | 5)) ? longs[v9 & 63] : ((i10 - a) > m0(a, 7L, floats[v8 & 63], 0.0) ? longs[v9 & 63] : v4));
            }
            a = (-a);
        }
        if (((double) m1(v9, v1, c, 25.5)) > ((double) m1(ints[a & 63], v5, 0.0f, d)) && (a % (v8 | 5)) > ((v9 % (v8 | 5)) > (v9 % (v9 | 5)) ? v9 : v8)) {
            doubles[v8 & 63] = (v7 / ((double) m1(a, v4, v2, d)));
        }
        for (int i11 = 0; i11 < 8; i11++) {
            if ((v8 * 0) >= ((int) v6)) {
                break;
            }
            doubles[v9 & 63] = ((d * v7) + (d * v7));
        }
        v4 = b;
        c = 0.0f;
        if ((doubles[v9 & 63] + 104857.6) < doubles[v8 & 63] || (v5 + v4) <= (v4 >> a)) {
            v9 = ((v8 - ints[v8 & 63]) + ((v8 / (ints[v8 & 63] | 1)) + 2147483647));
        }
        v5 = (m1(v8, b, (ints[v8 & 63] > v8 ? 1.9375f : floats[v8 & 63]), doubles[a & 63]) + v1);
        ints[v9 & 63] = 255;
        for (int i12 = 0; i12 < 2; i12++) {
            d = (d + ((d / v7) * (v7 - d)));
            ints[a & 63] = i12;
            longs[v9 & 63] = ((v9 + ints[a & 63]) > ints[a & 63] ? (2147483647L % (v3 | 5)) : (31L * v3));
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
        return ((double) m2(ints[a & 63], v1, (c + v6), 0.7));
    }

    static int m4(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return a;
        }
        int v0 = ((a * a) + (ints[a & 63] % (a | 5)));
        float v1 = (((float) b) + (v0 > ((ints[v0 & 63] * ints[a & 63]) > (123456789 & a) ? a : 2147483647) ? c : c));
        long v2 = ((longs[a & 63] + 1000000007L) * (~b));
        int v3 = (-v0);
        double v4 = ((d + d) + ((double) longs[v3 & 63]));
        float v5 = ((v1 * c) * (c - v1));
        double v6 = (((double) v1) + ((double) v0));
        long v7 = ((65535000458745L | b) * (2147483647L ^ b));
        int v8 = ((int) (v6 * v4));
        float v9 = ((c * v5) % (floats[v8 & 63] + 65536.0f));
        v1 = (7716049.5f + ((v5 - 1.3421773E8f) % m2(a, b, v9, 104857.6)));
        try {
            v3 = 1048576 / (a & 3);
            v2 = ((0L - v2) % ((255L >> a) | 5)) % (v7 & 7);
        } catch (ArithmeticException e) {
            v9 = (c - v1);
        }
        v3 = (((short) (a * ints[v0 & 63])) + (v3 - (a * v8)));
        for (int i10 = 0; i10 < 3; i10++) {
            floats[a & 63] = (v9 / (((int) m1(v8, v7, c, v4)) > (123456789 / (ints[v0 & 63] | 1)) ? v5 : 0.0f));
        }
        v4 = m3(1048576, b, (v1 + floats[v3 & 63]), d);
        v7 = (((longs[v0 & 63] << v0) * (v2 / (v2 | 1))) - (longs[v8 & 63] * (b * v7)));
        if (0.7 > (v6 * doubles[v0 & 63])) {
            if ((doubles[v0 & 63] % v6) >= (0.0 % v6)) {
                v6 = ((double) m0(v8, v2, v9, d));
                v1 = ((((float) ints[a & 63]) + ((ints[v3 & 63] * v3) > ((int) m2(a, v2, v5, doubles[v3 & 63])) ? 0.0625f : floats[v3 & 63])) * (v5 * v5));
                doubles[v3 & 63] = m3(v0, longs[v0 & 63], v1, v4);
            } else {
                longs[v3 & 63] = (((byte) v8) > (a * v8) ? (-v2) : (v2 + v2));
            }
        }
        v1 = ((31 * 1) > ((int) m1(v8, b, floats[v3 & 63], doubles[a & 63])) ? ((v1 + v1) * (v9 * v9)) : ((v3 * v0) > ((ints[v8 & 63] + v3) > 2 ? 1 : 123456789) ? v1 : (v9 - v1)));
        try {
            v3 = ((v8 / (ints[v0 & 63] | 1)) & (~ints[v0 & 63])) / (a & 3);
            v7 = v2 % (v7 & 7);
        } catch (ArithmeticException e) {
            a = 65535;
        }
        v0 = (a & ((a % (v0 | 5)) >> (2 / (2147483647 | 1))));
        floats[v8 & 63] = (((float) m3(v8, v2, v5, v6)) - (((ints[a & 63] / (a | 1)) > (v8 >> v3) ? v8 : v3) > (ints[v8 & 63] * v3) ? floats[v0 & 63] : floats[v3 & 63]));
        longs[v8 & 63] = ((-longs[a & 63]) / (b | 1));
        if ((doubles[a & 63] * v6) < ((a >> v8) > (a * v3) ? v4 : d)) {
            if ((b - b) < (v2 % (v7 | 5))) {
                a = (ints[a & 63] % (((v8 >>> v8) * (a * a)) | 5));
                v7 = ((long) m3(ints[v3 & 63], longs[v0 & 63], v9, v6));
                d = (((double) (v0 / (v3 | 1))) * (((double) floats[v0 & 63]) * (v4 * 0.2)));
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
        return (m0(ints[v0 & 63], b, floats[v8 & 63], d) >> (v0 << v0));
    }

    static long m5(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return b;
        }
        double v0 = ((d + 104857.6) * (d * doubles[a & 63]));
        double v1 = (v0 + (v0 + doubles[a & 63]));
        double v2 = ((d + v0) + ((a | ints[a & 63]) > ((int) 6553.5) ? v1 : v1));
        int v3 = (-a);
        long v4 = ((31000000217L * b) * (b - b));
        float v5 = ((float) m3(v3, longs[a & 63], ((float) v1), d));
        int v6 = (((int) m1(a, longs[a & 63], v5, v2)) % ((a << ints[a & 63]) | 5));
        long v7 = v4;
        double v8 = d;
        long v9 = (b * (v4 % (v7 | 5)));
        floats[v6 & 63] = ((float) (ints[v6 & 63] + 2147483647));
        switch ((a % (1048576 | 5)) & 7) {
            case 0:
                d = (v1 - (v2 + d));
                break;
            case 3:
                v2 = ((v8 + 2.147483647E8) * (d + v0));
                break;
            case 5:
                v2 = (((-v3) > (2 >>> v6) ? v3 : v3) > ((short) 31) ? (v1 + v1) : (v1 / v0));
                break;
            default:
                v4 = (b + (123456789L % (0L | 5)));
        }
        if ((v2 % v8) <= ((v3 * ints[a & 63]) > (~v6) ? doubles[v6 & 63] : doubles[a & 63])) {
            v5 = (floats[v6 & 63] * ((float) ((long) m2(v6, 2147483647L, 0.0625f, v2))));
            v0 = (v0 - ((d / d) / v2));
        }
        v4 = ((long) m2(a, 0L, (c - c), doubles[v6 & 63]));
        floats[v3 & 63] = (c * (floats[v6 & 63] * floats[a & 63]));
        v7 = (v4 & (v4 + (v4 * 0L)));
        try {
            v3 = (m4(ints[v3 & 63], b, floats[a & 63], v8) ^ (a - v6)) / (v3 & 3);
            v7 = (-v7) % (v7 & 7);
        } catch (ArithmeticException e) {
            v9 = (b - v4);
        }
        v0 = ((v0 + (104857.6 - v8)) / doubles[a & 63]);
        if (((long) m3(v6, longs[v6 & 63], c, doubles[a & 63])) == (b & 0L)) {
            c = ((v3 * v3) > (a - a) ? floats[a & 63] : ((v5 + c) * ((float) m0(v6, v7, v5, doubles[a & 63]))));
            a = ((-v3) > (1 - a) ? ((1048576 / (v6 | 1)) / (((int) m2(a, v9, c, doubles[v6 & 63])) | 1)) : (~v6));
        }
        v2 = ((double) m4(a, v4, (0.0f + v5), 1.23456789E7));
        floats[a & 63] = ((v6 > (v3 * ints[v6 & 63]) ? floats[v3 & 63] : c) % (v5 * v5));
        v3 = (((ints[v6 & 63] + v6) / ((ints[v3 & 63] + ints[v6 & 63]) | 1)) / (((a % (a | 5)) % ((v3 - v6) | 5)) | 1));
        a = ((v6 + v6) > (v6 + a) ? ((-a) & (v3 * v3)) : ((v3 + v6) * (v6 >> ints[a & 63])));
        if ((doubles[v6 & 63] + 2.147483647E8) == (v1 % v2) || (longs[v6 & 63] % (v7 | 5)) <= (longs[v3 & 63] + v7)) {
            d = (((doubles[v3 & 63] + v8) / (0.0 + v8)) + (((ints[v6 & 63] % (v3 | 5)) > ints[v6 & 63] ? d : v8) / ((v3 / (v3 | 1)) > a ? v1 : v1)));
            v7 = m1(a, v9, (v5 * 15.9375f), doubles[v3 & 63]);
        }
        a = (v6 | ((a - v6) + (a % (v3 | 5))));
        doubles[a & 63] = doubles[v3 & 63];
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
        return (((int) m1(v3, v9, c, doubles[v3 & 63])) > a ? (longs[v3 & 63] * longs[a & 63]) : (b % (longs[v3 & 63] | 5)));
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
