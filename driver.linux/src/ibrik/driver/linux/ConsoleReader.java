package ibrik.driver.linux;

/** How {@link LinuxSystem} reads where there are threads: there is no subclass where there are none. */
abstract class ConsoleReader {
    /** As {@link ibrik.runtime.api.Console#read}. */
    abstract int read(byte[] bytes, int offset, int length);
}
