package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Inject;
import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;

/** Class.getInterfaces: the linker fills in the field, if the method that reads it is reached. */
@Substitute("java.lang.Class")
final class InterfacesSubstitution {
    @Inject
    private Class<?>[] ibrikInterfaces;

    private InterfacesSubstitution() {}

    @Replace
    private Class<?>[] getInterfaces0() { return ibrikInterfaces == null ? new Class<?>[0] : ibrikInterfaces.clone(); }
}
