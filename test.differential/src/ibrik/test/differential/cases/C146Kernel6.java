package ibrik.test.differential.cases;

/** A random arithmetic kernel. Generated. */
public final class C146Kernel6 {

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
        float v0 = ((a % (a | 5)) > ((int) d) ? (floats[a & 63] - c) : c);
        int v1 = ((~a) * ((int) 0.1));
        double v2 = ((0.0 + doubles[v1 & 63]) / (d + 0.7));
        double v3 = 0.1;
        double v4 = ((doubles[a & 63] + d) - v2);
        int v5 = (((short) v1) > ((int) v0) ? ((ints[a & 63] / (v1 | 1)) > (65535 + v1) ? a : a) : a);
        double v6 = (d + v2);
        double v7 = (v4 - (v3 + v6));
        long v8 = (~b);
        int v9 = (ints[a & 63] % (v1 | 5));
        floats[v5 & 63] = ((floats[v1 & 63] - c) % (floats[v5 & 63] % v0));
        try {
            a = (~a) / (a & 3);
            b = ((long) ((byte) 2147483647)) % (v8 & 7);
        } catch (ArithmeticException e) {
            v5 = (v9 - v5);
        }
        for (int i10 = 0; i10 < 7; i10++) {
            if ((i10 * 65535) > v5) {
                v8 = ((v8 / ((b ^ v8) | 1)) + ((v8 - v8) - b));
            }
        }
        a = ((v1 * v9) > (a + v1) ? ((((int) 0.0625f) > ((((int) v4) > ((ints[v9 & 63] * ints[v1 & 63]) > v5 ? v5 : v5) ? a : 7) > ((v9 * v5) > ((int) b) ? v5 : 1) ? v9 : v9) ? 65535 : a) * (~v1)) : ((ints[v1 & 63] * v1) >>> (v9 - ints[a & 63])));
        if ((v1 * v1) >= (a % (a | 5)) || (2000000014L * b) <= (v8 - v8)) {
            ints[v1 & 63] = (v9 / (ints[a & 63] | 1));
        }
        v9 = ((v9 > (v9 + v5) ? (-1048576) : (2 / (ints[v9 & 63] | 1))) / (((v1 | ints[v5 & 63]) & ints[v9 & 63]) | 1));
        switch (2 & 7) {
            case 0:
                v5 = ((v5 + a) + (v1 / (a | 1)));
                break;
            case 3:
                a = ((v1 * 65535) + (a - a));
                break;
            case 5:
                v1 = (((int) floats[v9 & 63]) ^ (a / (a | 1)));
                break;
            default:
                v8 = ((long) a);
        }
        for (int i11 = 0; i11 < 3; i11++) {
            try {
                a = (-i11) / (v9 & 3);
                b = (((long) v0) - b) % (v8 & 7);
            } catch (ArithmeticException e) {
                v8 = v8;
            }
            floats[v9 & 63] = c;
            v8 = (b % ((~longs[a & 63]) | 5));
        }
        floats[v9 & 63] = v0;
        a = ((int) (longs[v9 & 63] * (v8 - v8)));
        switch (((v1 + v1) > (~v1) ? v1 : v9) & 7) {
            case 0:
                v3 = v2;
                break;
            case 3:
                d = (doubles[a & 63] + (doubles[v5 & 63] / 0.1));
                break;
            case 5:
                d = (v3 + (v7 + v3));
                break;
            default:
                v8 = (b * (b / (b | 1)));
        }
        v9 = (((7 % (v9 | 5)) * (a >>> v1)) + v5);
        if ((c + c) < (v0 * v0) || (v8 % (v8 | 5)) <= (longs[v9 & 63] + v8)) {
            for (int i12 = 0; i12 < 7; i12++) {
                ints[v5 & 63] = ((i12 % (i12 | 5)) * ((short) ints[v9 & 63]));
                doubles[v1 & 63] = (v6 - doubles[v5 & 63]);
            }
        } else {
            switch ((v1 / (v5 | 1)) & 7) {
                case 0:
                    v7 = (doubles[a & 63] - (v7 - v3));
                    break;
                case 3:
                    v3 = ((v2 * 0.1) * (doubles[v5 & 63] / doubles[v1 & 63]));
                    break;
                case 5:
                    v7 = (25.5 - ((double) 1));
                    break;
                default:
                    v8 = ((long) v4);
            }
            a = v9;
            try {
                a = (v1 > (123456789 - v1) ? ((ints[v9 & 63] * v9) > (v1 / (ints[v1 & 63] | 1)) ? v1 : 7) : (1 % (ints[v9 & 63] | 5))) / (v9 & 3);
                b = v8 % (v8 & 7);
            } catch (ArithmeticException e) {
                b = (longs[v5 & 63] << v5);
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
        return ((v1 + ints[v1 & 63]) + v1);
    }

    static long m1(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return b;
        }
        float v0 = (c * (c * c));
        int v1 = ((((byte) ints[a & 63]) > (a << a) ? a : a) + (a ^ a));
        long v2 = ((m0(v1, longs[v1 & 63], c, d) > ((int) b) ? longs[a & 63] : 31L) + (b + b));
        long v3 = ((v2 + b) + (-1048576007340032L));
        float v4 = ((c - c) + (v0 + c));
        double v5 = ((a - ints[v1 & 63]) > (ints[v1 & 63] % (a | 5)) ? (a > (a * v1) ? d : d) : (d * d));
        double v6 = ((double) (b >> 255));
        int v7 = ((-a) - (v1 - 2));
        double v8 = ((2147483647 + v7) > (v1 + v1) ? doubles[v1 & 63] : ((double) m0(a, b, v0, d)));
        float v9 = (((v7 >> ints[v1 & 63]) > v7 ? ints[v7 & 63] : ints[v7 & 63]) > ((v1 * a) > a ? v1 : 31) ? (c + v0) : (15.9375f - v0));
        v2 = ((v2 % (b | 5)) * (((long) m0(a, v2, v0, v8)) & (1L * b)));
        a = v1;
        switch ((a * a) & 7) {
            case 0:
                v5 = ((3.1 - 0.0) * doubles[v1 & 63]);
                break;
            case 3:
                d = (((ints[v7 & 63] + v7) > (1048576 * 255) ? v5 : v8) - (doubles[v7 & 63] * d));
                break;
            case 5:
                v6 = doubles[v1 & 63];
                break;
            default:
                v2 = (((long) v0) + (-v2));
        }
        try {
            v1 = (m0(255, b, 15.9375f, doubles[v1 & 63]) + (v7 + v1)) / (v1 & 3);
            v2 = (((v7 + ints[v7 & 63]) > v1 ? longs[a & 63] : v2) / (((long) ints[v7 & 63]) | 1)) % (v2 & 7);
        } catch (ArithmeticException e) {
            v5 = (v7 > (a > (v1 / (v7 | 1)) ? ints[v7 & 63] : 1) ? v8 : v5);
        }
        switch ((2 / (v7 | 1)) & 7) {
            case 0:
                v7 = ((((int) 0.7) > (123456789 + ints[v1 & 63]) ? 123456789 : a) >> ((2147483647 * v7) > (v1 % (v1 | 5)) ? v7 : v1));
                break;
            case 3:
                a = ((a % (v7 | 5)) - 123456789);
                break;
            case 5:
                a = (-a);
                break;
            default:
                v3 = ((v3 - v2) - (longs[v7 & 63] >> a));
        }
        for (int i10 = 0; i10 < 3; i10++) {
            v2 = (b & ((v3 - b) * (v2 + v2)));
        }
        if ((v2 + v3) <= ((long) ints[a & 63]) || (b >>> 7) <= (v2 >> a)) {
            v2 = ((long) (((double) m0(a, 1048576L, floats[v7 & 63], doubles[v7 & 63])) / ((65535 << ints[v1 & 63]) > (ints[v1 & 63] * v1) ? v5 : v8)));
        } else {
            switch ((v7 - v1) & 7) {
                case 0:
                    v3 = ((v2 | b) + (b ^ 65535000458745L));
                    break;
                case 3:
                    v3 = (v3 + (~b));
                    break;
                case 5:
                    v3 = ((v2 * 7L) & (7L % (b | 5)));
                    break;
                default:
                    v2 = ((((v1 + v7) > v7 ? v1 : v1) > m0(v7, v3, floats[v1 & 63], v8) ? longs[a & 63] : b) % (((long) m0(v1, 7000000049L, v4, v5)) | 5));
            }
            ints[a & 63] = ((v1 + v1) + (1048576 - v7));
            for (int i11 = 0; i11 < 9; i11++) {
                if (255 <= v7) {
                    break;
                }
                v5 = ((double) m0(ints[a & 63], v2, (0.125f + v9), v5));
                floats[v7 & 63] = c;
            }
        }
        a = (~v1);
        for (int i12 = 0; i12 < 9; i12++) {
            if ((104857.6 / d) <= (v5 - v8)) {
                break;
            }
            doubles[a & 63] = ((d * doubles[a & 63]) * 0.2);
            v0 = (((float) m0(i12, b, (floats[v1 & 63] * c), 0.1)) * ((v9 + 0.125f) + (v7 > ((-v7) > ((byte) ints[v7 & 63]) ? i12 : a) ? v9 : 0.125f)));
        }
        v0 = (((a & ints[v7 & 63]) > (v1 >>> v7) ? c : v9) + c);
        doubles[a & 63] = ((doubles[a & 63] - v5) * (doubles[a & 63] % d));
        if ((v1 * 1048576) <= (a % (ints[v7 & 63] | 5))) {
            doubles[a & 63] = ((double) (c + 4095.9375f));
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
        return ((v2 % (longs[v1 & 63] | 5)) << (v7 / (v7 | 1)));
    }

    static float m2(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return c;
        }
        double v0 = ((((int) m1(2147483647, b, c, d)) > (a / (31 | 1)) ? d : d) + (0.7 + d));
        long v1 = m1(2147483647, longs[a & 63], ((float) m1(a, 7000000049L, 0.4375f, v0)), v0);
        int v2 = (~a);
        int v3 = ((ints[a & 63] >>> a) - (v2 * a));
        double v4 = ((double) m1(a, v1, (c + c), d));
        long v5 = m1(ints[v3 & 63], 2L, ((float) m1(v3, longs[a & 63], c, d)), v4);
        float v6 = ((float) ((long) m0(a, 31000000217L, floats[v3 & 63], 104857.6)));
        int v7 = (a * ((int) m1(a, 0L, c, 0.0)));
        int v8 = 7;
        float v9 = ((c % v6) + (0.4375f * v6));
        try {
            a = (((int) c) * (7 * v2)) / (a & 3);
            v1 = (((long) m0(v2, b, v6, v0)) / (longs[a & 63] | 1)) % (v5 & 7);
        } catch (ArithmeticException e) {
            v1 = (b % (1000000007L | 5));
        }
        v1 = ((255 > (-v8) ? v1 : (b + b)) + ((~v7) > (a + v3) ? (b % (v5 | 5)) : (longs[v2 & 63] ^ 1048576007340032L)));
        if (((float) m0(v7, b, c, 3.1)) <= (v9 * v9)) {
            switch ((ints[a & 63] << a) & 7) {
                case 0:
                    d = (((7 - a) > (v3 / (a | 1)) ? d : doubles[v7 & 63]) % (v4 + doubles[v7 & 63]));
                    break;
                case 3:
                    d = v4;
                    break;
                case 5:
                    d = ((v4 + d) + (v0 + v0));
                    break;
                default:
                    v5 = ((v1 + v1) % (v1 | 5));
            }
            v4 = (((v4 - doubles[v2 & 63]) * (doubles[v3 & 63] + doubles[v2 & 63])) * 3.1);
            if (((double) m0(ints[a & 63], v1, v9, d)) > 0.1 && (0 % (v3 | 5)) > (v8 * v3)) {
                longs[a & 63] = v5;
                ints[v3 & 63] = ((ints[v3 & 63] / (31 | 1)) * (((v7 % (v7 | 5)) > ((v3 & v8) > (v7 / (v3 | 1)) ? v7 : v8) ? a : 0) > ((int) m1(v2, v5, 15.9375f, v4)) ? v2 : ints[v2 & 63]));
                d = (((v7 > (ints[a & 63] ^ v8) ? v4 : d) * (v4 / 0.1)) % (d + ((double) m1(2, v5, 4095.9375f, v4))));
            } else {
                d = (((v2 ^ 1) > ints[v7 & 63] ? ((double) m0(v3, v5, floats[v3 & 63], v4)) : doubles[a & 63]) + ((104857.6 / d) * (d * d)));
                longs[v3 & 63] = 123456789L;
            }
        }
        longs[a & 63] = (b / ((v1 - v1) | 1));
        v5 = (((-longs[a & 63]) * ((2 + v7) > (v7 % (a | 5)) ? 0L : longs[v2 & 63])) % (((long) (c + floats[a & 63])) | 5));
        v2 = (-v7);
        if ((ints[a & 63] + 123456789) == ((int) m1(v2, b, v6, doubles[v3 & 63])) || m1(v8, b, c, v4) <= b) {
            v1 = (((v1 % (v1 | 5)) ^ (b + v1)) / (((v5 - 0L) & v5) | 1));
            try {
                a = (1 + (v2 | a)) / (a & 3);
                b = b % (v1 & 7);
            } catch (ArithmeticException e) {
                d = v4;
            }
        }
        v9 = floats[v3 & 63];
        for (int i10 = 0; i10 < 2; i10++) {
            if ((v8 >> v2) == (a + 2) && ((ints[v7 & 63] % (v3 | 5)) > ((i10 >> 2147483647) > (v3 * v7) ? v8 : ints[v3 & 63]) ? ints[v8 & 63] : v2) > (v7 + ints[a & 63])) {
                continue;
            }
            for (int i11 = 0; i11 < 2; i11++) {
                if ((3.1 * d) != ((double) m0(31, v1, c, 1.23456789E7))) {
                    break;
                }
                b = ((b / ((v1 / (v5 | 1)) | 1)) * v1);
            }
            v5 = ((long) (((v2 + v8) > ((ints[a & 63] * a) > (1048576 - ints[v3 & 63]) ? a : v2) ? c : v9) % (v6 + floats[v3 & 63])));
            v6 = (((a + a) > ((a > v3 ? v7 : v2) > ((a & 2) > (i10 >> v3) ? v8 : v7) ? 255 : 255) ? ((float) doubles[v3 & 63]) : (1.9375f + floats[v8 & 63])) + ((v9 % v6) - (v6 * v9)));
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
        return (((ints[v7 & 63] - a) > ((v2 - v2) > ints[v7 & 63] ? v7 : v8) ? v6 : v9) - (c + v9));
    }

    static double m3(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return d;
        }
        float v0 = ((c * c) * (0.125f * c));
        long v1 = ((long) m2(a, b, ((float) m0(2147483647, b, v0, d)), doubles[a & 63]));
        float v2 = (((float) d) * (0.4375f * v0));
        long v3 = ((long) (65535 & a));
        int v4 = (a ^ a);
        double v5 = ((doubles[a & 63] - d) - ((double) m1(a, 7L, c, d)));
        double v6 = ((-65535) > (ints[v4 & 63] - v4) ? ((double) m1(v4, 65535000458745L, floats[v4 & 63], d)) : ((double) v3));
        int v7 = ((a / (ints[a & 63] | 1)) + ((v4 + ints[v4 & 63]) > (a * a) ? a : 1048576));
        double v8 = d;
        float v9 = ((v4 >> ints[v4 & 63]) > (v4 ^ v7) ? ((float) m0(ints[a & 63], 31000000217L, 0.0625f, v6)) : (v2 * 15.9375f));
        try {
            v7 = (((int) m1(v4, b, v9, v6)) >> (ints[v7 & 63] + v7)) / (v7 & 3);
            v1 = ((long) ((double) m0(ints[v4 & 63], 1048576007340032L, v2, 0.2))) % (v3 & 7);
        } catch (ArithmeticException e) {
            v2 = ((float) m1(v7, v1, v9, 0.2));
        }
        for (int i10 = 0; i10 < 10; i10++) {
            if (v8 < v8) {
                a = (((a & ints[v7 & 63]) - v4) >>> 65535);
            } else {
                floats[a & 63] = m2(31, b, (c - v2), v8);
                d = 3.1;
                b = ((-b) / (((v3 * v1) - (31000000217L / (v3 | 1))) | 1));
            }
        }
        if (((a * a) > (a >> v4) ? 7716049.5f : floats[v4 & 63]) <= (v2 * v0)) {
            ints[v7 & 63] = (((a | 1048576) > (ints[v7 & 63] + ints[v4 & 63]) ? v4 : 7) / ((ints[v4 & 63] / (2 | 1)) | 1));
            a = a;
            for (int i11 = 0; i11 < 6; i11++) {
                doubles[a & 63] = doubles[v7 & 63];
                longs[v7 & 63] = longs[v7 & 63];
            }
        } else {
            v1 = v3;
            v9 = (((floats[v4 & 63] * v0) * (v9 + v2)) * ((v9 - floats[v7 & 63]) + (v2 - floats[a & 63])));
        }
        v6 = doubles[v7 & 63];
        ints[v7 & 63] = ((~a) / (((int) m2(a, v1, v0, v5)) | 1));
        switch ((a & ints[v7 & 63]) & 7) {
            case 0:
                v3 = ((longs[v4 & 63] * v3) % ((-v3) | 5));
                break;
            case 3:
                v1 = ((v3 + 7L) + b);
                break;
            case 5:
                b = ((v1 + v1) - (b % (b | 5)));
                break;
            default:
                b = ((123456789L % (b | 5)) * (longs[v7 & 63] + v1));
        }
        v6 = (((doubles[a & 63] + v8) * ((double) m1(v4, v3, v2, v5))) % ((double) (65535 + a)));
        for (int i12 = 0; i12 < 5; i12++) {
            for (int i13 = 0; i13 < 4; i13++) {
                longs[v4 & 63] = ((b | v3) + (longs[a & 63] << 1));
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
        return ((double) m1(v4, v3, (v0 + c), v8));
    }

    static int m4(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return a;
        }
        int v0 = (a / ((a >> 65535) | 1));
        float v1 = floats[v0 & 63];
        int v2 = ((a / (v0 | 1)) * (a + ints[a & 63]));
        double v3 = m3(v0, b, 1.3421773E8f, 1.23456789E7);
        int v4 = (v0 > (v0 >> v2) ? (v2 >> v0) : ((ints[a & 63] << v0) > (v0 << v2) ? a : a));
        int v5 = (~a);
        int v6 = ((v4 << v4) + (((int) m2(a, b, v1, doubles[v4 & 63])) > (v0 % (v5 | 5)) ? 2147483647 : v2));
        double v7 = (d * d);
        double v8 = ((0.0 + v7) - doubles[a & 63]);
        double v9 = ((double) (ints[v5 & 63] / (a | 1)));
        try {
            v6 = (v4 / ((v5 + ints[v0 & 63]) | 1)) / (v2 & 3);
            b = (b + (2147483647L / (longs[v4 & 63] | 1))) % (b & 7);
        } catch (ArithmeticException e) {
            v2 = (v6 - 0);
        }
        for (int i10 = 0; i10 < 7; i10++) {
            if (((float) m3(a, b, c, 0.1)) == ((float) doubles[v0 & 63])) {
                continue;
            }
            for (int i11 = 0; i11 < 5; i11++) {
                b = (((long) (i10 - i11)) - (b - (0L & b)));
                v1 = (0.0f + ((float) m3(v5, b, ((255 / (a | 1)) > (i11 * a) ? floats[v2 & 63] : 0.0625f), 3.1)));
                v7 = (((doubles[v5 & 63] + d) * (v8 * v3)) * ((v8 % d) - (3.1 * d)));
            }
            if (b != (b - b) && (v2 % (1 | 5)) > v6) {
                c = ((float) m1(65535, longs[v0 & 63], floats[v6 & 63], doubles[v2 & 63]));
                v2 = ints[v4 & 63];
                v4 = (~i10);
            }
        }
        v7 = (v9 + (2.147483647E8 * d));
        doubles[v5 & 63] = (1.23456789E7 - (doubles[v5 & 63] / v9));
        ints[v4 & 63] = ((int) m3(7, longs[v4 & 63], (15.9375f * v1), v8));
        b = (-longs[v2 & 63]);
        if (((long) m3(0, b, c, v9)) != ((v5 * v2) > (2147483647 * v4) ? b : longs[v0 & 63]) || ((long) m3(a, 2000000014L, v1, 0.2)) <= ((long) v7)) {
            for (int i12 = 0; i12 < 6; i12++) {
                b = (((((int) v8) > (ints[a & 63] % (v5 | 5)) ? longs[v5 & 63] : b) * (b + b)) - (longs[v0 & 63] - 255L));
            }
            v1 = ((~v2) > (v4 & v2) ? ((-ints[v0 & 63]) > (-v5) ? ((float) doubles[v5 & 63]) : ((v6 + v5) > (ints[v4 & 63] + v6) ? v1 : v1)) : ((float) m0(ints[v2 & 63], 1048576007340032L, (v1 * c), d)));
            if (65535 <= (255 + v4) && (1048576 % (v4 | 5)) > (65535 & v2)) {
                b = ((longs[v5 & 63] >>> v0) << ((int) m1(v6, longs[a & 63], (1.9375f + v1), doubles[v5 & 63])));
                v4 = ints[v4 & 63];
            }
        } else {
            if ((v1 - v1) < (1.3421773E8f * floats[v0 & 63])) {
                longs[v6 & 63] = b;
                a = ints[v4 & 63];
                v3 = ((double) ((a >>> v6) + ((byte) ints[v5 & 63])));
            } else {
                longs[v4 & 63] = (65535000458745L + (b / (b | 1)));
                b = (((long) (c - c)) * ((longs[v2 & 63] % (longs[a & 63] | 5)) / (b | 1)));
                b = b;
            }
            if (m3(v2, 1048576007340032L, v1, v7) > v3 && (a + ints[a & 63]) > v4) {
                v1 = c;
                v0 = (((v4 >>> ints[v2 & 63]) / (((int) m2(65535, b, c, v8)) | 1)) >>> ((v6 + ints[v5 & 63]) & 7));
                b = (-longs[v0 & 63]);
            } else {
                d = (((v4 * v2) > (a * ints[v2 & 63]) ? ((double) m0(v0, b, c, v8)) : v9) + ((doubles[v5 & 63] * v3) * (doubles[v5 & 63] + doubles[v2 & 63])));
                v4 = (-v5);
                c = ((m2(ints[v2 & 63], b, c, doubles[v0 & 63]) + (v1 * v1)) * ((float) m3(a, b, c, v3)));
            }
            v5 = ((int) m2(ints[v0 & 63], b, (floats[v2 & 63] + c), 1.23456789E7));
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
        return ((1 % (v0 | 5)) - (ints[v0 & 63] | v0));
    }

    static long m5(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return b;
        }
        float v0 = ((c * c) + (c + c));
        float v1 = ((float) m1(a, b, (v0 - c), doubles[a & 63]));
        long v2 = b;
        long v3 = ((long) m4(7, longs[a & 63], floats[a & 63], d));
        int v4 = a;
        int v5 = ((-a) + (a * a));
        double v6 = (d * (0.2 + doubles[v4 & 63]));
        long v7 = ((b ^ 0L) + (longs[a & 63] + 2L));
        float v8 = ((v4 + v4) > v5 ? ((float) d) : ((float) v2));
        float v9 = (((float) m1(v4, v3, 4095.9375f, 0.7)) * (v0 + v8));
        if ((v2 + 2000000014L) <= (longs[v4 & 63] * longs[v4 & 63]) || (longs[v5 & 63] * longs[v5 & 63]) <= (b % (65535000458745L | 5))) {
            if ((v5 * v4) > (ints[v5 & 63] % (v5 | 5)) || (1000000007L + longs[v5 & 63]) <= (v3 % (v7 | 5))) {
                c = (((1 % (ints[a & 63] | 5)) > (a / (v5 | 1)) ? (c + floats[v4 & 63]) : (v8 + v1)) / (floats[a & 63] * (v8 + c)));
            } else {
                v1 = (((v4 > (123456789 + 123456789) ? c : c) + (0.125f * v1)) % (floats[v5 & 63] + (v8 + v8)));
                longs[v4 & 63] = b;
            }
            if (((double) m2(1048576, v2, v1, 0.0)) <= ((double) floats[v5 & 63])) {
                v6 = ((double) m1(7, v2, (v9 * v9), d));
                v9 = ((ints[a & 63] * v5) > (v4 % (a | 5)) ? (floats[v5 & 63] + c) : (((v5 * a) > (v4 % (v5 | 5)) ? ints[v4 & 63] : a) > (7 / (v4 | 1)) ? ((float) b) : (v8 / v0)));
            }
            a = (-a);
        }
        for (int i10 = 0; i10 < 9; i10++) {
            try {
                a = ((ints[v5 & 63] * 1048576) > (a + a) ? (v4 * v5) : v5) / (v5 & 3);
                v7 = ((-2000000014L) & (0L + v7)) % (b & 7);
            } catch (ArithmeticException e) {
                d = (v6 * doubles[a & 63]);
            }
        }
        floats[a & 63] = v1;
        v8 = floats[v4 & 63];
        if (((double) 7L) == doubles[a & 63]) {
            for (int i11 = 0; i11 < 6; i11++) {
                v3 = b;
            }
            longs[a & 63] = ((long) m4(v5, v2, (((~ints[a & 63]) > a ? a : a) > (a > ints[a & 63] ? a : a) ? v0 : v9), d));
        } else {
            v6 = (((v6 - d) + (d * d)) * ((-v4) > (0 % (v4 | 5)) ? ((double) m4(v4, longs[v4 & 63], v1, v6)) : ((double) floats[v4 & 63])));
            d = ((double) m4(v4, b, (c * v0), 0.0));
            v1 = (((c + v8) + (v9 + v9)) * ((v9 * v1) + ((float) v3)));
        }
        switch ((v5 - v4) & 7) {
            case 0:
                v6 = ((d - v6) + 3.1);
                break;
            case 3:
                v6 = ((1 - v4) > (v4 - v5) ? (v6 * d) : doubles[v4 & 63]);
                break;
            case 5:
                v6 = (v6 / (a > (v4 >>> v4) ? doubles[a & 63] : d));
                break;
            default:
                v7 = (b | (longs[v5 & 63] / (v7 | 1)));
        }
        for (int i12 = 0; i12 < 9; i12++) {
            v3 = ((1 << 7) > (i12 / (2 | 1)) ? (v2 * ((v5 - ints[v4 & 63]) > (v4 + v5) ? v2 : v2)) : ((v2 * v2) ^ (b << i12)));
            for (int i13 = 0; i13 < 10; i13++) {
                v2 = m1(255, 1L, ((-i13) > (1 + i12) ? c : v8), v6);
                a = (v4 * a);
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
        return ((longs[v4 & 63] + 31L) + (v7 + b));
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
