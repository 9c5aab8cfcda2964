package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Inject;
import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;

/** Throws any exception where none is declared. */
@Substitute("jdk.internal.misc.Unsafe")
final class UnsafeThrowSubstitution {
    private UnsafeThrowSubstitution() {}

    @Replace
    public void throwException(Throwable exception) { UnsafeThrowSubstitution.<RuntimeException>raise(exception); }

    @Inject
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable exception) throws T { throw (T) exception; }
}
