package ibrik.test.differential.cases;

/** A random arithmetic kernel. Generated. */
public final class C144Kernel4 {

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
        float v0 = (((float) 0.0) + (floats[a & 63] - floats[a & 63]));
        long v1 = ((b / (1048576007340032L | 1)) % ((b % (b | 5)) | 5));
        int v2 = ((a / (a | 1)) + (ints[a & 63] + a));
        float v3 = v0;
        long v4 = (((a << ints[a & 63]) > v2 ? b : 7000000049L) * (longs[a & 63] % (1048576L | 5)));
        long v5 = v1;
        float v6 = (((1048576 - v2) > v2 ? v3 : v3) + (65536.0f * c));
        float v7 = v0;
        float v8 = c;
        int v9 = (ints[v2 & 63] * ints[a & 63]);
        b = ((((char) ints[v2 & 63]) > (a - v2) ? v1 : (longs[a & 63] - v5)) ^ ((2147483662032385529L + v1) / ((v5 * v1) | 1)));
        if ((v9 * a) >= (1048576 * v9)) {
            for (int i10 = 0; i10 < 2; i10++) {
                d = d;
                v9 = (v9 > (v2 * v2) ? (((int) b) ^ (v9 / (31 | 1))) : v9);
            }
            for (int i11 = 0; i11 < 7; i11++) {
                floats[a & 63] = floats[v2 & 63];
                d = d;
            }
        } else {
            b = (2147483662032385529L * (v2 > (2 - v9) ? (0 > (~v2) ? b : v5) : (-longs[a & 63])));
            d = ((255 > 1048576 ? ((a - v9) > 255 ? d : d) : d) % 25.5);
        }
        doubles[a & 63] = (ints[v2 & 63] > (v9 + a) ? (0.0 + doubles[v2 & 63]) : (d + d));
        if (((v9 + 1) > a ? d : doubles[v9 & 63]) <= doubles[v9 & 63] || (v4 * 0L) <= ((ints[v9 & 63] > (ints[v2 & 63] % (ints[v2 & 63] | 5)) ? a : a) > (v9 - 255) ? v5 : v1)) {
            d = d;
            v9 = ((a - v2) + ((a % (65535 | 5)) & ((123456789 + a) > ints[v2 & 63] ? v2 : 1048576)));
        }
        try {
            v9 = (v2 / ((a + a) | 1)) / (a & 3);
            v4 = ((1L * v5) * (v5 + 65535L)) % (v4 & 7);
        } catch (ArithmeticException e) {
            v5 = (v1 + v5);
        }
        v9 = (a | v2);
        for (int i12 = 0; i12 < 9; i12++) {
            if (v1 <= (-v5) || (longs[a & 63] & v1) <= (v4 % (v5 | 5))) {
                continue;
            }
            switch ((a + 1048576) & 7) {
                case 0:
                    v8 = v6;
                    break;
                case 3:
                    v8 = 0.4375f;
                    break;
                case 5:
                    v3 = floats[a & 63];
                    break;
                default:
                    v1 = ((long) (d * 104857.6));
            }
        }
        longs[v9 & 63] = (((long) doubles[v2 & 63]) + (v4 + b));
        floats[a & 63] = floats[v9 & 63];
        for (int i13 = 0; i13 < 10; i13++) {
            floats[v9 & 63] = ((~ints[v9 & 63]) > (7 - i13) ? (v0 / v7) : v0);
            for (int i14 = 0; i14 < 10; i14++) {
                if (((long) d) >= v5 || (longs[a & 63] * v4) <= (b / (v5 | 1))) {
                    break;
                }
                doubles[v9 & 63] = (0.2 + (d - d));
                v1 = ((v5 * (longs[v9 & 63] - longs[v2 & 63])) / (((65535L / (v5 | 1)) / ((v1 - 1000000007L) | 1)) | 1));
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
        return ints[v9 & 63];
    }

    static long m1(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return b;
        }
        float v0 = ((floats[a & 63] * c) + (c - 1.9375f));
        double v1 = 25.5;
        int v2 = ((2 - a) | (a << a));
        float v3 = floats[v2 & 63];
        double v4 = ((m0(a, b, floats[a & 63], d) > (ints[v2 & 63] / (v2 | 1)) ? d : v1) - (d * v1));
        float v5 = v3;
        double v6 = ((double) m0(a, b, v0, v4));
        float v7 = floats[a & 63];
        float v8 = v5;
        long v9 = ((b - 255L) & (255000001785L - b));
        a = ((int) v7);
        for (int i10 = 0; i10 < 4; i10++) {
            if ((v7 - v8) < ((float) d) || (b << v2) <= (v9 % (longs[a & 63] | 5))) {
                b = (((v9 / (b | 1)) % ((-v9) | 5)) & (-longs[a & 63]));
                doubles[v2 & 63] = ((v6 + doubles[v2 & 63]) / (d * d));
            }
            if ((123456789L + v9) == (~longs[v2 & 63]) || (-v9) <= (1048576L - 0L)) {
                v2 = (v2 >>> ((char) (-a)));
            } else {
                floats[a & 63] = (7716049.5f + (c * v0));
            }
        }
        v6 = ((double) ((v2 * v2) * v2));
        for (int i11 = 0; i11 < 4; i11++) {
            if ((0.0625f * v3) <= (c + v8)) {
                continue;
            }
            if ((v1 * v1) <= (v6 % doubles[a & 63]) && ((a - v2) > (ints[v2 & 63] + a) ? 255 : i11) > (1048576 - a)) {
                doubles[v2 & 63] = ((double) m0(a, v9, v0, d));
            } else {
                longs[a & 63] = ((long) m0(i11, longs[a & 63], (floats[a & 63] - v7), v1));
                v0 = (v3 + floats[a & 63]);
                v1 = (doubles[a & 63] + ((0.7 + v4) + v1));
            }
            if ((~ints[a & 63]) <= (v2 * v2)) {
                d = (0.2 * (((double) m0(a, 65535000458745L, v7, v6)) - v4));
                ints[v2 & 63] = ((i11 - ints[a & 63]) > (v2 * i11) ? (ints[a & 63] >> v2) : (i11 / (i11 | 1)));
                v8 = (((float) m0(v2, b, (floats[a & 63] % c), v1)) + ((float) m0(v2, v9, (v0 * 0.125f), v4)));
            } else {
                v0 = ((((float) 1048576L) * v3) % v3);
                longs[v2 & 63] = ((long) 7716049.5f);
            }
        }
        if (b >= (b + b) || (v9 + v9) <= (b - b)) {
            try {
                v2 = ints[a & 63] / (v2 & 3);
                b = (b + (b - b)) % (b & 7);
            } catch (ArithmeticException e) {
                v1 = (d * v6);
            }
            if ((v0 + 1.3421773E8f) <= (v3 + c) || ((long) v2) <= longs[v2 & 63]) {
                a = m0(255, 31L, (v3 * floats[a & 63]), d);
                ints[a & 63] = ((v2 / (ints[a & 63] | 1)) * (ints[v2 & 63] - ints[v2 & 63]));
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
        return ((v9 - b) & v9);
    }

    static float m2(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return c;
        }
        int v0 = (((255 * a) > a ? a : a) + (ints[a & 63] + a));
        int v1 = ((a & 1048576) + a);
        float v2 = (((float) m0(a, 7000000049L, c, d)) + (c + c));
        double v3 = ((doubles[v0 & 63] * doubles[v0 & 63]) * ((v1 * 31) > v1 ? d : d));
        int v4 = ((-v0) | ((char) a));
        long v5 = b;
        int v6 = ((~a) / (m0(v1, 123456789864197523L, v2, v3) | 1));
        int v7 = ((int) m1(1, v5, (c * v2), v3));
        int v8 = ((2147483647 >>> v0) / ((v6 * 2) | 1));
        long v9 = ((-v5) / (v5 | 1));
        a = (~ints[v4 & 63]);
        for (int i10 = 0; i10 < 2; i10++) {
            switch ((v1 - v4) & 7) {
                case 0:
                    c = (v1 > (((int) m1(31, b, c, v3)) > (ints[a & 63] & 2) ? i10 : 0) ? (v2 * 1.3421773E8f) : (floats[v4 & 63] - c));
                    break;
                case 3:
                    c = v2;
                    break;
                case 5:
                    v2 = ((65536.0f + floats[v1 & 63]) + (v2 * v2));
                    break;
                default:
                    b = v9;
            }
        }
        b = (-v5);
        for (int i11 = 0; i11 < 7; i11++) {
            c = (((float) (v6 >>> i11)) * ((floats[v0 & 63] + v2) / floats[v6 & 63]));
            switch ((ints[v7 & 63] >> i11) & 7) {
                case 0:
                    v2 = ((floats[v6 & 63] * c) + (m0(v6, longs[v4 & 63], 1.9375f, d) > ((byte) v8) ? c : c));
                    break;
                case 3:
                    c = ((1.9375f + floats[v0 & 63]) * ((float) m0(i11, b, 15.9375f, 104857.6)));
                    break;
                case 5:
                    c = ((0.0625f % v2) + v2);
                    break;
                default:
                    v5 = (v5 / ((-v9) | 1));
            }
            d = (((doubles[v4 & 63] * doubles[v0 & 63]) + ((double) m1(v6, v9, v2, doubles[v0 & 63]))) * ((d * d) + d));
        }
        c = v2;
        c = floats[v1 & 63];
        v7 = v4;
        v8 = (((~v8) >> (v0 + v4)) % (m0(v1, b, (c + c), v3) | 5));
        for (int i12 = 0; i12 < 4; i12++) {
            if (((ints[v1 & 63] ^ ints[v6 & 63]) > ((int) d) ? v4 : ints[v0 & 63]) < (i12 + v0) && v4 > (0 >>> ints[v4 & 63])) {
                continue;
            }
            c = (((float) m1(v7, v9, (4095.9375f + v2), d)) + (((float) m0(v6, v5, c, v3)) + v2));
        }
        v3 = ((double) longs[v4 & 63]);
        floats[v7 & 63] = v2;
        try {
            a = v6 / (v7 & 3);
            v5 = longs[v1 & 63] % (b & 7);
        } catch (ArithmeticException e) {
            v4 = ints[v4 & 63];
        }
        v4 = (((v7 * ints[v8 & 63]) + (0 > (v6 & v0) ? ints[a & 63] : v8)) * ((v1 / (v7 | 1)) * (123456789 - v4)));
        for (int i13 = 0; i13 < 7; i13++) {
            v5 = (((longs[v1 & 63] - b) >> (~v4)) % (((v9 + v5) / ((b + v5) | 1)) | 5));
            v1 = ((int) ((v5 - b) / ((v9 * v5) | 1)));
        }
        for (int i14 = 0; i14 < 7; i14++) {
            floats[v8 & 63] = ((float) (~7L));
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
        return ((c * c) - (v2 / floats[a & 63]));
    }

    static double m3(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return d;
        }
        float v0 = ((123456789 * 1048576) > (a % (a | 5)) ? c : c);
        int v1 = a;
        int v2 = ((-a) >>> (a + v1));
        long v3 = ((b % (b | 5)) % ((7L + b) | 5));
        long v4 = ((v3 >>> ints[v2 & 63]) + (b & 1L));
        int v5 = (((int) m1(ints[a & 63], 2L, c, 0.0)) * (0 * 7));
        double v6 = d;
        double v7 = d;
        long v8 = ((b + v4) + b);
        long v9 = (b - (longs[a & 63] - b));
        v6 = ((v5 + a) > m0(v5, v9, c, v7) ? d : ((double) m2(v5, v4, ((float) m1(v5, v8, v0, v7)), v7)));
        b = ((long) ((v0 + floats[v1 & 63]) * (floats[v2 & 63] + v0)));
        floats[a & 63] = (floats[a & 63] + c);
        v7 = (((v7 + 3.1) * (v2 > ((v5 - a) > (ints[a & 63] + ints[v2 & 63]) ? v1 : v5) ? d : v6)) + ((double) m1(v5, longs[a & 63], (v0 + floats[v1 & 63]), v7)));
        if ((doubles[v2 & 63] * doubles[v1 & 63]) >= (v7 + v7)) {
            floats[v2 & 63] = ((c - floats[v5 & 63]) * m2(v5, v8, 0.4375f, v6));
        } else {
            if ((v5 - v2) == ((byte) v5) && (v5 % (a | 5)) > (2147483647 * v5)) {
                c = ((((float) a) * (v0 * c)) * ((v0 + 0.4375f) - (c / c)));
                v6 = d;
                doubles[a & 63] = ((v6 * d) + (((int) d) > (v2 * v1) ? v6 : v7));
            }
        }
        v7 = ((v6 * (d + d)) * ((d + d) % (d - doubles[v2 & 63])));
        c = (floats[v1 & 63] * ((v5 | v5) > (v2 - v1) ? (v0 * c) : (floats[v2 & 63] + v0)));
        longs[v2 & 63] = v8;
        switch ((v5 / (123456789 | 1)) & 7) {
            case 0:
                v6 = (((-a) > v5 ? v7 : doubles[v1 & 63]) + (((int) m1(v2, b, v0, v6)) > 123456789 ? d : doubles[v2 & 63]));
                break;
            case 3:
                d = ((0 / (v1 | 1)) > 2 ? (v7 * doubles[v2 & 63]) : 0.1);
                break;
            case 5:
                d = v6;
                break;
            default:
                v8 = 0L;
        }
        try {
            v5 = ((v5 * ints[a & 63]) << (v5 * v5)) / (a & 3);
            b = ((b * v8) + (v2 > v1 ? v9 : v9)) % (v3 & 7);
        } catch (ArithmeticException e) {
            v0 = (c + floats[v1 & 63]);
        }
        switch (v2 & 7) {
            case 0:
                c = ((v0 + c) * (v0 + 4095.9375f));
                break;
            case 3:
                v0 = ((v0 + floats[v5 & 63]) * (v0 * v0));
                break;
            case 5:
                c = ((c - floats[v2 & 63]) % c);
                break;
            default:
                v3 = ((v9 / (v4 | 1)) / (((long) 1.3421773E8f) | 1));
        }
        for (int i10 = 0; i10 < 5; i10++) {
            for (int i11 = 0; i11 < 5; i11++) {
                b = v4;
                v9 = (ints[v5 & 63] > (a + ints[v2 & 63]) ? (~v3) : ((-b) + (v4 / (v4 | 1))));
            }
        }
        c = ((ints[v5 & 63] / (v2 | 1)) > (v5 + 7) ? ((c * c) % ((float) longs[a & 63])) : (c + ((float) a)));
        v0 = (v0 + c);
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
        return (((v5 - 0) > ((int) m2(v1, v3, v0, v7)) ? d : doubles[a & 63]) - (v6 * d));
    }

    static int m4(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return a;
        }
        double v0 = ((doubles[a & 63] + d) + (104857.6 - 2.147483647E8));
        double v1 = (((double) a) * ((ints[a & 63] + ints[a & 63]) > ((int) d) ? v0 : d));
        float v2 = c;
        float v3 = 4095.9375f;
        double v4 = d;
        double v5 = (((double) 1) % ((double) 2147483647));
        int v6 = ((int) m1(a, b, (a > (ints[a & 63] * a) ? 0.4375f : v2), v0));
        int v7 = ((int) m1(a, 0L, (floats[a & 63] * floats[a & 63]), v4));
        double v8 = ((doubles[v7 & 63] * v1) - (v4 / d));
        double v9 = ((v1 / v4) + (v1 + v8));
        try {
            a = a / (a & 3);
            b = (~7000000049L) % (b & 7);
        } catch (ArithmeticException e) {
            d = ((double) 2L);
        }
        if ((b + 2L) == (b * b)) {
            floats[a & 63] = ((float) (a << a));
            switch (v6 & 7) {
                case 0:
                    c = (((float) m1(ints[v6 & 63], longs[a & 63], 7716049.5f, v1)) * (0.0f * 4095.9375f));
                    break;
                case 3:
                    v3 = ((v3 * c) + v2);
                    break;
                case 5:
                    c = (((float) m0(a, 7000000049L, v2, doubles[a & 63])) + ((a + v6) > (v7 * 65535) ? c : c));
                    break;
                default:
                    b = 1048576L;
            }
        }
        b = (((b << v6) / ((v6 > (v7 ^ ints[v7 & 63]) ? longs[v6 & 63] : b) | 1)) + (~2147483647L));
        for (int i10 = 0; i10 < 6; i10++) {
            if ((doubles[a & 63] + doubles[v6 & 63]) <= ((double) m1(v7, longs[a & 63], v2, 2.147483647E8))) {
                continue;
            }
            if ((v7 * ints[v7 & 63]) == (a > (v7 << a) ? 65535 : v6) || (longs[v7 & 63] / (1L | 1)) <= (-b)) {
                v3 = v3;
            }
            for (int i11 = 0; i11 < 4; i11++) {
                if (i10 <= a) {
                    continue;
                }
                v7 = m0(7, b, (c + v2), v8);
                doubles[a & 63] = (m3(1048576, b, c, v4) * (doubles[a & 63] - doubles[v7 & 63]));
            }
        }
        if (v5 <= (v1 + 0.1)) {
            for (int i12 = 0; i12 < 6; i12++) {
                if ((b % (b | 5)) >= 1048576007340032L) {
                    break;
                }
                v7 = a;
            }
            b = ((long) m3(v7, b, v3, 0.7));
            b = longs[v7 & 63];
        }
        b = ((~b) * ((long) m2(v6, b, (c * v3), doubles[v7 & 63])));
        if ((v9 * 6553.5) < (doubles[v6 & 63] * 3.1) && ints[v7 & 63] > (65535 - 65535)) {
            c = ((v6 > ((v7 >>> a) > a ? v6 : ints[a & 63]) ? (v3 * floats[v6 & 63]) : (v3 + v2)) * 0.0625f);
            v2 = ((float) ((b - b) - (b * longs[v6 & 63])));
        } else {
            for (int i13 = 0; i13 < 8; i13++) {
                longs[a & 63] = ((7000000049L % (b | 5)) << (((a + v6) > (a * v6) ? i13 : v6) > ((a * i13) > (2 - a) ? v7 : v7) ? ints[a & 63] : v6));
            }
            for (int i14 = 0; i14 < 7; i14++) {
                v2 = (((float) m0(2147483647, 31L, (v3 + v3), v1)) + floats[v6 & 63]);
                b = (((longs[v7 & 63] + longs[v7 & 63]) ^ (b + b)) * ((1048576 ^ i14) > (-65535) ? ((long) m2(a, b, v2, v4)) : (ints[v6 & 63] > i14 ? b : b)));
                longs[v6 & 63] = longs[v6 & 63];
            }
            v5 = ((double) m1(ints[v7 & 63], 7000000049L, floats[v6 & 63], doubles[v7 & 63]));
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
        return ((ints[v6 & 63] ^ ints[v7 & 63]) >> (2 + 123456789));
    }

    static long m5(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return b;
        }
        float v0 = floats[a & 63];
        int v1 = ((a + ints[a & 63]) > ((char) ints[a & 63]) ? (123456789 * a) : (-a));
        long v2 = ((longs[v1 & 63] + longs[a & 63]) % ((b & longs[v1 & 63]) | 5));
        int v3 = ((v1 + v1) + (v1 + 2147483647));
        int v4 = (v1 / ((1 | v1) | 1));
        int v5 = (v4 | (1 << v1));
        int v6 = ((int) (v2 * longs[v3 & 63]));
        double v7 = ((ints[v3 & 63] / (v5 | 1)) > (a + 255) ? doubles[a & 63] : ((double) m1(v5, v2, v0, d)));
        long v8 = ((a > a ? v2 : v2) + (b % (v2 | 5)));
        float v9 = ((v1 - a) > (v3 % (v5 | 5)) ? ((v1 & a) > (~v6) ? v0 : c) : floats[v6 & 63]);
        b = (~b);
        b = ((long) ((v7 / 25.5) * (0.2 * v7)));
        doubles[v5 & 63] = v7;
        try {
            v5 = (((int) doubles[v1 & 63]) * (v1 >>> 123456789)) / (v5 & 3);
            b = ((v8 * b) * (~v2)) % (v2 & 7);
        } catch (ArithmeticException e) {
            v8 = v2;
        }
        if ((v7 * d) >= ((double) m2(v6, v8, v0, 0.0)) || 2147483662032385529L <= (v8 % (v2 | 5))) {
            switch ((2147483647 & v6) & 7) {
                case 0:
                    v9 = v0;
                    break;
                case 3:
                    v9 = (c % (v9 + v9));
                    break;
                case 5:
                    v9 = 0.0f;
                    break;
                default:
                    b = (2147483647L + (longs[v5 & 63] - longs[v6 & 63]));
            }
            v9 = ((float) ((b * v2) + (31L - b)));
        }
        longs[v5 & 63] = ((v8 >>> v3) + (v2 / (v8 | 1)));
        v3 = (((ints[v1 & 63] / (v4 | 1)) & (v3 + v1)) + (v6 + (ints[v1 & 63] > (ints[v4 & 63] - v6) ? 2147483647 : v1)));
        longs[v5 & 63] = ((1L >>> ints[v3 & 63]) * (-longs[v3 & 63]));
        if ((~b) < ((v1 + v4) > (v1 - ints[a & 63]) ? v2 : b)) {
            floats[v3 & 63] = ((v0 * 0.125f) - (v0 + v0));
            try {
                v3 = (((~ints[v3 & 63]) > (~ints[v1 & 63]) ? v5 : v4) >>> (v5 + a)) / (a & 3);
                b = ((123456789864197523L - v2) * (b % (1048576L | 5))) % (v2 & 7);
            } catch (ArithmeticException e) {
                v0 = (v9 + v0);
            }
        }
        switch ((v1 % (v5 | 5)) & 7) {
            case 0:
                d = m3(0, b, (v0 * c), 2.147483647E8);
                break;
            case 3:
                d = (d + (v1 > (v4 % (123456789 | 5)) ? doubles[v4 & 63] : d));
                break;
            case 5:
                v7 = d;
                break;
            default:
                b = ((long) m2(ints[v4 & 63], v2, v9, d));
        }
        switch ((v4 % (ints[v1 & 63] | 5)) & 7) {
            case 0:
                c = (floats[a & 63] % ((float) v2));
                break;
            case 3:
                v0 = (c + (15.9375f + 1.9375f));
                break;
            case 5:
                c = ((c * c) * v9);
                break;
            default:
                b = (longs[v5 & 63] * ((long) v0));
        }
        for (int i10 = 0; i10 < 5; i10++) {
            floats[v6 & 63] = (((float) a) + ((i10 >> i10) > (v6 / (123456789 | 1)) ? c : c));
        }
        if ((v0 + floats[a & 63]) >= ((ints[v5 & 63] + v4) > (v1 << ints[v1 & 63]) ? v0 : v9) && ((int) v7) > 2) {
            if ((a % (v1 | 5)) == (a - ints[a & 63]) || (~b) <= ((long) v7)) {
                c = (ints[v3 & 63] > ((v3 + a) > (v3 + a) ? ints[v6 & 63] : v1) ? ((c * v9) / (c * v9)) : v0);
                v9 = ((v1 % (v5 | 5)) > (v4 << a) ? v9 : ((float) (2 << ints[v1 & 63])));
            } else {
                v5 = (((-v6) * (a / (v1 | 1))) / ((v3 % ((v4 / (a | 1)) | 5)) | 1));
            }
        } else {
            for (int i11 = 0; i11 < 8; i11++) {
                if (v6 == ints[v5 & 63]) {
                    break;
                }
                v5 = (((v3 - v5) + ((a - v1) > 0 ? v4 : v4)) - ((123456789 % (v3 | 5)) - (a / (v6 | 1))));
            }
            v9 = v9;
            c = (((v9 + v0) * (v9 * v9)) * ((v6 / (ints[v6 & 63] | 1)) > v1 ? (c / floats[v1 & 63]) : ((float) v8)));
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
        return (v2 % ((v8 * v2) | 5));
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
