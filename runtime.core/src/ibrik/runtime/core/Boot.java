package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.api.link.NeverInline;
import ibrik.runtime.layout.BootBlock;
import ibrik.runtime.layout.HeaderWord;
import ibrik.runtime.layout.ThreadBlock;

/** From the first Java method to the last. The entry stub calls {@link #boot} on the boot stack with the thread register set and memory protection on. */
@Hidden
public final class Boot {
    private static final int MAIN_THREAD_ID = 1;

    /** Exit status after the report of an exception that nothing caught in the main thread. */
    private static final int UNCAUGHT = 1;

    private Boot() {}

    @NeverInline("called by the entry stub")
    static void boot() {
        prepareThread();
        VirtualMachine.initialise();
        end(run());
    }

    private static void prepareThread() {
        Address thread = Frame.thread();
        Address boot = ImageInfo.bootBlock();
        thread.store(ThreadBlock.STACK_BASE, boot.load(BootBlock.STACK_BASE));
        thread.store(ThreadBlock.STACK_TOP, boot.load(BootBlock.STACK_TOP));
        Safepoints.restoreLimit(thread);
        thread.store32(ThreadBlock.THIN_LOCK, MAIN_THREAD_ID << HeaderWord.OWNER_SHIFT | HeaderWord.STATE_THIN);
        thread.store(ThreadBlock.THREAD_OBJECT, Address.ofObject(VirtualMachine.MAIN_THREAD));
    }

    private static int run() {
        try {
            Startup.start();
            int status = ApplicationRunner.application.run(arguments());
            if (ThreadSupport.installed() != null) ThreadSupport.installed().awaitOthers();
            Startup.stop();
            return status;
        } catch (Throwable exception) {
            if (ThreadSupport.installed() == null) {
                Fatal.uncaught(exception);
            } else {
                ThreadSupport.installed().uncaught(exception);
                ThreadSupport.installed().awaitOthers();
            }
            return UNCAUGHT;
        }
    }

    /** Flushes the streams and ends with this status. Does not return. */
    public static void end(int status) {
        System.out.flush();
        System.err.flush();
        if (ThreadSupport.installed() != null) ThreadSupport.installed().exit(status);
        Frame.exit(status);
    }

    private static String[] arguments() {
        Address boot = ImageInfo.bootBlock();
        Address line = boot.load(BootBlock.COMMAND_LINE);
        int count = boot.load32(BootBlock.ARGUMENT_COUNT);
        CommandLine command = new CommandLine();
        if (count > 0) {
            for (int i = 1; i < count; i++) command.add(CommandLine.text(line.loadWord(i * Frame.wordSize())));
        } else if (!line.isZero()) {
            command.split(CommandLine.text(line));
        }
        if (command.schedule != 0 && ThreadSupport.installed() != null) ThreadSupport.installed().shuffle(command.schedule);
        if (command.stress) {
            Collector.stress = true;
            Frame.thread().store32(ThreadBlock.POLL, 1);
        }
        return command.arguments();
    }
}
