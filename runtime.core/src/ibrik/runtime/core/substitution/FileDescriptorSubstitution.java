package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;

/** File descriptors: there are the three standard ones only. */
@Substitute("java.io.FileDescriptor")
final class FileDescriptorSubstitution {
    private FileDescriptorSubstitution() {}

    @Replace
    private static void initIDs() { }

    @Replace
    private static long getHandle(int number) { return -1; }

    @Replace
    private static boolean getAppend(int number) { return false; }

    @Replace
    private void close0() { }

    @Replace
    private void sync0() { }
}
