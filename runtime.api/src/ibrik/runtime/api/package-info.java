/// Contracts between boards, drivers, the runtime and applications, and the machine vocabulary.
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package ibrik.runtime.api;
