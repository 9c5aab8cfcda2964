package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Shadow;
import ibrik.runtime.api.link.Substitute;
import ibrik.runtime.core.FieldTable;

/** Finds the field by name among the linker's, without reflection and its checks of access. */
@Substitute("java.util.concurrent.atomic.AtomicLongFieldUpdater$CASUpdater")
final class LongFieldUpdaterSubstitution {
    @Shadow
    private final long offset;
    @Shadow
    private final Class<?> cclass;
    @Shadow
    private final Class<?> tclass;

    @Replace(hash = "f52655d72edc49d1")
    LongFieldUpdaterSubstitution(Class<?> holder, String field, Class<?> caller) {
        offset = FieldTable.volatileOffset(holder, field, "J");
        cclass = holder;
        tclass = holder;
    }
}
