package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Shadow;
import ibrik.runtime.api.link.Substitute;
import ibrik.runtime.core.FieldTable;

/** Finds the field by name among the linker's, without reflection and its checks of access. */
@Substitute("java.util.concurrent.atomic.AtomicReferenceFieldUpdater$AtomicReferenceFieldUpdaterImpl")
final class ReferenceFieldUpdaterSubstitution {
    @Shadow
    private final long offset;
    @Shadow
    private final Class<?> cclass;
    @Shadow
    private final Class<?> tclass;
    @Shadow
    private final Class<?> vclass;

    @Replace(hash = "950f893f77d30da1")
    ReferenceFieldUpdaterSubstitution(Class<?> holder, Class<?> type, String field, Class<?> caller) {
        offset = FieldTable.volatileOffset(holder, field, type.descriptorString());
        cclass = holder;
        tclass = holder;
        vclass = type;
    }
}
