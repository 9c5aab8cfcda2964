package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;
import java.nio.channels.FileChannel;

/** There are no file channels, because there are no files: keeps java.nio.channels out of every program that prints. */
@Substitute("java.io.FileOutputStream")
final class FileOutputChannelSubstitution {
    private FileOutputChannelSubstitution() {}

    @Replace(hash = "90cb35df7afe8350")
    public FileChannel getChannel() { throw new UnsupportedOperationException("FileOutputStream.getChannel: there is no file system"); }
}
