/// Offsets, flags and table formats that the linker writes and the runtime reads. Constants only.
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package ibrik.runtime.layout;
