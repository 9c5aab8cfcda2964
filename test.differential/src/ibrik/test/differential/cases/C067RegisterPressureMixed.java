package ibrik.test.differential.cases;

/** Keeps many longs, floats, doubles and references alive at once, across calls. */
public final class C067RegisterPressureMixed {

    static long opaque(long x) {
        return x * 6364136223846793005L + 1;
    }

    static double half(double x) {
        return x * 0.5;
    }

    static String pressure(int n) {
        long a = n, b = a * 3, c = b + 5, d = c ^ a, e = d - b, f = e * 7, g = f + c, h = g ^ d;
        long i = h - e, j = i * 5, k = j + g, l = k ^ h, m = l - i, o = m * 11, p = o + k, q = p ^ l;
        double r = n, s = r / 3, t = s + 1.5, u = t * r, v = u - s, w = v / 7, x = w + t, y = x * 1.25;
        double z = y - u, ra = z / 11, rb = ra + v, rc = rb * 0.75, rd = rc - w, re = rd + x, rf = re * 0.5, rg = rf - y;
        double rh = rg + 1, ri = rh * 2, rj = ri - 3, rk = rj + rg, rl = rk * rh, rm = rl / 17, rn = rm + ri, ro = rn - rj;
        float fa = n, fb = fa / 7, fc = fb + 2.5f, fd = fc * fa, fe = fd - fb, ff = fe / 3, fg = ff + fc, fh = fg * 0.5f;
        String sa = "a" + n, sb = sa + "b", sc = sb + "c", sd = sc.substring(1), se = sd + sa, sf = se + sb.length();
        for (int round = 0; round < 40; round++) {
            a += q ^ round;
            b ^= a + (p >>> 3);
            c -= b * d;
            d += opaque(c);
            e ^= d << 7;
            f += e & g;
            g -= f | h;
            h ^= g + i;
            i += h * j;
            j -= i ^ k;
            k += j >> 9;
            l ^= k - m;
            m += l & o;
            o -= m | p;
            p ^= o + q;
            q += p * 3;
            r = half(r) + s;
            s -= t * 0.125;
            t = t + u * 0.0625;
            u = half(u - v);
            v += w * 0.25;
            w = x - w;
            x = half(x + y);
            y -= z * 0.125;
            z = half(z) + ra;
            ra = rb - ra * 0.5;
            rb = half(rb + rc);
            rc -= rd * 0.25;
            rd = half(rd) + re;
            re = rf - re * 0.5;
            rf = half(rf + rg);
            rg = rg * 0.5 - rh;
            rh = half(rh + ri);
            ri = rj - ri * 0.5;
            rj = half(rj + rk);
            rk = rk * 0.5 - rl;
            rl = half(rl + rm);
            rm = rn - rm * 0.5;
            rn = half(rn + ro);
            ro = ro * 0.5 - r;
            fa = fa * 0.5f + fb;
            fb -= fc * 0.25f;
            fc = fd * 0.125f + fc * 0.5f;
            fd = (fd - fe) * 0.5f;
            fe += ff * 0.25f;
            ff = fg - ff * 0.5f;
            fg = (fg + fh) * 0.5f;
            fh -= fa * 0.125f;
        }
        long longs = a ^ b ^ c ^ d ^ e ^ f ^ g ^ h ^ i ^ j ^ k ^ l ^ m ^ o ^ p ^ q;
        double doubles = r + s + t + u + v + w + x + y + z + ra + rb + rc + rd + re + rf + rg + rh + ri + rj + rk + rl + rm + rn + ro;
        float floats = fa + fb + fc + fd + fe + ff + fg + fh;
        return longs + " " + doubles + " " + floats + " " + sa + sb + sc + sd + se + sf;
    }

    public static void main(String[] args) {
        for (int n = 0; n < 12; n++) {
            System.out.println(pressure(n * 131));
        }
    }
}
