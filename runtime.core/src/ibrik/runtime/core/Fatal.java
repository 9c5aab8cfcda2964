package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.Console;
import ibrik.runtime.api.link.NeverInline;
import ibrik.runtime.api.link.NeverReturns;
import ibrik.runtime.api.link.NoAllocation;
import ibrik.runtime.layout.CodeTables;
import ibrik.runtime.layout.TypeDescriptor;

/** The end of everything: reports that need neither heap nor working streams. */
public final class Fatal {
    /** Exit status after a fatal report. */
    public static final int STATUS = 134;
    /** Exit status after the report of an exception that nothing caught. */
    private static final int UNCAUGHT = 1;
    private static final int MAX_FRAMES = 64;
    private static boolean reporting;

    private Fatal() {}

    /** Reports an exception that nothing caught and ends with status 1. Uses System.err, and falls back to a bare report when that fails. */
    static void uncaught(Throwable exception) {
        if (reporting) stop("an exception was thrown while an exception was being reported");
        reporting = true;
        try {
            System.err.print("Exception in thread \"" + Thread.currentThread().getName() + "\" ");
            exception.printStackTrace();
            Boot.end(UNCAUGHT);
        } catch (Throwable second) {
            uncaughtWithoutHeap(exception);
        }
    }

    /** Class and message of an exception that cannot be printed in the usual way, most likely because no memory is left. */
    private static void uncaughtWithoutHeap(Throwable exception) {
        describe("main", exception);
        Frame.exit(UNCAUGHT);
    }

    /** Prints class and message of an exception that ended this thread, without memory and streams. */
    public static void describe(String thread, Throwable exception) {
        print("\nException in thread \"");
        print(thread);
        print("\" ");
        printName(ObjectModel.descriptor(Address.ofObject(exception)).load(TypeDescriptor.NAME));
        String message = messageOf(exception);
        if (message != null) {
            print(": ");
            print(message);
        }
        print("\n\t(its stack trace cannot be printed: no memory is left, or printing failed)\n");
    }

    /** Prints the name of an object's class. */
    @NoAllocation("the heap may be broken")
    public static void printClass(Object object) { printName(ObjectModel.descriptor(Address.ofObject(object)).load(TypeDescriptor.NAME)); }

    private static String messageOf(Throwable exception) {
        try {
            return exception.getMessage();
        } catch (Throwable second) {
            return null;
        }
    }

    /** Prints why, and the stack, and ends with {@link #STATUS}. */
    @NeverInline("asks for its own frame")
    @NoAllocation("the heap may be broken")
    @NeverReturns("ends the program")
    static void stop(String reason) {
        print("\nibrik: fatal: ");
        print(reason);
        print("\n");
        trace(Frame.returnAddress(), Frame.top());
        Frame.exit(STATUS);
    }

    /** As {@link #stop(String)}, with an address behind the reason. */
    @NeverInline("asks for its own frame")
    @NoAllocation("the heap may be broken")
    @NeverReturns("ends the program")
    static void stop(String reason, Address address) {
        print("\nibrik: fatal: ");
        print(reason);
        print(" ");
        printHex(address.toLong());
        print("\n");
        trace(Frame.returnAddress(), Frame.top());
        Frame.exit(STATUS);
    }

    /**
     * Prints the frames from here outwards: method, file and line, calls that were inlined too. Hidden methods are shown: a report is about the machine.
     *
     * @param pc where the innermost frame will be returned to, or one more than the address of an instruction that trapped
     * @param sp its stack pointer
     * @return whether there are more frames, whose innermost will be returned to at an address that lies in the link register only (ARM)
     */
    @NoAllocation("the heap may be broken")
    static boolean trace(Address pc, Address sp) { return trace(pc, sp, true); }

    /**
     * As {@link #trace(Address, Address)}.
     *
     * @param hidden whether to show hidden methods and stubs, too
     */
    @NoAllocation("the heap may be broken")
    public static boolean trace(Address pc, Address sp, boolean hidden) {
        StackWalker walker = VirtualMachine.REPORT_WALKER;
        CodeIndex code = walker.code;
        boolean known = walker.start(pc, sp);
        for (int i = 0; i < MAX_FRAMES && !walker.atEnd(); i++) {
            if (!known && !code.findLine(walker.pc.minus(1))) {
                print("\tat ");
                printHex(walker.pc.toLong());
                print("\n");
                return false;
            }
            if (hidden || (code.flags & CodeTables.METHOD_STUB) == 0) printFrame(code, hidden);
            if ((code.flags & CodeTables.METHOD_FRAMELESS) != 0) return true;
            known = walker.next();
        }
        return false;
    }

    private static void printFrame(CodeIndex code, boolean hidden) {
        int line = code.line;
        for (int site = code.inlineSite; site >= 0; site = CodeNames.around(site)) {
            if (hidden || !CodeNames.isHidden(site)) printMethod(CodeNames.record(CodeNames.inlined(site)), line);
            line = CodeNames.callLine(site);
        }
        if (hidden || (code.flags & CodeTables.METHOD_HIDDEN) == 0) printMethod(CodeNames.record(code.name), line);
    }

    private static void printMethod(Address record, int line) {
        print("\tat ");
        printName(record.load(0));
        print(".");
        printName(record.load(4));
        print("(");
        printName(record.load(8));
        if (line > 0) {
            print(":");
            printDecimal(line);
        }
        print(")\n");
    }

    @NeverInline("reports are rare")
    public static void print(String text) {
        for (int i = 0; i < text.length(); i++) put(text.charAt(i));
    }

    @NeverInline("reports are rare")
    public static void printHex(long value) {
        print("0x");
        boolean leading = true;
        for (int shift = 60; shift >= 0; shift -= 4) {
            int digit = (int) (value >>> shift) & 15;
            if (digit == 0 && leading && shift > 0) continue;
            leading = false;
            put(digit < 10 ? '0' + digit : 'a' + digit - 10);
        }
    }

    @NeverInline("reports are rare")
    public static void printDecimal(int value) {
        if (value >= 10) printDecimal(value / 10);
        put('0' + value % 10);
    }

    /** A name of the code tables: u16 length, then bytes; 0 if it is not known. */
    @NeverInline("reports are rare")
    private static void printName(Address name) {
        if (name.isZero()) {
            print("?");
            return;
        }
        for (int i = 0; i < name.loadU16(0); i++) put(name.loadU8(2 + i));
    }

    @NeverInline("reports are rare")
    private static void put(int character) {
        Console console = SystemConsole.console;
        if (console != null) console.write(character);
    }
}
