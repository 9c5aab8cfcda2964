package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;

/** An image has one loader, which is written as null, as the bootstrap loader always is. */
@Substitute("java.lang.ClassLoader")
final class ClassLoaderSubstitution {
    private ClassLoaderSubstitution() {}

    @Replace(hash = "c264aa18745b8759")
    public static ClassLoader getSystemClassLoader() { return null; }
}
