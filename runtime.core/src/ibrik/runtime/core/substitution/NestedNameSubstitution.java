package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Inject;
import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;

/** How nested classes are named and where they are declared: the linker fills these fields from class files if the methods are reached. Methods and constructors are not kept. */
@Substitute("java.lang.Class")
final class NestedNameSubstitution {
    @Inject
    private String ibrikSimpleName;
    @Inject
    private Class<?> ibrikDeclaringClass;
    @Inject
    private Class<?> ibrikEnclosingClass;

    private NestedNameSubstitution() {}

    @Replace
    private String getSimpleBinaryName0() { return ibrikSimpleName; }

    @Replace
    private Class<?> getDeclaringClass0() { return ibrikDeclaringClass; }

    @Replace
    private Object[] getEnclosingMethod0() { return ibrikEnclosingClass == null ? null : new Object[] {ibrikEnclosingClass, null, null}; }
}
