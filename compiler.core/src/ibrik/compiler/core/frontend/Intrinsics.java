package ibrik.compiler.core.frontend;

import ibrik.compiler.core.ir.Value;
import java.util.HashMap;
import java.util.Map;

/** The methods whose calls the compiler replaces by operations, whatever body they have. */
public final class Intrinsics {
    /** Builds what a call becomes; returns its result, anything for void methods. */
    interface Body {
        Value build(IntrinsicSite site, Value[] arguments);
    }

    /** @param always every call is replaced, so that the method's own body is never needed */
    private record Entry(Body body, boolean always) {}

    private static final Map<String, Entry> TABLE = new HashMap<>();

    static {
        VocabularyIntrinsics.register();
        UnsafeIntrinsics.register();
        LibraryIntrinsics.register();
    }

    private Intrinsics() {}

    static void always(String owner, String name, String descriptor, Body body) { TABLE.put(key(owner, name, descriptor), new Entry(body, true)); }
    static void sometimes(String owner, String name, String descriptor, Body body) { TABLE.put(key(owner, name, descriptor), new Entry(body, false)); }

    private static String key(String owner, String name, String descriptor) { return owner + "." + name + descriptor; }

    /** Whether every call of this method is replaced: then its body need not be reached. Arguments as in a method instruction. */
    public static boolean isIntrinsic(String owner, String name, String descriptor) {
        Entry entry = TABLE.get(key(owner, name, descriptor));
        return entry != null && entry.always;
    }

    static Body find(String owner, String name, String descriptor) {
        Entry entry = TABLE.get(key(owner, name, descriptor));
        return entry == null ? null : entry.body;
    }
}
