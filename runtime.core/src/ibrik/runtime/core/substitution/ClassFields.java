package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Inject;
import ibrik.runtime.api.link.Substitute;

/**
 * Fields that java.lang.Class gets in an image. The image writer fills them in by name; nothing at link time reads them.
 */
@Substitute("java.lang.Class")
public final class ClassFields {
    /** Address of the type descriptor. */
    @Inject
    public int ibrikDescriptor;
    /** State of initialisation: ibrik.runtime.core.ClassInitialisation; 0 where there is nothing to run. Who reads 0 sees all that the initialiser has written. */
    @Inject
    public volatile int ibrikState;
    /** Code address of the class initialiser that was left to run time, else 0. */
    @Inject
    public int ibrikInitialiser;

    private ClassFields() {}
}
