package ibrik.runtime.threads;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.api.link.NeverInline;
import ibrik.runtime.api.link.NoPoll;
import ibrik.runtime.core.Fatal;
import ibrik.runtime.core.Frame;
import ibrik.runtime.core.Monitor;
import ibrik.runtime.core.ThreadObjects;
import ibrik.runtime.layout.ThreadBlock;

/** Reports about all threads that need neither memory nor working streams. */
@Hidden
@NoPoll("threads must not change meanwhile")
final class Reports {
    private Reports() {}

    /** No thread can go on, and nothing can happen that would change that: tells what each waits for, and ends the system. With the lock. */
    static void deadlock(Scheduler scheduler) {
        Fatal.print("\nibrik: fatal: deadlock: every thread waits for another one, no alarm is set, and no device is waited for\n");
        Address running = Frame.thread();
        for (PlatformThread thread = oldest(scheduler); thread != null; thread = thread.previousLive) {
            print(scheduler, thread);
            // The last one to run waits in here, on its own stack.
            if (!thread.block.is(running)) trace(thread.block);
            else traceRunning();
        }
        Frame.exit(Fatal.STATUS);
    }

    private static PlatformThread oldest(Scheduler scheduler) {
        PlatformThread thread = scheduler.live();
        while (thread.nextLive != null) thread = thread.nextLive;
        return thread;
    }

    private static void trace(Address block) {
        Address stack = block.load(ThreadBlock.SAVED_STACK);
        Fatal.trace(stack.loadWord(0), stack.plus(Frame.wordSize()), false);
    }

    @NeverInline("asks for its own frame")
    private static void traceRunning() { Fatal.trace(Frame.returnAddress(), Frame.top(), false); }

    /** A line about a thread, and one about what it waits for. With the lock. */
    static void print(Scheduler scheduler, PlatformThread thread) {
        Fatal.print("\n\"");
        Fatal.print(thread.thread.getName());
        Fatal.print("\"");
        if (thread.daemon) Fatal.print(" daemon");
        Fatal.print(" priority ");
        Fatal.printDecimal(thread.basePriority);
        if (thread.priority != thread.basePriority) {
            Fatal.print(" (lent ");
            Fatal.printDecimal(thread.priority);
            Fatal.print(")");
        }
        Fatal.print(" ");
        Fatal.print(state(thread));
        printReason(scheduler, thread);
        Fatal.print("\n");
    }

    private static void printReason(Scheduler scheduler, PlatformThread thread) {
        Monitor monitor = thread.monitor;
        if (monitor != null) {
            Fatal.print(thread.state == PlatformThread.WAITING ? ": to be notified on a " : ": to enter a ");
            printObject(monitor.object);
            PlatformThread owner = monitor.owner == 0 ? null : scheduler.owner(monitor);
            if (owner != null && owner != thread) {
                Fatal.print(", which \"");
                Fatal.print(owner.thread.getName());
                Fatal.print("\" holds");
            }
        } else if (thread.state == PlatformThread.PARKED) {
            Object blocker = ThreadObjects.blocker(thread.thread);
            if (blocker == null) return;
            Fatal.print(" on a ");
            printObject(blocker);
        }
    }

    private static void printObject(Object object) {
        Fatal.printClass(object);
        Fatal.print(" at ");
        Fatal.printHex(Address.ofObject(object).toLong());
    }

    static String state(PlatformThread thread) {
        return switch (thread.state) {
            case PlatformThread.READY -> "ready";
            case PlatformThread.RUNNING -> "running";
            case PlatformThread.PARKED -> thread.timer < 0 ? "parked" : "parked for a time";
            case PlatformThread.SLEEPING -> "sleeping";
            case PlatformThread.BLOCKED -> "blocked";
            case PlatformThread.WAITING -> thread.timer < 0 ? "waiting" : "waiting for a time";
            default -> "ended";
        };
    }
}
