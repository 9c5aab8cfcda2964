package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;
import java.io.InputStream;
import java.net.URL;
import java.util.Objects;

/** No resources are found yet. */
@Substitute("java.lang.ClassLoader")
final class LoaderResourceSubstitution {
    private LoaderResourceSubstitution() {}

    @Replace(hash = "0e2153c50b04f03a")
    public URL getResource(String name) {
        Objects.requireNonNull(name);
        return null;
    }

    @Replace(hash = "66645d997e596ed4")
    public static InputStream getSystemResourceAsStream(String name) {
        Objects.requireNonNull(name);
        return null;
    }

    @Replace(hash = "050abe436b139a6f")
    public static URL getSystemResource(String name) {
        Objects.requireNonNull(name);
        return null;
    }
}
