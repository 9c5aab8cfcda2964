package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;

/** Starts buffers small: they grow by themselves when they are written to. The streams of the console are made at link time, so their buffers lie in every image. */
@Substitute("java.io.BufferedWriter")
final class BufferedWriterSubstitution {
    private static final int SIZE = 512;

    private BufferedWriterSubstitution() {}

    @Replace(hash = "fb161a82531c4f58")
    private static int initialBufferSize() { return SIZE; }
}
