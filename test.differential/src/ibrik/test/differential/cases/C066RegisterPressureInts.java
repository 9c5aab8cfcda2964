package ibrik.test.differential.cases;

/** Keeps more than thirty ints alive across loops, calls and branches. */
public final class C066RegisterPressureInts {

    static int opaque(int x) {
        return x ^ 0x5A5A;
    }

    static int pressure(int seed, int rounds) {
        int a = seed, b = a * 3, c = b + 5, d = c ^ a, e = d - b, f = e * 7, g = f + c, h = g ^ d;
        int i = h - e, j = i * 5, k = j + g, l = k ^ h, m = l - i, n = m * 11, o = n + k, p = o ^ l;
        int q = p - m, r = q * 13, s = r + o, t = s ^ p, u = t - q, v = u * 17, w = v + s, x = w ^ t;
        int y = x - u, z = y * 19, aa = z + w, bb = aa ^ x, cc = bb - y, dd = cc * 23, ee = dd + aa, ff = ee ^ bb;
        for (int round = 0; round < rounds; round++) {
            a += ff ^ round;
            b ^= a + z;
            c -= b * d;
            d += c >>> 3;
            e ^= d << 2;
            f += e & g;
            g -= f | h;
            h ^= g + i;
            i += h * j;
            j -= i ^ k;
            k += j >> 1;
            l ^= k - m;
            m += l & n;
            n -= m | o;
            o ^= n + p;
            p += o * 3;
            q -= p ^ r;
            r += q >>> 5;
            s ^= r - t;
            t += s & u;
            u -= t | v;
            v ^= u + w;
            if ((v & 3) == 0) {
                w += opaque(v);
            } else {
                x -= opaque(w) + y;
            }
            y ^= x + z;
            z += y * aa;
            aa -= z ^ bb;
            bb += aa >> 7;
            cc ^= bb - dd;
            dd += cc & ee;
            ee -= dd | ff;
            ff ^= ee + a;
        }
        return a ^ b ^ c ^ d ^ e ^ f ^ g ^ h ^ i ^ j ^ k ^ l ^ m ^ n ^ o ^ p ^ q ^ r ^ s ^ t ^ u ^ v ^ w ^ x ^ y ^ z ^ aa ^ bb ^ cc ^ dd ^ ee ^ ff;
    }

    static int tree(int a, int b, int c, int d) {
        return (((a + b) * (c + d)) ^ ((a - b) * (c - d))) + (((a ^ b) + (c ^ d)) * ((a | b) - (c & d)))
                - ((((a * 3) ^ (b * 5)) + ((c * 7) ^ (d * 9))) ^ (((a >> 1) + (b >> 2)) * ((c >> 3) + (d >> 4))));
    }

    public static void main(String[] args) {
        for (int i = 0; i < 10; i++) {
            System.out.println(pressure(i * 977, i * 50));
        }
        int total = 0;
        for (int i = 0; i < 1000; i++) {
            total = total * 31 + tree(i, total, ~i, total >> 3);
        }
        System.out.println(total);
    }
}
