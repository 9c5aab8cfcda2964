package ibrik.firmware.shell;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.LinkSymbol;
import ibrik.runtime.api.link.NeverInline;
import ibrik.runtime.core.Frame;
import ibrik.runtime.layout.ImageSymbols;
import ibrik.runtime.layout.ObjectLayout;
import ibrik.runtime.layout.ThreadBlock;
import java.io.PrintStream;

/** Does what memory protection forbids, to show the report, or what Java answers with an exception. */
final class FaultCommand implements Command {
    private static final int BEYOND_FIRST_PAGE = 0x2000;
    private static final String NAMES = "code, data, guard, zero, hole, null, overflow or memory";

    @Override
    public String name() { return "fault"; }

    @Override
    public String arguments() { return "NAME"; }

    @Override
    public String purpose() { return "do what is forbidden: " + NAMES; }

    @Override
    public void run(String[] words, PrintStream out) throws UsageException {
        out.flush();
        switch (words.length == 2 ? words[1] : "") {
            case "code" -> textStart().store32Volatile(0, 0);
            case "data" -> Frame.call(Address.ofObject(new int[4]).plus(ObjectLayout.ARRAY_BASE).alignUp(8));
            case "guard" -> Frame.thread().load(ThreadBlock.STACK_BASE).minus(8).store32Volatile(0, 0);
            case "zero" -> Address.of(BEYOND_FIRST_PAGE).load32Volatile(0);
            case "hole" -> Address.of(0xf000_0000).load32Volatile(0);
            case "null" -> out.println(lengthOf(null));
            case "overflow" -> out.println(deep(0));
            case "memory" -> out.println(new long[Integer.MAX_VALUE / 2].length);
            default -> throw new UsageException("fault needs a name: " + NAMES + ".");
        }
    }

    @NeverInline("takes the null")
    private static int lengthOf(String text) { return text.length(); }

    @NeverInline("recursion is the point")
    private static int deep(int level) { return 1 + deep(level + 1); }

    @LinkSymbol(ImageSymbols.TEXT_START)
    private static native Address textStart();
}
