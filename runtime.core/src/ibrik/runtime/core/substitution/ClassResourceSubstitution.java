package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;
import java.io.InputStream;
import java.net.URL;
import java.util.Objects;

/** No resources are found yet. */
@Substitute("java.lang.Class")
final class ClassResourceSubstitution {
    private ClassResourceSubstitution() {}

    @Replace(hash = "479024ca07210957")
    public InputStream getResourceAsStream(String name) {
        Objects.requireNonNull(name);
        return null;
    }

    @Replace(hash = "e953d386c2d90034")
    public URL getResource(String name) {
        Objects.requireNonNull(name);
        return null;
    }
}
