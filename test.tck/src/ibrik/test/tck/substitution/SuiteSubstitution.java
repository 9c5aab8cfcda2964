package ibrik.test.tck.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;
import java.security.Permission;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.LinkedList;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** What the suite's base class does by means that an image has not: management beans, reflection, serialization and security managers. No test is made easier: what cannot be done fails. */
@Substitute("jsr166.JSR166TestCase")
final class SuiteSubstitution {
    private SuiteSubstitution() {}

    @Replace(hash = "1727865b0e839fac")
    static void dumpTestThreads() {
        for (Map.Entry<Thread, StackTraceElement[]> entry : Thread.getAllStackTraces().entrySet()) {
            System.err.println(entry.getKey() + " " + entry.getKey().getState());
            for (StackTraceElement element : entry.getValue()) System.err.println("\tat " + element);
        }
    }

    @Replace(hash = "9caadc4b81e38128")
    String blockerClassName(Thread thread) {
        Object blocker = LockSupport.getBlocker(thread);
        return blocker == null ? null : blocker.getClass().getName();
    }

    @Replace(hash = "b80661596ebf7371")
    public void runWithPermissions(Runnable action, Permission... permissions) { throw new UnsupportedOperationException("Setting a Security Manager is not supported"); }

    @Replace(hash = "8d5f45a27dd81e3a")
    byte[] serialBytes(Object object) { throw new UnsupportedOperationException("serialization is not supported"); }

    @Replace(hash = "a44fcfa0643f6b69")
    Object serialClone(Object object) { throw new UnsupportedOperationException("serialization is not supported"); }

    @Replace(hash = "37866d37dabb62d7")
    Object serialClonePossiblyFailing(Object object) { throw new UnsupportedOperationException("serialization is not supported"); }

    /** Object.clone, public in these classes, without reflection. */
    @Replace(hash = "c87cc1af0d044abf")
    Object cloneableClone(Object object) {
        if (!(object instanceof Cloneable)) return null;
        return switch (object) {
            case ArrayDeque<?> deque -> deque.clone();
            case ArrayList<?> list -> list.clone();
            case LinkedList<?> list -> list.clone();
            case Vector<?> vector -> vector.clone();
            case CopyOnWriteArrayList<?> list -> list.clone();
            case HashMap<?, ?> map -> map.clone();
            case Hashtable<?, ?> map -> map.clone();
            case TreeMap<?, ?> map -> map.clone();
            case TreeSet<?> set -> set.clone();
            case ConcurrentSkipListMap<?, ?> map -> map.clone();
            case ConcurrentSkipListSet<?> set -> set.clone();
            default -> throw new UnsupportedOperationException("clone of a " + object.getClass().getName());
        };
    }
}
