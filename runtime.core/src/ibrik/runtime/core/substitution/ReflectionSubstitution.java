package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;

/** There are no access checks and no loaders that would depend on the caller: it is null, as for code that the virtual machine itself calls. */
@Substitute("jdk.internal.reflect.Reflection")
final class ReflectionSubstitution {
    private ReflectionSubstitution() {}

    @Replace
    public static Class<?> getCallerClass() { return null; }
}
