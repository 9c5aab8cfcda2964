package ibrik.test.differential.cases;

/** Computes CRC-32, Adler-32, FNV-1a and Fletcher checksums by hand. */
public final class C113Crc {

    static int[] table() {
        int[] t = new int[256];
        for (int i = 0; i < 256; i++) {
            int c = i;
            for (int k = 0; k < 8; k++) {
                c = (c & 1) != 0 ? 0xEDB88320 ^ c >>> 1 : c >>> 1;
            }
            t[i] = c;
        }
        return t;
    }

    static int crc(int[] table, byte[] data) {
        int c = -1;
        for (byte b : data) {
            c = table[(c ^ b) & 0xFF] ^ c >>> 8;
        }
        return ~c;
    }

    static int adler(byte[] data) {
        int a = 1;
        int b = 0;
        for (byte v : data) {
            a = (a + (v & 0xFF)) % 65521;
            b = (b + a) % 65521;
        }
        return b << 16 | a;
    }

    static long fnv(byte[] data) {
        long h = 0xCBF29CE484222325L;
        for (byte b : data) {
            h = (h ^ b & 0xFF) * 0x100000001B3L;
        }
        return h;
    }

    static int fletcher(byte[] data) {
        int a = 0;
        int b = 0;
        for (byte v : data) {
            a = (a + v & 0xFF) % 255;
            b = (b + a) % 255;
        }
        return b << 8 | a;
    }

    public static void main(String[] args) {
        int[] table = table();
        byte[] digits = new byte[9];
        for (int i = 0; i < 9; i++) {
            digits[i] = (byte) ('1' + i);
        }
        System.out.println(Integer.toHexString(crc(table, digits)));
        for (int n = 0; n < 3000; n += 271) {
            byte[] data = new byte[n];
            for (int i = 0; i < n; i++) {
                data[i] = (byte) (i * i + i / 3);
            }
            System.out.println(crc(table, data) + " " + adler(data) + " " + fnv(data) + " " + fletcher(data));
        }
    }
}
