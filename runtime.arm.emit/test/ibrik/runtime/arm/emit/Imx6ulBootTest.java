package ibrik.runtime.arm.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import ibrik.assembler.arm.Mem;
import ibrik.assembler.arm.Operand2;
import ibrik.assembler.arm.Reg;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.BootBlock;
import ibrik.runtime.layout.FaultCause;
import ibrik.runtime.layout.ImageSymbols;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Boots the emitted code in QEMU: what Java finds at its first instruction, and what each kind of fault becomes.
class Imx6ulBootTest extends BootTest {
    private static final int RAM = 0x80000000;
    private static final int EXECUTED = Fault.INSTRUCTION_FETCH | FaultCause.EXECUTE | FaultCause.PROTECTED;

    Imx6ulBootTest() {
        super("imx6ul", Imx6ulEntry.MODE_SYS);
    }

    @Override
    int stackTop() {
        return RAM + (128 << 20);
    }

    @BeforeAll
    static void qemu() {
        assumeTrue(TestImage.isInstalled("qemu-system-arm"), "qemu-system-arm is not installed; install it to run this test");
    }

    @Test
    void javaFindsRamStackAndMode() throws Exception {
        for (int megabytes : new int[] {16, 128, 129}) {
            TestImage fresh = new TestImage("imx6ul");
            fresh.boot(fresh::sendState);
            TestImage.Outcome outcome = fresh.run(folder, "-m", "" + megabytes);
            assertEquals(3, outcome.status(), "the status given to EXIT");
            int[] words = outcome.words();
            int end = RAM + (megabytes << 20);
            assertEquals(megabytes << 20, word(words, BootBlock.RAM_SIZE));
            assertEquals(fresh.address(ImageSymbols.IMAGE_END), word(words, BootBlock.HEAP_START));
            assertEquals(end - 0x10000, word(words, BootBlock.HEAP_END));
            assertEquals(end - 0x10000 + 4096, word(words, BootBlock.STACK_BASE));
            assertEquals(end, word(words, BootBlock.STACK_TOP));
            assertEquals(fresh.address(ImageSymbols.MAIN_THREAD), words[17], "thread register");
            assertEquals(0xdf, words[16] & 0x1ff, "System mode, interrupts masked, asynchronous aborts not");
        }
    }

    @Test
    void theCommandLineHasNoProgramName() throws Exception {
        image.boot(c -> {
            c.address(Reg.R0, ImageSymbols.BOOT_BLOCK);
            c.asm.ldr(Reg.R1, Mem.at(Reg.R0, BootBlock.COMMAND_LINE));
            c.asm.ldr(Reg.R0, Mem.at(Reg.R1));
            c.asm.b(ibrik.assembler.arm.Cond.AL, new Symbol.Named("runtime.THROW_BOUNDS"), 0);
        });
        Path spaced = Files.createDirectory(folder.resolve("with a space"));
        int[] words = image.run(spaced, "-append", "abc d").words();
        assertEquals('a' | 'b' << 8 | 'c' << 16 | ' ' << 24, words[1]);
    }

    private int[] storeTo(String symbol, int offset) throws Exception {
        return fault(c -> {
            c.address(Reg.R0, symbol);
            if (offset != 0) {
                c.asm.ldr(Reg.R0, Mem.at(Reg.R0, offset));
                c.asm.sub(Reg.R0, Reg.R0, Operand2.imm(4));
            }
            c.asm.str(Reg.R0, Mem.at(Reg.R0));
        });
    }

    @Test
    void textCannotBeWritten() throws Exception {
        int[] words = storeTo(ImageSymbols.TEXT_START, 0);
        assertFault(words, Fault.DATA | FaultCause.WRITE | FaultCause.PROTECTED, image.address(ImageSymbols.TEXT_START), bootAddress() + 8);
    }

    @Test
    void constantsCannotBeWritten() throws Exception {
        int[] words = storeTo(ImageSymbols.RODATA_START, 0);
        assertFault(words, Fault.DATA | FaultCause.WRITE | FaultCause.PROTECTED, image.address(ImageSymbols.RODATA_START), bootAddress() + 8);
    }

    @Test
    void thePageBelowTheStackIsAbsent() throws Exception {
        int[] words = storeTo(ImageSymbols.BOOT_BLOCK, BootBlock.STACK_BASE);
        assertFault(words, Fault.DATA | FaultCause.WRITE, RAM + (128 << 20) - 0x10000 + 4096 - 4, bootAddress() + 16);
    }

    private int[] jumpTo(Consumer<Code> address) throws Exception {
        return fault(c -> {
            address.accept(c);
            c.asm.bx(Reg.R0);
        });
    }

    @Test
    void dataCannotBeExecuted() throws Exception {
        int[] words = jumpTo(c -> c.address(Reg.R0, ImageSymbols.BSS_START));
        assertFault(words, EXECUTED, image.address(ImageSymbols.BSS_START), image.address(ImageSymbols.BSS_START));
        words = heapExecuted();
        assertEquals(EXECUTED, words[1]);
    }

    /// The heap beyond the image, which sections map.
    private int[] heapExecuted() throws Exception {
        TestImage other = new TestImage("imx6ul");
        other.boot(c -> {
            c.asm.load(Reg.R0, RAM + (64 << 20));
            c.asm.bx(Reg.R0);
        });
        return other.run(folder).words();
    }

    @Test
    void rodataCannotBeExecuted() throws Exception {
        int[] words = jumpTo(c -> c.address(Reg.R0, ImageSymbols.RODATA_START));
        assertFault(words, EXECUTED, image.address(ImageSymbols.RODATA_START), image.address(ImageSymbols.RODATA_START));
    }

    @Test
    void anUndefinedInstructionIsReported() throws Exception {
        int[] words = fault(c -> c.asm.udf(1));
        assertFault(words, Fault.UNDEFINED_INSTRUCTION | FaultCause.OTHER, bootAddress(), bootAddress());
    }

    /// A load from an absolute address.
    private int[] load(int address) throws Exception {
        return load(new TestImage("imx6ul"), address);
    }

    private int[] load(TestImage fresh, int address) throws Exception {
        fresh.boot(c -> {
            c.asm.load(Reg.R1, address);
            c.asm.ldr(Reg.R0, Mem.at(Reg.R1));
        });
        TestImage.Outcome outcome = fresh.run(folder);
        return outcome.status() == TestImage.REPORT_STATUS ? outcome.words() : new int[0];
    }

    private void assertAbsent(int address) throws Exception {
        int[] words = load(address);
        assertEquals(RuntimeEntry.FAULT.ordinal(), words[0]);
        assertEquals(Fault.DATA, words[1], "cause");
        assertEquals(Integer.toHexString(address), Integer.toHexString(words[2]), "address");
    }

    @Test
    void memoryThatIsNotDeclaredIsAbsent() throws Exception {
        assertAbsent(0x10000000);
        assertAbsent(RAM + (128 << 20));
    }

    @Test
    void pageZeroIsAbsentAtLargeOffsetsToo() throws Exception {
        assertAbsent(0x1000);
        assertAbsent(0xff000);
    }

    /// The boot ROM's table of versions, for one, is read from there.
    @Test
    void aRegionInTheFirstMegabyteLeavesPageZeroAbsent() throws Exception {
        for (int address : new int[] {0, 4092, 4096, 0x10000}) {
            TestImage fresh = new TestImage("imx6ul");
            fresh.region("rom", "device", 0x10000, 0x1000);
            int[] words = load(fresh, address);
            if (address == 0x10000) assertEquals(0, words.length, "the region is there");
            else assertEquals((address < 4096 ? RuntimeEntry.THROW_NULL_POINTER : RuntimeEntry.FAULT).ordinal(), words[0], Integer.toHexString(address));
        }
    }

    @Test
    void theDmaRegionEndsAtItsLastPage() throws Exception {
        assertEquals(0, load(0x00900000).length, "its first page is there");
        assertEquals(0, load(0x0091fffc).length, "its last page is there");
        assertAbsent(0x00920000);
        assertAbsent(0x008ff000);
    }

    private static TestImage withDmaInRam() {
        TestImage fresh = new TestImage("imx6ul");
        fresh.region("dma", "dma", RAM + 0x2ff000L & 0xffffffffL, 0x3000);
        return fresh;
    }

    @Test
    void ramEndsBelowADmaRegionInIt() throws Exception {
        TestImage fresh = withDmaInRam();
        fresh.boot(fresh::sendState);
        assertEquals(2 << 20, word(fresh.run(folder).words(), BootBlock.RAM_SIZE));
        for (int offset : new int[] {0x2ff000, 0x300000, 0x301ffc}) assertEquals(0, load(withDmaInRam(), RAM + offset).length, "mapped: " + Integer.toHexString(offset));
        for (int offset : new int[] {0x2feffc, 0x302000}) assertEquals(Fault.DATA, load(withDmaInRam(), RAM + offset)[1], "absent: " + Integer.toHexString(offset));
    }

    /// TEX 1, C and B 0: normal memory, not cached. AP 1: privileged. S. XN.
    @Test
    void aDmaRegionInTheImageIsNotCached() throws Exception {
        image.region("frames", "dma", 0, 0x1800);
        int[] words = fault(c -> {
            c.asm.load(Reg.R0, RAM + Imx6ulEntry.SECOND_LEVEL);
            c.address(Reg.R1, ImageSymbols.MEMORY_PREFIX + "frames.start");
            c.asm.ubfx(ibrik.assembler.arm.Cond.AL, Reg.R1, Reg.R1, 12, 16);
            c.asm.add(Reg.R3, Reg.R0, Reg.R1.lsl(2));
            c.asm.ldr(Reg.R0, Mem.at(Reg.R3, -4));
            c.asm.ldr(Reg.R1, Mem.at(Reg.R3));
            c.asm.ldr(Reg.R2, Mem.at(Reg.R3, 4));
            c.asm.ldr(Reg.R3, Mem.at(Reg.R3, 8));
            c.call(new Symbol.Named("runtime.THROW_BOUNDS"));
        });
        int start = image.address(ImageSymbols.MEMORY_PREFIX + "frames.start");
        int attributes = 1 << 6 | 1 << 4 | 1 << 10 | 2 | 1;
        int cached = attributes | 3 << 2;
        assertEquals(Integer.toHexString(start - 4096 | cached), Integer.toHexString(words[1]), "the page before");
        assertEquals(Integer.toHexString(start | attributes), Integer.toHexString(words[2]));
        assertEquals(Integer.toHexString(start + 4096 | attributes), Integer.toHexString(words[3]));
        assertEquals(Integer.toHexString(start + 8192 | cached), Integer.toHexString(words[4]), "the page behind");
    }

    @Test
    void moreScatteredRegionsThanThereAreTablesForAreRefused() {
        for (int i = 0; i < 16; i++) image.region("part" + i, "device", 0x02400000 + i * 0x100000, 0x1000);
        image.boot(c -> {
        });
        String message = assertThrows(IllegalArgumentException.class, () -> image.run(folder)).getMessage();
        assertTrue(message.contains("does not fill its megabytes"), message);
    }

    @Test
    void aHoleInTheDeviceSpaceIsReported() throws Exception {
        int rngb = 0x02284000;
        int[] words = load(rngb);
        assertEquals(RuntimeEntry.FAULT.ordinal(), words[0]);
        assertEquals(Fault.DATA | FaultCause.EXTERNAL, words[1], "cause");
        assertEquals(rngb, words[2], "address");
    }

    @Test
    void theExceptionStacksHaveAGuardPage() throws Exception {
        assertAbsent(RAM + 0x8000);
    }

    @Test
    void cachesAreEmptiedByWayAndSet() throws Exception {
        int[] words = fault(c -> {
            c.asm.load(Reg.R12, 0);
            Imx6ulCaches.empty(c.asm);
            c.asm.mov(Reg.R0, Reg.R1);
            c.asm.mov(Reg.R1, Reg.R7);
            c.call(new Symbol.Named("runtime.THROW_BOUNDS"));
        });
        assertEquals(RuntimeEntry.THROW_BOUNDS.ordinal(), words[0]);
        assertTrue(words[1] > 0 && words[1] < 14, "levels of caches, doubled: " + words[1]);
        assertEquals(-1, words[2], "sets left to do");
    }

    @Test
    void anAllocationStubHandsOnTheDescriptor() throws Exception {
        int[] words = fault(c -> {
            c.asm.load(Reg.R12, 112);
            c.call(new Symbol.Code(Stub.ALLOCATE_INSTANCE));
        });
        assertEquals(RuntimeEntry.ALLOCATE_INSTANCE.ordinal(), words[0]);
        assertEquals(112, words[1], "the descriptor");
    }
}
