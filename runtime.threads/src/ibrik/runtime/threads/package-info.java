/// The scheduler of a firmware with threads, and figures about interrupts for those who want to show them. docs/threads.md has the model.
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package ibrik.runtime.threads;
