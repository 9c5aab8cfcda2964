package ibrik.test.differential.cases;

/**
 * Hashes with SHA-256, SHA-512 and MD5 rounds written by hand; round constants derived from
 * primes.
 */
public final class C114Sha256 {

    static int[] k = new int[64];
    static int[] h0 = new int[8];

    static int rootBits(int prime, boolean cube) {
        // The first 32 fraction bits of the square or cube root, found bit by bit in exact integer arithmetic.
        long whole = 1;
        while (cube ? (whole + 1) * (whole + 1) * (whole + 1) <= prime : (whole + 1) * (whole + 1) <= prime) {
            whole++;
        }
        java.math.BigInteger root = java.math.BigInteger.valueOf(whole);
        java.math.BigInteger target = java.math.BigInteger.valueOf(prime);
        for (int i = 0; i < 32; i++) {
            root = root.shiftLeft(1);
            target = target.shiftLeft(cube ? 3 : 2);
            java.math.BigInteger up = root.setBit(0);
            if (up.pow(cube ? 3 : 2).compareTo(target) <= 0) {
                root = up;
            }
        }
        return root.intValue();
    }

    static int[] digest(byte[] message) {
        int length = (message.length + 9 + 63) / 64 * 64;
        byte[] padded = new byte[length];
        System.arraycopy(message, 0, padded, 0, message.length);
        padded[message.length] = (byte) 0x80;
        long bits = message.length * 8L;
        for (int i = 0; i < 8; i++) {
            padded[length - 1 - i] = (byte) (bits >>> 8 * i);
        }
        int[] h = h0.clone();
        int[] w = new int[64];
        for (int at = 0; at < length; at += 64) {
            for (int i = 0; i < 16; i++) {
                int o = at + 4 * i;
                w[i] = padded[o] << 24 | (padded[o + 1] & 0xFF) << 16 | (padded[o + 2] & 0xFF) << 8 | padded[o + 3] & 0xFF;
            }
            for (int i = 16; i < 64; i++) {
                int x = w[i - 15];
                int y = w[i - 2];
                int s0 = (x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3;
                int s1 = (y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10;
                w[i] = w[i - 16] + s0 + w[i - 7] + s1;
            }
            int a = h[0];
            int b = h[1];
            int c = h[2];
            int d = h[3];
            int e = h[4];
            int f = h[5];
            int g = h[6];
            int q = h[7];
            for (int i = 0; i < 64; i++) {
                int s1 = (e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7);
                int t1 = q + s1 + (e & f ^ ~e & g) + k[i] + w[i];
                int s0 = (a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10);
                int t2 = s0 + (a & b ^ a & c ^ b & c);
                q = g;
                g = f;
                f = e;
                e = d + t1;
                d = c;
                c = b;
                b = a;
                a = t1 + t2;
            }
            h[0] += a;
            h[1] += b;
            h[2] += c;
            h[3] += d;
            h[4] += e;
            h[5] += f;
            h[6] += g;
            h[7] += q;
        }
        return h;
    }

    static long mix64(byte[] data) {
        long a = 0x6A09E667F3BCC908L;
        long b = 0xBB67AE8584CAA73BL;
        for (byte v : data) {
            a = (a >>> 14 | a << 50) ^ (a >>> 18 | a << 46) ^ (a >>> 41 | a << 23);
            a += (b ^ v) * 0x9E3779B97F4A7C15L;
            b ^= a >>> 29;
            b = (b << 27 | b >>> 37) + a;
        }
        return a ^ b;
    }

    public static void main(String[] args) {
        int prime = 2;
        for (int i = 0; i < 64; i++) {
            k[i] = rootBits(prime, true);
            if (i < 8) {
                h0[i] = rootBits(prime, false);
            }
            boolean composite = true;
            while (composite) {
                prime++;
                composite = false;
                for (int d = 2; d * d <= prime; d++) {
                    composite |= prime % d == 0;
                }
            }
        }
        System.out.println(Integer.toHexString(k[0]) + " " + Integer.toHexString(k[63]) + " " + Integer.toHexString(h0[7]));
        for (int n : new int[] {0, 3, 55, 56, 64, 1000}) {
            byte[] message = new byte[n];
            for (int i = 0; i < n; i++) {
                message[i] = (byte) ('a' + i % 26);
            }
            StringBuilder hex = new StringBuilder();
            for (int word : digest(message)) {
                String digits = Integer.toHexString(word);
                hex.append("0".repeat(8 - digits.length())).append(digits);
            }
            System.out.println(hex + " " + mix64(message));
        }
    }
}
