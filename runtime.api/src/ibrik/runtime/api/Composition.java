package ibrik.runtime.api;

/** What the linker knows about the image that runs. */
public final class Composition {
    private Composition() {}

    /** Symbolic names and versions of the bundles in the image, sorted, e.g. {@code driver.gic 0.1.0}. The linker provides the body. */
    public static native String[] bundles();
}
