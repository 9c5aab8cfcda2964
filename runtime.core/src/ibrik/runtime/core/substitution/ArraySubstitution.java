package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;
import ibrik.runtime.core.Allocation;

/** Natives of java.lang.reflect.Array. */
@Substitute("java.lang.reflect.Array")
final class ArraySubstitution {
    private ArraySubstitution() {}

    @Replace
    private static Object newArray(Class<?> component, int length) { return Allocation.newArray(component, length); }
}
