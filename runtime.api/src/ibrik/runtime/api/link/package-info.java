/// Annotations by which runtime code tells the linker and the compiler what it is.
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package ibrik.runtime.api.link;
