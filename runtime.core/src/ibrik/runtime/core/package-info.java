/// Boot, heap and collector, exceptions and stack walking, monitors, and what they ask of a scheduler and of memory management. Nothing here depends on the architecture.
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package ibrik.runtime.core;
