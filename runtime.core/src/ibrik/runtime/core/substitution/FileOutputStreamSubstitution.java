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

/** Output to the console; there are no other files. */
@Substitute("java.io.FileOutputStream")
final class FileOutputStreamSubstitution {
    private FileOutputStreamSubstitution() {}

    @Shadow
    private FileDescriptor fd;

    @Replace
    private static void initIDs() { }

    @Replace
    private void open0(String name, boolean append) throws FileNotFoundException {
        throw new FileNotFoundException(name + " (there is no file system)");
    }

    @Replace
    private void write(int value, boolean append) throws IOException { console().write(value); }

    @Replace
    private void writeBytes(byte[] bytes, int offset, int length, boolean append) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        console().write(bytes, offset, length);
    }

    @Inject
    private Console console() throws IOException {
        Console console = SystemConsole.console;
        if (console == null) throw new IOException("the console has not been started yet");
        if (fd != FileDescriptor.out && fd != FileDescriptor.err) throw new IOException("Stream Closed");
        return console;
    }
}
