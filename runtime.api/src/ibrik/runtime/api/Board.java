package ibrik.runtime.api;

import org.osgi.annotation.versioning.ProviderType;

/** What a program can ask of the board it runs on. Implemented by the board's bundle. */
@ProviderType
public interface Board {
    /** Name for people, e.g. {@code QEMU microvm}. */
    String name();
}
