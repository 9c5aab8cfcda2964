package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.core.substitution.ClassFields;

/** State of class initialisation, kept in fields that java.lang.Class gets in an image. */
@Hidden
final class ClassState {
    private ClassState() {}

    static int get(Class<?> type) { return ((ClassFields) (Object) type).ibrikState; }

    static void set(Class<?> type, int state) { ((ClassFields) (Object) type).ibrikState = state; }

    /** Calls the class's initialiser, through the code address that the linker stored. */
    static void runInitialiser(Class<?> type) {
        int initialiser = ((ClassFields) (Object) type).ibrikInitialiser;
        if (initialiser != 0) Frame.call(Address.of(initialiser));
    }
}
