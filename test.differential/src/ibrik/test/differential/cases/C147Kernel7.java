package ibrik.test.differential.cases;

/** A random arithmetic kernel. Generated. */
public final class C147Kernel7 {

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
        float v0 = (((float) a) * (c * c));
        long v1 = (b << (a / (ints[a & 63] | 1)));
        double v2 = ((doubles[a & 63] * d) + ((double) a));
        double v3 = ((doubles[a & 63] + 25.5) / (doubles[a & 63] / v2));
        float v4 = (((ints[a & 63] * a) > (ints[a & 63] + a) ? 31 : a) > (a + 0) ? (c * c) : c);
        double v5 = (v3 + d);
        double v6 = (v3 - (v2 + 0.2));
        float v7 = (v0 + floats[a & 63]);
        long v8 = ((longs[a & 63] * v1) * ((long) v3));
        int v9 = a;
        for (int i10 = 0; i10 < 3; i10++) {
            doubles[v9 & 63] = ((v3 + doubles[v9 & 63]) - (0.0 * d));
            if ((v6 + v3) != (0.0 + v6)) {
                v9 = (((31 << a) / ((i10 + v9) | 1)) - ((2147483647 + a) * (ints[v9 & 63] / (ints[v9 & 63] | 1))));
                v3 = ((ints[v9 & 63] > v9 ? (v5 - v5) : (v2 * d)) * ((v5 / doubles[v9 & 63]) + (v3 % v3)));
                v0 = ((1 - ints[a & 63]) > ((int) v0) ? (((float) a) - ((float) d)) : (((~i10) > ((ints[v9 & 63] ^ 123456789) > (i10 * v9) ? a : ints[a & 63]) ? ints[v9 & 63] : i10) > i10 ? (floats[v9 & 63] * 1.9375f) : 7716049.5f));
            } else {
                a = ((ints[v9 & 63] << i10) > (a * v9) ? ((short) (a + v9)) : ((a / (a | 1)) > (ints[a & 63] * i10) ? 0 : (i10 + a)));
                v4 = (v0 - (((float) v9) + v0));
            }
        }
        switch ((ints[v9 & 63] - 255) & 7) {
            case 0:
                c = 0.125f;
                break;
            case 3:
                v0 = v0;
                break;
            case 5:
                c = ((v9 > (a % (v9 | 5)) ? v7 : v7) + 15.9375f);
                break;
            default:
                b = ((b & b) / ((2147483662032385529L * v1) | 1));
        }
        v4 = v4;
        for (int i11 = 0; i11 < 2; i11++) {
            v7 = v7;
            a = (((v9 + i11) > i11 ? (1 >> 1048576) : (i11 % (v9 | 5))) - a);
        }
        v6 = (((v3 + d) - (v2 - doubles[v9 & 63])) / (doubles[v9 & 63] * (v3 * v2)));
        v9 = ((byte) (a + v9));
        if ((v8 * 7000000049L) >= (-v1) && ((a << v9) > (123456789 - v9) ? a : v9) > (v9 % (a | 5))) {
            v0 = (v9 > (ints[v9 & 63] * 1048576) ? (0.0625f + (c + 65536.0f)) : ((v7 + 0.125f) + ((float) a)));
        } else {
            if ((a / (v9 | 1)) <= ((int) v6)) {
                v1 = ((((int) v4) > v9 ? ((long) v6) : (v9 > (v9 * v9) ? b : v8)) / (((2000000014L % (b | 5)) + (~v8)) | 1));
            }
        }
        v5 = v6;
        v1 = ((b + b) + v8);
        try {
            v9 = 7 / (a & 3);
            b = ((v8 * b) - ((~v9) > (a * 2147483647) ? 2L : 1000000007L)) % (v8 & 7);
        } catch (ArithmeticException e) {
            v9 = (a * ints[v9 & 63]);
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
        return ((v9 % (ints[v9 & 63] | 5)) * (v9 - v9));
    }

    static long m1(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return b;
        }
        int v0 = a;
        int v1 = ((v0 - a) | (v0 + v0));
        int v2 = (-2147483647);
        int v3 = ((v1 % (255 | 5)) * (v1 >> ints[v0 & 63]));
        int v4 = ((-a) - (~v2));
        long v5 = 7L;
        float v6 = ((float) (doubles[a & 63] + d));
        long v7 = ((b & longs[v1 & 63]) % ((longs[v3 & 63] >>> v1) | 5));
        int v8 = v2;
        double v9 = ((d + d) / (d - d));
        ints[v1 & 63] = v8;
        for (int i10 = 0; i10 < 6; i10++) {
            if (d != ((0 >> v2) > (ints[v2 & 63] * i10) ? v9 : v9) && 2 > (v8 % (a | 5))) {
                v4 = ints[v8 & 63];
            } else {
                v4 = i10;
            }
            v7 = (((v7 >> ints[v1 & 63]) * (m0(i10, v5, 0.0f, v9) > 1048576 ? v7 : longs[v0 & 63])) / (((long) m0(v1, b, (c + c), v9)) | 1));
            for (int i11 = 0; i11 < 9; i11++) {
                v7 = ((-longs[v0 & 63]) ^ v5);
            }
        }
        v5 = (v4 > 0 ? ((longs[v1 & 63] + v7) - (b * v5)) : ((long) m0(255, 7L, (4095.9375f % c), v9)));
        if ((0.2 % d) >= ((double) m0(ints[v1 & 63], v5, v6, 25.5))) {
            c = ((float) m0(v4, v5, (v6 + 0.0625f), v9));
            try {
                v8 = ((ints[v0 & 63] / (v3 | 1)) - ((((int) b) > (v0 * ints[a & 63]) ? v1 : v4) > 65535 ? v4 : v4)) / (v4 & 3);
                b = v7 % (v5 & 7);
            } catch (ArithmeticException e) {
                v9 = ((-v2) > (((v2 * v8) > (-v8) ? 0 : v0) > m0(v0, b, v6, d) ? v8 : v1) ? d : v9);
            }
        } else {
            for (int i12 = 0; i12 < 10; i12++) {
                v7 = v5;
                v5 = ((b - (v5 * longs[a & 63])) * v7);
            }
            floats[v8 & 63] = ((v6 * floats[v0 & 63]) * ((float) m0(123456789, b, 65536.0f, v9)));
            for (int i13 = 0; i13 < 3; i13++) {
                if ((ints[v0 & 63] / (i13 | 1)) != v0) {
                    continue;
                }
                longs[v1 & 63] = (m0(v2, v5, c, d) > ints[v0 & 63] ? (b + v5) : v7);
                c = ((((float) m0(a, v5, c, d)) * (v6 + 0.4375f)) * ((float) m0(v2, v7, (0.0625f * c), v9)));
                d = ((31 ^ i13) > (ints[v0 & 63] * ints[v8 & 63]) ? ((double) m0(i13, v5, 4095.9375f, v9)) : ((double) v5));
            }
        }
        for (int i14 = 0; i14 < 10; i14++) {
            if ((v2 - v8) < (~v8) && (v1 + i14) > (-v2)) {
                continue;
            }
            c = (((c - floats[a & 63]) + v6) - c);
            b = ((long) ((ints[v0 & 63] >> i14) >> (i14 * a)));
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
        return ((~v7) / ((~longs[v0 & 63]) | 1));
    }

    static float m2(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return c;
        }
        long v0 = (((a * a) > (a + ints[a & 63]) ? b : b) - (65535000458745L + longs[a & 63]));
        int v1 = ((2 * a) * (a * ints[a & 63]));
        int v2 = ((v1 + a) + (a * a));
        long v3 = ((b >> ints[v2 & 63]) << (~a));
        double v4 = 0.7;
        float v5 = (((v2 / (ints[v1 & 63] | 1)) > v1 ? 7716049.5f : floats[v1 & 63]) + floats[v1 & 63]);
        double v6 = ((v4 + v4) * (v4 * v4));
        int v7 = ((~v2) + a);
        long v8 = ((v3 | 2000000014L) + (2000000014L + b));
        int v9 = (a - (ints[v7 & 63] * ints[v1 & 63]));
        switch ((-v7) & 7) {
            case 0:
                a = (a - (123456789 + ints[v1 & 63]));
                break;
            case 3:
                v1 = (v1 + (v7 >>> v2));
                break;
            case 5:
                v1 = (~ints[v7 & 63]);
                break;
            default:
                v0 = ((~v3) - m1(ints[v1 & 63], 1048576L, c, doubles[v9 & 63]));
        }
        if (v9 >= (v7 ^ v1) && (65535 >> v7) > ((int) m1(v1, b, c, 25.5))) {
            c = v5;
            if ((~65535) <= v2) {
                v9 = ((7 % ((a ^ 123456789) | 5)) % (v7 | 5));
                b = ((ints[v1 & 63] * v7) > (v9 * v9) ? 255L : ((long) 7));
                b = ((long) (v5 + ((v1 << v9) > (ints[v9 & 63] - ints[v2 & 63]) ? v5 : c)));
            } else {
                v0 = (v1 > (ints[v2 & 63] >> v9) ? b : ((long) m0(v1, v3, (v5 - c), doubles[v2 & 63])));
                a = ((int) m1(123456789, v8, (v5 * floats[v2 & 63]), v4));
                v9 = (~1048576);
            }
            switch ((v9 - v1) & 7) {
                case 0:
                    c = (v2 > m0(v2, v0, 4095.9375f, v4) ? v5 : (v5 * v5));
                    break;
                case 3:
                    c = ((float) m1(ints[v2 & 63], v8, (floats[v2 & 63] / c), d));
                    break;
                case 5:
                    v5 = (0.0625f * (65536.0f + v5));
                    break;
                default:
                    v3 = (((ints[v2 & 63] + v1) > 31 ? 2147483647L : v0) | (longs[v1 & 63] / (v8 | 1)));
            }
        } else {
            switch (v1 & 7) {
                case 0:
                    c = (7716049.5f + c);
                    break;
                case 3:
                    v5 = ((float) m1(v9, v0, (1.3421773E8f * floats[v2 & 63]), 25.5));
                    break;
                case 5:
                    v5 = ((c / v5) - (c + v5));
                    break;
                default:
                    v0 = (m0(a, longs[v7 & 63], c, d) > v9 ? (v8 >>> v7) : (v8 + longs[v1 & 63]));
            }
            if ((a + v2) < (v2 - v7)) {
                longs[v2 & 63] = ((v8 + longs[a & 63]) + (longs[v9 & 63] * 1000000007L));
            }
            v8 = ((-v8) >>> ((v7 + v7) * (v9 * v1)));
        }
        switch (ints[v1 & 63] & 7) {
            case 0:
                c = (v5 * (v5 * floats[v7 & 63]));
                break;
            case 3:
                c = (((float) v6) % ((float) m1(v2, b, v5, doubles[v7 & 63])));
                break;
            case 5:
                v5 = (((float) v8) - ((float) m1(a, v3, v5, d)));
                break;
            default:
                b = ((longs[v2 & 63] >> ints[a & 63]) / (m1(v2, v0, 1.9375f, doubles[v2 & 63]) | 1));
        }
        if (((31 * a) > (ints[v2 & 63] >>> v9) ? b : v8) < longs[v2 & 63]) {
            switch ((v1 | v7) & 7) {
                case 0:
                    v6 = ((v7 / (a | 1)) > a ? (v4 + doubles[v2 & 63]) : ((double) c));
                    break;
                case 3:
                    d = v4;
                    break;
                case 5:
                    v4 = ((double) m0(v9, longs[v9 & 63], (v5 * v5), 6553.5));
                    break;
                default:
                    v3 = (v0 + v0);
            }
        } else {
            for (int i10 = 0; i10 < 4; i10++) {
                if ((v5 + c) >= v5 && (v2 + 65535) > (-v2)) {
                    continue;
                }
                doubles[a & 63] = ((doubles[v9 & 63] * 0.2) + (v4 * v4));
                v9 = (ints[v1 & 63] * ((i10 & v7) << ((int) m1(v7, longs[v7 & 63], c, d))));
            }
            if ((b % (b | 5)) > ((long) m0(v1, b, v5, 25.5)) && ((v1 + 7) > (v7 * ints[v7 & 63]) ? v7 : v2) > (v9 * v9)) {
                v5 = (((a + v9) > (ints[v1 & 63] << 255) ? (floats[a & 63] + floats[a & 63]) : (c % c)) - ((float) m0(v1, v0, ((a * 0) > (v1 - v2) ? c : v5), v6)));
                ints[v2 & 63] = ((~v7) % (ints[v2 & 63] | 5));
                floats[v2 & 63] = (7716049.5f % v5);
            } else {
                v8 = (((~v3) + (0L * v8)) | ((v3 * b) & (b + longs[v7 & 63])));
                doubles[v9 & 63] = ((doubles[v9 & 63] - 3.1) + (v4 + v6));
            }
            try {
                a = ((a + v7) >> ((int) m1(ints[v7 & 63], longs[v2 & 63], c, d))) / (v2 & 3);
                v3 = ((v0 - 65535000458745L) ^ (v0 & v3)) % (v8 & 7);
            } catch (ArithmeticException e) {
                v5 = floats[a & 63];
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
        return ((v5 * floats[v7 & 63]) - ((a + ints[a & 63]) > 1048576 ? floats[a & 63] : c));
    }

    static double m3(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return d;
        }
        int v0 = (a | (ints[a & 63] + a));
        long v1 = b;
        double v2 = (((v0 / (a | 1)) > (v0 * v0) ? d : d) + (d - d));
        double v3 = d;
        float v4 = (c * c);
        long v5 = ((2 - 255) > a ? (-b) : (b ^ b));
        long v6 = (longs[v0 & 63] * longs[v0 & 63]);
        int v7 = m0(v0, longs[a & 63], (((a * v0) > ints[v0 & 63] ? v0 : v0) > (ints[v0 & 63] / (v0 | 1)) ? v4 : c), 0.2);
        double v8 = ((v2 - d) - doubles[a & 63]);
        int v9 = (~0);
        v9 = (~ints[v0 & 63]);
        for (int i10 = 0; i10 < 10; i10++) {
            if ((c + 1.3421773E8f) != (v4 * v4) || ((long) v4) <= (longs[v7 & 63] + 123456789864197523L)) {
                break;
            }
            b = (-longs[v0 & 63]);
        }
        if ((v7 | 1) == (123456789 >>> a)) {
            v3 = v3;
        } else {
            switch ((v7 / (a | 1)) & 7) {
                case 0:
                    v5 = v1;
                    break;
                case 3:
                    v6 = v5;
                    break;
                case 5:
                    v1 = ((-b) & m1(v7, 31L, c, v2));
                    break;
                default:
                    v6 = ((v1 & longs[v0 & 63]) + v6);
            }
            v0 = v0;
            if ((v1 + v5) != (v6 + 2L)) {
                floats[v9 & 63] = ((v9 / (v7 | 1)) > (v7 * v9) ? ((float) m0(ints[a & 63], v6, v4, 0.1)) : (v4 + floats[a & 63]));
                v1 = ((~b) + ((v5 * 7L) * ((v9 * a) > (~v7) ? longs[v7 & 63] : v5)));
            } else {
                doubles[v9 & 63] = v2;
            }
        }
        for (int i11 = 0; i11 < 3; i11++) {
            ints[v9 & 63] = i11;
            if ((i11 / (i11 | 1)) <= ((char) v7) || ((long) v4) <= (1000000007L + v5)) {
                doubles[a & 63] = v8;
                ints[a & 63] = v0;
            } else {
                a = v7;
            }
        }
        for (int i12 = 0; i12 < 2; i12++) {
            if (((float) v9) <= (v4 + floats[a & 63])) {
                continue;
            }
            if (((int) m2(ints[a & 63], longs[v0 & 63], v4, d)) <= (i12 * v9) || (65535000458745L * v1) <= (v1 - b)) {
                longs[v9 & 63] = v5;
                longs[v0 & 63] = ((b + v6) & (b + v5));
            }
            for (int i13 = 0; i13 < 9; i13++) {
                v3 = (((int) m1(a, 255L, v4, d)) > (a % (a | 5)) ? ((double) m0(v9, v1, (v4 * c), v2)) : ((double) ((int) c)));
                c = ((float) (~i13));
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
        return ((d * v3) * (v8 / v8));
    }

    static int m4(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return a;
        }
        float v0 = ((c + c) / ((float) m3(a, b, 0.4375f, d)));
        long v1 = ((~b) / ((b + b) | 1));
        long v2 = b;
        int v3 = ((123456789 << a) + a);
        long v4 = ((long) m3(255, longs[v3 & 63], (v0 - floats[a & 63]), d));
        int v5 = (a * (123456789 / (a | 1)));
        double v6 = ((doubles[v5 & 63] * d) + ((double) m0(v3, 2147483662032385529L, v0, 3.1)));
        double v7 = ((v6 - d) + (v6 - d));
        long v8 = (((long) v0) - (~v1));
        float v9 = v0;
        d = (((double) (v2 / (v8 | 1))) % ((double) v5));
        if ((a * a) <= ((int) m3(a, v4, c, v6)) || ((long) m3(v3, v8, floats[v5 & 63], doubles[v3 & 63])) <= (2000000014L * 2L)) {
            switch ((v3 >> a) & 7) {
                case 0:
                    d = d;
                    break;
                case 3:
                    v6 = (v7 + doubles[v3 & 63]);
                    break;
                case 5:
                    v7 = ((v5 % (a | 5)) > (255 ^ ints[v3 & 63]) ? (v6 + v7) : (v6 + doubles[v5 & 63]));
                    break;
                default:
                    v1 = ((longs[a & 63] * v2) * 31L);
            }
            if ((doubles[a & 63] * v6) >= (((int) m2(a, v4, floats[v3 & 63], doubles[a & 63])) > ((v3 << v3) > (a + a) ? 65535 : 1048576) ? v7 : doubles[v5 & 63]) && (a % (ints[v5 & 63] | 5)) > (v5 ^ v5)) {
                ints[v3 & 63] = ((int) m3(v3, longs[v5 & 63], c, 25.5));
                v5 = v5;
                v9 = v9;
            }
            v2 = (((a / (0 | 1)) > 7 ? v3 : v3) > (v5 * a) ? (-v1) : ((~v3) > (ints[v5 & 63] % (a | 5)) ? (b * v4) : longs[v5 & 63]));
        } else {
            doubles[v3 & 63] = ((doubles[v5 & 63] + v7) / ((double) m2(v5, v8, floats[v5 & 63], v7)));
            v0 = (0 > a ? ((a ^ a) > (v3 + v5) ? (c + v0) : (floats[a & 63] * c)) : ((float) (v7 * 2.147483647E8)));
            floats[a & 63] = ((v9 % floats[a & 63]) + c);
        }
        switch (m0(1048576, 65535000458745L, v0, doubles[a & 63]) & 7) {
            case 0:
                v6 = (((v5 - a) > (a % (v5 | 5)) ? v7 : doubles[v3 & 63]) / v6);
                break;
            case 3:
                d = ((v5 + ints[a & 63]) > v3 ? ((double) m2(a, v4, v9, v7)) : (v7 - v6));
                break;
            case 5:
                v7 = ((ints[v3 & 63] * v5) > ((short) ints[v5 & 63]) ? ((double) 31) : ((double) m0(a, v8, floats[v3 & 63], 0.2)));
                break;
            default:
                v1 = ((longs[v3 & 63] + v2) * (v1 - 2L));
        }
        v7 = (2.147483647E8 - ((doubles[a & 63] - v7) + m3(ints[v3 & 63], longs[a & 63], 0.0f, v6)));
        for (int i10 = 0; i10 < 2; i10++) {
            if (((ints[v5 & 63] + ints[v3 & 63]) > (a * v3) ? doubles[a & 63] : v7) != (0.7 * 3.1) || ((long) i10) <= (longs[a & 63] + v2)) {
                break;
            }
            if (v1 >= (v2 * v8)) {
                v3 = v3;
            }
            for (int i11 = 0; i11 < 4; i11++) {
                v1 = ((~v8) + (((long) v3) - (v8 % (2L | 5))));
                a = (m0(i11, v8, ((float) m0(i10, 0L, v9, 1.23456789E7)), v7) | ((int) m2(ints[v3 & 63], v4, ((-a) > (255 + 65535) ? 65536.0f : floats[v5 & 63]), 6553.5)));
                floats[v3 & 63] = ((a % (v5 | 5)) > v5 ? m2(v5, 255000001785L, v0, v6) : c);
            }
        }
        for (int i12 = 0; i12 < 10; i12++) {
            c = (v3 > (31 * v3) ? ((floats[v5 & 63] + 0.125f) % (v9 + v9)) : (0.4375f - floats[v3 & 63]));
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

    static long m5(int a, long b, float c, double d) {
        if (--fuel < 0) {
            return b;
        }
        int v0 = (a * m0(a, b, floats[a & 63], d));
        int v1 = ((a / (0 | 1)) > 1 ? (a - v0) : (v0 ^ v0));
        float v2 = ((v1 > (ints[v0 & 63] >> 255) ? floats[v0 & 63] : c) - ((ints[a & 63] - 123456789) > a ? 0.0f : 4095.9375f));
        int v3 = ((v0 & v0) | (v0 - v0));
        float v4 = (((float) ints[v1 & 63]) + ((float) ints[v0 & 63]));
        double v5 = ((doubles[v3 & 63] * doubles[v3 & 63]) * (0.2 + doubles[v1 & 63]));
        double v6 = ((v5 * 0.0) - (d * d));
        int v7 = ((v0 & 2) + (v0 - v0));
        double v8 = (((double) m1(v7, longs[v3 & 63], v4, v6)) + ((v7 | v0) > (v0 - v7) ? v6 : v6));
        long v9 = (((long) m3(ints[v0 & 63], b, v4, 0.7)) << v7);
        if ((((int) v2) > (1048576 << v7) ? 123456789L : v9) < (31L / (b | 1))) {
            v4 = ((v4 - (c % c)) + v2);
        }
        for (int i10 = 0; i10 < 9; i10++) {
            if ((v9 / (v9 | 1)) != (longs[v7 & 63] << v1) || (255000001785L / (b | 1)) <= (b % (v9 | 5))) {
                break;
            }
            switch ((v0 / (i10 | 1)) & 7) {
                case 0:
                    v2 = v4;
                    break;
                case 3:
                    v2 = ((float) v9);
                    break;
                case 5:
                    v2 = m2(7, b, (v4 + v2), v6);
                    break;
                default:
                    v9 = v9;
            }
            b = 123456789864197523L;
        }
        v7 = (((~v1) >> (v0 % (ints[v3 & 63] | 5))) % ((-ints[v0 & 63]) | 5));
        v9 = ((((long) m3(2, 7000000049L, 0.0625f, doubles[v1 & 63])) - b) >> (-v1));
        for (int i11 = 0; i11 < 5; i11++) {
            a = ints[v0 & 63];
            switch ((1 / (v7 | 1)) & 7) {
                case 0:
                    b = ((i11 * ints[v0 & 63]) > ((int) floats[v1 & 63]) ? (-v9) : (31000000217L + longs[v0 & 63]));
                    break;
                case 3:
                    v9 = ((longs[a & 63] - b) + (longs[a & 63] * 31000000217L));
                    break;
                case 5:
                    b = b;
                    break;
                default:
                    b = ((-v9) + (v9 / (1000000007L | 1)));
            }
        }
        b = ((((long) d) * (v9 - b)) * (((v0 / (v7 | 1)) > v3 ? longs[v7 & 63] : b) + ((long) 1048576)));
        if (((double) v1) == (v6 + 3.1)) {
            if ((v2 / v2) >= ((v3 >>> ints[v3 & 63]) > (ints[v0 & 63] * v1) ? c : v4) && (-0) > ((int) b)) {
                v9 = ((a + a) > (v3 + v0) ? ((v9 ^ v9) / (((v1 >> ints[a & 63]) > (a + 123456789) ? b : 0L) | 1)) : (b / ((b + v9) | 1)));
                v5 = v8;
            }
        }
        for (int i12 = 0; i12 < 9; i12++) {
            if ((v9 | v9) >= (65535L + v9)) {
                v5 = ((double) m1(v7, b, (v2 * v4), v6));
                d = ((ints[v3 & 63] + ints[a & 63]) > 7 ? ((v6 * v5) + (ints[v1 & 63] > (a - v7) ? doubles[v0 & 63] : doubles[v0 & 63])) : (((65535 - a) > (v7 % (v7 | 5)) ? doubles[v0 & 63] : v5) + 2.147483647E8));
                v8 = (((v6 * v6) + ((v0 & v3) > m4(1048576, longs[v1 & 63], c, v8) ? v6 : v5)) - (v6 / ((double) m1(ints[v7 & 63], v9, 4095.9375f, v5))));
            } else {
                v1 = ((((1048576 + i12) > (ints[v0 & 63] * v1) ? v1 : v3) * ((int) v4)) / (((int) m2(v1, 0L, v4, v6)) | 1));
                v3 = m0(255, longs[v1 & 63], floats[v1 & 63], v8);
            }
            for (int i13 = 0; i13 < 9; i13++) {
                v9 = (((v9 + b) ^ (v9 >> v0)) % (((longs[v1 & 63] - v9) + v9) | 5));
            }
            switch ((ints[v3 & 63] + v0) & 7) {
                case 0:
                    v2 = ((v2 + c) + (c - c));
                    break;
                case 3:
                    v2 = (((float) m1(2, 65535000458745L, v4, d)) + (c - c));
                    break;
                case 5:
                    c = ((float) (longs[v3 & 63] * v9));
                    break;
                default:
                    v9 = (((long) m2(i12, b, v4, v5)) - (0L * v9));
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
        return ((a >>> 65535) > (v1 ^ 1048576) ? (v9 + v9) : (b + longs[v1 & 63]));
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
