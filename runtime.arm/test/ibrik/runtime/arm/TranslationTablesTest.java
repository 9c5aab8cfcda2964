package ibrik.runtime.arm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.Memory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over a simulated memory, with a table walk written from ARM DDI 0406C, B3.5.1. */
class TranslationTablesTest {
    private static final int ROOT = 0x8000_4000;
    private static final int FIRST_FREE = 0x8010_0000;
    /** Normal memory, write-back write-allocate, shareable, privileged, not executable. */
    private static final int RAM = 0x0001_141e;
    private static final int DEVICE = 0x0001_0416;

    private final Map<Integer, Integer> words = new HashMap<>();
    private final Set<Integer> invalidated = new HashSet<>();
    private int free = FIRST_FREE;
    private int pagesLeft = 4;
    private final TranslationTables tables = new TranslationTables(new TranslationTables.Support() {
        @Override
        public Address root() { return Address.of(ROOT); }

        @Override
        public Address takePage() {
            if (pagesLeft-- == 0) return Address.of(0);
            free += 4096;
            for (int i = 0; i < 4096; i += 4) words.put(free - 4096 + i, 0xdeadbeef);
            return Address.of(free - 4096);
        }

        @Override
        public void invalidate(Address page) { invalidated.add(page.toInt()); }

        @Override
        public void order() {}
    });

    @BeforeEach
    void sectionsOfRam() {
        Memory.install(new Memory() {
            @Override
            public long load(long address, int size) {
                assertEquals(4, size, "descriptors are words");
                Integer word = words.get((int) address);
                if (word == null) throw new AssertionError("nothing is at " + Long.toHexString(address));
                return word;
            }

            @Override
            public void store(long address, int size, long data) {
                assertEquals(4, size, "descriptors are words");
                words.put((int) address, (int) data);
            }
        });
        for (int i = 0; i < 4096; i++) words.put(ROOT + 4 * i, 0);
        for (int i = 0x800; i < 0x880; i++) words.put(ROOT + 4 * i, i << 20 | RAM);
        words.put(ROOT + 4 * 0x20, 0x20 << 20 | DEVICE);
    }

    @AfterEach
    void uninstall() { Memory.install(null); }

    /** Physical address and attributes TEX, C, B, S, nG, AP, XN of an access to a virtual address; null for a fault. */
    private String translate(int address) {
        int first = words.get(ROOT + (address >>> 20) * 4);
        switch (first & 3) {
            case 1:
                int second = words.get((first & ~0x3ff) + (address >>> 12 & 0xff) * 4);
                if ((second & 2) == 0) return null;
                return describe(second & ~0xfff | address & 0xfff, second >>> 6 & 7, second >>> 2 & 3, second >>> 10 & 1, second >>> 11 & 1, second >>> 7 & 4 | second >>> 4 & 3, second & 1);
            case 2:
                assertEquals(0, first & 1 << 18, "no supersection");
                return describe(first & ~0xfffff | address & 0xfffff, first >>> 12 & 7, first >>> 2 & 3, first >>> 16 & 1, first >>> 17 & 1, first >>> 13 & 4 | first >>> 10 & 3, first >>> 4 & 1);
            default:
                return null;
        }
    }

    private static String describe(int address, int tex, int cb, int s, int ng, int ap, int xn) {
        return Integer.toHexString(address) + " TEX " + tex + " CB " + cb + " S " + s + " nG " + ng + " AP " + ap + " XN " + xn;
    }

    @Test
    void nothingButThePageIsTakenOut() {
        int page = 0x8123_4000;
        int[] others = {page - 1, page + 4096, 0x8120_0000, 0x812f_fffc, 0x811f_fffc, 0x8130_0000};
        Map<Integer, String> before = new HashMap<>();
        for (int other : others) before.put(other, translate(other));
        String inside = translate(page + 0x123);
        tables.guard(Address.of(page));
        assertEquals(null, translate(page));
        assertEquals(null, translate(page + 0xfff));
        for (int other : others) assertEquals(before.get(other), translate(other), Integer.toHexString(other));
        assertTrue(invalidated.contains(page), "its translation was forgotten");
        tables.release(Address.of(page));
        assertEquals(inside, translate(page + 0x123));
    }

    @Test
    void attributesOfEveryKindSurvive() {
        Random random = new Random(1);
        int used = 1 << 17 | 1 << 16 | 1 << 15 | 7 << 12 | 3 << 10 | 1 << 4 | 3 << 2;
        for (int i = 0; i < 1000; i++) {
            int section = 0x1230_0000 | random.nextInt() & used | 2;
            words.put(ROOT + 4 * 0x123, section);
            String before = translate(0x123a_b004);
            int page = TranslationTables.pageDescriptor(section) + 0xab * 4096;
            words.put(ROOT + 4 * 0x123, 0x8000_0001);
            words.put(0x8000_0000 + 4 * 0xab, page);
            assertEquals(before, translate(0x123a_b004), "section " + Integer.toHexString(section));
        }
    }

    @Test
    void guardsComeAndGoInAnyOrder() {
        Random random = new Random(2);
        Set<Integer> guarded = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            int page = 0x8200_0000 + random.nextInt(8 * 256) * 4096;
            if (guarded.remove(page)) tables.release(Address.of(page));
            else {
                guarded.add(page);
                tables.guard(Address.of(page));
            }
        }
        for (int page = 0x8200_0000; page < 0x8280_0000; page += 4096) assertEquals(guarded.contains(page), translate(page) == null, Integer.toHexString(page));
        assertEquals(2, (free - FIRST_FREE) / 4096, "eight tables of 1 kB");
    }

    @Test
    void withoutMemoryForATableNothingChanges() {
        pagesLeft = 0;
        String before = translate(0x8400_0000);
        assertThrows(OutOfMemoryError.class, () -> tables.guard(Address.of(0x8400_0000)));
        assertEquals(before, translate(0x8400_0000));
    }

    @Test
    void onlyMemoryHasGuardPages() {
        assertThrows(IllegalArgumentException.class, () -> tables.guard(Address.of(0x4000_0000)));
        assertThrows(IllegalArgumentException.class, () -> tables.guard(Address.of(0x8200_0010)));
    }
}
