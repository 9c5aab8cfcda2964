package ibrik.runtime.core;

import ibrik.runtime.api.Address;

/** Decodes UTF-8 in memory without the charset machinery, which would come into every image with it. */
final class Utf8 {
    private Utf8() {}

    /** Well-formed UTF-8 (RFC 3629); a byte that begins no sequence stands for itself. */
    static String decode(Address bytes, int length) {
        char[] characters = new char[length];
        int count = 0;
        for (int i = 0; i < length;) {
            int first = bytes.loadU8(i);
            int more = first < 0xc0 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
            if (i + more >= length) more = 0;
            int point = more == 0 ? first : first & 0x3f >> more;
            for (int j = 1; j <= more; j++) point = point << 6 | bytes.loadU8(i + j) & 0x3f;
            i += more + 1;
            if (point >= 0x1_0000) {
                characters[count++] = (char) (0xd800 + (point - 0x1_0000 >> 10));
                point = 0xdc00 | point & 0x3ff;
            }
            characters[count++] = (char) point;
        }
        return new String(characters, 0, count);
    }
}
