package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;

/** Classes are found by name where the name is a constant, at link time; no others are registered. */
@Substitute("java.lang.Class")
final class ClassLookupSubstitution {
    private ClassLookupSubstitution() {}

    @Replace
    private static Class<?> forName0(String name, boolean initialise, ClassLoader loader, Class<?> caller) throws ClassNotFoundException {
        throw new ClassNotFoundException(name);
    }
}
