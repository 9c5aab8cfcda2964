package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;
import java.nio.file.FileSystem;

/** There is no default file system yet. */
@Substitute("java.nio.file.FileSystems")
final class FileSystemsSubstitution {
    private FileSystemsSubstitution() {}

    @Replace(hash = "ebdbe7c4b584efe2")
    public static FileSystem getDefault() { throw new UnsupportedOperationException("FileSystems.getDefault: there is no file system"); }
}
