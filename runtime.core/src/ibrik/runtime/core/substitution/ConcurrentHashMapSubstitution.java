package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;

/** Keeps generic signatures out of every program with a map. */
@Substitute("java.util.concurrent.ConcurrentHashMap")
final class ConcurrentHashMapSubstitution {
    private ConcurrentHashMapSubstitution() {}

    /** The class of a key that is Comparable; whether to its own class is found out by comparing, as keys of other classes are told apart before. */
    @Replace(hash = "6ed5123f95f674c0")
    static Class<?> comparableClassFor(Object key) { return key instanceof Comparable ? key.getClass() : null; }
}
