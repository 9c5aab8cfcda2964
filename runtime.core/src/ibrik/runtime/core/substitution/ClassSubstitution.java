package ibrik.runtime.core.substitution;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.Inject;
import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Shadow;
import ibrik.runtime.api.link.Substitute;
import ibrik.runtime.core.Types;
import ibrik.runtime.layout.TypeDescriptor;

/** Natives of Class, answered by type descriptors. */
@Substitute("java.lang.Class")
final class ClassSubstitution {
    @Shadow
    private transient String name;

    private ClassSubstitution() {}

    @Replace
    private static void registerNatives() { }

    @Replace
    private String initClassName() { return name = Types.name(Types.descriptor(self())); }

    @Replace
    public boolean isInstance(Object object) { return object != null && Types.isSubtype(Types.descriptor(object.getClass()), Types.descriptor(self())); }

    @Replace
    public boolean isAssignableFrom(Class<?> other) { return Types.isSubtype(Types.descriptor(other), Types.descriptor(self())); }

    @Replace
    public Class<?> getSuperclass() {
        Address parent = Types.descriptor(self()).load(TypeDescriptor.SUPER);
        return parent.isZero() ? null : Types.mirror(parent);
    }

    @Replace
    public boolean isHidden() { return (flags() & TypeDescriptor.FLAG_HIDDEN) != 0; }

    @Replace
    private boolean isRecord0() { return (flags() & TypeDescriptor.FLAG_RECORD) != 0; }

    @Replace
    private static boolean desiredAssertionStatus0(Class<?> type) { return false; }

    @Inject
    private int flags() { return Types.descriptor(self()).load32(TypeDescriptor.FLAGS); }

    @Inject
    private Class<?> self() { return (Class<?>) (Object) this; }
}
