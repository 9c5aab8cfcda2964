package ibrik.linker.world;

import ibrik.linker.model.TypeInfo;
import java.util.LinkedHashSet;
import java.util.Set;

/** A type and everything it is a subtype of. */
final class Ancestors {
    private Ancestors() {}

    static Set<TypeInfo> of(TypeInfo type) {
        Set<TypeInfo> found = new LinkedHashSet<>();
        add(type, found);
        return found;
    }

    private static void add(TypeInfo type, Set<TypeInfo> found) {
        if (type == null || !found.add(type)) return;
        add(type.superclass, found);
        for (TypeInfo superinterface : type.interfaces) add(superinterface, found);
    }
}
