// Where the sources of this bundle lie while its tests run.
package ibrik.test.differential;

import java.nio.file.Path;

/** The workspace that the tests run in. */
final class Workspace {

    private Workspace() {
    }

    /** The workspace's folder: what the front end says, or the current folder. */
    static Path root() {
        return Path.of(System.getProperty("ibrik.root", ""));
    }
}
