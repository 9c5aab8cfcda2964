package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.NeverInline;
import ibrik.runtime.api.link.NoPoll;
import ibrik.runtime.layout.CodeTables;
import ibrik.runtime.layout.ThreadBlock;

/**
 * Stack traces. What a Throwable keeps when it is made is an array of pcs; names, files and lines are looked up when someone asks. Inlined calls
 * show as frames of their own.
 */
public final class StackTraces {
    /** As many frames as HotSpot keeps by default. */
    public static final int MAX_DEPTH = 1024;

    private StackTraces() {}

    /** pcs of the frames outside the caller, innermost first; hidden frames and the constructors of {@code exception} are left out when it is decoded. */
    @NeverInline("asks for its own frame")
    static int[] capture() {
        StackWalker walker = ScheduledThread.currentWalker();
        int depth = 0;
        boolean known = walker.start(Frame.returnAddress(), Frame.top());
        while (known && !walker.atEnd() && depth < MAX_DEPTH + 64) {
            depth++;
            known = walker.next();
        }
        int[] pcs = new int[depth];
        known = walker.start(Frame.returnAddress(), Frame.top());
        for (int i = 0; i < depth; i++) {
            pcs[i] = walker.pc.toInt();
            known = walker.next();
        }
        return pcs;
    }

    /** Where another thread, or this one, is now; null if it does not live. */
    public static StackTraceElement[] of(Thread thread) {
        if (thread == Thread.currentThread()) return new Throwable().getStackTrace();
        ThreadSupport support = ThreadSupport.installed();
        int[] pcs = support == null ? null : support.trace(thread);
        return pcs == null ? null : decode(null, pcs);
    }

    /**
     * pcs of the frames of a parked thread, innermost first.
     *
     * @param thread its block; it stays parked
     * @return how many fit
     */
    @NoPoll("the thread must not go on")
    public static int capture(Address thread, int[] pcs) {
        StackWalker walker = ScheduledThread.currentWalker();
        Address stack = thread.load(ThreadBlock.SAVED_STACK);
        boolean known = walker.start(stack.loadWord(0), stack.plus(Frame.wordSize()));
        int depth = 0;
        while (known && !walker.atEnd() && depth < pcs.length) {
            pcs[depth++] = walker.pc.toInt();
            known = walker.next();
        }
        return depth;
    }

    /** The frames of a trace that was captured while {@code exception} was being constructed, or of a parked thread (null). */
    static StackTraceElement[] decode(Throwable exception, int[] pcs) {
        StackTraceElement[] elements = new StackTraceElement[count(exception, pcs)];
        fill(exception, pcs, elements);
        return elements;
    }

    /** How many elements {@link #decode} gives. */
    static int count(Throwable exception, int[] pcs) { return fill(exception, pcs, null); }

    private static int fill(Throwable exception, int[] pcs, StackTraceElement[] elements) {
        CodeIndex code = ScheduledThread.currentWalker().code;
        int count = 0;
        boolean making = exception != null;
        for (int i = 0; i < pcs.length && count < MAX_DEPTH; i++) {
            if (!code.find(Address.of(pcs[i])) || (code.flags & CodeTables.METHOD_STUB) != 0) continue;
            int site = code.inlineSite;
            int line = code.line;
            int outer = code.name;
            boolean outerHidden = (code.flags & CodeTables.METHOD_HIDDEN) != 0;
            for (boolean more = true; more && count < MAX_DEPTH;) {
                Address record = CodeNames.record(site < 0 ? outer : CodeNames.inlined(site));
                boolean hidden = site < 0 ? outerHidden : CodeNames.isHidden(site);
                int shown = line;
                if (site >= 0) {
                    line = CodeNames.callLine(site);
                    site = CodeNames.around(site);
                } else {
                    more = false;
                }
                if (hidden || making && isMaking(exception, record)) continue;
                making = false;
                if (elements != null) elements[count] = element(record, shown);
                count++;
            }
        }
        return count;
    }

    /** Whether the frame belongs to the making of the exception itself: its constructors and Throwable.fillInStackTrace. */
    private static boolean isMaking(Throwable exception, Address record) {
        String method = CodeNames.text(record.load(4));
        if (method.equals("fillInStackTrace")) return true;
        if (!method.equals("<init>")) return false;
        String owner = CodeNames.text(record.load(0));
        for (Class<?> type = exception.getClass(); type != Object.class; type = type.getSuperclass()) {
            if (type.getName().equals(owner)) return true;
        }
        return false;
    }

    private static StackTraceElement element(Address record, int line) {
        String owner = CodeNames.text(record.load(0));
        String module = owner.startsWith("java.") || owner.startsWith("jdk.internal.") || owner.startsWith("sun.") ? "java.base" : null;
        return new StackTraceElement(null, module, null, owner, CodeNames.text(record.load(4)), CodeNames.text(record.load(8)), line == 0 ? -1 : line);
    }
}
