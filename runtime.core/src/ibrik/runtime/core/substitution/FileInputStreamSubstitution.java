package ibrik.runtime.core.substitution;

import ibrik.runtime.api.Console;
import ibrik.runtime.api.link.Inject;
import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Shadow;
import ibrik.runtime.api.link.Substitute;
import ibrik.runtime.core.SystemConsole;
import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Objects;

/** Input from the console; there are no other files. */
@Substitute("java.io.FileInputStream")
final class FileInputStreamSubstitution {
    private FileInputStreamSubstitution() {}

    @Shadow
    private FileDescriptor fd;

    @Replace
    private static void initIDs() { }

    @Replace
    private void open0(String name) throws FileNotFoundException {
        throw new FileNotFoundException(name + " (there is no file system)");
    }

    @Replace
    private int read0() throws IOException {
        byte[] single = new byte[1];
        return console().read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Replace
    private int readBytes(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        return console().read(bytes, offset, length);
    }

    @Replace
    private int available0() throws IOException { return console().available(); }

    @Replace
    private long skip0(long count) throws IOException {
        long skipped = 0;
        while (skipped < count && read0() >= 0) skipped++;
        return skipped;
    }

    @Replace
    private boolean isRegularFile0(FileDescriptor descriptor) { return false; }

    @Inject
    private Console console() throws IOException {
        Console console = SystemConsole.console;
        if (console == null) throw new IOException("the console has not been started yet");
        if (fd != FileDescriptor.in) throw new IOException("Stream Closed");
        return console;
    }
}
