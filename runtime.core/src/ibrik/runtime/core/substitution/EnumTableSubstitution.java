package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Shadow;
import ibrik.runtime.api.link.Substitute;
import ibrik.runtime.core.ClassInitialisation;

/** The constants of an enum class, without reflection: the linker lets the initialiser of every enum class leave them in its Class object. */
@Substitute("java.lang.Class")
final class EnumTableSubstitution {
    @Shadow
    private transient volatile Object[] enumConstants;

    private EnumTableSubstitution() {}

    @Replace(hash = "db89600bd62c9ccb")
    Object[] getEnumConstantsShared() {
        Class<?> self = (Class<?>) (Object) this;
        if (self.getSuperclass() != Enum.class) return null;
        ClassInitialisation.ensure(self);
        return enumConstants;
    }
}
