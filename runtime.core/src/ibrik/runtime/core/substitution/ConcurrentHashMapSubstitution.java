package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;
import ibrik.runtime.core.Comparables;

/** Keeps generic signatures out of every program with a map. */
@Substitute("java.util.concurrent.ConcurrentHashMap")
final class ConcurrentHashMapSubstitution {
    private ConcurrentHashMapSubstitution() {}

    @Replace(hash = "6ed5123f95f674c0")
    static Class<?> comparableClassFor(Object key) { return Comparables.classOf(key); }
}
