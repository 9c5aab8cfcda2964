package ibrik.test.differential.cases;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;

/** Soft references are all cleared before memory is exhausted, and not before it is short. */
public final class C162SoftCache {

    public static void main(String[] args) {
        List<SoftReference<byte[]>> cache = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            cache.add(new SoftReference<>(new byte[1000]));
        }
        System.gc();
        int kept = 0;
        for (SoftReference<byte[]> reference : cache) {
            if (reference.get() != null) {
                kept++;
            }
        }
        System.out.println(kept);
        List<long[]> hog = new ArrayList<>();
        try {
            while (true) {
                hog.add(new long[1_000_000]);
            }
        } catch (OutOfMemoryError exhausted) {
            hog.clear();
            System.out.println("exhausted");
        }
        kept = 0;
        for (SoftReference<byte[]> reference : cache) {
            if (reference.get() != null) {
                kept++;
            }
        }
        System.out.println(kept);
    }
}
