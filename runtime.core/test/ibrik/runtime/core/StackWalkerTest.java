package ibrik.runtime.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.Memory;
import ibrik.runtime.layout.CodeTables;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks a stack written by hand, with tables written by hand. Machine words are 8 bytes here. */
class StackWalkerTest {
    private static final int BASE = 0x9000_0000;
    private static final Address INDEX = Address.of(BASE);
    private static final Address RECORDS = Address.of(BASE + 0x100);
    private static final Address STACK = Address.of(BASE + 0x1000);
    private static final int CODE = 0x10_0000;
    private final StackWalker walker = new StackWalker(new CodeIndex());

    @BeforeEach
    void writeTables() {
        Memory.install(new ArrayMemory(BASE & 0xffff_ffffL, 0x2000));
        // outermost: frame 16
        record(0, CODE, RECORDS, CodeTables.METHOD_OUTERMOST, 2, 0, 0);
        // caller at +0x40: frame 32, two entries: key 0x10 line 7 slots 1 and 3; key 0x90 (144) line 5 with landing pad 0xa0
        record(1, CODE + 0x40, RECORDS.plus(32), 0, 4, 1, 2,
                0x10, CodeTables.ENTRY_LINE | CodeTables.ENTRY_MAP | CodeTables.ENTRY_REGISTERS, 7, 2, 2, 2, 1 << 3,
                0x80 | 0x00, 0x01, CodeTables.ENTRY_LINE | CodeTables.ENTRY_HANDLER | CodeTables.ENTRY_INLINED, 0x7e, 6, 0xa0, 0x01);
        // a stub at +0x200: frame 144, entry at key 8
        record(2, CODE + 0x200, RECORDS.plus(96), CodeTables.METHOD_STUB, 18, 2, 1, 8, 0);
        walker.initialise(INDEX, 3, 8);
    }

    @AfterEach
    void uninstall() { Memory.install(null); }

    private static void record(int index, int code, Address at, int... bytes) {
        INDEX.store32(index * CodeTables.INDEX_STRIDE, code);
        INDEX.store32(index * CodeTables.INDEX_STRIDE + 4, at.toInt());
        for (int i = 0; i < bytes.length; i++) at.store8(i, bytes[i]);
    }

    @Test
    void findsTheEntryOfAReturnAddressOnly() {
        assertTrue(walker.code.find(Address.of(CODE + 0x50)));
        assertEquals(7, walker.code.line);
        assertEquals(32, walker.code.frameSize);
        assertEquals(-1, walker.code.landingPad);
        assertFalse(walker.code.find(Address.of(CODE + 0x51)));
        assertFalse(walker.code.find(Address.of(CODE - 5)));
    }

    @Test
    void lineAndLandingPadOfALaterEntry() {
        assertTrue(walker.code.find(Address.of(CODE + 0x40 + 0x90)));
        assertEquals(5, walker.code.line);
        assertEquals(0xa0, walker.code.landingPad);
        assertEquals(6, walker.code.inlineSite);
    }

    @Test
    void walksThroughAStubAndVisitsSlotsAndSavedRegisters() {
        STACK.plus(144 - 8).store64(0, CODE + 0x50);
        STACK.plus(144 + 32 - 8).store64(0, CODE + 0x10);
        assertTrue(walker.start(Address.of(CODE + 0x208), STACK));
        List<Address> slots = new ArrayList<>();
        walker.visitReferences(slots::add);
        assertEquals(List.of(), slots);
        assertTrue(walker.next());
        walker.visitReferences(slots::add);
        assertEquals(List.of(STACK.plus(144 + 4), STACK.plus(144 + 12), STACK.plus(3 * 8)), slots);
        assertFalse(walker.atEnd());
        assertTrue(walker.next());
        assertTrue(walker.atEnd());
    }

    @Test
    void aReturnAddressOutsideAllCodeIsNoticed() {
        STACK.plus(144 - 8).store64(0, 0x1234);
        assertTrue(walker.start(Address.of(CODE + 0x208), STACK));
        assertFalse(walker.next());
    }
}
