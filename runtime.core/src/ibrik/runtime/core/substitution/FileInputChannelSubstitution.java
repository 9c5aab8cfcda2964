package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;

/** There are no file channels, because there are no files: keeps java.nio.channels out of every program that reads System.in. */
@Substitute("java.io.FileInputStream")
final class FileInputChannelSubstitution {
    private static final int PIECE = 4096;

    private FileInputChannelSubstitution() {}

    @Replace(hash = "afe131e818d1ad79")
    public FileChannel getChannel() { throw new UnsupportedOperationException("FileInputStream.getChannel: there is no file system"); }

    @Replace(hash = "d26110e32616debd")
    public long transferTo(OutputStream out) throws IOException {
        FileInputStream self = (FileInputStream) (Object) this;
        byte[] piece = new byte[PIECE];
        long total = 0;
        for (int count = self.read(piece, 0, PIECE); count >= 0; count = self.read(piece, 0, PIECE)) {
            out.write(piece, 0, count);
            total += count;
        }
        return total;
    }
}
