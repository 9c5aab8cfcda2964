package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.layout.TypeDescriptor;

/** What hashed collections ask of keys whose hashes collide. */
public final class Comparables {
    private Comparables() {}

    /** The key's class if it says itself that it implements Comparable of itself: {@code class C implements Comparable<C>}; else null. The linker reads that from its generic signature. */
    public static Class<?> classOf(Object key) {
        if (!(key instanceof Comparable)) return null;
        int flags = ObjectModel.descriptor(Address.ofObject(key)).load32(TypeDescriptor.FLAGS);
        return (flags & TypeDescriptor.FLAG_COMPARABLE) != 0 ? key.getClass() : null;
    }
}
